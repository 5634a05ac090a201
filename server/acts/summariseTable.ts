/** What sums up the question of a table, released for the same eyes. */
import type { Profile, Published } from '../../analysis/disclosure/published.js';
import type { PublishedSummary } from '../../analysis/disclosure/publishedSummary.js';
import { releaseLikert } from '../../analysis/disclosure/releaseLikert.js';
import { releaseRanking } from '../../analysis/disclosure/releaseRanking.js';
import { releaseTogether } from '../../analysis/disclosure/releaseTogether.js';
import type { Columns } from '../../analysis/frame/columns.js';
import { conditionOn } from '../../analysis/survey/conditionOn.js';
import { present } from '../../analysis/survey/present.js';
import { likertTable } from '../../analysis/tables/likertTable.js';
import { rankingTable } from '../../analysis/tables/rankingTable.js';
import { togetherTable } from '../../analysis/tables/togetherTable.js';
import type { EstimateRequest, Where } from '../../analysis/tables/tableRequest.js';
import type { AnalysisRequest } from './analysisRequest.js';

/** The filter of a table reads as it did when the table was counted. */
function whereOf({ where }: Published<Profile>, { definition }: Columns): Where | undefined {
  const expression = where === null ? undefined : conditionOn(definition, where).expression;
  return where === null || expression === undefined ? undefined : { text: where, expression };
}

/**
 * Shape columns, a released table and what it was asked under in. Undefined for what has nothing to sum up: other kinds
 * of questions, grids without a scale, and a multiple choice by a background, where pairs are of everyone alone.
 */
export function summariseTable(columns: Columns, table: Published<Profile>, { level, target, population, seed }: Pick<AnalysisRequest, 'level' | 'target' | 'population' | 'seed'>): PublishedSummary | undefined {
  const { question, kind, by } = table;
  if (!columns.definition.questions.has(question)) return undefined;
  const estimates: EstimateRequest = present({ level, target, population, where: whereOf(table, columns), by: by[0] });
  const chance = present({ seed });
  if (kind === 'grid') {
    const likert = likertTable(columns, { ...estimates, question });
    return likert === null ? undefined : releaseLikert(likert, table);
  }
  if (kind === 'ranking') return releaseRanking(rankingTable(columns, { ...estimates, question, ...chance }), table);
  if (kind === 'multiple' && by.length === 0) return releaseTogether(togetherTable(columns, { ...estimates, question, ...chance, least: table.limits.k }), table);
  return undefined;
}
