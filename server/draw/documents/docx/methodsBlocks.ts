import { Paragraph, TextRun, type Table } from 'docx';
import type { DocumentFact, DocumentMethods, DocumentQuestion } from '../../../../analysis/words/reportDocument.js';
import type { Headings } from './headings.js';
import { paragraph } from './paragraphs.js';
import type { Tables } from './tables.js';
import { textRun } from './textRun.js';

const here = (text: string) => ({ text, lang: '' });

export function factParagraph({ term, text }: DocumentFact): Paragraph {
  return new Paragraph({ style: 'Normal', children: [textRun(term, '', { bold: true }), new TextRun('. '), textRun(text)] });
}

/** So few options are on one page with their question. */
const mostTogether = 16;

function optionBlocks(options: readonly string[]): readonly Paragraph[] {
  const said = options.filter((option) => option.trim() !== '');
  const together = said.length > mostTogether ? 1 : said.length - 1;
  return said.map((option, i) => new Paragraph({ style: 'ListBullet', ...(i < together ? { keepNext: true } : {}), children: [textRun(option)] }));
}

function questionBlocks({ number, text, remarks, options }: DocumentQuestion): readonly Paragraph[] {
  return [
    new Paragraph({ style: 'QuestionText', children: [textRun(`${number}. `), textRun(text.text, text.lang)] }),
    ...paragraph('QuestionRemark', remarks.join(' ')),
    ...optionBlocks(options),
  ];
}

/**
 * How it was asked and counted: the facts, who answered, and every question as it was put.
 * @param figures how many tables have the numbers of figures
 */
export function methodsBlocks(methods: DocumentMethods, figures: number, headings: Headings, tables: Tables): readonly (Paragraph | Table)[] {
  return [
    headings.paragraph(1, here(methods.heading)),
    ...methods.facts.map(factParagraph),
    ...methods.responses.flatMap(({ heading, note, table }, i) => [headings.paragraph(2, here(heading)), ...tables.blocks(figures + i + 1, table, note)]),
    headings.paragraph(1, here(methods.questionsHeading)),
    ...methods.parts.flatMap(({ title, questions }) => [headings.paragraph(2, title), ...questions.flatMap(questionBlocks)]),
  ];
}
