// Chance that is the same each time: what a test drew can be drawn again.

/** @returns {(below: number) => number} draws a whole number from 0 on, by the method "mulberry32" */
export function chance(seed) {
  let state = seed;
  return below => {
    state = (state + 0x6D2B79F5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor(((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296 * below);
  };
}
