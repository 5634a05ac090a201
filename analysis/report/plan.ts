/** The report plan: what a report says, in what order, and which numbers each sentence rests on. */
import type { Benchmark } from '../findings/benchmark.js';
import type { Licence } from '../findings/licence.js';
import type { BaseRule, Code, Text } from '../survey/definition.js';
import type { ChartName } from '../words/chartName.js';
import type { WrittenGroups } from './groupsRef.js';

/** Points at one published number. `group` is a category of the table's grouping question. */
export interface NumberRef {
  readonly question: Code;
  readonly code: Code;
  readonly item?: Code;
  readonly by?: Code;
  readonly group?: Code;
  readonly of?: 'share' | 'count' | 'base';
}

/** A question that is answered with a number, of everyone or of one group. */
export interface MeanRef {
  readonly question: Code;
  readonly by?: Code;
  readonly group?: Code;
}

/** What a share is so many times of: another share, all who are outside the group, or itself in the wave before. */
export type RatioTo = NumberRef | 'others' | 'earlier';

/** Several groups of one split. */
export interface ClaimedGroups extends WrittenGroups {
  /** Their codes. */
  readonly groups: readonly Code[];
}

/** What is claimed of one number. */
export type ClaimOfOne =
  | { readonly type: 'between'; readonly number: NumberRef; readonly low: number; readonly high: number }
  /** `above` holds only when the difference is larger than chance usually gives (intervals do not overlap), a group beside everyone: than the others. */
  | { readonly type: 'above' | 'below'; readonly number: NumberRef; readonly other: NumberRef; /** `other` is the same share in the wave before. */ readonly sinceEarlier?: true }
  /** Place of the option among the ordinary options of its question by share, from 1: holds only where every place it may have is one of these. */
  | { readonly type: 'rank'; readonly number: NumberRef; readonly low: number; readonly high: number };

/** What must hold for a sentence to be printed. Publishing stops where one does not, showing both. */
export type Claim =
  | ClaimOfOne
  /** Holds only when the whole interval of the ratio does: not less than `atLeast`, not more than `atMost`; one of them is there. */
  | { readonly type: 'ratio'; readonly number: NumberRef; readonly to: RatioTo; readonly atLeast?: number; readonly atMost?: number }
  /** `above` and `below` of the mean of one group beside another of the same split: only where the intervals do not overlap. */
  | { readonly type: 'mean'; readonly of: 'mean' | 'median'; readonly number: MeanRef; readonly is: { readonly type: 'between'; readonly low: number; readonly high: number } | { readonly type: 'above' | 'below'; readonly other: MeanRef } }
  /** The same claim of each of several groups; `number`, and that of `each`, is of no group. */
  | { readonly type: 'groups'; readonly number: NumberRef; readonly of: ClaimedGroups; readonly each: ClaimOfOne };

export interface Sentence {
  readonly text: Text;
  readonly claims: readonly Claim[];
}

export type { ChartName };

export interface PlannedFigure {
  readonly code: Code;
  readonly chart: ChartName;
  readonly question: Code;
  readonly by?: Code;
  /** The second grid of a gap between two: what there is, beside what matters. */
  readonly availability?: Code;
  /** Section heading and finding paragraph above the figure. */
  readonly heading: Text;
  readonly finding?: Sentence;
  readonly title: Sentence;
  readonly emphasise: readonly Code[];
  readonly sortBy?: Code;
  /** How many options a heatmap or a dot plot shows, the most common ones. */
  readonly most?: number;
  /** Rounded figures of earlier surveys, shown beside its own and never tested. */
  readonly benchmarks?: readonly Benchmark[];
}

/** An indicator of the definition, or one share of a table with its own verb phrase. */
export type PlannedKeyNumber = { readonly emphasis?: boolean } & (
  | { readonly indicator: Code }
  | { readonly number: NumberRef; readonly phrase: Text }
);

/** What a public body files a decision under, and where it says so. */
export interface Registration {
  /** Diarienummer, e.g. `V 2026/123`. */
  readonly reference?: string;
  /** Who answers for the report. */
  readonly unit?: Text;
  /** ISO date. */
  readonly decided?: string;
}

export interface ReportPlan {
  readonly formatVersion: 1;
  readonly survey: string;
  /** Small line above the title. */
  readonly kicker: Text;
  readonly title: Sentence;
  readonly keyNumbers: readonly PlannedKeyNumber[];
  readonly figures: readonly PlannedFigure[];
  /** What those who read it are asked to decide, and what happens then; absent where nobody has written it. */
  readonly decision?: Sentence;
  readonly nextStep?: Sentence;
  /** Of whom the shares of a question are, in every table of it; where it is not here, as tables count when nothing is said. */
  readonly bases: ReadonlyMap<Code, BaseRule>;
  /** ISO date of the first edition; the day of publishing when absent, and always for later editions. */
  readonly date?: string;
  readonly contact?: Text;
  /** Whose answers they are and under which licence, where others collected them. */
  readonly source?: Text;
  /** Under what the published tables may be used; not stated when absent. */
  readonly licence?: Licence;
  readonly registration?: Registration;
}
