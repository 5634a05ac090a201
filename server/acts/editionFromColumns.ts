import { defaultLimits, type Published } from '../../analysis/disclosure/published.js';
import { releasePublic } from '../../analysis/disclosure/releasePublic.js';
import type { Columns } from '../../analysis/frame/columns.js';
import type { Edition } from '../../analysis/report/edition.js';
import type { ReportPlan } from '../../analysis/report/plan.js';
import { fillPlan, type MissingNumber } from '../../analysis/report/fillPlan.js';
import type { Code, Definition } from '../../analysis/survey/definition.js';
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

/** Everything that is published of the answers, as counted and as protected. */
export interface Released {
  readonly counted: readonly Table[];
  readonly tables: Edition['tables'];
  readonly indicators: Edition['indicators'];
}

/**
 * Counts the answers and protects the whole lattice, with these indicators, beside all earlier editions.
 * Errors ProblemError when fewer than 10 have answered.
 */
export function releaseColumns(columns: Columns, definition: Definition, wanted: readonly Code[], earlier: readonly Edition[]): Released {
  refuseTooFew(columns.n);
  const { questions, indicators } = editionTables(columns, definition, wanted);
  const counted = [...questions, ...indicators.map(({ table }) => table)];
  const released = releasePublic(counted, definition, defaultLimits, earlier.map(publishedIn));
  return {
    counted,
    tables: released.slice(0, questions.length),
    indicators: released.slice(questions.length).map((table) => ({ indicator: table.question, table })),
  };
}

/** The edition that a plan makes of what was released. */
export function composeEdition({ counted, tables, indicators }: Released, answered: number, people: InvitedPeople, report: StoredReport, about: EditionName): EditionDraft {
  const { texts, missing } = fillPlan(report.plan, { tables, answered, invited: people.invited });
  const edition: Edition = {
    ...about,
    ...report,
    ...people,
    software: softwareVersion(),
    settings: { level: 0.95, target: 'process', limits: defaultLimits },
    answered,
    tables,
    indicators,
    texts,
  };
  return { edition, counted, missing };
}

/** Errors as `releaseColumns`. */
export function editionFromColumns(columns: Columns, people: InvitedPeople, report: StoredReport, about: EditionName, earlier: readonly Edition[]): EditionDraft {
  return composeEdition(releaseColumns(columns, report.definition, plannedIndicators(report.plan), earlier), columns.n, people, report, about);
}

export function plannedIndicators({ keyNumbers }: ReportPlan): readonly Code[] {
  return keyNumbers.flatMap((planned) => ('indicator' in planned ? [planned.indicator] : []));
}
