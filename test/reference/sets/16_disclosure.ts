/** Hiding in tables that add up and in multiple choices, what differences reveal, and rounding. */
import { auditCells, widthOf, type CellRange } from '../../../analysis/disclosure/audit/auditCells.js';
import { chosenCells, crossedCells, type CellTable } from '../../../analysis/disclosure/audit/cellTable.js';
import { protectCells } from '../../../analysis/disclosure/audit/protectCells.js';
import { compareEditions } from '../../../analysis/disclosure/compareEditions.js';
import { filterDifferences } from '../../../analysis/disclosure/filterDifferences.js';
import { mustHide } from '../../../analysis/disclosure/mustHide.js';
import type { DisclosureLimits } from '../../../analysis/disclosure/published.js';
import { releasePublic } from '../../../analysis/disclosure/releasePublic.js';
import { chanceToRoundUp, roundedCount } from '../../../analysis/disclosure/roundedCounts.js';
import { tableOf } from '../../analysis/disclosure/tableOf.js';
import { ask, definitionOf } from '../../analysis/frame/definitionOf.js';
import type { JsonPlace } from '../jsonPlace.js';
import type { Ledger } from '../ledger.js';
import type { Person, Reference } from '../referenceFolder.js';
import type { ReferenceCheck } from '../referenceSet.js';

/** R's patterns are the fewest or the least there can be; ours may cost half as much again. */
const dearest = 1.5;

interface Judge {
  readonly ledger: Ledger;
  readonly k: number;
}

/** R hides a base only below k, and audits with every base known. */
const limitsOf = (k: number): DisclosureLimits => ({ k, minimumBase: k, smallBase: k });
/** Everything that is asked of the tables here. */
const definition = definitionOf([ask.multiple('q', ['o0'])]);

const isHandful = (count: number, k: number) => count > 0 && count < k;
/** What is hidden of the table as it would be published, the sum last. */
function hiddenWhenReleased({ values, tops }: CellTable, k: number): readonly boolean[] {
  const groups = values.slice(0, -1).map((count, g) => ({ base: tops[g] ?? 0, counts: [count] }));
  const rows = releasePublic([tableOf(groups, { by: 'dept' })], definition, limitsOf(k)).flatMap((table) => table.rows);
  return [...rows.filter(({ group }) => group !== null), ...rows.filter(({ group }) => group === null)].map(({ count }) => count === null);
}

const allOf = (table: CellTable, cells: readonly number[]): readonly boolean[] => table.values.map((_, cell) => cells.includes(cell));
const placesOf = (flags: readonly boolean[]): readonly number[] => flags.flatMap((flag, i) => (flag ? [i] : []));

/** Whether every primary cell is left as wide as R asks: k, or all that its base allows. */
function isSafe(table: CellTable, hidden: readonly boolean[], primary: readonly boolean[], k: number): boolean {
  const ranges = auditCells(table, hidden);
  return placesOf(primary).every((cell) => {
    const own = ranges.find((range) => range.cell === cell);
    return own !== undefined && (widthOf(own) ?? Infinity) >= Math.min(k, table.tops[cell] ?? k) - 1e-9;
  });
}

function crossed(place: JsonPlace, { ledger, k }: Judge): void {
  const counts = ledger.input(place.at('table')).list().map((row) => row.numbers());
  const table = crossedCells(counts);
  const primary = table.values.map((count) => isHandful(count, k));
  const alone = auditCells(table, primary).map(widthOf);
  ledger.equal(place.at('primary_only_exactly_recovered'), alone.filter((width) => width !== null && width < 1e-9).length);
  ledger.equal(place.at('primary_only_unprotected'), alone.filter((width) => width !== null && width < k).length);
  optimum(place.at('optimum_fewest_cells'), table, primary, () => 1, { ledger, k }, place);
  optimum(place.at('optimum_least_value'), table, primary, (cell) => table.values[cell] ?? 0, { ledger, k }, place);
}

