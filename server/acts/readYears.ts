/** Years of a file of assumptions on capacity: what differs from the rest of the file, and what is planned. */
import type { Assumption, CapacityAssumptions } from '../../analysis/support/capacityScenario.js';
import type { YearShape } from '../../analysis/support/capacityShape.js';
import { defaultUptake, type UptakeRange } from '../../analysis/support/fteTornado.js';
import type { Problem } from '../problems/problem.js';
import { whoOf } from './whoOf.js';

export interface YearFile {
  readonly year: number;
  readonly headcount?: Assumption<number>;
  readonly uptake?: Assumption<UptakeRange>;
  readonly planned?: Assumption<number>;
}

const stated = <T>(value: T, who: Parameters<typeof whoOf>[0]): Assumption<T> => ({ value, ...whoOf(who) });

/** Shape what was written and found without fault. */
export function yearsOf(years: readonly YearShape[]): readonly YearFile[] {
  return years.map(({ year, headcount, uptake, planned }) => ({
    year,
    ...(headcount === undefined ? {} : { headcount: stated(headcount.value, headcount) }),
    ...(uptake === undefined ? {} : { uptake: stated({ low: uptake.low, high: uptake.high }, uptake) }),
    ...(planned === undefined ? {} : { planned: stated(planned.value, planned) }),
  }));
}

/** A year says only what is its own; the rest is as in the file. */
export function assumedIn({ year, headcount, uptake, planned }: YearFile, file: Pick<CapacityAssumptions, 'headcount' | 'uptake'>) {
  return { year, headcount: (headcount ?? file.headcount).value, uptake: (uptake ?? file.uptake)?.value ?? defaultUptake, planned: planned?.value ?? null };
}

/** One year is no course of years; and years that go back would be drawn as if they went on. */
export function yearFaults(years: readonly YearShape[] | undefined): readonly Problem[] {
  if (years === undefined) return [];
  const [first] = years;
  return [
    ...(first === undefined || years.length > 1 ? [] : [{ code: 'capacity_years', params: { year: first.year }, place: first.at }]),
    ...years.flatMap(({ year, uptake, at }, i): readonly Problem[] => {
      const before = years[i - 1]?.year ?? -Infinity;
      return [
        ...(year > before ? [] : [{ code: 'capacity_year_order', params: { year, before }, place: at }]),
        ...(uptake === undefined || uptake.low <= uptake.high ? [] : [{ code: 'capacity_uptake', params: { low: uptake.low, high: uptake.high }, place: uptake.at }]),
      ];
    }),
  ];
}
