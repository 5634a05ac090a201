/**
 * By how few people an indicator differs from what is told beside it. Whoever writes indicators may leave one person out of a
 * second one by a condition that only fits them; what the two say then differs by that person's answer (`statistics.md` 16.6).
 */
import { BitSet } from '../frame/bitSet.js';
import type { Columns } from '../frame/columns.js';
import { rowsWithStatus } from '../frame/rowsWithStatus.js';
import { select } from '../frame/select.js';
import { statusOfTest } from '../frame/statusOfTest.js';
import { testsIn, type ConditionTest } from '../survey/expression/testsIn.js';
import type { Code, Indicator } from '../survey/definition.js';
import { statusesInBase } from './statusesInBase.js';

interface Told {
  /** Those it is counted among, and those who are counted. */
  readonly base: BitSet;
  readonly counted: BitSet;
}

/** By how many one of them is larger, where it holds all of the other; undefined where neither does, or both are the same. */
function apart(one: BitSet, other: BitSet): number | undefined {
  const [more, less] = [one.andNot(other).count(), other.andNot(one).count()];
  return (more === 0) === (less === 0) ? undefined : more + less;
}

function toldBy(columns: Columns, { numerator, baseRule }: Indicator, base: Indicator['base']): Told {
  const answered = testsIn(numerator).map((test) => rowsWithStatus(statusOfTest(columns, test), statusesInBase[baseRule])).reduce((rows, more) => rows.and(more), BitSet.all(columns.n));
  const inBase = base === undefined ? answered : answered.and(select(columns, base));
  return { base: inBase, counted: inBase.and(select(columns, numerator)) };
}

/** Each of the choices that a test names, as the table of its question counts it. */
function choicesOf(columns: Columns, test: ConditionTest): readonly BitSet[] {
  if (test.type !== 'in' && test.type !== 'includes') return [];
  const answered = rowsWithStatus(statusOfTest(columns, test), ['answered']);
  return test.codes.map((code) => answered.and(select(columns, { ...test, codes: [code] })));
}

/** In no public table that could be held against it: a number, or whether anything was answered. */
function isApart(columns: Columns, test: ConditionTest): boolean {
  return test.type === 'answered' || (test.type === 'compare' && columns.definition.questions.get(test.question)?.kind === 'number');
}

/**
 * The fewest people who are told apart by conditions on all questions but one, each in turn: whoever is alone in them is told by
 * the one that is left, whatever they answered to it.
 */
function fewestMeant(columns: Columns, tests: readonly ConditionTest[]): readonly number[] {
  return [...new Set(tests.map(({ question }) => question))].flatMap((left) => {
    const meant = tests.filter(({ question }) => question !== left);
    const parts = meant.reduce<readonly BitSet[]>((all, test) => {
      const rows = select(columns, test);
      return all.flatMap((part) => [part.and(rows), part.andNot(rows)]).filter((part) => part.count() > 0);
    }, [BitSet.all(columns.n)]);
    return parts.map((part) => part.count());
  });
}

function testsOf({ numerator, base }: Indicator): readonly ConditionTest[] {
  return [...testsIn(numerator), ...(base === undefined ? [] : testsIn(base))];
}

/** An indicator that differs by fewer is told of nobody (`statistics.md` 16.1), and nothing is worked out from it. */
const handful = 5;

const questionsOf = (tests: readonly ConditionTest[]): ReadonlySet<Code> => new Set(tests.map(({ question }) => question));

/** By itself, beside the tables of its questions. */
function fewestAlone(columns: Columns, indicator: Indicator): number {
  const { counted, base } = toldBy(columns, indicator, indicator.base);
  const found = testsIn(indicator.numerator).flatMap((test) => choicesOf(columns, test)).map((choice) => apart(counted, choice));
  if (indicator.base !== undefined) {
    // a base leaves people out of what the questions say of all who answered them
    const all = toldBy(columns, indicator, undefined);
    found.push(apart(base, all.base), apart(counted, all.counted));
  }
  return Math.min(...fewestMeant(columns, testsOf(indicator)), ...found.flatMap((number) => number ?? []));
}

/** Beside another one about the same. */
function fewestBeside(columns: Columns, indicator: Indicator, other: Indicator): number {
  const [mine, theirs] = [questionsOf(testsIn(indicator.numerator)), questionsOf(testsIn(other.numerator))];
  if (![...mine].some((code) => theirs.has(code))) return Infinity;
  const [told, beside] = [toldBy(columns, indicator, indicator.base), toldBy(columns, other, other.base)];
  const isSame = mine.size === theirs.size && [...mine].every((code) => theirs.has(code));
  const found = [apart(told.counted, beside.counted), isSame ? apart(told.base, beside.base) : undefined];
  const [own, both] = [testsOf(indicator), testsOf(other)];
  const numbers = questionsOf(own.filter((test) => isApart(columns, test)));
  const meant = both.some((test) => isApart(columns, test) && numbers.has(test.question)) ? fewestMeant(columns, [...own, ...both]) : [];
  return Math.min(...meant, ...found.flatMap((number) => number ?? []));
}

/** Infinity where it differs from none of it by anybody, or not so that one holds the other. */
export function fewestApart(columns: Columns, indicator: Indicator): number {
  const alone = fewestAlone(columns, indicator);
  if (alone < handful) return alone;
  const others = [...columns.definition.indicators.values()].filter((other) => other.code !== indicator.code && fewestAlone(columns, other) >= handful);
  return Math.min(alone, ...others.map((other) => fewestBeside(columns, indicator, other)));
}
