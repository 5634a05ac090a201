/** Ratios that a sentence may speak of: few, and only those that are surely not one. */
import { findRatio } from '../../../analysis/report/findRatio.js';
import type { ReportNumbers } from '../../../analysis/report/numbers.js';
import { mostCommon } from '../../../analysis/report/mostCommon.js';
import { writeNumberRef } from '../../../analysis/report/numberRef.js';
import { writeRatioTo } from '../../../analysis/report/checkRatio.js';
import type { NumberRef, RatioTo } from '../../../analysis/report/plan.js';
import type { Code } from '../../../analysis/survey/definition.js';

export interface OfferedRatio {
  readonly write: string;
  readonly number: NumberRef;
  readonly to: RatioTo;
}

interface Found extends OfferedRatio {
  /** On the scale of logarithms, how far the nearer limit is from as many. */
  readonly apart: number;
}

function surely({ tables, earlier }: ReportNumbers, number: NumberRef, to: RatioTo): readonly Found[] {
  const found = findRatio({ tables, earlier }, number, to);
  if (found === undefined) return [];
  const { low, high } = found;
  const apart = low > 1 ? Math.log(low) : high < 1 ? -Math.log(high) : 0;
  return apart === 0 ? [] : [{ write: `{ratio:${writeNumberRef(number)} to ${writeRatioTo(to)}}`, number, to, apart }];
}

const mostApart = (found: readonly Found[]): readonly Found[] => [...found].sort((a, b) => b.apart - a.apart).slice(0, 1);

/**
 * Of one question: the most common answer to the next; that answer to the wave before; and by each split the one group
 * that is furthest from the others in it.
 */
export function offeredRatios(question: Code, numbers: ReportNumbers): readonly OfferedRatio[] {
  const own = numbers.tables.filter((table) => table.question === question);
  const alone = own.find(({ by }) => by.length === 0);
  const [leading, next] = alone === undefined ? [] : mostCommon(alone).map(({ code }): NumberRef => ({ question, code, of: 'share' }));
  if (leading === undefined) return [];
  const splits = own.flatMap(({ by: [by], rows }): readonly Found[] => {
    if (by === undefined) return [];
    const groups = [...new Set(rows.flatMap(({ group }) => (group === null || group.code.startsWith('.') ? [] : [group.code])))];
    return mostApart(groups.flatMap((group) => surely(numbers, { ...leading, by, group }, 'others')));
  });
  return [...(next === undefined ? [] : surely(numbers, leading, next)), ...surely(numbers, leading, 'earlier'), ...splits];
}
