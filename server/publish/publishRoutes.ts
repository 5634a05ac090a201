/** Public pages and files: what runs now, reports, figures, and everything that can be downloaded. */
import { ProblemError } from '../problems/problem.js';
import { withoutMessage } from '../web/log.js';
import { file, page, redirect, type Outgoing, type Reply } from '../web/reply.js';
import type { Route, Visit } from '../web/route.js';
import type { Services } from '../web/services.js';
import { currentOf, editionShelf, type EditionShelf, type ShelvedEdition } from './editionShelf.js';
import { fileChoice } from './fileChoice.js';
import { figureFile } from './figureFile.js';
import { figurePage } from './figurePage.js';
import { fileName } from './fileName.js';
import { landingPage } from './landingPage.js';
import type { LoadedEdition } from '../acts/loadEdition.js';
import { changesReply } from './changesReply.js';
import { robots, sitemap } from './crawlers.js';
import { editionReply } from './editionReply.js';
import { archiveWanted } from './making/archiveWanted.js';
import { fileOrProgress } from './making/fileOrProgress.js';
import { makingReply, stopWaiting } from './making/makingReply.js';
import { reportWanted } from './making/reportWanted.js';
import type { WantedFile } from './making/wantedFile.js';
import { Works } from './making/works.js';
import { MadeOnce } from './madeOnce.js';
import type { MadePage } from './madePage.js';
import { methodsPage } from './methodsPage.js';
import { createSurveysNow } from './surveysNow.js';
import { editionPath, figurePath, reportsPath, summaryPath } from './paths.js';
import { reportChoice } from './reportFile.js';
import { reportPage } from './reportPage.js';
import { summaryFile, summaryFormat } from './summaryFile.js';
import { summaryPage } from './summaryPage.js';
import { reportsPage } from './reportsPage.js';
import { sharePicture } from './sharePicture.js';
import { standingOf } from './standing.js';

/** What lists surveys and reports is made again after this many milliseconds, so that a survey that closes closes here too. */
const landingFreshFor = 1000;

function param(visit: Visit, name: string): string {
  return visit.params.get(name) ?? '';
}

function figureNumber(written: string): number {
  return /^[1-9][0-9]{0,3}$/.test(written) ? Number(written) : 0;
}

interface PageAt {
  /** The one address we print. */
  readonly address: string;
  readonly make: () => Promise<MadePage> | MadePage;
}

/** Other spellings of an address (a slash more, a letter in per cent) have no end: they lead to the one we print, and nothing is made for them. */
async function pageAt(visit: Visit, { address, make }: PageAt): Promise<Reply> {
  if (visit.path !== address) return redirect(address, { status: 302 });
  const { html, whole } = await make();
  return page(html, { cache: whole ? 'public' : 'personal' });
}

