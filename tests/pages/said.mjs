// What a person has said so far, as plain data with a past: an independent account of what the page's store must hold.

const MOST_PAST = 500;

export class Said {
  #past = [];
  #future = [];

  constructor(pack, blank) {
    this.pack = pack;
    this.blank = blank;
    this.now = blank;
  }

  /** Another assessment in place of this one; what it was comes back by undo. */
  put(next) {
    this.#past.push(this.now);
    if (this.#past.length > MOST_PAST) this.#past.shift();
    this.#future = [];
    this.now = next;
  }

  #with(field, key, value) {
    const {[key]: old, ...others} = this.now[field];
    this.put({...this.now, [field]: value === undefined ? others : {...others, [key]: value}});
  }

  #step(id) { return this.pack.steps.find(it => it.id === id); }

  /** What is answered is not left open. */
  #answer(step, answer) {
    const {[step]: old, ...others} = this.now.answers;
    this.put({...this.now, answers: answer === undefined ? others : {...others, [step]: answer}, left_open: this.now.left_open.filter(it => it !== step)});
  }

  answer(step, option) {
    if (this.now.answers[step] !== option) this.#answer(step, option);
  }

  toggle(step, option) {
    const {options} = this.#step(step);
    const alone = id => options.find(it => it.id === id)?.exclusive ?? false;
    const chosen = [this.now.answers[step] ?? []].flat();
    if (chosen.includes(option)) {
      const left = chosen.filter(it => it !== option);
      return this.#answer(step, left.length ? left : undefined);
    }
    const together = [...chosen.filter(it => !alone(option) && !alone(it)), option];
    return this.#answer(step, options.map(({id}) => id).filter(id => together.includes(id)));
  }

  /** Not known yet; where it is a box of its own, that is taken back by the second click. */
  leave(step) {
    const left = this.now.left_open.includes(step);
    if (left && !(step in this.now.answers)) {
      if (this.#step(step).takes === 'many') this.mark('left_open', step);
      return;
    }
    const {[step]: old, ...answers} = this.now.answers;
    this.put({...this.now, answers, left_open: this.pack.steps.map(({id}) => id).filter(id => id === step || this.now.left_open.includes(id))});
  }

  weigh(step, level) {
    const {weight} = this.#step(step);
    const next = {off: 0, less: weight, normal: 2 * weight, more: 4 * weight}[level];
    if ((this.now.weights[step] ?? 2 * weight) !== next) this.drag(step, next);
  }

  drag(step, weight) { this.#with('weights', step, weight === 2 * this.#step(step).weight ? undefined : weight); }

  equal() {
    const [{weight: first}] = this.pack.steps;
    this.put({...this.now, weights: Object.fromEntries(this.pack.steps.filter(({weight}) => weight !== first).map(({id}) => [id, 2 * first]))});
  }

  usual() { this.put({...this.now, weights: {}}); }

  note(step, text) { this.#with('notes', step, text || undefined); }

  mark(list, step) {
    const marked = this.now[list].includes(step) ? this.now[list].filter(it => it !== step) : [...this.now[list], step];
    this.put({...this.now, [list]: this.pack.steps.map(({id}) => id).filter(id => marked.includes(id))});
  }

  rule(alternative) { this.#with('ruled_out', alternative, alternative in this.now.ruled_out ? undefined : ''); }

  reason(alternative, text) { this.#with('ruled_out', alternative, text); }

  name(title) { this.put({...this.now, title}); }

  undo() {
    if (!this.#past.length) return;
    this.#future.push(this.now);
    this.now = this.#past.pop();
  }

  redo() {
    if (!this.#future.length) return;
    this.#past.push(this.now);
    this.now = this.#future.pop();
  }

  /** A page that was loaded anew has no undo. */
  forgetPast() {
    this.#past = [];
    this.#future = [];
  }
}