/** R's optimum is audited by ours; our own pattern must be safe and cost little more. */
function optimum(place: JsonPlace, table: CellTable, primary: readonly boolean[], cost: (cell: number) => number, { ledger, k }: Judge, named: JsonPlace): void {
  const own = protectCells(table, primary, k, cost);
  ledger.equal(place.at('protectable'), own.isSafe);
  if (place.find('cells') === undefined) return;
  const [rows, columns] = ['rows', 'cols'].map((side) => named.at(side).list().map((name) => name.text()));
  const indexIn = (names: readonly string[], name: string) => (names.includes(name) ? names.indexOf(name) : names.length);
  const cells = place.at('cells').list().map((cell) => indexIn(rows ?? [], cell.at('row').text()) * ((columns?.length ?? 0) + 1) + indexIn(columns ?? [], cell.at('col').text()));
  const hidden = allOf(table, cells);
  const ranges = new Map(auditCells(table, hidden).map((range) => [range.cell, range]));
  place.at('cells').list().forEach((cell, i) => compareRange(cell, ranges.get(cells[i] ?? -1), table, primary, ledger));
  ledger.equal(place.at('n_primary'), placesOf(primary).length);
  ledger.equal(place.at('n_secondary'), cells.filter((cell) => primary[cell] !== true).length);
  ledger.equal(place.at('suppressed_value_total'), cells.reduce((sum, cell) => sum + (table.values[cell] ?? 0), 0));
  const theirs = cells.reduce((sum, cell) => sum + cost(cell), 0);
  ledger.equal(place.at('optimal_cost'), theirs);
  const holds = isSafe(table, own.hidden, primary, k) && own.cost >= theirs && own.cost <= dearest * theirs;
  if (!holds) ledger.judged(place.at('optimal_cost'), false, `ours costs ${String(own.cost)}, or is not safe`);
}

function compareRange(place: JsonPlace, range: CellRange | undefined, table: CellTable, primary: readonly boolean[], ledger: Ledger): void {
  const cell = range?.cell ?? -1;
  ledger.equal(place.at('value'), table.values[cell] ?? null);
  if (place.find('primary') !== undefined) ledger.equal(place.at('primary'), primary[cell] === true);
  if (place.find('base') !== undefined) ledger.equal(place.at('base'), table.tops[cell] ?? null);
  ledger.equal(place.at('lower'), range?.low ?? null);
  ledger.equal(place.at('upper'), range?.high ?? null);
}

interface Chosen {
  readonly table: CellTable;
  readonly primary: readonly boolean[];
}

/** A handful of people, a handful of the others, or a base that is one; everyone or no one is harmless to say. */
function chosenIn(place: JsonPlace, { ledger, k }: Judge): Chosen {
  const selected = ledger.input(place.at('selected')).numbers();
  const bases = ledger.input(place.at('base')).numbers();
  const table = chosenCells(selected, bases);
  const primary = [...selected.map((count, g) => (bases[g] ?? 0) < k || mustHide(count, bases[g] ?? 0, false, limitsOf(k))), false];
  ledger.equal(place.at('total'), table.values.at(-1) ?? null);
  return { table, primary };
}

function multiple(place: JsonPlace, judge: Judge): void {
  const { ledger, k } = judge;
  const { table, primary } = chosenIn(place, judge);
  const names = place.at('departments').list().map((code) => code.text());
  const primaryNames = placesOf(primary).map((cell) => names[cell] ?? '');
  ledger.equal(place.at('primary'), primaryNames);
  ledger.equal(place.at('exactly_recovered_if_primary_only'), auditCells(table, primary).filter((range) => widthOf(range) === 0).length);
  const pattern = place.at('reference_pattern').list().map((code) => names.indexOf(code.text()));
  const ranges = new Map(auditCells(table, allOf(table, pattern)).map((range) => [range.cell, range]));
  for (const cell of place.at('audit').list()) compareRange(cell, ranges.get(names.indexOf(cell.at('dept').text())), table, primary, ledger);
  const own = protectCells(table, primary, k, () => 1);
  const released = hiddenWhenReleased(table, k);
  for (const hidden of [own.hidden, released]) {
    const cost = placesOf(hidden).length;
    if (!isSafe(table, hidden, primary, k) || cost > Math.max(dearest * pattern.length, pattern.length + 1)) ledger.judged(place, false, `ours hides ${String(cost)} cells, or is not safe`);
  }
}

function invented(place: JsonPlace, judge: Judge): void {
  const { ledger, k } = judge;
  const { table, primary } = chosenIn(place, judge);
  const fromOne = (cells: readonly number[]) => cells.map((cell) => cell + 1);
  const everyone = placesOf(table.values.slice(0, -1).map((count, cell) => count === table.tops[cell]));
  ledger.equal(place.at('attribute_disclosure_all_selected'), fromOne(everyone));
  ledger.equal(place.at('primary_index'), fromOne(placesOf(primary)));
  compareByIndex(place.at('primary_only'), table, primary, primary, ledger);
  if (place.find('audit_after') === undefined) return;
  const own = protectCells(table, primary, k, () => 1);
  const fewest = place.at('fewest_secondary_index').numbers();
  const secondaries = placesOf(own.hidden).filter((cell) => primary[cell] !== true);
  // Which partner is taken is a matter of taste, how many are not.
  ledger.judged(place.at('fewest_secondary_index'), own.isSafe && isSafe(table, own.hidden, primary, k) && secondaries.length === fewest.length, `ours hides ${fromOne(secondaries).join()} besides`);
  const released = hiddenWhenReleased(table, k);
  if (!isSafe(table, released, primary, k) || placesOf(released).length > placesOf(primary).length + fewest.length + 1) ledger.judged(place, false, 'the published table is not safe, or hides too much');
  const theirs = allOf(table, [...placesOf(primary), ...fewest.map((index) => index - 1)]);
  compareByIndex(place.at('audit_after'), table, theirs, primary, ledger);
}

