/** p of changes of weighted shares, which rests on each person's weight and not on tables. */
import type { PublishedRow } from '../../analysis/disclosure/published.js';
import { conditionOn } from '../../analysis/survey/conditionOn.js';
import type { BaseRule, Code, Definition, Indicator } from '../../analysis/survey/definition.js';
import type { Where } from '../../analysis/tables/tableRequest.js';
import { waveShares, weightedChangeP } from '../../analysis/tables/weightedWaves.js';
import type { AnalysisRequest } from './analysisRequest.js';
import type { AnswersRead } from './readAnswers.js';

export interface WavesWeighted {
  readonly earlier: AnswersRead;
  readonly later: AnswersRead;
  readonly request: AnalysisRequest;
}

/** Shape two surveys and what was asked of both; p of a row out. Only for exact tables. */
export function comparedWeightedP({ earlier, later, request }: WavesWeighted, asked: Code | Indicator, baseRule: BaseRule): (row: PublishedRow) => number | null {
  const sharesIn = ({ definition, columns }: AnswersRead) => {
    const where = whereIn(definition, request.where);
    return waveShares(columns, { asked, baseRule, ...(where === undefined ? {} : { where }) });
  };
  const [before, now] = [sharesIn(earlier), sharesIn(later)];
  return (row) => weightedChangeP(before, now, row, request.level);
}

function whereIn(definition: Definition, text: string | undefined): Where | undefined {
  const expression = text === undefined ? undefined : conditionOn(definition, text).expression;
  return text === undefined || expression === undefined ? undefined : { text, expression };
}
