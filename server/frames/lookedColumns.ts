/** The answers of one look as columns of the newest definition, and no other answers. */
import { setImmediate } from 'node:timers/promises';
import type { Columns } from '../../analysis/frame/columns.js';
import type { Look } from '../store/answerLook.js';
import type { Store, StoredSurvey } from '../store/store.js';
import { answerColumns } from './answerColumns.js';
import { storedVersions } from './storedVersions.js';

/** Answers that are read before everybody else has a turn: of a long questionnaire each takes a tenth of a millisecond. */
const inOneTurn = 100;

const decoder = new TextDecoder();

/** Errors ProblemError export_too_alike: one of the answers is gone by now. */
export async function lookedColumns(store: Store, survey: StoredSurvey, look: Look): Promise<Columns> {
  const columns = answerColumns(await storedVersions(store, survey));
  for await (const page of store.answers.readMixed(survey.slug, look)) {
    const lines = decoder.decode(page).split('\n');
    for (let from = 0; from < lines.length; from += inOneTurn) {
      columns.add(lines.slice(from, from + inOneTurn).join('\n'));
      await setImmediate();
    }
  }
  return columns.finish();
}
