import type { Paragraph, Table } from 'docx';
import { documentTerms } from '../../../../analysis/words/documentTerms.js';
import type { FigureTable } from '../../../../analysis/words/figureWords.js';
import type { Language } from '../../../../analysis/words/language.js';
import { caption, captionMarks } from './caption.js';
import { columnParts } from './columnParts.js';
import type { ListedCaption } from './contents.js';
import { dataTable } from './dataTable.js';
import { paragraph } from './paragraphs.js';

/** Tables in the order they stand, each with its own number: that of its figure, whatever stands between them. */
export class Tables {
  private readonly listed: ListedCaption[] = [];
  private readonly language: Language;

  constructor(language: Language) {
    this.language = language;
  }

  /** By number, as somebody looks for them in a list. */
  get all(): readonly ListedCaption[] {
    return [...this.listed].sort((a, b) => a.number - b.number);
  }

  /** The caption, the table in as many parts as it needs, and what stands under it. */
  blocks(number: number, table: FigureTable, source: string): readonly (Paragraph | Table)[] {
    const terms = documentTerms[this.language];
    const { parts, isSmall } = columnParts(table, this.language);
    const restart = number !== (this.listed.at(-1)?.number ?? 0) + 1;
    const text = table.caption;
    this.listed.push({ label: terms.table, number, text, mark: captionMarks('table', number).entry });
    const isParted = parts.length > 1;
    // two tables without a paragraph between them would be one
    const blocks = parts.flatMap((part, i) => [...(isParted ? paragraph('TablePart', terms.part(i + 1, parts.length)) : []), dataTable(part, isSmall, i === parts.length - 1 && source !== '')]);
    return [caption('table', { label: terms.table, number, text, lang: '', restart }), ...blocks, ...paragraph('Source', source)];
  }
}
