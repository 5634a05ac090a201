/** What stands between a definition and its first answer: what must be mended, what deserves a look, what is good. */

export type Verdict = 'fix' | 'look' | 'good';

export type ReadinessCode =
  | 'COLLECTED_ELSEWHERE' | 'LAST_DAY_OVER' | 'NO_LAST_DAY' | 'RETENTION_OVER' | 'DATES_SET' | 'INFORMATION_COMPLETE'
  | 'DRAFTED_WORDS' | 'EXAMPLE_WORDS' | 'UNREACHABLE' | 'HTML' | 'ONE_LANGUAGE' | 'LANGUAGES_COMPLETE'
  | 'IDENTIFYING' | 'CONFIDENTIAL' | 'NOTHING_IDENTIFYING' | 'GROUPS_TOO_SMALL' | 'COMBINATIONS_TOO_SMALL' | 'GROUPS_LARGE_ENOUGH' | 'NO_LIST' | 'LIST_BUT_OPEN'
  | 'TIME_LONGER' | 'TIME_SHORTER' | 'TIME_RIGHT' | 'LONG_QUESTION'
  | 'OTHER_ANSWERS' | 'COMPARABLE' | 'NOTHING_COMPARABLE';

export interface ReadinessItem {
  readonly code: ReadinessCode;
  readonly verdict: Verdict;
  readonly params: Readonly<Record<string, string | number>>;
  /** The question it is about, where it is about one. */
  readonly question?: string;
}
