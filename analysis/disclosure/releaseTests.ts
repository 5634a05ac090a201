import { notStated } from '../tables/table.js';
import type { GroupTest, TestNote } from '../tables/tests/groupTest.js';
import type { Profile, Published } from './published.js';
import { coarseStatistic, releaseStatistic } from './releaseStatistic.js';

export type { GroupTest, Named, ShareDifference, TestMethod, TestNote, TestNoteCode, TestPart } from '../tables/tests/groupTest.js';

/** Tests that may be told, beside the table they are of. */
export type PublishedTests = readonly GroupTest[];

/** They follow from a table of counts; all others rest on what no table shows. */
const ofCounts: ReadonlySet<GroupTest['method']> = new Set(['pearson', 'fisher', 'freeman_halton', 'monte_carlo', 'smallest_adjusted', 'kruskal_wallis']);

/**
 * Tests of groups as they may be told. For the public a test is made of what its table shows and of nothing else: it names no
 * group and no option with a number that is hidden, its method needs counts alone, and p has three decimals. What is not so is
 * hidden, with why. One's own files hide nothing.
 */
export function releaseTests(tests: readonly GroupTest[], table: Published | Published<'exact'>): PublishedTests {
  if (table.profile === 'exact') return tests;
  return tests.map((test) => {
    const why = whyHidden(test, table);
    return why === undefined ? coarse(test) : hidden(test, why);
  });
}

function whyHidden({ method, item, groups, notes, n }: GroupTest, table: Published): TestNote | undefined {
  if (method === null) return undefined;
  const rows = table.rows.filter((row) => row.item?.code === item?.code && row.group !== null && row.group.code !== notStated);
  const leftOut = new Set(notes.flatMap(({ code, of }) => (code === 'options_left_out' ? of.map((option) => option.code) : [])));
  const own = rows.filter((row) => groups.some(({ code }) => code === row.group?.code) && !leftOut.has(row.code));
  const { release } = releaseStatistic({ tables: [{ ...table, rows: own, numbers: [] }], groups: groups.map(({ code }) => code), people: [n] }, table.limits);
  if (ofCounts.has(method) && release !== 'suppress' && own.every(({ count, base }) => count !== null && base !== null)) return undefined;
  return { code: 'not_public', of: [] };
}

function hidden(test: GroupTest, why: TestNote): GroupTest {
  const nothing = { method: null, statistic: null, df: null, df2: null, p: null, adjustedP: null, chance: null, secondOrder: null, yates: null, effect: null, difference: null, detectable: null };
  return { ...test, ...nothing, n: 0, groups: [], parts: [], notes: [why] };
}

function coarse(test: GroupTest): GroupTest {
  const p = (value: number | null) => coarseStatistic(value, 'p');
  const { yates, parts } = test;
  return {
    ...test,
    p: p(test.p),
    adjustedP: p(test.adjustedP),
    yates: yates === null ? null : { ...yates, p: p(yates.p) ?? yates.p },
    // Pairs of groups are for those who may see everything.
    parts: parts.filter(({ other }) => other === null).map((part) => ({ ...part, p: p(part.p), adjustedP: p(part.adjustedP) })),
  };
}

/** What a table shows of its counts: nothing of a row that is hidden. */
export function shownOf({ question, by, baseRule, target, rows, numbers, weighting }: Published<Profile>) {
  const count = (row: (typeof rows)[number]) => (row.release === 'suppress' ? null : row.count);
  return { question, by, baseRule, target, numbers, rows: rows.map((row) => ({ ...row, count: count(row) })), ...(weighting === undefined ? {} : { weighting: { designEffect: weighting.designEffect } }) };
}
