/** Paragraphs in one of our styles; every look comes from the style, so that a house template can replace it. */
import { Paragraph } from 'docx';
import type { DocumentText } from '../../../../analysis/words/reportDocument.js';
import type { StyleId } from './styleRules.js';
import { textRun } from './textRun.js';

/** Nothing where there is no text. */
export function paragraph(style: StyleId, text: string, lang = ''): readonly Paragraph[] {
  return text.trim() === '' ? [] : [new Paragraph({ style, children: [textRun(text, lang)] })];
}

export function paragraphOf(style: StyleId, { text, lang }: DocumentText): readonly Paragraph[] {
  return paragraph(style, text, lang);
}
