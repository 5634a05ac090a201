/** The report as it would read with the tables that the desk has seen last: no answer that came since is counted in it. */
import type { EarlierReleased } from '../../../analysis/disclosure/compareWaves.js';
import type { PublishedPilot } from '../../../analysis/disclosure/publishedPilot.js';
import { nextEditionNumber } from '../../../analysis/report/nextEditionNumber.js';
import { pilotsTold } from '../support/pilotsTold.js';
import { besideOf } from '../support/besideOf.js';
import { composeEdition, type ComposedEdition } from '../composeEdition.js';
import { loadEditionInTurns } from '../loadEditionInTurns.js';
import { invitedPeople } from '../invitedPeople.js';
import { questionnaireHistory } from '../questionnaireHistory.js';
import type { StoredReport } from '../readStored.js';
import type { ReleasedBefore } from '../results/releasedBefore.js';
import type { Store } from '../../store/store.js';

export interface DraftRequest {
  readonly report: StoredReport;
  readonly seen: ReleasedBefore;
  /** What may be told of the wave before, where there is one. */
  readonly before?: EarlierReleased;
  /** Newest edition, where there is one. */
  readonly current?: string;
  /** ISO date. */
  readonly today: string;
}

/** With a turn for everybody else after each edition. */
async function pilotsBefore({ editions }: Pick<Store, 'editions'>, survey: string): Promise<readonly PublishedPilot[]> {
  const told: PublishedPilot[] = [];
  for (const stored of await editions.list(survey)) {
    told.push(...pilotsTold([(await loadEditionInTurns(stored)).edition]));
  }
  return told;
}

/** What it replaces, and why, is said when it is published. Errors ProblemError invited_too_few. */
export async function draftShown(store: Store, { report, seen, before, current, today }: DraftRequest): Promise<ComposedEdition> {
  const { survey, version } = report.definition;
  const history = await questionnaireHistory(store, survey, version);
  const date = (current === undefined ? report.plan.date : undefined) ?? today;
  const { answered, tables, indicators, combinations } = seen;
  const pilots = report.support?.pilot === undefined ? [] : await pilotsBefore(store, survey);
  return composeEdition({ answered, tables, indicators, counted: [], ...(combinations === undefined ? {} : { combinations }) }, await invitedPeople(store, report.definition), report, { survey, number: nextEditionNumber(current), date, note: new Map(), replaces: null, ...history }, await besideOf(report, tables, before, pilots));
}
