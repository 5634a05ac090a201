import { Paragraph, TextRun } from 'docx';
import type { DocumentKeyNumber } from '../../../../analysis/words/reportDocument.js';
import type { SummaryDocument, SummaryFinding } from '../../../../analysis/words/summaryDocument.js';
import { askedBlocks } from './askedBlocks.js';
import { Headings } from './headings.js';
import { factParagraph } from './methodsBlocks.js';
import { paragraph, paragraphOf } from './paragraphs.js';
import type { StyleLooks } from './styleSheet.js';
import { textRun } from './textRun.js';
import { wordFile } from './wordFile.js';

const here = (text: string) => ({ text, lang: '' });

function keyNumberBlocks({ value, phrase, detail, stated }: DocumentKeyNumber): readonly Paragraph[] {
  return [new Paragraph({ style: 'KeyNumber', children: [textRun(value), new TextRun(' '), textRun(phrase)] }), ...paragraph('KeyNumberDetail', detail), ...paragraph('KeyNumberDetail', stated)];
}

function findingBlocks({ heading, text, figure }: SummaryFinding, headings: Headings): readonly Paragraph[] {
  const said = text.text === '' ? [] : [textRun(text.text, text.lang), new TextRun(' ')];
  return [headings.paragraph(2, heading), new Paragraph({ style: 'Normal', children: [...said, textRun(`(${figure})`)] })];
}

/** Smaller than in a report, so that one page holds it. */
const onOnePage: StyleLooks = {
  Normal: { size: 9.5, after: 4, leading: 1.15 },
  Title: { size: 17, after: 5 },
  Heading1: { size: 12, before: 8, after: 2 },
  Heading2: { size: 10, before: 4, after: 1 },
  EditionLine: { size: 8.5, after: 6 },
  Subtitle: { size: 10, after: 3 },
  KeyNumber: { size: 11.5, before: 3 },
  KeyNumberDetail: { size: 8.5, after: 3 },
};

/** A report on one page that somebody puts before a meeting. */
export function docxSummary(summary: SummaryDocument): Promise<Uint8Array> {
  const headings = new Headings();
  return wordFile({
    facts: { title: summary.title.text, subject: summary.kicker.text, organisation: summary.organisation, language: summary.language, date: summary.date },
    furniture: { language: summary.language, head: summary.organisation, foot: summary.footLine, example: summary.example },
    looks: onOnePage,
    blocks: [
      ...paragraph('Subtitle', `${summary.kicker.text}. ${summary.label}`, summary.kicker.lang),
      ...paragraphOf('Title', summary.title),
      ...paragraph('EditionLine', `${summary.organisation}. ${summary.editionLine} ${summary.replaces}`.trim()),
      ...summary.keyNumbers.flatMap(keyNumberBlocks),
      headings.paragraph(1, here(summary.findingsHeading)),
      ...summary.findings.flatMap((finding) => findingBlocks(finding, headings)),
      headings.paragraph(1, here(summary.aboutHeading)),
      ...summary.about.map(factParagraph),
      ...askedBlocks(summary.asked, headings),
      headings.paragraph(1, here(summary.readHeading)),
      ...paragraph('Normal', summary.citation),
      ...(summary.contact === '' ? [] : [factParagraph({ term: summary.contactHeading, text: summary.contact })]),
    ],
  });
}
