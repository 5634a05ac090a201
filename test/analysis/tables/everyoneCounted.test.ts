import fc from 'fast-check';
import { releasePublic } from '../../../analysis/disclosure/releasePublic.js';
import type { Columns } from '../../../analysis/frame/columns.js';
import type { BaseRule } from '../../../analysis/survey/definition.js';
import { demandTable } from '../../../analysis/tables/demandTable.js';
import type { Table } from '../../../analysis/tables/table.js';
import { expectEverybody, expectGroupsAddUp, expectSameCells } from '../../support/everyoneCounted.js';
import { columnsWith, someSurvey, someWeights, type SomeSurvey } from './someSurvey.js';

const rules: readonly BaseRule[] = ['answered', 'shown', 'eligible', 'selections', 'all'];
/** Every table that can be made of a survey, under one base rule. */
function tablesOf(columns: Columns, { definition }: SomeSurvey, baseRule: BaseRule): readonly Table[] {
  const questions = [...definition.questions.keys()];
  return questions.flatMap((question) => [
    demandTable(columns, { question, baseRule }),
    ...(question === 'group' ? [] : [demandTable(columns, { question, by: 'group', baseRule })]),
  ]);
}

describe('every respondent', () => {
  it('is in one cell or one kind of missing, in every table of any survey, weighted or not', () => {
    fc.assert(
      fc.property(someSurvey(60), fc.constantFrom(...rules), someWeights(60), (survey, baseRule, weights) => {
        const columns = columnsWith(survey, weights);
        for (const table of tablesOf(columns, survey, baseRule)) {
          expectEverybody(table, survey.responses.length);
          if (table.by.length > 0) expectGroupsAddUp(table);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('is still accounted for in what is released: every cell is shown as it was, or hidden', () => {
    fc.assert(
      fc.property(someSurvey(160, 80), fc.constantFrom(...rules), someWeights(160), (survey, baseRule, weights) => {
        const columns = columnsWith(survey, weights);
        // A question that splits tables is not released alone beside them.
        const tables = tablesOf(columns, survey, baseRule).filter(({ question }) => question !== 'group');
        releasePublic(tables, survey.definition).forEach((after, t) => {
          const before = tables[t];
          if (before !== undefined) expectSameCells(before, after);
        });
      }),
      { numRuns: 40 },
    );
  });
});
