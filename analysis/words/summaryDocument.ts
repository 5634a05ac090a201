/** What a report says on one page, in one language: the same for every format. */
import type { DocumentAsked, DocumentHead, DocumentKeyNumber, DocumentText } from './reportDocument.js';

export interface SummaryFinding {
  readonly heading: DocumentText;
  readonly text: DocumentText;
  /** "Figur 1", where the numbers behind it stand. */
  readonly figure: string;
  /** From 1. */
  readonly number: number;
}

export interface SummaryDocument extends DocumentHead {
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
  /** Only what somebody has written. */
  readonly asked: readonly DocumentAsked[];
  /** Over contact and citation. */
  readonly endHeading: string;
  readonly contactHeading: string;
  /** Empty where the plan names nobody. */
  readonly contact: string;
  readonly readHeading: string;
  /** Citation with the address of the whole report. */
  readonly citation: string;
}
