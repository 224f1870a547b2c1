/**
 * All of the page's own words, in one place. Content (what is asked, weighed and advised) comes from the pack.
 * A translation replaces the files of words/.
 */
export { figure } from './words/numbers.js';
export * from './words/page.js';
export * from './words/advice.js';
export * from './words/analyses.js';
export * from './words/content.js';
export * from './words/record.js';
