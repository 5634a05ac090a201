import type { Edition } from '../../analysis/report/edition.js';
import { loadColumns } from '../frames/loadColumns.js';
import type { Store } from '../store/store.js';
import { editionFromColumns, refuseTooFew, type EditionDraft, type EditionName } from './editionFromColumns.js';
import { invitedPeople } from './invitedPeople.js';
import type { StoredReport } from './readStored.js';

/** Counts what is stored now and protects it beside all earlier editions. Errors ProblemError when fewer than 10 have answered. */
export async function draftEdition(store: Store, report: StoredReport, about: EditionName, earlier: readonly Edition[]): Promise<EditionDraft> {
  const columns = await loadColumns(store, about.survey);
  refuseTooFew(columns.n);
  return editionFromColumns(columns, await invitedPeople(store, report.definition), report, about, earlier);
}
