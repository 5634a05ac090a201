/** What a report says, in the order in which it says it, in one language: the same for every format of document. */
import type { FigureTable, FigureWords } from './figureWords.js';
import type { Language } from './language.js';

/** A text, and its language where that is not the document's: screen readers and spelling checks are told. */
export interface DocumentText {
  readonly text: string;
  /** BCP 47; empty: the language of the document. */
  readonly lang: string;
}

export interface DocumentFact {
  readonly term: string;
  readonly text: string;
}

export interface DocumentKeyNumber {
  /** "80 %" */
  readonly value: string;
  readonly phrase: string;
  /** Interval, n and base in words. */
  readonly detail: string;
  /** The same among those who said yes or no; empty where nobody could say "don't know". */
  readonly stated: string;
  readonly emphasis: boolean;
}

export interface DocumentFigure {
  /** From 1, as printed. */
  readonly number: number;
  /** Stays for ever: `survey-edition-figN`. */
  readonly id: string;
  /** Without the number at its end: "Figure"; documents number their captions themselves. */
  readonly labelWord: string;
  readonly words: FigureWords;
  readonly titleLang: string;
  readonly table: FigureTable;
  /** False where nothing may be drawn: then the table says why. */
  readonly isDrawn: boolean;
}

/** What those who read it are asked to decide, or what happens then. */
export interface DocumentAsked {
  readonly name: 'decision' | 'nextStep';
  readonly heading: string;
  readonly text: DocumentText;
}

export interface DocumentSection {
  readonly heading: DocumentText;
  /** Paragraph above the figure; empty where the plan has none. */
  readonly finding: DocumentText;
  readonly figure: DocumentFigure;
}

export interface DocumentQuestion {
  readonly number: string;
  readonly text: DocumentText;
  readonly remarks: readonly string[];
  readonly options: readonly string[];
}

/** What every document of an edition begins with. */
export interface DocumentHead {
  readonly language: Language;
  readonly survey: string;
  /** Of the edition: `1.0`. */
  readonly edition: string;
  /** ISO date of the edition: also the creation date of a file, so that the same edition is the same bytes. */
  readonly date: string;
  readonly kicker: DocumentText;
  readonly title: DocumentText;
  /** Who asked. */
  readonly organisation: string;
  /** "Edition 1.2, 14 January 2026" */
  readonly editionLine: string;
  /** "Edition 1.2, 14 January 2026. Ref. V 2026/123.": at the foot of every page, where there is room for a line. */
  readonly footLine: string;
  /** "Replaces 1.1: corrected base in figure 6."; empty for a first edition. */
  readonly replaces: string;
  /** Band over invented data; empty for real data. */
  readonly example: string;
}

/** The methods appendix: how it was asked and counted. */
export interface DocumentMethods {
  readonly heading: string;
  readonly facts: readonly DocumentFact[];
  readonly responses: readonly { readonly heading: string; readonly note: string; readonly table: FigureTable }[];
  readonly questionsHeading: string;
  readonly parts: readonly { readonly title: DocumentText; readonly questions: readonly DocumentQuestion[] }[];
}

export interface ReportDocument extends DocumentHead {
  readonly keyNumbersHeading: string;
  readonly keyNumbers: readonly DocumentKeyNumber[];
  /** Response rate and what non-response may mean, under the headline. */
  readonly responseLine: string;
  /** Those who answered against those invited; empty where no list tells of groups. */
  readonly frameLine: string;
  readonly sections: readonly DocumentSection[];
  /** Only what somebody has written. */
  readonly asked: readonly DocumentAsked[];
  readonly methods: DocumentMethods;
  readonly citeHeading: string;
  readonly citation: string;
  readonly contactHeading: string;
  /** Empty where the plan names nobody. */
  readonly contact: string;
  readonly hashLabel: string;
  readonly hash: string;
}
