/** Do the groups of a table differ? */
import type { Published } from '../../analysis/disclosure/published.js';
import { releaseTests, shownOf, type PublishedTests } from '../../analysis/disclosure/releaseTests.js';
import type { Columns } from '../../analysis/frame/columns.js';
import { defaultSeed } from '../../analysis/stats/chance/defaultSeed.js';
import { groupedPeople } from '../../analysis/tables/tests/groupedPeople.js';
import { groupTests } from '../../analysis/tables/tests/groupTests.js';
import type { AnalysisRequest } from './analysisRequest.js';
import { readWhere } from './readWhere.js';

/**
 * The tests of a released table, undefined where they are not asked for or it is not split. For the public they are made of the
 * table as it was released; for one's own files of the people in it too.
 */
export function testTable(table: Published | Published<'exact'>, columns: Columns, { test, level, seed = defaultSeed, where: text }: AnalysisRequest): PublishedTests | undefined {
  const { definition } = columns;
  const [by] = table.by;
  if (test !== true || by === undefined) return undefined;
  const rules = { level, seed };
  const isPeople = table.profile === 'exact' && definition.questions.has(table.question);
  const where = isPeople ? readWhere(definition, text) : undefined;
  const people = isPeople ? groupedPeople(columns, { question: table.question, by, ...(where === undefined ? {} : { where }) }) : undefined;
  return releaseTests(groupTests(shownOf(table), definition, rules, people), table);
}
