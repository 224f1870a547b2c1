/** What is said of an alternative beyond the question. */
import { beyond as words } from '../words/index.js';

/** Behind its name: by how much it would lead or not, and whether to look at it. */
export function beyondWords({ lead_tenths: lead, look, seat }, { verdict: { settled } }, content) {
  const place = seat ? content.alternative(seat).name : null;
  return `${settled ? '' : words.soFar}${words[look](lead, lead <= 0 && place)}`;
}
