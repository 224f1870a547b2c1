/** JSON Pointers (RFC 6901) into a document, and changes at one place. */

export const pointer = (keys) => keys.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

const keysOf = (place) => place.split('/').slice(1).map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));

/** The value at a place. */
export const at = (document, place) => keysOf(place).reduce((value, key) => value[key], document);

/** A copy whose value at `place` is `change(value)`; undefined takes it out. */
export function changed(document, place, change) {
  const copy = structuredClone(document);
  const keys = keysOf(place);
  const last = keys.pop();
  const parent = keys.reduce((value, key) => value[key], copy);
  const value = change(parent[last]);
  if (value !== undefined) parent[last] = value;
  else if (Array.isArray(parent)) parent.splice(Number(last), 1);
  else delete parent[last];
  return copy;
}

/** Every place below the root, with its value. */
export function* places(document, keys = []) {
  if (keys.length > 0) yield [pointer(keys), document];
  if (typeof document !== 'object' || document === null) return;
  for (const key of Object.keys(document)) yield* places(document[key], [...keys, key]);
}
