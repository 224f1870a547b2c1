/** Numbers and lists in the page's language; what every sentence is made with. */
import { LANGUAGE } from './language.js';

const plurals = new Intl.PluralRules(LANGUAGE);

/** The others are made when they are first needed: the first one costs a browser 20 ms. */
const made = new Map();
function formatter(name, make) {
  if (!made.has(name)) made.set(name, make());
  return made.get(name);
}
const list = (type) => formatter(type, () => new Intl.ListFormat(LANGUAGE, { type }));
const plain = () => formatter('plain', () => new Intl.NumberFormat(LANGUAGE));
const tenth = () => formatter('tenth', () => new Intl.NumberFormat(LANGUAGE, { minimumFractionDigits: 1, maximumFractionDigits: 1 }));
const signed = () => formatter('signed', () => new Intl.NumberFormat(LANGUAGE, { minimumFractionDigits: 1, signDisplay: 'exceptZero' }));

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const SMALL = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten', 'Eleven', 'Twelve'];

/** Small whole numbers are their own digits in this language. */
export const whole = (n) => (Number.isInteger(n) && n >= 0 && n < 1000 ? String(n) : plain().format(n));
/** A whole number of any size, from the core's decimal digits. */
export const large = (digits) => plain().format(BigInt(digits));
export const counted = (n) => SMALL[n] ?? whole(n);
export const plural = (n, one, other) => (plurals.select(n) === 'one' ? one : other);
/** Of none where rules of a house leave no way. */
const listed = (type) => (items) => (items.length ? list(type).format(items) : 'nothing');
export const allOf = listed('conjunction');
export const oneOf = listed('disjunction');
export const questions = (n) => `${whole(n)} ${plural(n, 'question', 'questions')}`;
export const points = (n) => (n === 0 ? 'Less than one point' : `${whole(n)} ${plural(n, 'point', 'points')}`);

/** A day, a month or a year as people read it, the same in every browser and year; what is none stays as it is. */
export function dateOf(iso) {
  const [, year, month, day] = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?$/.exec(iso) ?? [];
  if (!year) return iso;
  return [day && Number(day), month && MONTHS[month - 1], year].filter(Boolean).join(' ');
}

/** Points from tenths, as exact as they are. */
export const exactly = (tenths) => `${tenths % 10 ? figure.tenths(tenths) : whole(tenths / 10)} ${plural(tenths / 10, 'point', 'points')}`;

/** Numbers as the page shows them: a real minus, tenths from the core's whole tenths. */
export const figure = {
  whole,
  tenths: (n) => tenth().format(n / 10).replace('-', '−'),
  signed: (n) => signed().format(n / 10).replace('-', '−'),
};

/** How many of a hundred; never 0 or 100 unless it is exactly that. */
export function ofHundred(count, total) {
  const hundredths = Math.round((100 * count) / total);
  if (hundredths === 0 && count > 0) return 'fewer than 1';
  if (hundredths === 100 && count < total) return 'more than 99';
  return whole(hundredths);
}
