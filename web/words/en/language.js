/** What language these words are in, for browsers: how to read them aloud, from which side, and how to write numbers. */
export const LANGUAGE = 'en';
export const DIRECTION = 'ltr';
