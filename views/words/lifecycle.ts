import { lifecycle as en } from './en/lifecycle.js';
import { lifecycle as sv } from './sv/lifecycle.js';

type Params = Readonly<Record<string, string | number>>;

/** Words of the pages where a survey is written, checked, opened, changed and put away. */
export interface LifecycleWords {
  readonly errors: (count: number) => string;
  readonly save: string;
  readonly cancel: string;
  readonly kinds: Readonly<Record<'single' | 'multiple' | 'grid' | 'ranking' | 'number' | 'text' | 'unit', string>>;
  readonly add: {
    /** Fills the form with the questionnaire that comes with the program. */
    readonly example: string;
    readonly exampleLead: string;
    readonly exampleFilled: string;
    readonly format: string;
    readonly heading: string;
    readonly lead: string;
    readonly submit: string;
  };
  readonly editor: {
    readonly heading: string;
    readonly lead: string;
    readonly locked: string;
    readonly files: string;
    readonly filesHint: string;
    readonly text: string;
    /** Kilobytes, with the lists. */
    readonly textHint: (kilobytes: { readonly most: string }) => string;
    readonly textLocked: (kilobytes: { readonly size: string; readonly most: string }) => string;
    readonly beside: string;
    readonly besideLead: string;
    /** A list that the survey names and nobody sent. */
    readonly missing: (file: string) => string;
    readonly chooseIt: string;
    readonly writeName: string;
    /** After a fault: what was sent is still there, or has to be chosen again. */
    readonly kept: string;
    readonly chooseAgain: string;
    readonly faults: string;
    readonly warning: string;
    readonly at: (line: number, column: number) => string;
    readonly more: (count: number) => string;
    readonly submit: string;
  };
  readonly conflict: {
    readonly heading: string;
    readonly lead: (who: string, when: string) => string;
    readonly unknown: string;
    readonly theirs: string;
    readonly yours: string;
    readonly line: string;
    readonly next: string;
    readonly same: string;
    readonly unchanged: (lines: number) => string;
  };
  readonly other: {
    readonly heading: string;
    readonly lead: string;
    readonly what: string;
    readonly before: string;
    readonly after: string;
    readonly none: string;
    readonly submit: string;
    readonly more: (count: number) => string;
  };
  readonly definition: {
    readonly heading: string;
    readonly version: (version: number, revision: number) => string;
    readonly counts: (questions: number, parts: number) => string;
    readonly edit: string;
    readonly preview: string;
    readonly previewIn: Readonly<Record<'sv' | 'en', string>>;
    readonly yaml: string;
    readonly json: string;
    readonly files: string;
    readonly part: (number: number) => string;
    readonly question: (number: number) => string;
    readonly required: string;
    readonly shownIf: string;
    readonly code: string;
    readonly options: (count: number) => string;
    readonly rows: (count: number) => string;
    readonly rowsOf: (question: string) => string;
    readonly optionsOf: (question: string) => string;
    readonly units: (count: number, list: string) => string;
    readonly meanings: Readonly<Record<'other' | 'none' | 'dont_know' | 'not_applicable', string>>;
    readonly said: Readonly<Record<'added' | 'saved' | 'unchanged' | 'version', string>>;
    readonly corrected: (texts: number) => string;
  };
  readonly check: {
    readonly heading: string;
    readonly verdicts: Readonly<Record<'fix' | 'look' | 'good', string>>;
    readonly items: Readonly<Record<
      | 'COLLECTED_ELSEWHERE' | 'LAST_DAY_OVER' | 'NO_LAST_DAY' | 'RETENTION_OVER' | 'DATES_SET' | 'INFORMATION_COMPLETE' | 'DRAFTED_WORDS' | 'EXAMPLE_WORDS' | 'CONFIDENTIAL' | 'UNREACHABLE' | 'HTML'
      | 'ONE_LANGUAGE' | 'LANGUAGES_COMPLETE' | 'IDENTIFYING' | 'NOTHING_IDENTIFYING' | 'GROUPS_TOO_SMALL' | 'COMBINATIONS_TOO_SMALL' | 'GROUPS_LARGE_ENOUGH' | 'NO_LIST' | 'LIST_BUT_OPEN'
      | 'TIME_LONGER' | 'TIME_SHORTER' | 'TIME_RIGHT' | 'LONG_QUESTION' | 'OTHER_ANSWERS' | 'COMPARABLE' | 'NOTHING_COMPARABLE', (of: Params) => string>>;
    readonly see: (question: string) => string;
    readonly list: string;
    readonly settings: string;
    readonly mendHere: string;
    readonly reason: (question: string) => string;
    readonly reasonHint: string;
  };
  readonly version: {
    readonly heading: (version: number) => string;
    readonly lead: (answers: string) => string;
    readonly drafts: string;
    readonly decisions: string;
    readonly decisionsLead: string;
    readonly nothing: string;
    readonly gone: Readonly<Record<'question' | 'option' | 'row', string>>;
    readonly touches: string;
    readonly becomes: string;
    readonly choose: string;
    readonly dropped: Readonly<Record<'question' | 'option' | 'row', string>>;
    readonly counted: string;
    readonly countedLead: string;
    readonly notCounted: (question: string) => string;
    readonly added: string;
    readonly fresh: string;
    readonly numbers: {
      /** Before there are ten answers. */
      readonly early: string;
      /** Chosen by a few, or by all but a few: which of them is not told. */
      readonly few: string;
      readonly atLeast: (tens: string) => string;
      readonly hidden: string;
    };
    readonly again: string;
    readonly submit: (version: number) => string;
  };
  readonly settings: {
    readonly heading: string;
    readonly state: string;
    readonly said: Readonly<Record<'open' | 'pause' | 'close' | 'settings' | 'trash' | 'restore' | 'already_open' | 'already_pause' | 'already_close', string>>;
    readonly states: Readonly<Record<'draft' | 'open' | 'not_yet' | 'paused' | 'closed' | 'trashed', string>>;
    readonly moves: { readonly open: string; readonly resume: string; readonly reopen: string; readonly pause: string; readonly close: string };
    readonly closeHint: string;
    /** Of a closed survey without a report. */
    readonly reportHow: string;
    readonly notReady: string;
    readonly collection: string;
    readonly entry: string;
    readonly entries: Readonly<Record<'open' | 'invited', readonly [label: string, hint: string]>>;
    readonly target: string;
    readonly targetHint: string;
    readonly earlier: string;
    readonly earlierHint: string;
    readonly noEarlier: string;
    readonly changedMeanwhile: (values: string) => string;
    readonly trash: string;
    readonly trashLead: string;
    readonly trashCounts: (answers: string, invited: string) => string;
    readonly trashExport: string;
    /** For those who may not download them. */
    readonly trashAsk: string;
    readonly trashName: (slug: string) => string;
    readonly trashSubmit: string;
    readonly inTrash: (since: string, until: string) => string;
    readonly erased: (date: string) => string;
    readonly restore: string;
  };
}

export const lifecycleWords: Readonly<Record<'sv' | 'en', LifecycleWords>> = { sv, en };
