/** Public pages and files: what runs now, reports, figures, and everything that can be downloaded. */
import { ProblemError } from '../problems/problem.js';
import { file, page, redirect, type Reply } from '../web/reply.js';
import type { Route, Visit } from '../web/route.js';
import type { Services } from '../web/services.js';
import { editionShelf, type EditionShelf } from './editionShelf.js';
import { fileChoice } from './fileChoice.js';
import { figureFile } from './figureFile.js';
import { figurePage } from './figurePage.js';
import { fileName } from './fileName.js';
import { landingPage } from './landingPage.js';
import type { LoadedEdition } from '../acts/loadEdition.js';
import { MadeOnce } from './madeOnce.js';
import type { MadePage } from './madePage.js';
import { methodsPage } from './methodsPage.js';
import { createSurveysNow, type SurveysNow } from './surveysNow.js';
import { editionPath, figurePath, reportsPath } from './paths.js';
import { reportChoice, reportFile } from './reportFile.js';
import { reportPage } from './reportPage.js';
import { summaryFile, summaryFormat } from './summaryFile.js';
import { reportsPage } from './reportsPage.js';

/** What lists surveys and reports is made again after this many milliseconds, so that a survey that closes closes here too. */
const landingFreshFor = 1000;

/** Milliseconds until a report page may say that a later edition has come; an edition itself never changes. */
const newestFreshFor = 60_000;

function param(visit: Visit, name: string): string {
  return visit.params.get(name) ?? '';
}

function figureNumber(written: string): number {
  return /^[1-9][0-9]{0,3}$/.test(written) ? Number(written) : 0;
}

interface KeptPage {
  /** The one address we print. */
  readonly address: string;
  readonly make: () => Promise<MadePage> | MadePage;
  readonly freshFor?: number;
}

/**
 * Kept as finished bytes: an edition's pages hold nothing of any one person and never change. Other spellings of an
 * address (a slash more, a letter in per cent) have no end: they lead to the one we print, and nothing is made for them.
 */
async function keptPage(services: Services, visit: Visit, { address, make, freshFor }: KeptPage): Promise<Reply> {
  if (visit.path !== address) return redirect(address, { status: 302 });
  const { html, whole } = await make();
  const reply = page(html, { cache: 'public' });
  if (whole) services.buffers.put(address, reply, freshFor);
  return reply;
}

function editionJson({ stored, edition }: LoadedEdition, visit: Visit): Reply {
  const filename = fileName(edition, visit.language, [], 'json');
  return file(Buffer.from(stored.content), 'application/json; charset=utf-8', { cache: 'immutable', filename });
}

async function figureFileReply(services: Services, shelf: EditionShelf, visit: Visit): Promise<Reply> {
  const { edition } = await editionOf(shelf, visit);
  const [, written = '', format = ''] = /^([^.]*)\.(.*)$/.exec(param(visit, 'file')) ?? [];
  const choice = fileChoice(format, visit.query);
  const number = figureNumber(written);
  const { bytes, mediaType } = await figureFile(services, { ...choice, edition, number, language: visit.language });
  const isPicture = choice.format === 'svg' || choice.format === 'png' || choice.format === 'pdf';
  const parts = [`fig${String(number)}`, ...(isPicture ? [choice.size, ...(choice.frame === 'plot' ? ['plot'] : [])] : [])];
  return file(bytes, mediaType, { cache: 'immutable', filename: fileName(edition, visit.language, parts, choice.format) });
}

async function reportFileReply(services: Services, files: MadeOnce, shelf: EditionShelf, visit: Visit): Promise<Reply> {
  const loaded = await editionOf(shelf, visit);
  const choice = reportChoice(param(visit, 'format'), visit.language, visit.query);
  const { bytes, mediaType, whole } = await reportFile(services, files, loaded, choice);
  const filename = fileName(loaded.edition, visit.language, choice.archival ? ['pdfa'] : [], choice.format);
  return file(bytes, mediaType, { cache: whole ? 'immutable' : 'personal', filename });
}

async function summaryFileReply(services: Services, files: MadeOnce, shelf: EditionShelf, visit: Visit): Promise<Reply> {
  const loaded = await editionOf(shelf, visit);
  const format = summaryFormat(param(visit, 'format'));
  const { bytes, mediaType } = await summaryFile(services, files, loaded, format, visit.language);
  return file(bytes, mediaType, { cache: 'immutable', filename: fileName(loaded.edition, visit.language, ['1p'], format) });
}