function compareByIndex(places: JsonPlace, table: CellTable, hidden: readonly boolean[], primary: readonly boolean[], ledger: Ledger): void {
  const ranges = auditCells(table, hidden);
  const listed = places.list();
  if (listed.length !== ranges.length) ledger.judged(places, false, `${String(ranges.length)} hidden cells instead of ${String(listed.length)}`);
  listed.forEach((place, i) => {
    ledger.equal(place.at('index'), (ranges[i]?.cell ?? -2) + 1);
    compareRange(place, ranges[i], table, primary, ledger);
  });
}

const answered = (people: readonly Person[]): readonly Person[] => people.filter((person) => person.get('q1_status') === 'answered');
const chose = (people: readonly Person[], method: string): number => people.filter((person) => person.get(method) === '1').length;
const sorted = (people: readonly Person[], name: string): readonly string[] => [...new Set(people.map((person) => person.get(name) ?? ''))].sort();

/** What a department less all but one role of it reveals. */
function filters(place: JsonPlace, people: readonly Person[], { ledger, k }: Judge): void {
  const [departments, roles] = [sorted(people, 'dept'), sorted(people, 'role')];
  const isIn = (department: string | undefined, role: string | undefined) => (person: Person) => person.get('dept') === department && person.get('role') === role;
  const pairs = filterDifferences(departments.map((department) => roles.map((role) => people.filter(isIn(department, role)).length)), k);
  ledger.equal(place.at('n_unsafe_pairs'), pairs.length);
  const shown = place.at('first_10');
  shown.list().forEach((one, i) => {
    const pair = pairs[i];
    const inDepartment = people.filter((person) => person.get('dept') === departments[pair?.row ?? -1]);
    const without = inDepartment.filter((person) => person.get('role') !== roles[pair?.column ?? -1]);
    ledger.equal(one, {
      dept: departments[pair?.row ?? -1] ?? '',
      filter_a: 'all roles',
      n_a: pair?.all ?? null,
      filter_b: `role != ${roles[pair?.column ?? -1] ?? ''}`,
      n_b: pair?.without ?? null,
      difference: pair?.difference ?? null,
      revealed_counts: new Map(one.at('revealed_counts').keys().map((method) => [method, chose(inDepartment, method) - chose(without, method)])),
    });
  });
}

/** What an edition less the one before it reveals of those who answered between. */
function editions(place: JsonPlace, people: readonly Person[], { ledger, k }: Judge): void {
  const before = people.slice(0, -ledger.input(place.at('added')).number());
  ledger.equal(place.at('edition_1_n'), before.length);
  ledger.equal(place.at('edition_2_n'), people.length);
  ledger.equal(place.at('revealed_counts'), new Map(place.at('revealed_counts').keys().map((method) => [method, chose(people, method) - chose(before, method)])));
  const [first, second] = [before, people].map((own) => tableOf([{ base: own.length, counts: place.at('revealed_counts').keys().map((method) => chose(own, method)) }]));
  if (first === undefined || second === undefined) return;
  const compared = compareEditions(releasePublic([first], definition, limitsOf(k)), [second], k);
  const added = people.length - before.length;
  if (compared.heldBack !== added < k) ledger.judged(place, false, `an edition with ${String(added)} more is ${compared.heldBack ? '' : 'not '}held back`);
}

function rounding(place: JsonPlace, ledger: Ledger): void {
  const counts = ledger.input(place.at('x')).numbers();
  ledger.equal(place.at('nearest_5'), counts.map((count) => roundedCount(count, { base: 5 })));
  ledger.equal(place.at('threshold10_round5'), counts.map((count) => roundedCount(count, { base: 5, threshold: 10 })));
  for (const base of [3, 5]) ledger.equal(place.at(`random_round_base${String(base)}_prob_up`), counts.map((count) => chanceToRoundUp(count, base)));
}

export const check: ReferenceCheck = ({ results, rows, prefix }: Reference, ledger) => {
  const k = ledger.input(results.at('k')).number();
  const judge = { ledger, k };
  const each = (name: string, compare: (place: JsonPlace, judge: Judge) => void) => results.at(name).keys().forEach((key) => compare(results.at(name).at(key), judge));
  each('two_way', crossed);
  each('multi_select', multiple);
  each('multi_select_artificial', invented);
  const people = answered(rows(`${prefix}.csv`));
  filters(results.at('differencing_filters'), people, judge);
  editions(results.at('differencing_editions'), people, judge);
  rounding(results.at('rounding'), ledger);
};
