/**
 * Tables with nothing hidden, for an analyst who says what for. What they are made of is a look, as when single answers are
 * exported: two tables that differ by one person's answers say as much as two files that do.
 */
import { createHmac } from 'node:crypto';
import type { Columns } from '../../../analysis/frame/columns.js';
import type { Population } from '../../../analysis/frame/population.js';
import type { AnalysedTable } from '../../../analysis/disclosure/publishedAnalysis.js';
import type { BaseRule, Code, Definition } from '../../../analysis/survey/definition.js';
import { present } from '../../../analysis/survey/present.js';
import { ProblemError } from '../../problems/problem.js';
import type { Store, StoredSurvey } from '../../store/store.js';
import { analyse } from '../analyse.js';
import { fewestExported } from '../singleAnswers/exportAnswers.js';
import { invitedPeople } from '../invitedPeople.js';
import { readWhere } from '../readWhere.js';
import type { KeptColumns } from './keptColumns.js';

export interface ExactRequest {
  readonly question: Code;
  readonly by?: Code;
  readonly where?: string;
  readonly base?: BaseRule;
  readonly level: number;
  readonly rake: readonly Code[];
}

export interface ExactOrder {
  readonly survey: StoredSurvey;
  readonly definition: Definition;
  readonly serverKey: Buffer;
  /** Account of the analyst. */
  readonly who: string;
  readonly purpose: string;
  readonly request: ExactRequest;
}

export interface ExactResults {
  readonly answers: number;
  readonly tables: readonly AnalysedTable[];
}

/** As the log tells it: codes, no answers. */
function inLog({ question, by, where, base, rake }: ExactRequest): string {
  return [question, ...(by === undefined ? [] : [`by ${by}`]), ...(where === undefined ? [] : [`where ${where}`]), ...(base === undefined ? [] : [`base ${base}`]), ...(rake.length === 0 ? [] : [`raked by ${rake.join(', ')}`])].join(' ');
}

async function columnsOfLook(store: Store, kept: KeptColumns, order: ExactOrder): Promise<Columns> {
  const { survey, serverKey, who, purpose, request } = order;
  const key = createHmac('sha256', serverKey).update('look').digest();
  const look = await store.atomically(async (inside) => {
    const count = await inside.answers.countMixed(survey.slug);
    if (count < fewestExported) throw new ProblemError({ code: 'export_too_few', params: { count, fewest: fewestExported } });
    const taken = await inside.answers.look(survey.slug, key);
    if (taken === undefined) throw new ProblemError({ code: 'export_too_alike', params: {} });
    await inside.audit.add({ who, act: 'see_exact', survey: survey.slug, detail: { purpose, tables: inLog(request), answers: taken.answers } });
    return taken;
  });
  return kept.get(store, survey, look);
}

export async function populationHere(store: Store, definition: Definition): Promise<Population | undefined> {
  const { invited, invitedBy } = await invitedPeople(store, definition);
  if (invited === null) return undefined;
  const by = new Map<Code, Map<Code, number>>();
  for (const one of invitedBy) by.set(one.question, (by.get(one.question) ?? new Map<Code, number>()).set(one.code, one.invited));
  return { total: invited, by };
}

/** Errors ProblemError: export_too_few, export_too_alike, and as `analyse`; a condition that does not read is told before anything is looked at. */
export async function exactResults(store: Store, kept: KeptColumns, order: ExactOrder): Promise<ExactResults> {
  const { definition, request } = order;
  readWhere(definition, request.where);
  const columns = await columnsOfLook(store, kept, order);
  const population = request.rake.length === 0 ? undefined : await populationHere(store, definition);
  const restsOn = new Map();
  const { question, by, where, base, level, rake } = request;
  const one = definition.indicators.has(question) ? { indicator: question } : { question };
  const { tables } = analyse({ definition, source: null, columns, restsOn, warnings: [] }, present({ ...one, by: by === undefined ? [] : [by], where, base, level, target: 'process' as const, population, rake, test: true, profile: 'exact' as const, restsOn }));
  return { answers: columns.n, tables };
}
