import { changesCsv } from '../../analysis/report/changes/changesCsv.js';
import { changesRecord } from '../../analysis/report/changes/changesRecord.js';
import { ProblemError } from '../problems/problem.js';
import { file, page, redirect, type Reply } from '../web/reply.js';
import type { Visit } from '../web/route.js';
import type { Services } from '../web/services.js';
import { changesAsked } from './changesAsked.js';
import { changesPage } from './changesPage.js';
import { currentOf } from '../store/currentOf.js';
import type { EditionShelf, ShelvedEdition } from './editionShelf.js';
import { fileName } from './fileName.js';
import { changesPath } from './paths.js';
import { withdrawnPage } from './withdrawnPage.js';

/** The current edition; the newest, where all are withdrawn. Errors ProblemError report_not_found. */
async function shownOf(services: Services, shelf: EditionShelf, visit: Visit): Promise<ShelvedEdition> {
  const report = visit.params.get('report') ?? '';
  const editions = await services.store.editions.listNumbers(report);
  const shown = currentOf(editions) ?? editions.at(-1);
  if (shown === undefined) throw new ProblemError({ code: 'report_not_found', params: { report } });
  return shelf.getAny(report, shown.number);
}

async function fileReply(shelf: EditionShelf, visit: Visit, { edition, editions }: ShelvedEdition, format: 'csv' | 'json'): Promise<Reply> {
  const { language } = visit;
  const asked = await changesAsked(shelf, editions, visit);
  if (asked === undefined) throw new ProblemError({ code: 'same_edition', params: { edition: edition.number } });
  const { changes, origin, before, after } = asked;
  const filename = fileName(after, language, [language === 'sv' ? `andrat-fran-${before.number}` : `changed-from-${before.number}`], format);
  if (format === 'csv') return file(Buffer.from(changesCsv(changes, origin, language)), 'text/csv; charset=utf-8', { cache: 'public', filename });
  return file(Buffer.from(`${JSON.stringify(changesRecord(changes, origin, language), null, 1)}\n`), 'application/json; charset=utf-8', { cache: 'public', filename });
}

/** @param format undefined: the page */
export async function changesReply(services: Services, shelf: EditionShelf, visit: Visit, format?: 'csv' | 'json'): Promise<Reply> {
  const shown = await shownOf(services, shelf, visit);
  const address = `${changesPath(shown.edition.survey, visit.language)}${format === undefined ? '' : `.${format}`}`;
  const query = visit.query.toString();
  if (visit.path !== address) return redirect(query === '' ? address : `${address}?${query}`, { status: 302 });
  try {
    if (format !== undefined) return await fileReply(shelf, visit, shown, format);
    return page(changesPage(services, visit, shown, await changesAsked(shelf, shown.editions, visit)), { cache: 'public' });
  } catch (error) {
    if (error instanceof ProblemError && error.problems[0].code === 'edition_withdrawn') return withdrawnPage(services, shelf, visit, String(error.problems[0].params['edition']));
    throw error;
  }
}
