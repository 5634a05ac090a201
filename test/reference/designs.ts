/** The survey of a reference folder under every design its values were computed with. */
import type { Grouping, SurveyDesign } from '../../analysis/stats/design/surveyDesign.js';
import { calibrateLinear } from '../../analysis/stats/weights/calibrateLinear.js';
import { rake, type NamedMargin } from '../../analysis/stats/weights/rake.js';
import type { Person, Reference } from './referenceFolder.js';

export const designNames = [
  'A0_srs',
  'A_srs_fpc',
  'B_strat_fpc',
  'C_poststrat_role_fpc',
  'D_rake_fpc',
  'D0_rake',
  'Ed_base',
  'E_rake_dw',
  'F_calib_raking_dw',
  'G_calib_linear_dw',
  'DC_calib_raking_fpc',
] as const;
export type DesignName = (typeof designNames)[number];

export interface ReferenceSurvey {
  readonly people: readonly Person[];
  /** Everyone invited. */
  readonly size: number;
  /** `m_…` and `s_…`, in the order of their columns. */
  readonly methods: readonly string[];
  readonly services: readonly string[];
  /** Departments, the smallest merged (`dept_g`), with headcounts. */
  readonly departments: NamedMargin;
  readonly roles: NamedMargin;
  readonly designs: Readonly<Record<DesignName, SurveyDesign>>;
}

export function referenceSurvey(reference: Reference): ReferenceSurvey {
  const people = reference.rows(`${reference.prefix}.csv`);
  const size = reference.rows(`${reference.prefix}_frame.csv`).length;
  const headcounts = reference.rows(`${reference.prefix}_headcount.csv`);
  const mergedOf = new Map(people.map((person) => [textIn(person, 'dept'), textIn(person, 'dept_g')]));
  // A department with no respondent is with the smallest.
  const departments = marginOf('dept', headcounts, (row) => mergedOf.get(textIn(row, 'dept')) ?? 'DSMALL', people, 'dept_g');
  const roles = marginOf('role', headcounts, (row) => textIn(row, 'role'), people, 'role');
  const columns = [...(people[0]?.keys() ?? [])];
  return {
    people,
    size,
    methods: columns.filter((name) => name.startsWith('m_')),
    services: columns.filter((name) => name.startsWith('s_')),
    departments,
    roles,
    designs: designsOf(people, size, departments, roles),
  };
}

export const textIn = (person: Person, column: string): string => person.get(column) ?? '';

/** 1 for people that something holds of, 0 for others: a domain. */
export const domainOf = (people: readonly Person[], holds: (person: Person) => boolean): Uint8Array => Uint8Array.from(people, (person) => (holds(person) ? 1 : 0));

function marginOf(name: string, headcounts: readonly Person[], categoryOf: (row: Person) => string, people: readonly Person[], column: string): NamedMargin {
  const sums = new Map<string, number>();
  for (const row of headcounts) sums.set(categoryOf(row), (sums.get(categoryOf(row)) ?? 0) + Number(row.get('headcount')));
  const categories = [...sums.keys()].sort();
  return {
    name,
    categories,
    count: categories.length,
    of: Int32Array.from(people, (person) => categories.indexOf(textIn(person, column))),
    totals: Float64Array.from(categories, (category) => sums.get(category) ?? 0),
  };
}

function designsOf(people: readonly Person[], size: number, departments: NamedMargin, roles: NamedMargin): Record<DesignName, SurveyDesign> {
  const n = people.length;
  const equal = new Float64Array(n).fill(size / n);
  const unequal = Float64Array.from(people, (person) => Number(person.get('dw')));
  const alike = new Float64Array(n).fill(1);
  const fraction = { fractions: Float64Array.of(n / size) };
  const both = [departments, roles];
  const inStratum = countsOf(departments);
  const stratified = equal.map((_, i) => (departments.totals[departments.of[i] ?? 0] ?? 0) / (inStratum[departments.of[i] ?? 0] ?? 0));
  const raked = (before: Float64Array, margins: readonly NamedMargin[], by = before): SurveyDesign => ({ n, weights: rake(before, margins).weights, calibration: { before: by, margins } });
  return {
    A0_srs: { n, weights: equal },
    A_srs_fpc: { n, weights: equal, ...fraction },
    B_strat_fpc: { n, weights: stratified, strata: departments, fractions: inStratum.map((count, g) => count / (departments.totals[g] ?? 0)) },
    C_poststrat_role_fpc: { ...raked(equal, [roles]), ...fraction },
    D_rake_fpc: { ...raked(equal, both), ...fraction },
    D0_rake: raked(equal, both),
    Ed_base: { n, weights: unequal },
    // R's rake() leaves the weights from before out of its standard errors (`statistics.md` 4.3): as if all were alike.
    E_rake_dw: raked(unequal, both, alike),
    F_calib_raking_dw: raked(unequal, both),
    G_calib_linear_dw: { n, weights: calibrateLinear(unequal, both), calibration: { before: unequal, margins: both } },
    DC_calib_raking_fpc: { ...raked(equal, both), ...fraction },
  };
}

function countsOf({ of, count }: Grouping): Float64Array {
  const counts = new Float64Array(count);
  for (const group of of) counts[group] = (counts[group] ?? 0) + 1;
  return counts;
}
