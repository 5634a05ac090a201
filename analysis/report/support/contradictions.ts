/** Where what a coverage says of a need is contradicted by those who have it. */
import type { CoveredType } from '../../disclosure/publishedCoverage.js';
import { readGrid, upperHalf } from '../../disclosure/readGrid.js';
import type { ShownShare } from '../../disclosure/sumShown.js';
import type { Code } from '../../survey/definition.js';
import { coverageVerdict } from '../../words/supportTerms.js';
import type { Edition } from '../edition.js';
import { scaleOf } from '../figureBeside.js';

export interface Contradiction {
  /** Numbers of the figures, from 1. */
  readonly coverage: number;
  readonly gap: number;
  /** The grid that asks whether people get what they need. */
  readonly question: Code;
  readonly type: CoveredType;
  readonly verdict: 'full' | 'none';
  /** Of those who chose it, who answered the upper half of the scale. */
  readonly met: ShownShare & { readonly share: number; readonly low: number; readonly high: number };
}

interface Asked {
  readonly gap: number;
  readonly question: Code;
}

/** The grids that gap figures read as how well a need is met, where their rows are options of that question. */
function gridsBeside({ plan, definition }: Pick<Edition, 'plan' | 'definition'>, need: Code): readonly Asked[] {
  return plan.figures.flatMap(({ chart, question, availability }, i) => {
    if (chart !== 'need-gap') return [];
    const grid = availability ?? question;
    const asked = definition.questions.get(grid);
    return asked?.kind === 'grid' && asked.rowsFrom === need ? [{ gap: i + 1, question: grid }] : [];
  });
}

/** Whether most surely have it, or surely have not: the interval is wholly on one side of a half. */
function saysOf({ low, high }: { readonly low: number; readonly high: number }): 'full' | 'none' | undefined {
  return low > 0.5 ? 'full' : high < 0.5 ? 'none' : undefined;
}

/**
 * A need that is covered in full, of which those who chose it surely lack it for the most part; and one without any
 * function that most of them surely have. What is met in part contradicts neither, nor does a number that is hidden or
 * whose interval reaches a half.
 */
export function contradictions({ plan, definition, tables, support }: Pick<Edition, 'plan' | 'definition' | 'tables' | 'support'>): readonly Contradiction[] {
  const coverage = plan.figures.findIndex(({ chart }) => chart === 'coverage-matrix') + 1;
  const told = support?.coverage;
  if (coverage === 0 || told === undefined) return [];
  return gridsBeside({ plan, definition }, told.question).flatMap(({ gap, question }) => {
    const table = tables.find((each) => each.question === question && each.by.length === 0);
    if (table === undefined) return [];
    const items = readGrid(table, scaleOf(definition, question));
    return told.types.flatMap((type): readonly Contradiction[] => {
      const verdict = coverageVerdict(type.best);
      const item = items.find(({ code }) => code === type.code);
      if (item === undefined || verdict === 'part') return [];
      const met = upperHalf(item, table.level);
      const { share, low, high } = met;
      if (share === null || low === null || high === null) return [];
      const users = saysOf({ low, high });
      return users === undefined || users === verdict ? [] : [{ coverage, gap, question, type, verdict, met: { ...met, share, low, high } }];
    });
  });
}
