/** What a frame of the page and the element around it agree on. */

/** Stands in every message as {crossroads: VERSION, type, …}. */
export const VERSION = 1;

/** How the name of a frame begins that brings a pack along, as JSON. */
export const PACK = 'crossroads-pack:';
