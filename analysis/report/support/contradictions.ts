/** Where what a coverage says of a need is contradicted by those who have it. */
import { usersIn } from '../../disclosure/coverageTests.js';
import type { CoveredType, UsersTest } from '../../disclosure/publishedCoverage.js';
import type { Code } from '../../survey/definition.js';
import type { Edition } from '../edition.js';
import { scaleOf } from '../figureBeside.js';

export interface Contradiction {
  /** Number of the figure, from 1. */
  readonly coverage: number;
  /** Number of the gap figure; null where the file named the grid and no figure shows it. */
  readonly gap: number | null;
  /** The grid that asks whether people get what they need. */
  readonly question: Code;
  readonly type: CoveredType;
  /** Of those who chose it, who answered the upper half of the scale. */
  readonly met: UsersTest & { readonly share: number; readonly low: number; readonly high: number };
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

/**
 * A need without any function that most of those who have it surely say they get. That a function meets a need in full and
 * most lack it is no contradiction: what users say is one of the tests behind the verdict, which then is "not enough". Nor is
 * it one that most get what is not enough or is for some only, since "most" leaves others without. A number that is hidden or
 * whose interval reaches a half contradicts nothing.
 */
export function contradictions({ plan, definition, tables, support }: Pick<Edition, 'plan' | 'definition' | 'tables' | 'support'>): readonly Contradiction[] {
  const coverage = plan.figures.findIndex(({ chart }) => chart === 'coverage-matrix') + 1;
  const told = support?.coverage;
  if (coverage === 0 || told === undefined) return [];
  const beside = gridsBeside({ plan, definition }, told.question);
  return told.types.filter(({ verdict }) => verdict === 'missing').flatMap((type) => {
    const { users } = type.tests;
    const ofFile = users.question === null || beside.some(({ question }) => question === users.question) ? [] : [{ gap: null, users }];
    const ofFigures = beside.map(({ gap, question }) => {
      const table = tables.find((each) => each.question === question && each.by.length === 0);
      return { gap, users: usersIn(type.code, { question, scale: scaleOf(definition, question), table }) };
    });
    return [...ofFigures, ...ofFile].flatMap(({ gap, users: said }): readonly Contradiction[] => {
      const { result, question, share, low, high } = said;
      return result !== 'get' || question === null || share === null || low === null || high === null ? [] : [{ coverage, gap, question, type, met: { ...said, share, low, high } }];
    });
  });
}
