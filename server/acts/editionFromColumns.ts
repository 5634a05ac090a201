import { defaultLimits, type Published } from '../../analysis/disclosure/published.js';
import { releasePublic } from '../../analysis/disclosure/releasePublic.js';
import type { Columns } from '../../analysis/frame/columns.js';
import type { Edition } from '../../analysis/report/edition.js';
import { fillPlan, type MissingNumber } from '../../analysis/report/fillPlan.js';
import type { Table } from '../../analysis/tables/table.js';
import { ProblemError } from '../problems/problem.js';
import { editionTables } from './editionTables.js';
import type { InvitedPeople } from './invitedPeople.js';
import type { StoredReport } from './readStored.js';
import { softwareVersion } from './softwareVersion.js';

export interface EditionDraft {
  readonly edition: Edition;
  /** Every table as counted, before it was protected. */
  readonly counted: readonly Table[];
  readonly missing: readonly MissingNumber[];
}

/** Which edition it is to be. */
export type EditionName = Pick<Edition, 'survey' | 'number' | 'date' | 'note' | 'replaces'>;

/** Fewer answers than this make no report at all. */
const fewest = defaultLimits.minimumBase;

export function refuseTooFew(answers: number): void {
  if (answers >= fewest) return;
  throw new ProblemError({ code: 'too_few_answers', params: { answers, needed: fewest, missing: fewest - answers } });
}

/** Everything an edition published of the answers. */
const publishedIn = ({ tables, indicators }: Edition): readonly Published[] => [...tables, ...indicators.map(({ table }) => table)];

/** Counts the answers and protects the whole lattice beside all earlier editions. Errors ProblemError when fewer than 10 have answered. */
export function editionFromColumns(columns: Columns, people: InvitedPeople, report: StoredReport, about: EditionName, earlier: readonly Edition[]): EditionDraft {
  refuseTooFew(columns.n);
  const { definition, plan } = report;
  const { questions, indicators } = editionTables(columns, definition, plan);
  const counted = [...questions, ...indicators.map(({ table }) => table)];
  const released = releasePublic(counted, definition, defaultLimits, earlier.map(publishedIn));
  const tables = released.slice(0, questions.length);
  const { texts, missing } = fillPlan(plan, { tables, answered: columns.n, invited: people.invited });
  const edition: Edition = {
    ...about,
    ...report,
    ...people,
    software: softwareVersion(),
    settings: { level: 0.95, target: 'process', limits: defaultLimits },
    answered: columns.n,
    tables,
    indicators: released.slice(questions.length).map((table) => ({ indicator: table.question, table })),
    texts,
  };
  return { edition, counted, missing };
}
