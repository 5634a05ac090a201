/** What would stand in the way of an edition of the answers there are now. Nothing is stored, frozen or logged. */
import { editionHints, type EditionHint } from '../../analysis/report/editionHints.js';
import { measureText } from '../draw/measureText.js';
import type { Store } from '../store/store.js';
import { editionOrder, type EditionAsked } from './editionOrder.js';
import { loadEdition } from './loadEdition.js';
import { releaseHere } from './releasing/releaseHere.js';

export interface CheckedEdition {
  /** The number that it would have. */
  readonly edition: string;
  readonly answered: number;
  readonly hints: readonly EditionHint[];
  /** The edition whose numbers it would show again. */
  readonly repeats?: string;
}

/** Why it is made is asked when it is published. Errors ProblemError as `publishEdition`, but for its note. */
export async function checkEdition(store: Store, survey: string, now: Date, asked: Pick<EditionAsked, 'support' | 'sameNumbers'> = {}): Promise<CheckedEdition> {
  const { answers, task } = await editionOrder(store, { survey, now, noteOf: () => new Map(), ...asked });
  const { answered, content, hash } = await releaseHere(answers, { edition: task });
  const { edition } = loadEdition({ survey, number: task.about.number, date: '', note: new Map(), hash, content });
  return { edition: task.about.number, answered, hints: editionHints(edition, measureText), ...(task.repeats === undefined ? {} : { repeats: task.repeats.number }) };
}
