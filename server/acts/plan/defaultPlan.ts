import { publicQuestions } from '../../../analysis/disclosure/publicQuestions.js';
import { compareWaves, type EarlierReleased } from '../../../analysis/disclosure/compareWaves.js';
import type { Published } from '../../../analysis/disclosure/published.js';
import { releaseWithheld } from '../../../analysis/disclosure/releaseWithheld.js';
import { withheldBeside } from '../../../analysis/disclosure/withheldBeside.js';
import { columnsOf } from '../../../analysis/frame/columnsOf.js';
import { automaticBases } from '../../../analysis/report/automaticBases.js';
import { automaticPlan, leadingQuestion } from '../../../analysis/report/automaticPlan.js';
import { tableOf } from '../../../analysis/report/tableOf.js';
import type { BaseRule, Code, Definition } from '../../../analysis/survey/definition.js';
import type { JsonValue } from '../../../analysis/survey/json.js';
import { demandTable } from '../../../analysis/tables/demandTable.js';
import { ProblemError } from '../../problems/problem.js';
import type { ReleasedBefore } from '../results/releasedBefore.js';

/** Before any table may be seen: the tables there will be, with nothing in them. */
function emptyTables(definition: Definition): readonly Published[] {
  const columns = columnsOf(definition, []);
  return publicQuestions(definition, new Map()).map((wanted) => releaseWithheld(demandTable(columns, wanted), 'shown_as_bases'));
}

function basesOf(tables: readonly Published[]): ReadonlyMap<Code, BaseRule> {
  return new Map(tables.filter(({ baseRule, rows }) => baseRule !== 'answered' && rows.length > 0).map(({ question, baseRule }) => [question, baseRule]));
}

/**
 * The plan that is proposed for a survey without one. Before any table may be seen it names no answer.
 * Errors ProblemError report_without_question.
 */
export function defaultPlan(definition: Definition, seen: ReleasedBefore | undefined, before?: EarlierReleased): JsonValue {
  const leading = leadingQuestion(definition, withheldBeside(definition, new Map()).withheld);
  if (leading === undefined) throw new ProblemError({ code: 'report_without_question', params: { survey: definition.survey } });
  const question = leading.code;
  const isHeld = seen?.tables.some((table) => table.question === question && table.by.length === 0) === true;
  const tables = seen !== undefined && isHeld ? seen.tables : emptyTables(definition);
  const splits = definition.lattice.flatMap((declared) => (declared.question === question ? [declared.by] : []));
  // a question keeps the base it was seen with
  const bases = seen !== undefined && isHeld ? basesOf(seen.tables) : automaticBases(definition);
  const wave = before === undefined || seen === undefined || !isHeld ? undefined : compareWaves(before, { definition, tables, date: seen.date });
  return automaticPlan({ definition, table: tableOf({ tables, number: '1.0' }, question), splits, bases, tables, indicators: seen?.indicators ?? [], ...(seen?.combinations === undefined || !isHeld ? {} : { combinations: seen.combinations }), ...(wave === undefined ? {} : { wave }) });
}
