// What was said, by whom, and what they had seen when they said it: an independent account of what must come back. Each word is
// a state of a decision that a person made; it may only be gone when somebody who saw it said something else, or deleted it.

const contentOf = ({title, answers}) => JSON.stringify([title, Object.entries(answers).sort()]);
const keyOf = assessment => `${assessment.revision} ${contentOf(assessment)}`;
const BLANK = contentOf({title: '', answers: {}});

export class Said {
  #words = []; // {key, content, seen: Set of words, deletions: more than times that it was brought back}
  starts = 0; // decisions that began with nothing, or from a link

  #of(assessment) { return this.#words.filter(({key}) => key === keyOf(assessment)); }

  /** What whoever looks at this has seen: the words that made it, and all that these had seen. */
  #seen(assessment) {
    const words = this.#of(assessment);
    return new Set(words.flatMap(it => [it, ...it.seen]));
  }

  /** Whoever says the same again, as undo does, has in it what was said before. */
  word(by, before, after) {
    const seen = this.#seen(before);
    if (seen.size === 0 || contentOf(before) === BLANK) this.starts += 1;
    for (const it of this.#words) if (it.content === contentOf(after)) for (const one of [it, ...it.seen]) seen.add(one);
    this.#words.push({by, key: keyOf(after), content: contentOf(after), seen, deletions: 0});
  }

  deleted(assessment) { for (const it of this.#seen(assessment)) it.deletions += 1; }
  broughtBack(assessment) { for (const it of this.#seen(assessment)) it.deletions -= 1; }
  isDeleted(assessment) { return this.#of(assessment).some(it => it.deletions > 0); }

  /** Whether the one is the other, or was said by somebody who had seen it. */
  holds(later, earlier) {
    const seen = this.#seen(later);
    return keyOf(later) === keyOf(earlier) || this.#of(earlier).some(it => seen.has(it));
  }

  /** What a colleague said is in a file, until somebody here goes on with it. @param {object[]} kept all that there is @returns {string[]} what is not as it should be */
  wrong(kept) {
    const contents = kept.map(contentOf);
    const last = this.#words.filter(word => word.by !== 'colleague' && word.content !== BLANK && !this.#words.some(it => it.seen.has(word)));
    const lost = last.filter(it => it.deletions <= 0 && !contents.includes(it.content));
    // Two who said the same with the same revision cannot be told apart: one may be deleted, and the other there.
    const isAlsoSaid = it => this.#words.some(other => other !== it && other.content === it.content && (other.deletions <= 0 || (other.key === it.key && other.by !== it.by)));
    const back = last.filter(it => it.deletions > 0 && contents.includes(it.content) && !isAlsoSaid(it));
    return [...lost.map(({by, key}) => `${by} said ${key}, which is gone`), ...back.map(({by, key}) => `${by} said ${key}, which was deleted and is back`)];
  }
}
