/**
 * Where the addresses of the page lead: to a view, to a shelf of the library, or to one thing inside of them, which is
 * opened, brought into the window and focused. What is known by no name leads to the checklist.
 */

/** The views, in the order of the bar. */
export const VIEWS = ['decide', 'why', 'what-if', 'plan', 'record', 'library'];

/** A view that Share leads to. */
const BESIDE = 'compare';

/** What the library holds, in the order of its list; the first stands there when it is entered. */
export const SHELVES = ['ways', 'comparison', 'cases', 'sources', 'how-good', 'how', 'rules', 'about'];

/** Things inside: [what their addresses look like, view, shelf]. */
const INSIDE = [
  [/^step-/, 'decide'],
  [/^(cautions|method|beyond-[a-z0-9-]+)$/, 'why'],
  [/^judgements$/, 'what-if'],
  [/^(house-[a-z0-9-]+|a-rule)$/, 'library', 'rules'],
  [/^source-\d+$/, 'library', 'sources'],
];

/**
 * @param {string} hash of the address, with its #
 * @returns {{view: string, shelf: string, target: string | null, hash: string}} target: the id of a thing inside
 */
export function placeOf(hash) {
  const name = hash.slice(1);
  const place = (view, shelf = SHELVES[0], target = null) => ({ view, shelf, target, hash });
  if (VIEWS.includes(name) || name === BESIDE) return place(name);
  if (SHELVES.includes(name)) return place('library', name);
  const inside = INSIDE.find(([known]) => known.test(name));
  return inside ? place(inside[1], inside[2], name) : place(VIEWS[0]);
}