/** Kept as finished bytes: it holds nothing of any one person. */
async function listPage(services: Services, visit: Visit, address: string, make: () => Promise<string>): Promise<Reply> {
  const reply = await pageAt(visit, { address, make: async () => ({ html: await make(), whole: true }) });
  if (reply.status === 200) services.buffers.put(address, reply, landingFreshFor);
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

async function summaryFileReply(services: Services, files: MadeOnce, shelf: EditionShelf, visit: Visit): Promise<Reply> {
  const loaded = await editionOf(shelf, visit);
  const format = summaryFormat(param(visit, 'format'));
  const { bytes, mediaType } = await summaryFile(services, files, loaded, format, visit.language);
  return file(bytes, mediaType, { cache: 'immutable', filename: fileName(loaded.edition, visit.language, ['1p'], format) });
}

interface Making {
  readonly works: Works;
  readonly files: MadeOnce;
  readonly shelf: EditionShelf;
}

/** A whole report as one file, or everything in one archive. Errors ProblemError 404 that lists what is offered. */
async function wantedFile(services: Services, { works, files, shelf }: Making, visit: Visit, format: string): Promise<WantedFile> {
  const made = { services, files, loaded: await editionOf(shelf, visit) };
  return format === 'zip' ? archiveWanted(works, made, visit) : reportWanted(made, reportChoice(format, visit.language, visit.query));
}

async function wholeFileReply(services: Services, making: Making, visit: Visit, format: string): Promise<Outgoing> {
  return fileOrProgress(services, making.works, visit, await wantedFile(services, making, visit, format));
}

/** `report.pdf` in the address of the page that says how far it is. */
function formatMade(visit: Visit): string {
  return param(visit, 'file').replace(/^report\./, '');
}

async function figureReply(services: Services, shelf: EditionShelf, visit: Visit): Promise<Reply> {
  if (param(visit, 'file').includes('.')) return figureFileReply(services, shelf, visit);
  const loaded = await editionOf(shelf, visit);
  const number = figureNumber(param(visit, 'file'));
  // what no figure is called is not found where it was asked for, not somewhere else
  const address = number === 0 ? visit.path : figurePath(loaded.edition, visit.language, number);
  return pageAt(visit, { address, make: async () => figurePage(services, loaded, number, visit, await standingOf(shelf, loaded, visit.language)) });
}

async function reportReply(services: Services, shelf: EditionShelf, visit: Visit): Promise<Reply> {
  const loaded = await editionOf(shelf, visit);
  return pageAt(visit, { address: editionPath(loaded.edition, visit.language), make: async () => reportPage(services, loaded, visit, await standingOf(shelf, loaded, visit.language)) });
}

async function methodsReply(services: Services, shelf: EditionShelf, visit: Visit): Promise<Reply> {
  const loaded = await editionOf(shelf, visit);
  const make = async (): Promise<MadePage> => ({ html: methodsPage(services, loaded, visit, await standingOf(shelf, loaded, visit.language)), whole: true });
  return pageAt(visit, { address: `${editionPath(loaded.edition, visit.language)}/methods`, make });
}

async function summaryReply(services: Services, shelf: EditionShelf, visit: Visit): Promise<Reply> {
  const loaded = await editionOf(shelf, visit);
  const make = async (): Promise<MadePage> => ({ html: summaryPage(services, loaded, visit, await standingOf(shelf, loaded, visit.language)), whole: true });
  return pageAt(visit, { address: summaryPath(loaded.edition, visit.language), make });
}

function editionOf(shelf: EditionShelf, visit: Visit): Promise<ShelvedEdition> {
  return shelf.get(param(visit, 'report'), param(visit, 'edition'));
}

/** Where all are withdrawn, the newest says so. */
async function currentReply(services: Services, visit: Visit): Promise<Reply> {
  const report = param(visit, 'report');
  const editions = await services.store.editions.listNumbers(report);
  const current = currentOf(editions) ?? editions.at(-1);
  if (current === undefined) throw new ProblemError({ code: 'report_not_found', params: { report } });
  return redirect(editionPath({ survey: report, number: current.number }, visit.language), { status: 302 });
}

export function publishRoutes(services: Services): readonly Route[] {
  const shelf = editionShelf(services.store);
  const surveysNow = createSurveysNow(services.store);
  const files = new MadeOnce(services.store);
  const works = new Works(() => performance.now(), (error) => services.log({ event: 'file not made', ...withoutMessage(error) }));
  const making: Making = { works, files, shelf };
  const anyone = { method: 'GET', who: 'anyone' } as const;
  const report = '/:lang/r/:report';
  const edition = `${report}/:edition`;
  const ofEditions: readonly Route[] = [
    { ...anyone, path: edition, handle: (visit) => reportReply(services, shelf, visit) },
    { ...anyone, path: `${edition}/edition.json`, handle: async (visit) => editionJson(await editionOf(shelf, visit), visit) },
    { ...anyone, path: `${edition}/report.zip`, rank: 'rest', handle: (visit) => wholeFileReply(services, making, visit, 'zip') },
    { ...anyone, path: `${edition}/report.:format`, handle: (visit) => wholeFileReply(services, making, visit, param(visit, 'format')) },
    { ...anyone, path: `${edition}/making/:file`, handle: async (visit) => makingReply(services, works, visit, await wantedFile(services, making, visit, formatMade(visit))) },
    { ...anyone, method: 'POST', rank: 'rest', path: `${edition}/making/:file`, handle: async (visit) => stopWaiting(works, visit, await wantedFile(services, making, visit, formatMade(visit))) },
    { ...anyone, path: `${edition}/summary.:format`, handle: (visit) => summaryFileReply(services, files, shelf, visit) },
    { ...anyone, path: `${edition}/summary`, handle: (visit) => summaryReply(services, shelf, visit) },
    { ...anyone, path: `${edition}/methods`, handle: (visit) => methodsReply(services, shelf, visit) },
    { ...anyone, path: `${edition}/fig/:file`, handle: (visit) => figureReply(services, shelf, visit) },
    { ...anyone, path: `${edition}/share.png`, handle: async (visit) => sharePicture(services, files, await editionOf(shelf, visit), visit.language) },
  ];
  return [
    { ...anyone, path: '/robots.txt', handle: () => robots(services) },
    { ...anyone, path: '/sitemap.xml', handle: () => sitemap(services, shelf, surveysNow) },
    { ...anyone, path: '/:lang/', handle: (visit) => listPage(services, visit, `/${visit.language}/`, () => landingPage(services, shelf, surveysNow, visit)) },
    { ...anyone, path: '/:lang/r', handle: (visit) => listPage(services, visit, reportsPath(visit.language), () => reportsPage(services, shelf, surveysNow, visit)) },
    { ...anyone, path: report, handle: (visit) => currentReply(services, visit) },
    { ...anyone, path: `${report}/changes`, handle: (visit) => changesReply(services, shelf, visit) },
    { ...anyone, path: `${report}/changes.csv`, handle: (visit) => changesReply(services, shelf, visit, 'csv') },
    { ...anyone, path: `${report}/changes.json`, handle: (visit) => changesReply(services, shelf, visit, 'json') },
    ...ofEditions.map((route) => ({ ...route, handle: (visit: Visit) => editionReply(services, shelf, visit, async () => route.handle(visit)) })),
  ];
}
