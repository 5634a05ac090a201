/** Public pages and files: what runs now, reports, figures, and everything that can be downloaded. */
import { ProblemError } from '../problems/problem.js';
import { withoutMessage } from '../web/log.js';
import { file, page, redirect, type Outgoing, type Reply } from '../web/reply.js';
import type { Route, Visit } from '../web/route.js';
import type { Services } from '../web/services.js';
import { currentOf } from '../store/currentOf.js';
import { editionShelf, type EditionShelf, type ShelvedEdition } from './editionShelf.js';
import { fileChoice } from './fileChoice.js';
import { figurePage } from './figurePage.js';
import { fileName } from './fileName.js';
import { landingPage } from './landingPage.js';
import type { LoadedEdition } from '../acts/loadEdition.js';
import { changesReply } from './changesReply.js';
import { robots, sitemap } from './crawlers.js';
import { editionReply } from './editionReply.js';
import { archiveWanted } from './making/archiveWanted.js';
import { fileOrProgress } from './making/fileOrProgress.js';
import { figureWanted } from './making/figureWanted.js';
import { makingReply, stopWaiting } from './making/makingReply.js';
import { reportWanted } from './making/reportWanted.js';
import { summaryWanted } from './making/summaryWanted.js';
import type { WantedFile } from './making/wantedFile.js';
import { Works } from './making/works.js';
import { MadeOnce } from './madeOnce.js';
import type { MadePage } from './madePage.js';
import { methodsPage } from './methodsPage.js';
import { createSurveysNow } from './surveysNow.js';
import { editionPath, figurePath, reportsPath, summaryPath } from './paths.js';
import { reportChoice } from './reportFile.js';
import { reportPage } from './reportPage.js';
import { summaryFormat } from './summaryFile.js';
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

interface Making {
  /** Whole reports and archives, which take seconds. */
  readonly works: Works;
  /** What takes a moment, and does not wait for those. */
  readonly small: Works;
  readonly files: MadeOnce;
  readonly shelf: EditionShelf;
}

/** Errors ProblemError 404 that lists what is offered. */
async function figureFileOf(services: Services, { shelf }: Making, visit: Visit, written: string): Promise<WantedFile> {
  const [, number = '', format = ''] = /^([^.]*)\.(.*)$/.exec(written) ?? [];
  const loaded = await editionOf(shelf, visit);
  return figureWanted({ services, loaded }, { choice: fileChoice(format, visit.query), number: figureNumber(number), language: visit.language });
}

/** What only has to be written is sent at once, and so is a picture that a page may show in itself. */
const slowOfFigures: ReadonlySet<string> = new Set(['png', 'pdf', 'xlsx']);

async function figureFileReply(services: Services, making: Making, visit: Visit): Promise<Outgoing> {
  const written = param(visit, 'file');
  const wanted = await figureFileOf(services, making, visit, written);
  return slowOfFigures.has(written.replace(/^[^.]*\./, '')) ? fileOrProgress(services, making.small, visit, wanted) : wanted.send();
}

/** A whole report as one file, or everything in one archive, or the one-page summary. Errors ProblemError 404 that lists what is offered. */
async function wantedFile(services: Services, { works, files, shelf }: Making, visit: Visit, name: string): Promise<WantedFile> {
  const made = { services, files, loaded: await editionOf(shelf, visit) };
  if (name.startsWith('summary.')) return summaryWanted(made, summaryFormat(name.replace('summary.', '')), visit.language);
  const format = name.replace(/^report\./, '');
  return format === 'zip' ? archiveWanted(works, made, visit) : reportWanted(made, reportChoice(format, visit.language, visit.query));
}

async function wholeFileReply(services: Services, making: Making, visit: Visit, name: string): Promise<Outgoing> {
  return fileOrProgress(services, name.startsWith('summary.') ? making.small : making.works, visit, await wantedFile(services, making, visit, name));
}

/** `report.pdf`, `summary.pdf` or `fig-2.png` in the address of the page that says how far it is. */
async function underWay(services: Services, making: Making, visit: Visit): Promise<readonly [Works, WantedFile]> {
  const name = param(visit, 'file');
  if (name.startsWith('fig-')) return [making.small, await figureFileOf(services, making, visit, name.replace('fig-', ''))];
  return [name.startsWith('summary.') ? making.small : making.works, await wantedFile(services, making, visit, name)];
}

async function makingPageReply(services: Services, making: Making, visit: Visit): Promise<Reply> {
  const [works, wanted] = await underWay(services, making, visit);
  return makingReply(services, works, visit, wanted);
}

async function stopReply(services: Services, making: Making, visit: Visit): Promise<Reply> {
  const [works, wanted] = await underWay(services, making, visit);
  return stopWaiting(works, visit, wanted);
}

async function figureReply(services: Services, making: Making, visit: Visit): Promise<Outgoing> {
  if (param(visit, 'file').includes('.')) return figureFileReply(services, making, visit);
  const { shelf } = making;
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
  const worksHere = (): Works => new Works(() => performance.now(), (error) => services.log({ event: 'file not made', ...withoutMessage(error) }));
  const making: Making = { works: worksHere(), small: worksHere(), files, shelf };
  const anyone = { method: 'GET', who: 'anyone' } as const;
  const report = '/:lang/r/:report';
  const edition = `${report}/:edition`;
  const ofEditions: readonly Route[] = [
    { ...anyone, path: edition, handle: (visit) => reportReply(services, shelf, visit) },
    { ...anyone, path: `${edition}/edition.json`, handle: async (visit) => editionJson(await editionOf(shelf, visit), visit) },
    { ...anyone, path: `${edition}/report.zip`, rank: 'rest', handle: (visit) => wholeFileReply(services, making, visit, 'report.zip') },
    { ...anyone, path: `${edition}/report.:format`, handle: (visit) => wholeFileReply(services, making, visit, `report.${param(visit, 'format')}`) },
    { ...anyone, path: `${edition}/making/:file`, handle: (visit) => makingPageReply(services, making, visit) },
    { ...anyone, method: 'POST', rank: 'rest', path: `${edition}/making/:file`, handle: (visit) => stopReply(services, making, visit) },
    { ...anyone, path: `${edition}/summary.:format`, handle: (visit) => wholeFileReply(services, making, visit, `summary.${param(visit, 'format')}`) },
    { ...anyone, path: `${edition}/summary`, handle: (visit) => summaryReply(services, shelf, visit) },
    { ...anyone, path: `${edition}/methods`, handle: (visit) => methodsReply(services, shelf, visit) },
    { ...anyone, path: `${edition}/fig/:file`, handle: (visit) => figureReply(services, making, visit) },
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
