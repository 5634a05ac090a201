import { exampleBand } from '../../analysis/findings/figureWords.js';
import type { ChangesOrigin } from '../../analysis/report/changes/changesRecord.js';
import { editionChanges, type EditionChanges } from '../../analysis/report/changes/editionChanges.js';
import type { Edition } from '../../analysis/report/edition.js';
import { reasonIn } from '../../analysis/words/reason.js';
import { ProblemError } from '../problems/problem.js';
import type { NumberedEdition } from '../store/store.js';
import type { Visit } from '../web/route.js';
import type { EditionShelf } from './editionShelf.js';
import { reasonsBetween } from './standing.js';

/** Two editions side by side, the older first. */
export interface ChangesAsked {
  readonly before: Edition;
  readonly after: Edition;
  readonly changes: EditionChanges;
  readonly reasons: readonly NumberedEdition[];
  readonly origin: ChangesOrigin;
}

/** The two that are named, otherwise the last two that hold; undefined where there are no two. Errors ProblemError 404, 410, same_edition. */
export async function changesAsked(shelf: EditionShelf, editions: readonly NumberedEdition[], visit: Visit): Promise<ChangesAsked | undefined> {
  const { language } = visit;
  const survey = visit.params.get('report') ?? '';
  const holding = editions.filter(({ withdrawn }) => withdrawn === undefined);
  const to = visit.query.get('to') ?? holding.at(-1)?.number;
  const from = visit.query.get('from') ?? holding.filter(({ number }) => number !== to).at(-1)?.number;
  if (from === undefined || to === undefined) return undefined;
  const [one, other] = [await shelf.get(survey, from), await shelf.get(survey, to)];
  if (from === to) throw new ProblemError({ code: 'same_edition', params: { edition: from } });
  const place = (number: string): number => editions.findIndex((each) => each.number === number);
  const [before, after] = place(from) < place(to) ? [one.edition, other.edition] : [other.edition, one.edition];
  const reasons = reasonsBetween(editions, before.number, after.number);
  const origin = {
    survey,
    reasons: reasons.map(({ number, date, note }) => ({ edition: number, date, reason: reasonIn(note, language) })),
    ...(after.definition.example ? { example: exampleBand({ language }) } : {}),
  };
  return { before, after, changes: editionChanges(before, after, language), reasons, origin };
}
