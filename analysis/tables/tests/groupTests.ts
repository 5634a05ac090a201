import { marginalIndependence } from '../../stats/multipleResponse/marginalIndependence.js';
import { permutationTest } from '../../stats/multipleResponse/permutationTest.js';
import { adjustPValues } from '../../stats/tests/adjustPValues.js';
import type { BaseRule, Definition, Question } from '../../survey/definition.js';
import { statusesInBase } from '../statusesInBase.js';
import { notStated, type Target } from '../table.js';
import { choiceTest } from './choiceTest.js';
import { detectableBetween } from './detectableBetween.js';
import { directionGiven } from './directionGiven.js';
import { because, nothingFound, type Found, type GroupTest, type Named, type TestNote } from './groupTest.js';
import { chosenBy, type GroupedPeople } from './groupedPeople.js';
import { itemsTest } from './itemsTest.js';
import { numbersTest } from './numbersTest.js';
import { among, nothingToTest, shownCounts, type ShownCounts, type ShownOption, type ShownRow } from './shownCounts.js';
import { stepsTest } from './stepsTest.js';
import type { TestRules } from './testRules.js';
import { weightedChoiceTest, type WeightedPeople } from './weightedChoiceTest.js';
import { weightedItemsTest } from './weightedItemsTest.js';
import { weightedRanksTest } from './weightedRanksTest.js';

/** A table split by groups, as it is shown: what is hidden is null, and no test is made of it. */
export interface TestedTable {
  readonly question: string;
  readonly by: readonly string[];
  readonly baseRule: BaseRule;
  readonly target: Target;
  readonly rows: readonly ShownRow[];
  readonly numbers: readonly { readonly group: Named | null; readonly base: number | null }[];
  readonly weighting?: { readonly designEffect: number };
}

/**
 * Do groups differ? One test a question, a row of a grid, a place of a ranking. Unweighted they are made of the table alone;
 * `people` adds what a table does not say: several choices together, numbers, weights, a third question. Without people these
 * are left out, and it is said.
 *
 * Shape a table and, where the answers may be looked at, its people. Errors as the statistics. Source `statistics.md` 7, 8, 9, 11.3.
 */
export function groupTests(table: TestedTable, definition: Definition, rules: TestRules, people?: GroupedPeople): readonly GroupTest[] {
  const question = definition.questions.get(table.question);
  if (question?.kind === 'number') return adjusted([numberTest(table, rules, people)]);
  const tests = shownCounts(table.rows).map((all) => {
    const rows = table.rows.filter(({ item }) => item?.code === all.item?.code);
    const nature = natureOf(question, all);
    const shown = nature === 'several' ? all : among(all, question !== undefined && nature === 'steps' ? stepsAmong(question, all.options) : all.options);
    const found = nothing(table, shown, rows, people) ?? foundIn(shown, nature, { table, people }, rules);
    const groups = shown.groups.map(({ code, label, base }) => ({ code, label, n: base }));
    return described({ item: shown.item, groups, found, left: shown.notes }, table, rules.level);
  });
  return adjusted(tests);
}

function nothing({ baseRule, weighting, question }: TestedTable, shown: ShownCounts, rows: readonly ShownRow[], people: GroupedPeople | undefined): Found | undefined {
  const isAsked = people?.question.code === question;
  const why = baseRule === 'selections' ? because('choices_not_people') : weighting !== undefined && !isAsked ? because(people === undefined ? 'not_public' : 'not_tested') : nothingToTest(shown, rows);
  return why === undefined ? undefined : { ...nothingFound, notes: [why] };
}

interface About {
  readonly table: TestedTable;
  readonly people: GroupedPeople | undefined;
}

type Nature = 'one' | 'several' | 'steps';

/** How the options of a question, a row or a place stand to each other. */
function natureOf(question: Question | undefined, { item, options }: ShownCounts): Nature {
  if (question?.kind === 'grid') return stepsAmong(question, options).length > 0 ? 'steps' : 'one';
  if (question?.kind === 'ranking') return item?.code === 'first' ? 'one' : 'several';
  return question?.kind === 'single' || question?.kind === 'unit' ? 'one' : 'several';
}

