/** What a report says on one page, in one language: the same for every format. */
import type { Language } from './language.js';
import type { DocumentKeyNumber, DocumentText } from './reportDocument.js';

export interface SummaryFinding {
  readonly heading: DocumentText;
  readonly text: DocumentText;
  /** "Figur 1", where the numbers behind it stand. */
  readonly figure: string;
}

export interface SummaryDocument {
  readonly language: Language;
  readonly survey: string;
  readonly edition: string;
  /** ISO date of the edition. */
  readonly date: string;
  readonly kicker: DocumentText;
  readonly title: DocumentText;
  readonly editionLine: string;
  readonly replaces: string;
  /** Band over invented data; empty for real data. */
  readonly example: string;
  /** "Sammanfattning" */
  readonly label: string;
  /** At most three, each with its interval and base. */
  readonly keyNumbers: readonly DocumentKeyNumber[];
  readonly findingsHeading: string;
  /** At most three. */
  readonly findings: readonly SummaryFinding[];
  /** How many answered, how sure the numbers are, what is hidden: a line each. */
  readonly aboutHeading: string;
  readonly about: readonly { readonly term: string; readonly text: string }[];
  readonly contactHeading: string;
  /** Empty where the plan names nobody. */
  readonly contact: string;
  readonly readHeading: string;
  /** Citation with the address of the whole report. */
  readonly citation: string;
}
