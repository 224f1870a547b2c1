/**
 * All of the page's own words, in one place. Content (what is asked, weighed and advised) comes from the pack.
 * A translation is another folder beside words/en/, with the same files, and a pack: the build takes both (making/build.mjs).
 */
export { figure, ofHundred } from './en/numbers.js';
export * from './en/page.js';
export * from './en/advice.js';
export * from './en/analyses.js';
export * from './en/compare.js';
export * from './en/content.js';
export * from './en/door.js';
export * from './en/record.js';
export * from './en/rules.js';
export * from './en/worksheet.js';
