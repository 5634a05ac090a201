import { Bookmark, Paragraph } from 'docx';
import type { DocumentText } from '../../../../analysis/words/reportDocument.js';
import { textRun } from './textRun.js';

export interface ListedHeading {
  readonly level: 1 | 2 | 3;
  readonly text: string;
  readonly mark: string;
}

/** Headings in the order they stand, each with a mark that the contents lead to. */
export class Headings {
  private readonly listed: ListedHeading[] = [];

  get all(): readonly ListedHeading[] {
    return this.listed;
  }

  paragraph(level: 1 | 2 | 3, { text, lang }: DocumentText, pageBreakBefore = false): Paragraph {
    const mark = `_Toc_heading_${String(this.listed.length + 1)}`;
    this.listed.push({ level, text, mark });
    return new Paragraph({ style: `Heading${String(level)}`, ...(pageBreakBefore ? { pageBreakBefore } : {}), children: [new Bookmark({ id: mark, children: [textRun(text, lang)] })] });
  }
}
