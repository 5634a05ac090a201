/** What may be told of how answers changed since an earlier survey. */
import type { WhyNotCompared } from '../tables/comparableQuestion.js';
import type { Code, Text } from '../survey/definition.js';
import type { PublishedRow, Release } from './published.js';
import type { PublishedRaking } from './releaseRaking.js';

export type { WhyNotCompared };

/** Whether a change is more than chance explains; null where nothing can be said. */
export type ChangeVerdict = 'increased' | 'decreased' | 'unsure';

interface PublishedChangeOfWaves {
  readonly question: Code;
  readonly group: PublishedRow['group'];
  /** Later − earlier, with its interval. */
  readonly difference: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly p: number | null;
  /** By Holm, among the rows of the question that are shown: those of everyone, or those of all groups. */
  readonly adjustedP: number | null;
  readonly verdict: ChangeVerdict | null;
  readonly release: Release;
}

export interface PublishedShareChange extends PublishedChangeOfWaves {
  readonly item: PublishedRow['item'];
  readonly code: string;
  readonly label: Text;
  readonly earlier: Pick<PublishedRow, 'count' | 'base' | 'share'>;
  readonly later: Pick<PublishedRow, 'count' | 'base' | 'share'>;
  /** The least change that would have been found with 80 % probability, by a test of it alone. */
  readonly detectable: number | null;
}

export interface PublishedMeanChange extends PublishedChangeOfWaves {
  readonly earlier: { readonly mean: number | null; readonly base: number | null };
  readonly later: { readonly mean: number | null; readonly base: number | null };
}

export type ComparisonNote =
  /** Of the whole comparison. */
  | 'overlap_unknown'
  | 'process_only'
  | 'raked_to_one_list'
  | 'raked_each_to_own'
  | 'weights_earlier_only'
  | 'weights_later_only'
  | 'weights_coarse'
  | 'filter_not_alike'
  /** Of one question. */
  | 'reworded'
  | 'list_changed'
  | 'groups_changed'
  | 'groups_not_compared'
  | 'groups_not_published';

export interface QuestionNotCompared {
  readonly question: Code;
  /** Of the survey that asked it, the later where both did. */
  readonly label: Text;
  readonly why: WhyNotCompared;
}

export interface NoteOnComparison {
  readonly code: ComparisonNote;
  /** Null for what holds for the whole of it. */
  readonly of: { readonly question: Code; readonly label: Text } | null;
}

export interface PublishedComparison {
  readonly earlier: { readonly survey: string; readonly title: Text; readonly n: number; readonly raking?: PublishedRaking };
  readonly level: number;
  readonly rows: readonly PublishedShareChange[];
  readonly means: readonly PublishedMeanChange[];
  readonly notCompared: readonly QuestionNotCompared[];
  readonly notes: readonly NoteOnComparison[];
}
