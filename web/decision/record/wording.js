/**
 * The words of a record without what editors and wikis change of their own accord: markup, white space, line ends, quotation
 * marks, and how a letter with an accent is composed. A minus before a digit is a word.
 */
const ENTITIES = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&nbsp;': ' ' };

const MARKUP = /[\s\u200b\ufeff\\*_#|`~<>[\]()"'“”‘’„«»=–—:-]/gu;

/** @param {string} text of a line, or of many: the wording of lines one after the other is that of the whole */
export const wordingOf = (text) => text.normalize().replace(/&(?:amp|lt|gt|quot|#39|nbsp);/g, (it) => ENTITIES[it]).replaceAll('…', '...')
  .replace(/(^|[\s(|>])-(?=\d)/gu, '$1−').replace(MARKUP, '');
