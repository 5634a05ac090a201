import { editions as en } from './en/editions.js';
import { editions as sv } from './sv/editions.js';

type Counted = (count: string, isOne: boolean) => string;

/** Words of what becomes of editions: current, replaced, withdrawn; what changed; what can be pasted elsewhere. */
export interface EditionWords {
  readonly current: string;
  readonly replaced: (by: string, date: string) => string;
  readonly figureReplaced: (by: string) => string;
  readonly reason: (reason: string) => string;
  readonly toNewer: (edition: string) => string;
  readonly toNewerFigure: (edition: string) => string;
  readonly toChanges: string;
  /** Of an edition whose numbers of the wave before are from one that was withdrawn since. */
  readonly wave: {
    readonly withdrawn: (wave: string, edition: string, date: string) => string;
    /** After the reason. */
    readonly stays: string;
    readonly to: string;
  };
  readonly withdrawn: {
    readonly title: (edition: string) => string;
    readonly lead: string;
    readonly date: string;
    readonly reason: string;
    readonly contact: string;
    readonly toCurrent: (edition: string) => string;
    readonly none: string;
    /** In lists, after the edition. */
    readonly short: (date: string) => string;
  };
  readonly changes: {
    readonly title: string;
    readonly lead: string;
    readonly only: string;
    readonly editions: string;
    readonly columns: { readonly edition: string; readonly date: string; readonly why: string; readonly state: string };
    readonly first: string;
    readonly states: { readonly current: string; readonly replaced: string };
    readonly compare: string;
    readonly from: string;
    readonly to: string;
    readonly show: string;
    readonly heading: (from: string, to: string) => string;
    /** Parts of one heading, in the middle of a sentence. */
    readonly numbers: { readonly changed: Counted; readonly added: Counted; readonly gone: Counted };
    readonly noNumbers: string;
    /** Where figures are new whose numbers are told by themselves alone. */
    readonly noNumbersButNew: (before: string, isOne: boolean) => string;
    readonly option: string;
    readonly group: string;
    readonly before: (edition: string) => string;
    readonly after: (edition: string) => string;
    readonly texts: { readonly changed: Counted; readonly added: Counted; readonly gone: Counted };
    readonly noTexts: string;
    readonly where: string;
    readonly nothing: string;
    readonly download: string;
    readonly csv: string;
    readonly json: string;
  };
  readonly paste: {
    readonly heading: string;
    readonly lead: string;
    readonly picture: string;
    readonly table: string;
    /** Above each part of a table that no paper has room for; `%1` which, `%2` of how many. */
    readonly part: string;
    /** Said when it is copied so. */
    readonly copiedParts: string;
    readonly sentence: string;
    /** Above the text that a document asks for of a picture. */
    readonly altLead: string;
    readonly alt: string;
    readonly working: string;
    readonly copied: string;
    readonly failed: string;
  };
  /** Above a text in that language. */
  readonly inLanguage: (tag: string) => string;
  readonly withdraw: {
    readonly heading: (edition: string) => string;
    readonly lead: string;
    readonly points: readonly string[];
    readonly next: (edition: string) => string;
    readonly noNext: string;
    readonly reason: string;
    readonly hint: string;
    readonly submit: (edition: string) => string;
    readonly cancel: string;
  };
}

export const editionWords: Readonly<Record<'sv' | 'en', EditionWords>> = { sv, en };
