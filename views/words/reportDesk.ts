import { reportDesk as en } from './en/reportDesk.js';
import { reportDesk as sv } from './sv/reportDesk.js';

export type CheckCode =
  | 'PLAN_FAULTY' | 'SUPPORT' | 'SUPPORT_FAULTY' | 'NOTHING_COUNTED' | 'TOO_FEW' | 'COLLECTING' | 'HELD_BACK' | 'CLAIM_BROKEN' | 'CLAIMS_HOLD' | 'NUMBER_HIDDEN' | 'NOT_COMPARED' | 'SUMMARY_MISSING' | 'SUMMARIES'
  | 'FREE_TEXT' | 'ALL_HIDDEN' | 'ONE_LANGUAGE' | 'TYPED_NUMBERS' | 'BRACES' | 'OTHER_NUMBERS' | 'INVITED_UNKNOWN' | 'UNREGISTERED' | 'LEFT_OUT' | 'LONG_TITLE' | 'TOLD_OF_ALL' | 'NO_ADDRESS' | 'OTHER';

/** Words of the pages where a report is written, previewed and published. */
export interface ReportDeskWords {
  readonly errors: (count: number) => string;
  readonly heading: string;
  readonly lead: string;
  readonly languages: Readonly<Record<'sv' | 'en', string>>;
  /** Where its numbers are from. */
  readonly numbers: {
    readonly none: string;
    readonly tooFew: (answered: string) => string;
    readonly frozen: (date: string, answered: string) => string;
    readonly edition: (edition: string, answered: string) => string;
    /** The edition they were counted for no longer holds. */
    readonly withdrawn: (edition: string, date: string, answered: string) => string;
    readonly count: string;
  };
  readonly proposed: { readonly text: string; readonly submit: string };
  readonly faulty: { readonly text: string; readonly link: string };
  readonly undo: string;
  /** Of what the last change was. */
  readonly lastChange: (parts: string) => string;
  readonly changed: { readonly removed: (part: string) => string; readonly order: Readonly<Record<'keyNumbers' | 'figures', string>>; readonly file: string };
  readonly preview: Readonly<Record<'sv' | 'en', string>>;
  readonly file: string;
  readonly publish: string;
  readonly parts: {
    readonly heading: string;
    readonly about: string;
    readonly title: string;
    readonly asked: string;
    /** Of a part that nobody has written. */
    readonly unsaid: string;
    readonly keyNumber: (number: number) => string;
    readonly figure: (number: number) => string;
    readonly keyNumbers: string;
    readonly figures: string;
    readonly edit: string;
    readonly up: string;
    readonly down: string;
    readonly remove: string;
    readonly holds: string;
    readonly broken: string;
    readonly unknown: string;
    readonly noClaims: string;
  };
  readonly claims: {
    readonly between: (number: string, low: string, high: string) => string;
    readonly above: (number: string, other: string) => string;
    readonly below: (number: string, other: string) => string;
    readonly rank: (number: string, places: string) => string;
    readonly is: (value: string) => string;
    readonly are: (value: string, other: string) => string;
    readonly ratio: (number: string, limits: string, other: string) => string;
    readonly ratioIs: (value: string) => string;
    readonly hidden: string;
    /** Of what is claimed beside the wave before. */
    readonly noEarlier: string;
    /** Places empty: it is not shown. */
    readonly ranked: (places: string, value: string) => string;
    /** Of how many groups it holds, of how many there are, and how many are not shown. */
    readonly groups: (holding: number, all: number, hidden: number) => string;
  };
  readonly add: {
    readonly heading: string;
    readonly figure: string;
    readonly figureHint: string;
    readonly by: (question: string, group: string) => string;
    readonly charts: Readonly<Record<string, string>>;
    readonly submit: string;
    readonly key: string;
    readonly keySubmit: string;
    readonly keysFull: (most: number) => string;
    readonly asked: (figure: string) => string;
    readonly waits: (figure: string) => string;
    readonly refused: (figure: string) => string;
    readonly text: (question: string) => string;
  };
  readonly said: Readonly<Record<'supportSaved' | 'supportRemoved' | 'saved' | 'unchanged' | 'taken' | 'moved' | 'removed' | 'undone' | 'added' | 'frozen' | 'same' | 'published' | 'already' | 'over', string>>;
  readonly edit: {
    readonly back: string;
    readonly submit: string;
    readonly fields: Readonly<Record<'kicker' | 'contact' | 'source' | 'date' | 'reference' | 'unit' | 'decided' | 'heading' | 'finding' | 'title' | 'phrase' | 'indicator' | 'share' | 'emphasis' | 'chart' | 'emphasise' | 'sortBy' | 'most' | 'decision' | 'nextStep' | 'licence' | 'licenceText' | 'licenceUrl', string>>;
    readonly hints: Readonly<Record<'title' | 'finding' | 'contact' | 'date' | 'emphasise' | 'most' | 'share' | 'phrase' | 'decided' | 'decision' | 'nextStep' | 'licenceText' | 'licenceUrl', string>>;
    readonly licences: Readonly<Record<'none' | 'own', string>>;
    /** What no field shows. */
    readonly inFile: Readonly<Record<'benchmarks' | 'bases', string>>;
    readonly none: string;
    readonly prints: string;
    readonly missing: (numbers: string) => string;
    readonly now: string;
    readonly placeholders: string;
    readonly placeholdersLead: string;
    readonly times: (number: string, other: string) => string;
    /** Of a question that is answered with a number. */
    readonly means: Readonly<Record<'mean' | 'meanInterval' | 'median' | 'base', string>>;
    readonly columns: Readonly<Record<'write' | 'means' | 'sv' | 'en', string>>;
    readonly answered: string;
    readonly invited: string;
    readonly responseRate: string;
    readonly claims: string;
    readonly claimsLead: string;
    readonly claim: (number: number) => string;
    readonly of: Readonly<Record<'share' | 'count' | 'base' | 'ratio' | 'mean' | 'median', string>>;
    readonly kinds: Readonly<Record<'between' | 'above' | 'below' | 'rank' | 'atLeast' | 'atMost', string>>;
    readonly ofLabel: string;
    readonly numberLabel: string;
    readonly kindLabel: string;
    readonly valueLabel: string;
    readonly conflict: string;
    readonly conflictLead: string;
    readonly removeLead: string;
    readonly written: string;
    /** What is wrong, said of a form: the catalogue says it of a file. What is not here is the same in both. */
    readonly faults: Readonly<Partial<Record<string, (of: Readonly<Record<string, string | number>>) => { readonly message: string; readonly mend: string }>>>;
  };
  readonly support: Readonly<Record<'heading' | 'lead' | 'choose' | 'chooseHint' | 'text' | 'textHint' | 'submit' | 'download' | 'none' | 'begins' | 'remove' | 'removeHint', string>>;
  readonly source: {
    readonly heading: string;
    readonly lead: string;
    readonly choose: string;
    readonly chooseHint: string;
    readonly text: string;
    readonly textHint: string;
    readonly at: (line: number, column: number) => string;
    readonly more: (count: number) => string;
    readonly submit: string;
    readonly download: string;
  };
  readonly check: {
    readonly heading: string;
    readonly verdicts: Readonly<Record<'fix' | 'look' | 'good', string>>;
    readonly items: Readonly<Record<CheckCode, (of: Readonly<Record<string, string | number>>) => string>>;
    readonly longTitle: (of: { readonly figure: number; readonly language: string; readonly words: number; readonly lines: number }) => string;
    readonly mend: string;
  };
  readonly draft: { readonly band: (edition: string) => string; readonly back: string; readonly title: string };
  readonly publishing: {
    readonly heading: (edition: string) => string;
    readonly lead: string;
    readonly becomes: string;
    readonly public: (figures: number, keyNumbers: number, tables: number, answered: string) => string;
    readonly hidden: string;
    readonly hiddenCells: (count: string) => string;
    readonly nothingHidden: string;
    readonly forEver: string;
    readonly registration: string;
    readonly registrationNone: string;
    readonly registrationLink: string;
    readonly licenceLink: string;
    readonly note: (previous: string) => string;
    readonly noteFirst: string;
    readonly noteHint: string;
    readonly submit: (edition: string) => string;
    readonly cannot: string;
    readonly stopped: string;
    readonly counted: string;
    /** To put texts right and nothing else. */
    readonly same: (edition: string, answered: string) => string;
    readonly sameHint: string;
  };
  readonly editions: { readonly heading: string; readonly none: string; readonly edition: (number: string, date: string) => string; readonly withdrawn: (date: string) => string; readonly withdraw: string };
}

export const reportDeskWords: Readonly<Record<'sv' | 'en', ReportDeskWords>> = { sv, en };
