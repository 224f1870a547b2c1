/** What the advisor says, in short. `winners` are ids of alternatives: several in a tie, none before the first answer. */
export interface Advice {
  winners: string[];
  firmness: 'tie' | 'close' | 'leaning' | 'clear' | null;
  settled: boolean;
  sentence: string;
}

/**
 * `<crossroads-advisor src="advisor.html" language="en" key="…" theme="light|dark" compact readonly assessment="{…}" label="…">`
 * Under its key an element has a current decision of its own, which the next visit shows again; without one the browser only keeps
 * the decisions. `assessment` is what it shows until a person has changed something under its key.
 * A language that there is no page of gives the English one.
 * Styling: `::part(frame)`, `--crossroads-accent`; the height follows the content.
 */
export interface CrossroadsAdvisorElement extends HTMLElement {
  readonly advice: Advice | null;
  assessment: object | null;
  pack: object | null;
  /** Rules of the house, as a file of them holds. */
  rules: object | null;
  addEventListener(type: 'advice', listener: (event: CustomEvent<Advice>) => void): void;
  addEventListener(type: 'change', listener: (event: CustomEvent<{ assessment: object }>) => void): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject): void;
}

declare global {
  interface HTMLElementTagNameMap { 'crossroads-advisor': CrossroadsAdvisorElement }
}
