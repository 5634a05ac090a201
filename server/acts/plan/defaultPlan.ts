import { releaseWithheld } from '../../../analysis/disclosure/releaseWithheld.js';
import { withheldBeside } from '../../../analysis/disclosure/withheldBeside.js';
import { columnsOf } from '../../../analysis/frame/columnsOf.js';
import { automaticPlan, leadingQuestion } from '../../../analysis/report/automaticPlan.js';
import { tableOf } from '../../../analysis/report/tableOf.js';
import type { Code, Definition } from '../../../analysis/survey/definition.js';
import type { JsonValue } from '../../../analysis/survey/json.js';
import { demandTable } from '../../../analysis/tables/demandTable.js';
import { ProblemError } from '../../problems/problem.js';
import type { ReleasedBefore } from '../results/releasedBefore.js';

function isHeld({ tables }: ReleasedBefore, question: Code): boolean {
  return tables.some((table) => table.question === question && table.by.length === 0);
}

/**
 * The plan that is proposed for a survey without one. Before any table may be seen it names no answer.
 * Errors ProblemError report_without_question.
 */
export function defaultPlan(definition: Definition, seen: ReleasedBefore | undefined): JsonValue {
  const leading = leadingQuestion(definition, withheldBeside(definition, new Map()).withheld);
  if (leading === undefined) throw new ProblemError({ code: 'report_without_question', params: { survey: definition.survey } });
  const question = leading.code;
  const hidden = () => releaseWithheld(demandTable(columnsOf(definition, []), { question }), 'shown_as_bases');
  const table = seen === undefined || !isHeld(seen, question) ? hidden() : tableOf(seen, question);
  const splits = definition.lattice.flatMap((declared) => (declared.question === question ? [declared.by] : []));
  return automaticPlan({ definition, table, splits, indicators: seen?.indicators ?? [] });
}
