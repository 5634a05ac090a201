/** Lists that Word keeps up to date itself, filled in beforehand so that they are read before anybody asks for that. */
import { InternalHyperlink, Paragraph, TableOfContents, type ITableOfContentsOptions } from 'docx';
import type { Language } from '../../../../analysis/words/language.js';
import { documentTerms } from '../../../../analysis/words/documentTerms.js';
import type { ListedHeading } from './headings.js';
import type { StyleId } from './styleRules.js';
import { textRun } from './textRun.js';

interface Entry {
  readonly style: StyleId;
  readonly text: string;
  readonly mark: string;
}

/** Word puts page numbers in when the list is brought up to date: they depend on its fonts and its printer. */
function list(heading: string, entries: readonly Entry[], options: ITableOfContentsOptions, beginsPage = false): readonly (Paragraph | TableOfContents)[] {
  if (entries.length === 0) return [];
  const contentChildren = entries.map(({ style, text, mark }) => new Paragraph({ style, children: [new InternalHyperlink({ anchor: mark, children: [textRun(text)] })] }));
  return [
    new Paragraph({ style: 'TOCHeading', pageBreakBefore: beginsPage, children: [textRun(heading)] }),
    new TableOfContents(heading, { ...options, hyperlink: true, hideTabAndPageNumbersInWebView: true, beginDirty: false, contentChildren }),
  ];
}

/** The parts of the report; what stands under the methods and the questionnaire is found there. */
export function contents(headings: readonly ListedHeading[], language: Language): readonly (Paragraph | TableOfContents)[] {
  const entries = headings.filter(({ level }) => level === 1).map(({ text, mark }): Entry => ({ style: 'TOC1', text, mark }));
  return list(documentTerms[language].contents, entries, { headingStyleRange: '1-1' });
}

export interface ListedCaption {
  /** "Figur", as it is numbered. */
  readonly label: string;
  readonly number: number;
  readonly text: string;
  readonly mark: string;
}

export function listOfCaptions(heading: string, captions: readonly ListedCaption[], beginsPage = false): readonly (Paragraph | TableOfContents)[] {
  const [first] = captions;
  if (first === undefined) return [];
  const entries = captions.map(({ label, number, text, mark }): Entry => ({ style: 'TableofFigures', text: `${label}\u00a0${String(number)}. ${text}`, mark }));
  return list(heading, entries, { captionLabelIncludingNumbers: first.label }, beginsPage);
}
