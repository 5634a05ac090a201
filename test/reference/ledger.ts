/** What was compared with R's numbers, number by number, so that what was never looked at can be counted too. */
import type { JsonPlace } from './jsonPlace.js';
import { TableMissing } from './tableMissing.js';

/** Ours: a number, a text, a truth, nothing, or lists and records of them. */
export type Ours = number | string | boolean | null | readonly Ours[] | { readonly [key: string]: Ours } | ReadonlyMap<string, Ours>;

export interface Allowed {
  /** Part of R's number; default the tolerance of the file. */
  readonly relative?: number;
  /** Absolute: for numbers that are 0 but for rounding, or that chance made (4 × its standard error). */
  readonly absolute?: number;
}

export interface Ledger {
  /** All of ours is R's at this place. A key of ours that R does not have differs. */
  equal(place: JsonPlace, ours: Ours, allowed?: Allowed): void;
  /** For what is judged and not compared, such as a pattern that must be safe: everything at the place counts as matched, or as different. */
  judged(place: JsonPlace, holds: boolean, what: string): void;
  /** Given to us, not computed: everything at the place is no number to match. */
  input(place: JsonPlace): JsonPlace;
  /** What the note of the file says not to match; it is listed. */
  notToMatch(place: JsonPlace, why: string): void;
}

export interface Account {
  readonly matched: number;
  readonly differences: readonly string[];
  readonly notCovered: readonly string[];
  /** Reasons and how many numbers each. */
  readonly notToMatch: ReadonlyMap<string, number>;
}

type Verdict = 'matched' | 'differs' | 'input' | 'not_to_match';

/** R prints 15 digits: of a number that is an exact zero only rounding is left below this. */
const rounding = 1e-15;

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Paths of the numbers, truths and nulls at a place; texts are names. */
function* leavesOf(value: unknown, path: string): Generator<string> {
  if (Array.isArray(value)) for (const [i, entry] of value.entries()) yield* leavesOf(entry, `${path}[${i}]`);
  else if (isRecord(value)) for (const [key, entry] of Object.entries(value)) yield* leavesOf(entry, `${path}.${key}`);
  else if (typeof value !== 'string') yield path;
}

function isClose(ours: number, theirs: number, { relative = 0, absolute = 0 }: Allowed): boolean {
  if (Object.is(ours, theirs)) return true;
  const size = Math.abs(theirs) < rounding ? 1 : Math.abs(theirs);
  return Math.abs(ours - theirs) <= Math.max(relative * size, absolute);
}

export class Accounts implements Ledger {
  private readonly verdicts = new Map<string, Verdict>();
  /** What differs by place: a number that is compared twice differs once. */
  private readonly differences = new Map<string, string>();
  private readonly reasons = new Map<string, number>();

  private readonly results: JsonPlace;
  private readonly tolerance: number;

  public constructor(results: JsonPlace, tolerance: number) {
    this.results = results;
    this.tolerance = tolerance;
  }

  public equal(place: JsonPlace, ours: Ours, allowed: Allowed = {}): void {
    this.compare(place.value(), ours, place.path, { relative: this.tolerance, ...allowed });
  }

  public judged(place: JsonPlace, holds: boolean, what: string): void {
    const leaves = [...leavesOf(place.value(), place.path)];
    for (const path of leaves) this.write(path, holds, what);
    if (leaves.length === 0) this.write(place.path, holds, what);
  }

  public input(place: JsonPlace): JsonPlace {
    for (const path of leavesOf(place.value(), place.path)) this.verdicts.set(path, 'input');
    return place;
  }

  public notToMatch(place: JsonPlace, why: string): void {
    for (const path of leavesOf(place.value(), place.path)) {
      this.verdicts.set(path, 'not_to_match');
      this.reasons.set(why, (this.reasons.get(why) ?? 0) + 1);
    }
  }

  /** A set that breaks off differs; what it had not come to is not covered. */
  public broken(error: unknown): void {
    const what = error instanceof TableMissing ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error);
    this.differences.set('broken off', `broken off: ${what}`);
  }

  public account(): Account {
    const leaves = [...leavesOf(this.results.value(), this.results.path)];
    const notCovered = leaves.filter((path) => !this.verdicts.has(path));
    const matched = leaves.filter((path) => this.verdicts.get(path) === 'matched').length;
    return { matched, differences: [...this.differences.values()], notCovered, notToMatch: this.reasons };
  }

  private compare(theirs: unknown, ours: Ours, path: string, allowed: Allowed): void {
    if (ours instanceof Map) {
      this.compareRecord(theirs, [...(ours as ReadonlyMap<string, Ours>)], path, allowed);
    } else if (Array.isArray(ours)) {
      this.compareList(theirs, ours as readonly Ours[], path, allowed);
    } else if (typeof ours === 'object' && ours !== null) {
      this.compareRecord(theirs, Object.entries(ours), path, allowed);
    } else {
      const same = typeof ours === 'number' && typeof theirs === 'number' ? isClose(ours, theirs, allowed) : ours === theirs;
      this.write(path, same, `${String(ours)} instead of ${String(theirs)}`);
    }
  }

  private compareRecord(theirs: unknown, ours: readonly (readonly [string, Ours])[], path: string, allowed: Allowed): void {
    if (!isRecord(theirs)) {
      this.write(path, false, 'R has no record here');
      return;
    }
    for (const [key, own] of ours) {
      if (Object.hasOwn(theirs, key)) this.compare(theirs[key], own, `${path}.${key}`, allowed);
      else this.write(`${path}.${key}`, false, 'R does not have it');
    }
  }

  private compareList(theirs: unknown, ours: readonly Ours[], path: string, allowed: Allowed): void {
    // R writes a vector of one as a bare value.
    if (!Array.isArray(theirs) && ours.length === 1) {
      this.compare(theirs, ours[0] ?? null, path, allowed);
      return;
    }
    const length = Array.isArray(theirs) ? theirs.length : 0;
    if (length !== ours.length) this.write(path, false, `${ours.length} entries instead of ${length}`);
    else ours.forEach((own, i) => this.compare(Array.isArray(theirs) ? theirs[i] : undefined, own, `${path}[${i}]`, allowed));
  }

  private write(path: string, same: boolean, what: string): void {
    // A number that differed once differs, however often it is compared.
    if (this.verdicts.get(path) !== 'differs') this.verdicts.set(path, same ? 'matched' : 'differs');
    if (!same && !this.differences.has(path)) this.differences.set(path, `${path}: ${what}`);
  }
}
