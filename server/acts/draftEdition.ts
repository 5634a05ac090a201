import { plannedIndicators } from '../../analysis/report/plannedIndicators.js';
import { plannedTogether } from '../../analysis/report/plannedTogether.js';
import type { Table } from '../../analysis/tables/table.js';
import { loadColumns } from '../frames/loadColumns.js';
import type { Store } from '../store/store.js';
import { composeEdition, type ComposedEdition, type EditionName } from './composeEdition.js';
import { heldBack } from './heldBack.js';
import { invitedPeople } from './invitedPeople.js';
import type { StoredReport } from './readStored.js';
import { earlierReleased } from './results/earlierReleased.js';
import { releaseColumns, type Released } from './releaseColumns.js';
import type { ReleasedBefore } from './results/releasedBefore.js';

export interface EditionDraft extends ComposedEdition {
  /** Every table as counted, before it was protected; none where it is what the desk has seen and no other. */
  readonly counted: readonly Table[];
}

/** What the desk saw last, when it saw anything since the newest edition and now differs from it by too few answers to be shown beside it. */
function asSeen(earlier: readonly ReleasedBefore[], { counted, answered }: Released, number: string): ReleasedBefore | undefined {
  const last = earlier.at(-1);
  return last?.isFrozen === true && heldBack(last, counted, answered, number).length > 0 ? last : undefined;
}

async function surveyOf(store: Store, slug: string): Promise<Parameters<typeof earlierReleased>[1]> {
  return (await store.surveys.find(slug)) ?? { inventory: '' };
}

/**
 * Counts what is stored now and protects it beside everything that was shown before; or takes what the desk has seen,
 * where a few answers more or less would show whose they are. Errors ProblemError when fewer than 10 have answered, or a
 * question has another base than before.
 */
export async function draftEdition(store: Store, report: StoredReport, about: EditionName, earlier: readonly ReleasedBefore[]): Promise<EditionDraft> {
  const { definition, plan } = report;
  const indicators = plannedIndicators(plan, definition);
  const released = releaseColumns(await loadColumns(store, about.survey), definition, { indicators, bases: plan.bases, together: plannedTogether(plan) }, earlier);
  const before = await earlierReleased(store, await surveyOf(store, about.survey));
  const seen = asSeen(earlier, released, about.number);
  if (seen !== undefined) {
    const { answered, tables, combinations } = seen;
    const planned = seen.indicators.filter(({ indicator }) => indicators.includes(indicator));
    return { ...composeEdition({ answered, tables, indicators: planned, counted: [], ...(combinations === undefined ? {} : { combinations }) }, await invitedPeople(store, definition), report, about, before), counted: [] };
  }
  return { ...composeEdition(released, await invitedPeople(store, definition), report, about, before), counted: released.counted };
}
