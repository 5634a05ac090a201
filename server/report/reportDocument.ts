/** An edition as a document in one language: what pages, PDF, Word, slides and sheets all say. */
import type { Edition } from '../../analysis/report/edition.js';
import { figureOf, type ReportFigure } from '../../analysis/report/figureOf.js';
import type { FigureTable } from '../../analysis/words/figureWords.js';
import type { DocumentMethods, DocumentSection, ReportDocument } from '../../analysis/words/reportDocument.js';
import type { MeasureText } from '../../analysis/charts/figure.js';
import { reportWords } from '../../views/words/report.js';
import type { TableModel } from './figureModel.js';
import { askedIn } from './askedIn.js';
import { documentHead } from './documentHead.js';
import { foreignTag } from '../../analysis/words/foreignTag.js';
import { footModel } from './footModel.js';
import { headModel } from './headModel.js';
import { methodsModel } from './methodsModel.js';
import type { ReportReading } from './reportLinks.js';

function plainTable({ caption, head, rows }: TableModel): FigureTable {
  return {
    caption,
    head: head.map(({ text }) => text),
    rows: rows.map((row) => ({ head: row.head, cells: row.cells.map(({ value, detail }) => (detail === '' ? value : `${value}, ${detail}`)) })),
  };
}

function sectionOf(edition: Edition, number: number, { language }: ReportReading, { id, words, table, drawing, planned }: ReportFigure): DocumentSection {
  const texts = edition.texts[language].figures[number - 1];
  return {
    heading: { text: texts?.heading ?? '', lang: foreignTag(planned.heading.keys(), language) },
    finding: { text: texts?.finding ?? '', lang: planned.finding === undefined ? '' : foreignTag(planned.finding.text.keys(), language) },
    figure: { number, id, labelWord: words.label.replace(/[\s\u00a0]*\d+$/, ''), words, titleLang: foreignTag(planned.title.text.keys(), language), table, isDrawn: drawing !== undefined },
  };
}

function methodsOf(edition: Edition, reading: ReportReading): DocumentMethods {
  const model = methodsModel(edition, reading);
  return {
    heading: reportWords[reading.language].methodsHeading,
    facts: model.facts,
    responses: model.responses.map(({ heading, note, table }) => ({ heading, note, table: plainTable(table) })),
    questionsHeading: model.questionsHeading,
    parts: model.sections.map(({ title, lang, questions }) => ({
      title: { text: title, lang },
      questions: questions.map((question) => ({
        number: question.number,
        text: { text: question.text, lang: question.lang },
        remarks: question.remarks,
        options: question.options === false ? [] : question.options,
      })),
    })),
  };
}

/** Every figure at the size of a document; whoever serves others meanwhile works them out one at a time instead. */
export function documentFigures(edition: Edition, { language }: Pick<ReportReading, 'language'>, measure: MeasureText, addressOf: (figure: number) => string | undefined): readonly ReportFigure[] {
  return edition.plan.figures.map((_, i) => {
    const address = addressOf(i + 1);
    return figureOf(edition, { number: i + 1, language, size: 'doc', measure, ...(address === undefined ? {} : { address }) });
  });
}

/**
 * @param addressOf short permanent address of a figure, where the address of the server is known
 * @param figures of the document, where they have been worked out already
 */
export function reportDocument(edition: Edition, reading: ReportReading, measure: MeasureText, addressOf: (figure: number) => string | undefined, figures = documentFigures(edition, reading, measure, addressOf)): ReportDocument {
  const { hash } = reading;
  const head = headModel(edition, reading);
  const foot = footModel(edition, reading);
  const sections = figures.map((figure, i) => sectionOf(edition, i + 1, reading, figure));
  return {
    ...documentHead(edition, reading, head),
    keyNumbersHeading: head.keyNumbersLabel,
    keyNumbers: head.keyNumbers,
    responseLine: head.responseLine,
    frameLine: head.frameLine,
    sections,
    asked: askedIn(edition, reading),
    methods: methodsOf(edition, reading),
    citeHeading: foot.citeHeading,
    citation: foot.citation,
    contactHeading: foot.contactHeading,
    contact: foot.contact,
    hashLabel: foot.hashLabel,
    hash,
  };
}
