import type { Edition } from '../../analysis/report/edition.js';
import { plannedIndicators } from '../../analysis/report/plannedIndicators.js';
import type { Table } from '../../analysis/tables/table.js';
import { loadColumns } from '../frames/loadColumns.js';
import type { Store } from '../store/store.js';
import { composeEdition, type ComposedEdition, type EditionName } from './composeEdition.js';
import { invitedPeople } from './invitedPeople.js';
import type { StoredReport } from './readStored.js';
import { releaseColumns } from './releaseColumns.js';

export interface EditionDraft extends ComposedEdition {
  /** Every table as counted, before it was protected. */
  readonly counted: readonly Table[];
}

/** Counts what is stored now and protects it beside all earlier editions. Errors ProblemError when fewer than 10 have answered, or a question has another base than before. */
export async function draftEdition(store: Store, report: StoredReport, about: EditionName, earlier: readonly Edition[]): Promise<EditionDraft> {
  const { definition, plan } = report;
  const released = releaseColumns(await loadColumns(store, about.survey), definition, { indicators: plannedIndicators(plan, definition), bases: plan.bases }, earlier);
  return { ...composeEdition(released, await invitedPeople(store, definition), report, about), counted: released.counted };
}
