import type { Calibration, Grouping, SurveyDesign } from '../design/surveyDesign.js';

/** One of two waves: its design, and who its respondents are. */
export interface Wave {
  readonly design: SurveyDesign;
  /** A number of each respondent that is the same in both waves, below 2³¹; -1 where it is not known who answered. */
  readonly persons: Int32Array;
}

/**
 * Two waves as one survey whose clusters are persons, so that what a person moves in both is added up.
 *
 * Shape two waves in; the design of the rows of the first and then of the second out. Each wave keeps the margins it was
 * calibrated to. Strata of waves that share persons must be numbered alike; those of other people are set apart.
 * Errors RangeError when a design has clusters (persons are the clusters) or fractions (a change is of staff like these,
 * not of those invited), when one has strata and the other not, or when lists are not one entry a respondent.
 */
export function stackWaves(first: Wave, second: Wave): SurveyDesign {
  for (const { design, persons } of [first, second]) {
    if (persons.length !== design.n) throw new RangeError(`${persons.length} persons for ${design.n} respondents`);
    if (design.clusters !== undefined) throw new RangeError('in two waves persons are the clusters');
    if (design.fractions?.some((fraction) => fraction > 0) === true) throw new RangeError('two waves are compared by designs without fractions');
  }
  const calibration = stackCalibrations(first.design, second.design);
  const clusters = personClusters([...first.persons, ...second.persons]);
  const shared = clusters.count < first.design.n + second.design.n;
  const strata = stackStrata(first.design, second.design, shared);
  return {
    n: first.design.n + second.design.n,
    weights: joined(first.design.weights, second.design.weights),
    clusters,
    ...(calibration === undefined ? {} : { calibration }),
    ...(strata === undefined ? {} : { strata }),
  };
}

/** What one wave says of its respondents, and 0 of those of the other. */
export function joined(first: Float64Array, second: Float64Array): Float64Array {
  const both = new Float64Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

function personClusters(persons: readonly number[]): Grouping {
  const known = new Map<number, number>();
  let count = 0;
  const of = Int32Array.from(persons, (person) => {
    const cluster = (person >= 0 ? known.get(person) : undefined) ?? count;
    if (cluster === count) count += 1;
    if (person >= 0) known.set(person, cluster);
    return cluster;
  });
  return { of, count };
}

/** Margins of a wave explain nothing of the other. */
function stackCalibrations(first: SurveyDesign, second: SurveyDesign): Calibration | undefined {
  if (first.calibration === undefined && second.calibration === undefined) return undefined;
  const none = (n: number) => new Int32Array(n).fill(-1);
  const stacked = (a: Int32Array, b: Int32Array, count: number): Grouping => ({ of: Int32Array.from([...a, ...b]), count });
  return {
    before: joined(first.calibration?.before ?? first.weights, second.calibration?.before ?? second.weights),
    margins: [
      ...(first.calibration?.margins ?? []).map(({ of, count }) => stacked(of, none(second.n), count)),
      ...(second.calibration?.margins ?? []).map(({ of, count }) => stacked(none(first.n), of, count)),
    ],
  };
}

function stackStrata({ strata: first }: SurveyDesign, { strata: second }: SurveyDesign, sharePersons: boolean): Grouping | undefined {
  if (first === undefined && second === undefined) return undefined;
  if (first === undefined || second === undefined) throw new RangeError('one wave has strata and the other has none');
  if (sharePersons && first.count !== second.count) throw new RangeError(`waves that share persons have ${first.count} and ${second.count} strata`);
  const apart = sharePersons ? 0 : first.count;
  return { of: Int32Array.from([...first.of, ...second.of.map((stratum) => stratum + apart)]), count: Math.max(first.count, second.count + apart) };
}
