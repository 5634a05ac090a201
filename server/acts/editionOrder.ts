/** Everything that is read for an edition of the answers there are now, before it is worked out. */
import { nextEditionNumber } from '../../analysis/report/nextEditionNumber.js';
import type { Reason } from '../../analysis/words/reason.js';
import { storedVersions } from '../frames/storedVersions.js';
import { ProblemError } from '../problems/problem.js';
import type { Store } from '../store/store.js';
import { dateInStockholm } from './dateInStockholm.js';
import { editionToRepeat } from './editionToRepeat.js';
import { invitedPeople } from './invitedPeople.js';
import { questionnaireHistory } from './questionnaireHistory.js';
import { readStored } from './readStored.js';
import type { EditionTask } from './releasing/releaseTask.js';
import type { AnswersToRelease } from './releasing/releasing.js';
import { storedWave } from './results/earlierReleased.js';
import { storedReleases } from './results/storedReleases.js';

export interface EditionOrder {
  readonly answers: AnswersToRelease;
  readonly task: EditionTask;
}

export interface EditionAsked {
  readonly survey: string;
  readonly now: Date;
  /** Text of a file on support, instead of the one that is kept. */
  readonly support?: string;
  /** With the numbers of the newest edition that holds: texts are put right, and no answer is counted. */
  readonly sameNumbers?: boolean;
  /** @param previous the newest edition, where there is one */
  readonly noteOf: (number: string, previous: string | undefined, languages: readonly string[]) => Reason;
}

async function* noAnswers(): AsyncIterable<string> {}

/** Errors ProblemError survey_unknown, plan_missing, every fault of the definition or plan, and as `noteOf` and `editionToRepeat`. */
export async function editionOrder(store: Store, { survey, now, noteOf, support, sameNumbers = false }: EditionAsked): Promise<EditionOrder> {
  const report = await readStored(store, survey, support);
  const stored = await store.surveys.find(survey);
  if (stored === undefined) throw new ProblemError({ code: 'survey_unknown', params: { survey } });
  const { definition, plan } = report;
  const current = (await store.editions.listNumbers(survey)).at(-1)?.number;
  const number = nextEditionNumber(current);
  const note = noteOf(number, current, definition.languages);
  const date = (current === undefined ? plan.date : undefined) ?? dateInStockholm(now);
  const about = { survey, number, date, note, replaces: current ?? null, ...(await questionnaireHistory(store, survey, definition.version)) };
  const versions = await storedVersions(store, stored);
  if (sameNumbers) return { answers: { versions, count: 0, pages: noAnswers() }, task: { report, about, people: { invited: null, invitedBy: [] }, earlier: await storedReleases(store, survey), repeats: await editionToRepeat(store, survey) } };
  const before = await storedWave(store, stored);
  return {
    answers: { versions, count: await store.answers.count(survey), pages: store.answers.readLines(survey) },
    task: { report, about, people: await invitedPeople(store, definition), earlier: await storedReleases(store, survey), ...(before === undefined ? {} : { before }) },
  };
}
