/**
 * All of the page's own words, in one place. Content (what is asked, weighed and advised) comes from the pack.
 * A translation is another folder beside words/en/, with the same files, and a pack: the build takes both (build.mjs).
 */
export { figure, ofHundred } from './words/en/numbers.js';
export * from './words/en/page.js';
export * from './words/en/advice.js';
export * from './words/en/analyses.js';
export * from './words/en/content.js';
export * from './words/en/record.js';
