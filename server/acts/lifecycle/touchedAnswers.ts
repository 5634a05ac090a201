/** How many stored answers each part of a new version touches, counted as the answers stand under the version before it. */
import type { Decision } from '../../../analysis/survey/versions/decisions.js';
import { storedVersions } from '../../frames/storedVersions.js';
import type { Store, StoredSurvey } from '../../store/store.js';
import { askAhead } from '../singleAnswers/askAhead.js';
import { startThread, type Thread } from '../startThread.js';
import type { CountOrder, ToCount, TouchedCounts } from './countingTouched.js';

export interface Touched {
  readonly all: number;
  of(decision: Decision): number;
}

const program = new URL('./touchedThread.js', import.meta.url);

/** Pages that wait to be counted, so that neither the database nor the thread waits for the other. */
const mostWaiting = 4;

const keyOf = ({ about, question, code }: Decision): string => `${about}.${question}.${code}`;

async function countedBy(thread: Thread<CountOrder, TouchedCounts | null>, pages: AsyncIterable<string>): Promise<TouchedCounts> {
  for await (const counted of askAhead(pages, (lines) => thread.ask({ lines }), mostWaiting)) if (counted !== null) throw new Error('counted before all had come');
  const result = await thread.ask('finish');
  if (result === null) throw new Error('a thread gave something else than it was asked for');
  return result;
}

/** The thread ends with the count: a lead makes a new version once in a while. */
export async function touchedAnswers(store: Store, survey: StoredSurvey, decisions: readonly Decision[]): Promise<Touched> {
  if (decisions.length === 0) return { all: await store.answers.count(survey.slug), of: () => 0 };
  const workerData: ToCount = { versions: await storedVersions(store, survey), decisions };
  const thread = startThread<CountOrder, TouchedCounts | null>(program, { workerData });
  try {
    const { all, touched } = await countedBy(thread, store.answers.readLines(survey.slug));
    const counts = new Map(decisions.map((decision, d) => [keyOf(decision), touched[d] ?? 0]));
    return { all, of: (decision) => counts.get(keyOf(decision)) ?? 0 };
  } finally {
    thread.stop();
  }
}