async function figureReply(services: Services, shelf: EditionShelf, visit: Visit): Promise<Reply> {
  if (param(visit, 'file').includes('.')) return figureFileReply(services, shelf, visit);
  const loaded = await editionOf(shelf, visit);
  const number = figureNumber(param(visit, 'file'));
  // what no figure is called is not found where it was asked for, not somewhere else
  const address = number === 0 ? visit.path : figurePath(loaded.edition, visit.language, number);
  return keptPage(services, visit, { address, make: () => figurePage(services, loaded, number, visit) });
}

function landingReply(services: Services, shelf: EditionShelf, surveysNow: SurveysNow, visit: Visit): Promise<Reply> {
  const make = async (): Promise<MadePage> => ({ html: await landingPage(services, shelf, surveysNow, visit), whole: true });
  return keptPage(services, visit, { address: `/${visit.language}/`, make, freshFor: landingFreshFor });
}

function reportsReply(services: Services, shelf: EditionShelf, surveysNow: SurveysNow, visit: Visit): Promise<Reply> {
  const make = async (): Promise<MadePage> => ({ html: await reportsPage(services, shelf, surveysNow, visit), whole: true });
  return keptPage(services, visit, { address: reportsPath(visit.language), make, freshFor: landingFreshFor });
}

async function reportReply(services: Services, shelf: EditionShelf, visit: Visit): Promise<Reply> {
  const loaded = await editionOf(shelf, visit);
  const current = await shelf.findCurrent(loaded.edition.survey);
  const isNewest = current?.edition.number === loaded.edition.number;
  const freshness = isNewest ? { freshFor: newestFreshFor } : {};
  return keptPage(services, visit, { address: editionPath(loaded.edition, visit.language), make: () => reportPage(services, loaded, visit, isNewest), ...freshness });
}

async function methodsReply(services: Services, shelf: EditionShelf, visit: Visit): Promise<Reply> {
  const loaded = await editionOf(shelf, visit);
  const make = (): MadePage => ({ html: methodsPage(services, loaded, visit), whole: true });
  return keptPage(services, visit, { address: `${editionPath(loaded.edition, visit.language)}/methods`, make });
}

function editionOf(shelf: EditionShelf, visit: Visit): Promise<LoadedEdition> {
  return shelf.get(param(visit, 'report'), param(visit, 'edition'));
}

async function currentReply(shelf: EditionShelf, visit: Visit): Promise<Reply> {
  const report = param(visit, 'report');
  const current = await shelf.findCurrent(report);
  if (current === undefined) throw new ProblemError({ code: 'report_not_found', params: { report } });
  return redirect(editionPath(current.edition, visit.language), { status: 302 });
}

export function publishRoutes(services: Services): readonly Route[] {
  const shelf = editionShelf(services.store);
  const surveysNow = createSurveysNow(services.store);
  const files = new MadeOnce(services.store);
  const anyone = { method: 'GET', who: 'anyone' } as const;
  const edition = '/:lang/r/:report/:edition';
  return [
    { ...anyone, path: '/:lang/', handle: (visit) => landingReply(services, shelf, surveysNow, visit) },
    { ...anyone, path: '/:lang/r', handle: (visit) => reportsReply(services, shelf, surveysNow, visit) },
    { ...anyone, path: '/:lang/r/:report', handle: (visit) => currentReply(shelf, visit) },
    { ...anyone, path: edition, handle: (visit) => reportReply(services, shelf, visit) },
    { ...anyone, path: `${edition}/edition.json`, handle: async (visit) => editionJson(await editionOf(shelf, visit), visit) },
    { ...anyone, path: `${edition}/report.:format`, handle: (visit) => reportFileReply(services, files, shelf, visit) },
    { ...anyone, path: `${edition}/summary.:format`, handle: (visit) => summaryFileReply(services, files, shelf, visit) },
    { ...anyone, path: `${edition}/methods`, handle: (visit) => methodsReply(services, shelf, visit) },
    { ...anyone, path: `${edition}/fig/:file`, handle: (visit) => figureReply(services, shelf, visit) },
  ];
}
