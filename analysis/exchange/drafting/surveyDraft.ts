import type { LatticeTable } from '../../survey/definition.js';
import type { FileFound } from '../records/sourceTable.js';
import type { HeaderRows } from './header/headerRowsOf.js';
import type { Aside } from './kinds/asideOf.js';
import type { SurveyLanguage } from './lexicon/languageOf.js';
import type { MissingDraft } from './missing/missingReasons.js';
import type { QuestionDraft } from './questionDraft.js';
import type { Said } from './said.js';
import type { Header } from '../reading/header.js';

export interface PlacedQuestion extends QuestionDraft {
  readonly code: string;
  readonly showIf?: { readonly condition: string; readonly evidence: Said };
}

/** All that was guessed of a file, before it is written out. */
export interface SurveyDraft {
  /** Name of the file, without folders. */
  readonly file: string;
  readonly slug: string;
  readonly title: string;
  readonly language: { readonly is: SurveyLanguage; readonly evidence?: Said };
  readonly found: FileFound;
  readonly header: Header;
  readonly headerRows: HeaderRows;
  readonly records: number;
  /** Records that could not be read. */
  readonly faulty: number;
  readonly missing: readonly MissingDraft[];
  readonly questions: readonly PlacedQuestion[];
  readonly background: readonly string[];
  readonly lattice: readonly LatticeTable[];
  readonly asides: ReadonlyMap<number, Aside>;
  readonly brokeOff?: { readonly column: number; readonly values: readonly string[]; readonly evidence: Said };
  readonly weight?: { readonly column: number; readonly evidence: Said };
  /** What a person should look at that is of no one question. */
  readonly doubts: readonly Said[];
}
