import type { Paragraph } from 'docx';
import type { DocumentAsked } from '../../../../analysis/words/reportDocument.js';
import type { Headings } from './headings.js';
import { paragraphOf } from './paragraphs.js';

/** The decision asked for and the next step, each under its heading. */
export function askedBlocks(asked: readonly DocumentAsked[], headings: Headings): readonly Paragraph[] {
  return asked.flatMap(({ heading, text }) => [headings.paragraph(1, { text: heading, lang: '' }), ...paragraphOf('Normal', text)]);
}
