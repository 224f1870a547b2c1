// A page as it was before decisions had a place and a history of their own, as far as others see it: how it keeps what is said in it.

/** Runs `act` on the store that older pages keep things in. */
const database = (packId, act) => new Promise((resolve, reject) => {
  const opening = indexedDB.open(`crossroads-${packId}`);
  opening.onupgradeneeded = () => opening.result.createObjectStore('assessments');
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const change = opening.result.transaction('assessments', 'readwrite');
    act(change.objectStore('assessments'));
    change.oncomplete = () => {
      opening.result.close();
      resolve();
    };
  };
});

export class OlderPage {
  name = 'older';
  #said;
  #packId;
  #begun = 0;
  #assessment;

  constructor(packId, said) {
    this.#packId = packId;
    this.#said = said;
    this.acts.restart();
  }

  acts = {
    restart: () => {
      this.#begun += 1;
      this.#assessment = {schema: 1, id: `older${this.#begun}`, revision: 0, title: '', answers: {}, weights: {}, fixed: [], notes: {}, ruled_out: {}, left_open: [], decision: null};
      localStorage.setItem(`crossroads/${this.#packId}/fresh`, '');
    },
    say: async (step, value) => {
      const before = this.#assessment;
      const {id, revision, answers} = before;
      this.#assessment = {...before, revision: revision + 1, answers: {...answers, [step]: value}};
      this.#said.word('older', before, this.#assessment);
      const text = JSON.stringify(this.#assessment);
      const entry = {id, revision: revision + 1, text, time: Date.now(), by: 'older', past: {older: revision + 1}};
      localStorage.removeItem(`crossroads/${this.#packId}/fresh`);
      localStorage.setItem(`crossroads/${this.#packId}`, JSON.stringify(entry));
      await database(this.#packId, store => store.put(entry, id));
    },
  };
}
