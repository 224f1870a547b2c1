/**
 * Keeps the assessment through a reload, in this browser. Two functions are the whole seam, so that the place can
 * change; both answer with a promise for the same reason. What comes back is hostile until the core has read it.
 */
const key = (packId) => `crossroads/${packId}`;

/**
 * @returns {Promise<{able: boolean, text: string}>} `able` is false where the browser lets nothing be kept: even
 * naming `localStorage` throws in a sandboxed frame
 */
export async function load(packId) {
  try {
    return { able: true, text: localStorage.getItem(key(packId)) ?? '' };
  } catch {
    return { able: false, text: '' };
  }
}

/** @returns {Promise<boolean>} whether it is kept now */
export async function save(packId, text) {
  try {
    localStorage.setItem(key(packId), text);
    return true;
  } catch {
    return false;
  }
}
