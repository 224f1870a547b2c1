/** Words of the one door: what was brought in, or why not. The Node tool says the latter too. */
import { whole } from './numbers.js';

export const door = {
  took: {
    assessment: 'Opened in place of your answers.',
    record: 'The record was opened in place of your answers.',
    page: 'The saved page was opened in place of your answers.',
    link: 'A link was opened in place of your answers.',
    code: 'Answers and weights restored. A code holds no names, notes, reasons or decisions.',
  },
  refused: {
    too_large: 'It is larger than 4 MB, larger than anything that belongs here.',
    no_text: 'It is not text in UTF-8.',
    unread: 'It could not be read.',
    pack: 'It is content for the advisor, not answers.',
    blank: 'No answers are saved in it.',
    link: 'The link in it is damaged or incomplete. Ask for it again.',
    rules: 'It holds house rules, not answers.',
    noRules: 'It holds no house rules: no file of rules, and no saved page with some in it.',
    judgedRules: 'Its house rules cannot be read.',
    nothing: 'It holds no answers: no link, restore code, record, saved page or file of answers.',
    stopped: 'The advisor stopped while reading it and was restarted.',
    judged: 'Its answers cannot be read.',
  },
  /** A fact, then why. @param {string[]} names of files; none for a text */
  cannot: (names, why) => (names.length > 1
    ? [`${names[0]}${names.length > 2 ? ` and ${whole(names.length - 1)} more` : ` and ${names[1]}`} cannot be opened.`, 'Open them one by one to see why.']
    : [`${names[0] ?? 'That'} cannot be opened.`, `${why} Your answers are as they were.`]),
};
