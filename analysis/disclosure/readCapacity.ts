/** A scenario as pictures and sentences read it; both call low what is printed as low. */
import type { PublishedCapacity, PublishedMethodCapacity, PublishedYear } from './publishedCapacity.js';
import type { NeedPlace, YearNeed } from './publishedCosts.js';

/** Full-time equivalents of a need, as they are printed. */
export const printedFte = (value: number): number => Math.round(value * 10) / 10;

/** People who are to meet it today; null where nobody has said. */
export function staffOf({ assumptions }: Pick<PublishedCapacity, 'assumptions'>, code: string): number | null {
  const found = assumptions.find(({ what, method }) => what === 'staff' && method === code);
  return typeof found?.value === 'number' ? found.value : null;
}

/** Fewer today than the whole range of nine of ten outcomes. */
export function isLacking({ fte }: Pick<PublishedMethodCapacity, 'fte'>, today: number | null): boolean {
  return fte !== null && today !== null && today < printedFte(fte.interval90.low);
}

/** More today than the whole range of nine of ten outcomes. */
export function isAmple({ fte }: Pick<PublishedMethodCapacity, 'fte'>, today: number | null): boolean {
  return fte !== null && today !== null && today > printedFte(fte.interval90.high);
}

/** Largest need first; methods without a number after them, in the order of the question. */
export function bySize(methods: readonly PublishedMethodCapacity[]): readonly PublishedMethodCapacity[] {
  return methods.toSorted((a, b) => (b.fte?.median ?? -1) - (a.fte?.median ?? -1));
}

export type PlannedPlace = 'below' | 'low' | 'within' | 'above' | 'over';

/** Where what is planned lies among the outcomes; undefined where nothing is planned. */
export function plannedPlace({ planned, interval50, interval90 }: PublishedYear): PlannedPlace | undefined {
  if (planned === null) return undefined;
  const at = printedFte(planned);
  if (at < printedFte(interval90.low)) return 'below';
  if (at < printedFte(interval50.low)) return 'low';
  if (at > printedFte(interval90.high)) return 'over';
  return at > printedFte(interval50.high) ? 'above' : 'within';
}

/** Where so many stand beside the range of nine of ten outcomes, its ends included. */
export function placeOfNeed({ interval90 }: Pick<YearNeed, 'interval90'>, fte: number): NeedPlace {
  if (fte < printedFte(interval90.low)) return 'below';
  return fte > printedFte(interval90.high) ? 'above' : 'within';
}
