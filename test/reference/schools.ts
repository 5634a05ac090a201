/** The four samples of the Academic Performance Index 2000 that R survey ships, and their designs. */
import type { Grouping, SurveyDesign } from '../../analysis/stats/design/surveyDesign.js';
import { type NamedMargin, rake } from '../../analysis/stats/weights/rake.js';
import type { Person, Reference } from './referenceFolder.js';

export interface SchoolSample {
  readonly schools: readonly Person[];
  readonly design: SurveyDesign;
}

/** Schools of California by type, and by whether they met their target for the whole school: published counts, in no file of data. */
const schoolTypes: readonly (readonly [string, number])[] = [
  ['E', 4421],
  ['H', 755],
  ['M', 1018],
];
const schoolWide: readonly (readonly [string, number])[] = [
  ['No', 1072],
  ['Yes', 5122],
];

const files = ['srs', 'strat', 'clus1', 'clus2'].map((name) => `api_${name}.csv`);

/** Samples by the names their values have; undefined where the folder is without them. */
export function schoolSamples({ rows, has }: Reference): ReadonlyMap<string, SchoolSample> | undefined {
  if (!files.every(has)) return undefined;
  const [srs = [], strat = [], clus1 = [], clus2 = []] = files.map(rows);
  const clustered = ofClusters(clus1);
  const margins = [marginOf(clus1, 'stype', schoolTypes), marginOf(clus1, 'sch.wide', schoolWide)];
  const raked = calibrated(clustered, margins);
  return new Map([
    ['srs_fpc', { schools: srs, design: alike(srs) }],
    ['strat_fpc', { schools: strat, design: stratified(strat) }],
    ['clus1_fpc', { schools: clus1, design: clustered }],
    ['clus2_two_stage_fpc', { schools: clus2, design: inTwoStages(clus2) }],
    ['clus1_poststrat', { schools: clus1, design: calibrated(clustered, margins.slice(0, 1)) }],
    ['clus1_rake', { schools: clus1, design: raked }],
    ['clus1_calib_raking', { schools: clus1, design: raked }],
  ]);
}

export function groupingOf(schools: readonly Person[], column: string): Grouping {
  const codes = [...new Set(schools.map((school) => school.get(column) ?? ''))].sort();
  return { of: Int32Array.from(schools, (school) => codes.indexOf(school.get(column) ?? '')), count: codes.length };
}

/** 1 for schools with a value in every column. */
export function whereKnown(schools: readonly Person[], columns: readonly string[]): Uint8Array {
  return Uint8Array.from(schools, (school) => (columns.every((column) => (school.get(column) ?? '') !== '') ? 1 : 0));
}

const numbersIn = (schools: readonly Person[], column: string): Float64Array => Float64Array.from(schools, (school) => Number(school.get(column)));

/** What a column says of each group, which all of it agree on. */
function ofEach({ of, count }: Grouping, values: Float64Array): Float64Array {
  const each = new Float64Array(count);
  for (const [i, group] of of.entries()) each[group] = values[i] ?? NaN;
  return each;
}

function sizesOf({ of, count }: Grouping): Float64Array {
  const sizes = new Float64Array(count);
  for (const group of of) sizes[group] = (sizes[group] ?? 0) + 1;
  return sizes;
}

function alike(schools: readonly Person[]): SurveyDesign {
  return { n: schools.length, weights: numbersIn(schools, 'pw'), fractions: Float64Array.of(schools.length / Number(schools[0]?.get('fpc'))) };
}

function stratified(schools: readonly Person[]): SurveyDesign {
  const strata = groupingOf(schools, 'stype');
  const populations = ofEach(strata, numbersIn(schools, 'fpc'));
  return { n: schools.length, weights: numbersIn(schools, 'pw'), strata, fractions: sizesOf(strata).map((size, h) => size / (populations[h] ?? NaN)) };
}

function ofClusters(schools: readonly Person[]): SurveyDesign {
  const clusters = groupingOf(schools, 'dnum');
  return { n: schools.length, weights: numbersIn(schools, 'pw'), clusters, fractions: Float64Array.of(clusters.count / Number(schools[0]?.get('fpc'))) };
}

/** Districts, then schools in each; weights are one over both fractions. */
function inTwoStages(schools: readonly Person[]): SurveyDesign {
  const clusters = groupingOf(schools, 'dnum');
  const populations = ofEach(clusters, numbersIn(schools, 'fpc2'));
  const second = sizesOf(clusters).map((size, district) => size / (populations[district] ?? NaN));
  const first = clusters.count / Number(schools[0]?.get('fpc1'));
  const weights = Float64Array.from(clusters.of, (district) => 1 / (first * (second[district] ?? NaN)));
  return { n: schools.length, weights, clusters, fractions: Float64Array.of(first), stages: [{ fractions: second }] };
}

function marginOf(schools: readonly Person[], name: string, totals: readonly (readonly [string, number])[]): NamedMargin {
  const categories = totals.map(([category]) => category);
  const of = Int32Array.from(schools, (school) => categories.indexOf(school.get(name) ?? ''));
  return { name, categories, count: categories.length, of, totals: Float64Array.from(totals, ([, total]) => total) };
}

function calibrated(design: SurveyDesign, margins: readonly NamedMargin[]): SurveyDesign {
  return { ...design, weights: rake(design.weights, margins).weights, calibration: { before: design.weights, margins } };
}
