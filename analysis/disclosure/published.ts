/**
 * What has passed the only door out. Charts, findings, pages, files and JSON take nothing else.
 * Only `release…` functions in this room make one: the brand is a symbol that no other module can name.
 */
import type { Group, IntervalMethod, Table, TableWeighting, Target } from '../tables/table.js';
import type { BaseRule, Code, QuestionKind, Text } from '../survey/definition.js';
import type { PresentationRule, Presented } from './presented.js';

declare const passed: unique symbol;

/** `public`: anyone may read it. `exact`: analysts after a logged purpose, or one's own files. */
export type Profile = 'public' | 'exact';

/** show; footnote: base 10-29, printed in brackets; suppress: hidden, all hidden cells look alike. */
export type Release = 'show' | 'footnote' | 'suppress';

export interface PublishedRow {
  readonly group: Group | null;
  readonly item: { readonly code: string; readonly label: Text } | null;
  readonly code: string;
  readonly label: Text;
  readonly meaning: 'answer' | 'other' | 'none' | 'dont_know' | 'not_applicable';
  readonly count: number | null;
  /** Null when the base itself is below the limit. */
  readonly base: number | null;
  readonly share: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly intervalMethod: IntervalMethod | null;
  readonly release: Release;
  /** Weighted and for analysts only: the share without weights, and whether it lies outside half of the interval. */
  readonly unweighted?: number | null;
  readonly weightingMatters?: boolean;
  /** Under `nchs`: how many people the interval rests on, and what speaks against the row or is to be said of it. */
  readonly effective?: number | null;
  readonly degreesOfFreedom?: number | null;
  readonly flags?: readonly PresentationRule[];
  /** For `planning`: null where the row is no group, or what is modelled is too unsure to print. */
  readonly modelled?: {
    readonly share: number;
    readonly low: number;
    readonly high: number;
    /** What the group's own answers count for, in [0, 1]; 0 where they are hidden. */
    readonly ownPart: number;
  } | null;
}

export interface PublishedNumberRow {
  readonly group: Group | null;
  readonly base: number | null;
  readonly mean: number | null;
  readonly median: number | null;
  readonly sd: number | null;
  /** Of the mean. */
  readonly low: number | null;
  readonly high: number | null;
  readonly release: Release;
}

export type NoteCode =
  | 'base_below_limit'
  | 'small_base'
  | 'cells_hidden'
  | 'everyone_or_no_one'
  | 'no_answers'
  | 'base_rule'
  /** Its counts are the bases of the tables it splits. */
  | 'shown_as_bases'
  /** It is worked out from a question that is published, or that from it. */
  | 'told_by_another'
  | 'weighted'
  /** Public and weighted: no counts, whole per cents, no groups in which one person weighs much. */
  | 'weights_coarse';

export interface Published<P extends Profile = 'public'> {
  readonly [passed]: P;
  readonly profile: P;
  readonly question: Code;
  readonly kind: QuestionKind;
  readonly by: readonly Code[];
  readonly baseRule: BaseRule;
  readonly where: string | null;
  readonly level: number;
  readonly target: Target;
  readonly limits: DisclosureLimits;
  readonly rows: readonly PublishedRow[];
  readonly numbers: readonly PublishedNumberRow[];
  readonly notes: readonly NoteCode[];
  /** Where shares and numbers are weighted. */
  readonly weighting?: TableWeighting;
  /** Under another profile than the usual one. */
  readonly presented?: Presented;
}

export interface DisclosureLimits {
  /** A group with a smaller base is hidden whole. Default 10. */
  readonly minimumBase: number;
  /** A base below this is printed in brackets. Default 30. */
  readonly smallBase: number;
  /** A count, or its complement, of 1..k-1 is hidden. Default 5. */
  readonly k: number;
}

export const defaultLimits: DisclosureLimits = { minimumBase: 10, smallBase: 30, k: 5 };

export type { Table, TableWeighting };
/** Group of those who stated none; what comes after this door speaks of it too. */
export { notStated } from '../tables/table.js';
