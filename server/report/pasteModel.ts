import { figureSentences } from '../../analysis/findings/figureSentences.js';
import { supportSentences } from '../../analysis/report/support/supportSentences.js';
import { contextOf } from '../../analysis/report/contextOf.js';
import type { Edition } from '../../analysis/report/edition.js';
import type { ReportFigure } from '../../analysis/report/figureOf.js';
import { editionWords } from '../../views/words/editions.js';
import type { InterfaceLanguage } from '../problems/problem.js';

/** What of a figure can be taken along without a file: its sentences and the alt text of its picture as text, and, where scripts run, buttons for them and the rest. */
export interface PasteModel {
  readonly heading: string;
  readonly lead: string;
  readonly sentences: readonly string[];
  /** Where the picture for documents is; empty where there is none. */
  readonly picture: string;
  /** What a document asks for of the picture; empty where there is none. */
  readonly alt: string;
  readonly altLead: string;
  /** Id of the figure whose table is meant. */
  readonly figure: string;
  readonly source: string;
  readonly labels: { readonly part: string; readonly copiedParts: string; readonly picture: string; readonly table: string; readonly sentence: string; readonly alt: string; readonly working: string; readonly copied: string; readonly failed: string };
}

export function pasteModel(edition: Edition, { facts, planned, words, drawing, support }: ReportFigure, picture: string, language: InterfaceLanguage): PasteModel {
  const { heading, lead, altLead, ...labels } = editionWords[language].paste;
  return {
    heading,
    lead,
    sentences: support === undefined ? figureSentences(facts, contextOf(edition, language), planned.emphasise) : supportSentences(words, support),
    picture: drawing === undefined ? '' : picture,
    alt: drawing === undefined ? '' : words.alt,
    altLead,
    figure: `fig-${String(facts.number)}`,
    source: words.source,
    labels,
  };
}
