/** Captions as Word numbers them itself: lists of figures and references follow when somebody adds one of their own. */
import { Bookmark, Paragraph, SimpleField, TextRun } from 'docx';
import { textRun } from './textRun.js';

export interface CaptionText {
  /** "Figur", "Table": also the name of the numbering. */
  readonly label: string;
  /** From 1. */
  readonly number: number;
  readonly text: string;
  readonly lang: string;
  /** The number does not follow on the one before it in the document: Word is told it. */
  readonly restart?: boolean;
}

/** What the list of figures leads to, and what a reference in the text shows: the label and its number. */
export function captionMarks(kind: 'figure' | 'table', number: number): { readonly entry: string; readonly reference: string } {
  return { entry: `_Toc_${kind}_${String(number)}`, reference: `_Ref_${kind}_${String(number)}` };
}

export function caption(kind: 'figure' | 'table', { label, number, text, lang, restart = false }: CaptionText): Paragraph {
  const marks = captionMarks(kind, number);
  const numbered = [textRun(`${label}\u00a0`), new SimpleField(`SEQ ${label} \\* ARABIC${restart ? ` \\r ${String(number)}` : ''}`, String(number))];
  const words = text === '' ? [] : [new TextRun('. '), textRun(text, lang)];
  const children = [new Bookmark({ id: marks.reference, children: numbered }), ...words];
  return new Paragraph({ style: 'Caption', keepNext: true, children: [new Bookmark({ id: marks.entry, children })] });
}