/** The options that are steps of the scale, the lowest first; "don't know" and "not applicable" are none. */
function stepsAmong(question: Question, options: readonly ShownOption[]): readonly ShownOption[] {
  const values = new Map(question.kind === 'grid' ? question.scale.flatMap(({ code, value }) => (value === undefined ? [] : [[code, value] as const])) : []);
  const valueOf = ({ code }: ShownOption) => values.get(code) ?? 0;
  return options.filter(({ code, meaning }) => values.has(code) && meaning !== 'dont_know' && meaning !== 'not_applicable').sort((a, b) => valueOf(a) - valueOf(b));
}

function foundIn(shown: ShownCounts, nature: Nature, { table, people }: About, rules: TestRules): Found {
  const chosen = peopleOf(shown, table, nature, people);
  if (chosen?.design !== undefined) return weightedTest(shown, nature, { ...chosen, design: chosen.design }, rules);
  if (nature === 'steps') return stepsTest(shown.groups, shown.counts);
  if (nature === 'several') return together(itemsTest(shown, rules), chosen, rules);
  const found = choiceTest(shown, rules);
  return people === undefined ? found : { ...found, notes: [...found.notes, ...directionGiven(shown, people, table.by[0] ?? '')] };
}

function weightedTest(shown: ShownCounts, nature: Nature, people: WeightedPeople, rules: TestRules): Found {
  if (nature === 'one') return weightedChoiceTest(shown, people, rules);
  if (nature === 'several') return weightedItemsTest(shown, people, rules);
  const { of, chosen, design } = people;
  const values = Float64Array.from(of.of, (_, i) => chosen.findIndex((step) => step[i] === 1));
  return weightedRanksTest(design, values, { of: of.of.map((group, i) => ((values[i] ?? -1) < 0 ? -1 : group)), count: of.count }, shown.groups);
}

type Chosen = Pick<WeightedPeople, 'of' | 'chosen'> & Partial<Pick<WeightedPeople, 'design'>>;

function peopleOf(shown: ShownCounts, { baseRule }: TestedTable, nature: Nature, people: GroupedPeople | undefined): Chosen | undefined {
  const countable = people?.countables.find(({ item }) => item?.code === shown.item?.code);
  if (people === undefined || countable === undefined) return undefined;
  const of = people.groupsOf(shown.groups, countable.status, nature === 'several' ? statusesInBase[baseRule] : ['answered']);
  return { of, chosen: chosenBy(countable, shown.options), ...(people.design === undefined ? {} : { design: people.design }) };
}

/** All options together, where it can be seen who chose several. */
function together(found: Found, people: Chosen | undefined, { seed }: TestRules): Found {
  if (people === undefined || found.method === null) return found;
  const data = { items: people.chosen, groups: people.of };
  const drawn = permutationTest(data, seed);
  const { global } = marginalIndependence(data);
  if (drawn === null || global === null) return found;
  const { replicates, sum } = drawn;
  return { ...found, method: 'permutation', statistic: global.sum, p: sum.p, chance: { replicates, seed, standardError: sum.standardError }, secondOrder: global.secondOrder };
}

interface Described {
  readonly item: GroupTest['item'];
  readonly groups: GroupTest['groups'];
  readonly found: Found;
  readonly left: readonly TestNote[];
}

function described({ item, groups, found, left }: Described, { target, weighting }: TestedTable, level: number): GroupTest {
  const isTested = found.method !== null;
  return {
    ...found,
    item,
    n: groups.reduce((sum, { n }) => sum + n, 0),
    groups,
    adjustedP: found.p,
    family: 1,
    detectable: isTested ? detectableBetween(groups.map(({ n }) => n), weighting?.designEffect ?? 1, level) : null,
    notes: [...found.notes, ...(isTested ? left : []), ...(isTested && target === 'headcount' ? [because('process_only')] : [])],
  };
}

function numberTest(table: TestedTable, { level }: TestRules, people: GroupedPeople | undefined): GroupTest {
  const groups = table.numbers.flatMap(({ group, base }) => (group === null || group.code === notStated || base === null || base === 0 ? [] : [{ code: group.code, label: group.label, n: base }]));
  const found = people === undefined ? { ...nothingFound, notes: [because('not_public')] } : numbersTest(groups, people);
  return described({ item: null, groups, found, left: [] }, table, level);
}

/** Holm over the rows of a grid. */
function adjusted(tests: readonly GroupTest[]): readonly GroupTest[] {
  const family = tests.filter(({ p }) => p !== null).length;
  const p = adjustPValues(tests.map((test) => test.p), 'holm');
  return tests.map((test, t) => ({ ...test, family: Math.max(1, family), adjustedP: p[t] ?? null }));
}
