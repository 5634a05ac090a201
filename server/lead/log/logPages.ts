/** The activity log of an inventory, and of the whole installation: pages to read, and a file with everything. */
import { asText, localCsv } from '../../../analysis/report/localCsv.js';
import { formatNumber } from '../../../analysis/words/formatNumber.js';
import { logWords } from '../../../views/words/log.js';
import type { AuditFilter, LoggedEntry, Store } from '../../store/store.js';
import { file, type Reply } from '../../web/reply.js';
import type { Visit } from '../../web/route.js';
import type { Services } from '../../web/services.js';
import { deskPage, type DeskPage } from '../deskPage.js';
import { surveyHere } from '../surveyHere.js';
import { logLine, namesOf } from './logLines.js';

const onAPage = 50;
const inAPiece = 5000;

function pageIn(visit: Visit): number {
  const asked = visit.query.get('page') ?? '';
  return /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : 1;
}

interface Logged {
  readonly of: AuditFilter;
  readonly heading: string;
  readonly lead: string;
  readonly about?: NonNullable<DeskPage['about']>;
  /** Whether entries may be of several surveys. */
  readonly isOfMany: boolean;
}

async function logPage(services: Services, visit: Visit, { of, heading, lead, about, isOfMany }: Logged): Promise<Reply> {
  const { language } = visit;
  const words = logWords[language];
  const { audit } = services.store;
  const all = await audit.count(of);
  const number = Math.min(pageIn(visit), Math.max(1, Math.ceil(all / onAPage)));
  const skip = (number - 1) * onAPage;
  const names = await namesOf(services.store);
  const lines = (await audit.list(onAPage, { ...of, skip })).map((entry) => logLine(entry, names, language));
  const to = (page: number): string => `${visit.path}?page=${page}`;
  return deskPage(services, visit, {
    template: 'pages/desk/log',
    title: heading,
    ...(about === undefined ? {} : { about }),
    model: {
      heading, lead, columns: words.columns, isOfMany,
      none: all === 0 ? words.none : '', lines: lines.length === 0 ? false : lines,
      range: all === 0 ? '' : words.range(formatNumber(skip + 1, language), formatNumber(skip + lines.length, language), formatNumber(all, language)),
      file: { href: `${visit.path}.csv`, text: words.download },
      pagesLabel: words.pages, hasPages: all > onAPage,
      newer: number > 1 ? { href: to(number - 1), text: words.newer } : false,
      older: skip + lines.length < all ? { href: to(number + 1), text: words.older } : false,
    },
  });
}

async function everything(store: Store, of: AuditFilter): Promise<readonly LoggedEntry[]> {
  const all: LoggedEntry[] = [];
  for (;;) {
    const piece = await store.audit.list(inAPiece, { ...of, skip: all.length });
    all.push(...piece);
    if (piece.length < inAPiece) return all;
  }
}

async function logFile(services: Services, { language }: Visit, of: AuditFilter, filename: string): Promise<Reply> {
  const names = await namesOf(services.store);
  const rows = (await everything(services.store, of)).map((entry) => {
    const { who, what, survey } = logLine(entry, names, language);
    return [entry.at.toISOString(), ...[who, what, entry.act, survey, JSON.stringify(entry.detail)].map(asText)];
  });
  const text = localCsv([['at', 'who', 'what', 'act', 'survey', 'detail'], ...rows], language);
  return file(Buffer.from(text), 'text/csv; charset=utf-8', { cache: 'personal', filename });
}

/** What was done to any survey of the inventory: who has a role has it in all of them. */
async function ofInventory(services: Services, inventory: string): Promise<AuditFilter & { readonly surveys: readonly string[] }> {
  return { surveys: (await services.store.surveys.list()).filter((survey) => survey.inventory === inventory).map(({ slug }) => slug) };
}

export async function inventoryLog(services: Services, visit: Visit): Promise<Reply> {
  const here = await surveyHere(services, visit);
  const of = await ofInventory(services, here.survey.inventory);
  const { heading, lead } = logWords[visit.language];
  return logPage(services, visit, { of, heading, lead, about: { ...here, tab: 'log' }, isOfMany: of.surveys.length > 1 });
}

export async function inventoryLogFile(services: Services, visit: Visit): Promise<Reply> {
  const { survey } = await surveyHere(services, visit);
  return logFile(services, visit, await ofInventory(services, survey.inventory), `${survey.inventory}_log.csv`);
}

export function systemLog(services: Services, visit: Visit): Promise<Reply> {
  const { systemHeading: heading, systemLead: lead } = logWords[visit.language];
  return logPage(services, visit, { of: {}, heading, lead, isOfMany: true });
}

export function systemLogFile(services: Services, visit: Visit): Promise<Reply> {
  return logFile(services, visit, {}, 'behov_log.csv');
}
