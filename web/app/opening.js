/**
 * Which assessment the page opens with: the address first, then the one saved in the page, then this browser's, then
 * a blank one. Whatever cannot be read is told and left out; everything else still opens.
 */
import { isBlank, sameContent } from '../decision/assessment.js';
import { take } from '../handing-on/door.js';

/**
 * @param {import('../core/core.js').Core} core
 * @param {object} blank an assessment that says nothing
 * @param {{link: string | null, block: string, entries: object[], unread: string[], tab: object | null, startedOver: boolean, parted: string[]}} found
 * in the address, the page and the browser; `tab`: what this tab showed before it was reloaded
 * @returns {Promise<{own: object, linked: object | null, notices: object[], unread: string[], known: object[]}>} `own` is
 * this person's assessment, `linked` the one that an address brought, which goes on top of it; `unread`: texts to set
 * aside; `known`: which of those two are just what the browser keeps
 */
export async function openAssessment(core, blank, { link: address, block, entries, unread, tab, startedOver, parted }) {
  const notices = [];
  const inBrowser = [];
  const saved = await read(core, 'page', block, notices);
  const kept = [];
  for (const { text } of entries) {
    const one = await read(core, 'browser', text, inBrowser);
    if (one) kept.push(one.assessment);
    else unread.push(text);
  }
  if (unread.length) notices.push({ kind: 'unread', place: 'browser', findings: inBrowser[0]?.findings, text: unread.join('\n\n') });
  const file = saved && !isBlank(saved.assessment) ? saved.assessment : null;
  const { first, others } = choose(file, kept.filter((it) => !isBlank(it)), tab ?? (startedOver && !file ? { open: '' } : null));
  const own = first ?? blank;
  const link = address && await read(core, 'link', address, notices);
  const linked = link && (kept.find((it) => sameContent(it, link.assessment)) ?? link.assessment);
  const { findings } = link ?? (own === file ? saved : core.read(JSON.stringify(own)));
  if (findings.length) notices.push({ kind: 'outdated', findings });
  const mine = tab?.mine && tab.open !== tab.mine && [...kept, file].find((it) => it?.id === tab.mine);
  if (mine && !linked) notices.push({ kind: 'linked', calm: true, kept: mine !== file, open: mine });
  const apart = parted.length ? kept.find(({ id }) => parted.includes(id) && id !== own.id) : null;
  if (apart) notices.push({ kind: 'parted', kept: true, open: apart });
  for (const other of others) if (other.open) notices.push({ ...other, calm: true });
  const known = [own, linked, mine].filter((it) => it && kept.some((one) => one === it
    || (one.id === it.id && one.revision === it.revision && sameContent(one, it))));
  return { own, linked, notices, unread, known };
}

/**
 * After a reload what the tab showed. Of two copies of one assessment the later, wherever it lies; of different ones the
 * page's own. What was not opened is offered.
 */
function choose(file, kept, tab) {
  if (tab?.open === '') return { first: null, others: [{ kind: 'before', kept: true, open: kept[0] }] };
  const shown = tab && kept.find(({ id }) => id === tab.open);
  if (shown && shown.id !== file?.id) return { first: shown, others: [] };
  if (!file) return { first: kept[0], others: [] };
  const same = kept.find(({ id }) => id === file.id);
  if (same?.revision > file.revision) return { first: same, others: sameContent(same, file) ? [] : [{ kind: 'inFile', open: file }] };
  const other = [same, kept[0]].find((it) => it && !sameContent(it, file));
  return { first: file, others: [{ kind: 'inBrowser', kept: true, open: other }] };
}

/** @returns {Promise<import('../handing-on/door.js').Taken | null>} null when there is none to be had */
async function read(core, place, text, notices) {
  if (!text.trim()) return null;
  const taken = await take(core, text);
  if (taken.assessment) return taken;
  notices.push({ kind: 'unread', place, findings: taken.findings, text });
  return null;
}
