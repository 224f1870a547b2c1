/**
 * The words of a record without what editors and wikis change of their own accord: markup, white space, line ends, quotation
 * marks, and how a letter with an accent is composed. A minus before a digit is a word.
 */
const ENTITIES = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&nbsp;': ' ' };

/** By their numbers: the page's script is ASCII, so that a wrong character set cannot change it. */
const MARKUP = /[\u200b\ufeff\\*_#`<>[\]()"'\u2018-\u201e\u00ab\u00bb=\u2013\u2014:-]/gu;

/** What an address is made of is no markup. */
const address = (url) => url.replace(/[^a-z0-9]/gi, (sign) => `%${sign.charCodeAt(0)}`);

/** @param {string} text of a line, or of many: the words of lines one after the other are those of the whole @returns {string[]} */
export const wordsOf = (text) => text.normalize().replace(/https?:\/\/[^\s<>()]+/g, address).replaceAll('|', ' | ').replace(/&(?:amp|lt|gt|quot|#39|nbsp);/g, (it) => ENTITIES[it]).replaceAll('…', '...')
  .replace(/(^|[\s(|>])-(?=\d)/gu, '$1−').replace(MARKUP, '').split(/\s+/).filter(Boolean);

export const wordingOf = (text) => wordsOf(text).join(' ');
