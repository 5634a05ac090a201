import type { AnsweredFor } from './answeredFor.js';
import type { Code, Text } from '../survey/definition.js';
import type { Group } from '../tables/table.js';

/** How an interval was made: Student's t of a linearised ratio; Wilson's; Wilson's on the effective number of people. */
export type CoverageMethod = 'student_linearised' | 'wilson' | 'wilson_effective';

/** A share in [0, 1]; limits null where nothing can be said of how it varies, all null where there is nothing to say it of. */
export interface CoveredPart {
  readonly share: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** People it is of: who asks for something; null for the public. */
  readonly base: number | null;
  /** Null without an interval. */
  readonly method: CoverageMethod | null;
}

/** Who a function is for: everyone, or only some, in words. */
export type OpenTo = 'everyone' | Text;

/** People there today against what nine of ten outcomes of the need would ask for, in full-time equivalents. */
export interface CapacityTest {
  /** `enough` and `below`: outside the whole range; `within`: it could be either; `unknown`: nobody has said, or the need has no number. */
  readonly result: 'enough' | 'below' | 'within' | 'unknown';
  readonly staff: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** Of those who have the need, who say that it is met: the upper half of the scale of a grid, against a half. */
export interface UsersTest {
  /** `get` and `lack`: the whole interval is on that side of a half; `unsure`: it reaches a half; `unknown`: not asked, or not shown. */
  readonly result: 'get' | 'lack' | 'unsure' | 'unknown';
  /** The grid; null where none asks. */
  readonly question: Code | null;
  /** All null where they are hidden. */
  readonly base: number | null;
  readonly share: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** What is not known is never passed. */
export interface CoverageTests {
  /** What the best function is stated to do. */
  readonly exists: 'full' | 'part' | 'none';
  /** `some_in_full`: those that meet it in full are for some only, another is not; `limited`: each is for some only. */
  readonly open: 'everyone' | 'some_in_full' | 'limited' | 'unknown';
  readonly capacity: CapacityTest;
  readonly users: UsersTest;
}

/** `unknown`: it exists, no test fails, and some is not known. */
export type CoverageVerdict = 'enough' | 'not_enough' | 'some' | 'missing' | 'unknown';

export interface CoveredType {
  readonly code: Code;
  readonly label: Text;
  /** Of those who answered, who ask for it; null where nobody answered, or it is hidden. */
  readonly share: number | null;
  /** Its interval; null where there is none, or it is hidden. */
  readonly low: number | null;
  readonly high: number | null;
  /** What the best function for it meets: 0, 0.5 or 1. */
  readonly best: number;
  /** Names of the functions that meet it, in part or in full. */
  readonly functions: readonly string[];
  /** Share × (1 − best). */
  readonly unmet: number | null;
  /** Of all that is unmet; null where nothing is, or something is hidden. */
  readonly partOfUnmet: number | null;
  /** Added-up weight of the requests, people where nobody weighs; null for the public. */
  readonly requests: number | null;
  readonly unmetRequests: number | null;
  readonly tests: CoverageTests;
  readonly verdict: CoverageVerdict;
}

/** In one group, who gets all they asked for: estimated with help of the other groups. */
export interface CoveredGroup {
  readonly group: Group;
  /** Who asked for something. */
  readonly n: number;
  readonly fully: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
  /** What its own answers count for, in [0, 1]. */
  readonly ownPart: number;
}

/** `together`: who is met in full needs who asked for what together, which no public table tells. `hidden`: of some type, or nobody answered. */
export type CoverageNote = 'together' | 'hidden' | 'by_public' | 'by_weighted' | 'nobody';

export interface SupportFunction extends AnsweredFor {
  readonly name: string;
  readonly meets: ReadonlyMap<Code, number>;
  /** Null where nobody has said. */
  readonly openTo: OpenTo | null;
}

/** What of the support asked for has a function, and whether that is enough. Shares that are met say that a function exists; only the verdicts say more. */
export interface PublishedCoverage {
  readonly question: Code;
  readonly level: number;
  readonly fromPublic: boolean;
  /** Who answered; null where that is hidden. */
  readonly n: number | null;
  /** Of all requests, each as large as another. */
  readonly requestsMet: CoveredPart;
  /** Of those who ask for something: all of it is met in full; some of it is met at least in part. Null for the public. */
  readonly fullyMet: CoveredPart | null;
  readonly anyMet: CoveredPart | null;
  /** In the order of the question. */
  readonly types: readonly CoveredType[];
  /** What is unmet, most first. */
  readonly gaps: readonly Code[];
  /** Types that no function was told to meet. */
  readonly without: readonly Code[];
  readonly by: { readonly question: Code; readonly groups: readonly CoveredGroup[] } | null;
  readonly functions: readonly SupportFunction[];
  readonly notes: readonly CoverageNote[];
}
