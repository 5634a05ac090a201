import { Paragraph } from 'docx';
import type { DocumentMethods, DocumentQuestion } from '../../../../analysis/words/reportDocument.js';
import type { Headings } from './headings.js';
import { paragraph } from './paragraphs.js';
import { textRun } from './textRun.js';

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

/** Every question as it was put. */
export function questionnaireBlocks({ questionsHeading, parts }: DocumentMethods, headings: Headings): readonly Paragraph[] {
  return [
    headings.paragraph(1, { text: questionsHeading, lang: '' }),
    ...parts.flatMap(({ title, questions }) => [headings.paragraph(2, title), ...questions.flatMap(questionBlocks)]),
  ];
}
