/**
 * Which decision stands here, and which others there are. Everything holds ids: whoever opens a decision gets its newest state.
 */
import { isBlank, newId, sameAnswers } from '../decision/assessment.js';
import { take } from '../handing-on/door.js';
import { toast as words } from '../words/index.js';
import { aboutRead, under } from './opening.js';

export class Decisions {
  #app;
  #opening;
  #deleted = new Map(); // by id: what can be brought back until the page is left

  /** @param {object} app the controller: core, shelf, store, keeper, toast, ui, tell, draw @param {import('./opening.js').Opening} opening */
  constructor(app, opening) {
    this.#app = app;
    this.#opening = opening;
  }

  /** What the page opens with, which stands in the store already. */
  begin({ own, later, linked }) {
    this.#know(own);
    if (later) this.#take(later);
    if (linked && !sameAnswers(linked.assessment, own.assessment)) this.#link({ own: linked });
    this.#notices();
  }

  #know({ entry, kept, assessment }) {
    if (entry) this.#app.keeper.know(entry, kept, assessment);
  }

  /**
   * Known before it is seen: else it would be this page's own word. Where what this page said under its id could not be kept yet, it
   * stands beside that: nobody has compared the two.
   * @returns {string} its id
   */
  #take(it) {
    const found = this.#app.keeper.isWaiting(it.assessment.id) ? { ...under(it, newId()), kept: false } : it;
    this.#know(found);
    return this.#app.store.take(found.assessment);
  }

  /** Puts what was found in place of what stands here. */
  #show({ own, later }, kind) {
    const isApart = later && this.#app.keeper.isWaiting(own.assessment.id);
    const id = this.#take(isApart ? later : own);
    if (later && !isApart) this.#take(later);
    this.#app.store.open(id, { kind });
  }

  /** What the opening found to tell. */
  #notices() {
    for (const [notice, offered] of this.#opening.told.splice(0)) {
      if (offered && !offered.kept) this.#take(offered);
      this.notice(notice);
    }
  }

  /** One of a kind: the last; but of each decision that was parted. */
  notice(notice) {
    const isOld = ({ kind, open }) => kind === notice.kind && (kind !== 'parted' || open === notice.open);
    this.#app.ui.notices = [...this.#app.ui.notices.filter((it) => !isOld(it)), notice];
  }

  /** A toast whose Undo takes back just what it tells of: it leads back to the decision that stood here. */
  said(text) {
    const here = this.#app.store.mark();
    this.#app.toast.say(text, () => this.open(here.open));
  }

  /**
   * What came by a door, in place of what stands here: an undo and a list entry away, and kept once a person changes it.
   * @param {import('../handing-on/door.js').Taken} taken @param {string | null} said @param {object} [history] what a host tells beside it
   */
  async bring(taken, said, history) {
    const { kind, findings } = taken;
    await this.#app.keeper.settle();
    const found = await this.#opening.bring(taken, history);
    for (const notice of aboutRead(findings)) this.notice(notice);
    if (said) this.said(said);
    this.#notices();
    if (kind === 'link') this.#link(found);
    else this.#show(found, kind === 'code' ? kind : 'open');
  }

  #link(found) {
    const { id, title } = this.#app.assessment;
    if (!isBlank(this.#app.assessment)) this.notice({ kind: 'linked', calm: true, open: id, title });
    this.#show(found, 'link');
  }

  /** The newest state of a decision in place of what stands here. */
  async open(id, said) {
    await this.#app.keeper.settle();
    await this.#app.keeper.look(id);
    if (!this.#app.store.seen(id)) return this.#app.tell(words.goneMeanwhile);
    if (said) this.said(said);
    return this.#app.store.open(id, { kind: 'open' });
  }

  /** This place's decision is what it shows, once that is kept, or a blank one. @param {Promise<void>} kept when it is */
  async stay(kept) {
    const { store, keeper, shelf, ui } = this.#app;
    if (ui.readOnly) return; // nothing is kept of what is only read
    const turn = () => shelf.turn(isBlank(store.assessment) ? '' : store.assessment.id);
    const isOther = turn(); // the page may be left at once
    await kept;
    if (!isOther && shelf.isAtRest) return;
    await keeper.look(); // undo leads to other decisions, too
    turn();
    if (shelf.current === '' || keeper.state === 'kept') await shelf.layTurn().catch(() => {}); // then the next visit begins with the last one
  }

  /** What a reload of this tab brings back: what it shows, kept or not, and the decision that a link was opened over. */
  remember() {
    const { assessment, keeper: { history, isLoose }, shelf, ui } = this.#app;
    const linked = ui.notices.find(({ kind }) => kind === 'linked');
    const brought = isLoose && !isBlank(assessment) ? { text: JSON.stringify(assessment), history } : undefined;
    shelf.journal.remember({ open: isBlank(assessment) ? '' : assessment.id, mine: linked?.open, brought });
  }

  /** What older pages said meanwhile, and who else went on with what is shown. */
  async lookAround() {
    const { shelf } = this.#app;
    const parted = shelf.durable ? await shelf.takeOver().catch(() => []) : []; // where it is forbidden, Chromium calls the question itself an error
    for (const [, id] of parted) this.notice({ kind: 'parted', open: id });
    await this.stay();
    await this.#app.keeper.look();
    this.#app.draw();
  }

  /** The list, the latest first; what is shown here alone and what was deleted go last. */
  async list() {
    const { core, shelf, store, keeper, ui } = this.#app;
    const row = (assessment, more) => ({ id: assessment.id, title: assessment.title, answered: Object.keys(assessment.answers).length, ...more });
    const rows = [];
    for (const { id, text, time, past } of await shelf.list()) {
      const { assessment } = past ? await take(core, text) : {};
      rows.push(assessment ? row(assessment, { said: time, kept: true }) : { id, text, unread: true });
    }
    const loose = store.all.filter((it) => !isBlank(it) && !this.#deleted.has(it.id) && !rows.some(({ id }) => id === it.id)).map((it) => row(it, { kept: false }));
    const deleted = [...this.#deleted].map(([id, { title }]) => ({ id, title, deleted: true }));
    ui.decisions = [...rows, ...loose, ...deleted];
    this.#app.draw();
  }

  async remove(id) {
    const taken = await this.#app.keeper.remove(id);
    if (taken) await this.#tellDeleted(taken, words.removed);
    await this.list();
  }

  async #tellDeleted(taken, said) {
    const { assessment } = typeof taken.value?.text === 'string' ? await take(this.#app.core, taken.value.text) : {};
    this.#deleted.set(taken.id, { ...taken, title: assessment?.title });
    this.#app.toast.say(said, () => this.bringBack(taken.id));
  }

  async bringBack(id) {
    const taken = this.#deleted.get(id);
    if (!taken) return;
    for (const [, beside] of await this.#app.shelf.bringBack(taken)) this.notice({ kind: 'parted', open: beside });
    this.#deleted.delete(id);
    await this.list();
  }

  /** There is one more: for the one after it another may have to go. */
  async makeRoom() {
    const { gone, next } = await this.#app.shelf.makeRoom();
    if (gone) await this.#tellDeleted(gone, words.evicted);
    this.#app.ui.notices = this.#app.ui.notices.filter(({ kind }) => kind !== 'full');
    const { assessment } = next ? await take(this.#app.core, next.text) : {};
    if (next) this.notice({ kind: 'full', calm: true, open: assessment && next.id, title: assessment?.title });
    this.#app.draw();
  }
}
