import { isTableChart } from '../../analysis/words/chartName.js';
import type { FigureTable } from '../../analysis/words/figureWords.js';
import type { ReportFigure } from '../../analysis/report/figureOf.js';
import type { Definition } from '../../analysis/survey/definition.js';
import { softHyphens } from '../../analysis/words/softHyphens.js';
import { terms } from '../../analysis/words/terms.js';
import { reportWords } from '../../views/words/report.js';
import type { InterfaceLanguage } from '../problems/problem.js';
import type { Drawing } from './drawing.js';
import { foreignTag } from '../../analysis/words/foreignTag.js';
import type { DrawingsOfPage } from './drawingsOfPage.js';

/** A text, and its language where that is not the page's. */
interface Marked {
  readonly text: string;
  readonly lang: string;
}

export interface TableModel {
  readonly caption: string;
  readonly head: readonly Marked[];
  readonly rows: readonly { readonly head: string; readonly lang: string; readonly cells: readonly { readonly value: string; readonly detail: string; readonly label: string; readonly isWords: boolean }[] }[];
  /** Many columns: smaller type, and the interval under its value. */
  readonly wide: boolean;
  /** On a phone a card a row, with the head of each cell over it: a row is read by itself. */
  readonly cards: boolean;
}

/** A line beside the drawing that it is true of: the narrow one shows fewer columns. Empty `only`: both. */
export interface CaptionLine {
  readonly text: string;
  readonly only: '' | 'wide' | 'narrow';
}

/** A figure as pages print it: caption, drawings for wide and narrow pages, notes, table. */
export interface FigureModel {
  readonly id: string;
  readonly label: string;
  readonly title: string;
  readonly subtitles: readonly CaptionLine[];
  readonly drawn: boolean;
  readonly web: Drawing | string;
  readonly phone: Drawing | string;
  readonly noPicture: string;
  /** The table stands where a picture would, and nowhere else. */
  readonly isTable: boolean;
  readonly notes: readonly CaptionLine[];
  /** For a page of this figure alone. */
  readonly response: string;
  readonly source: string;
  readonly table: TableModel;
}

/** "80 %, 76–83", and "13,1 (9,0–19,8)" where rows are read one by one, in two, so that a narrow cell never breaks inside an interval. */
function cellModel(cell: string, isOfRows: boolean): { readonly value: string; readonly detail: string } {
  const [, number, inBrackets] = (isOfRows ? /^([\d−][^ ]*) (\([^()]*\))$/.exec(cell) : null) ?? [];
  if (number !== undefined && inBrackets !== undefined) return { value: number, detail: inBrackets };
  const [value = '', detail = ''] = cell.split(/, (?=[\d(–−])/, 2);
  return { value, detail };
}

/** Where the texts of the survey stand in a table, so that a screen reader says them in their language. */
interface SurveyTexts {
  readonly lang: string;
  readonly inHead: (column: number) => boolean;
  readonly inRow: (head: string) => boolean;
}

/** A cell of more is read as text: it breaks between words, where a number stands whole. */
const fewLetters = 30;

const allOurs: SurveyTexts = { lang: '', inHead: () => false, inRow: () => false };

/** @param isOfRows columns mean different things, so that nobody reads down them */
export function tableModel({ caption, head, rows }: FigureTable, survey = allOurs, isOfRows = false): TableModel {
  const wide = head.length > 6;
  const words = head.slice(1).map((_, column) => isOfRows && rows.some(({ cells }) => (cells[column] ?? '').length > fewLetters));
  return {
    caption,
    head: head.map((text, column) => ({ text: softHyphens(text), lang: survey.inHead(column) ? survey.lang : '' })),
    wide,
    cards: wide && isOfRows,
    rows: rows.map((row) => ({ head: row.head, lang: survey.inRow(row.head) ? survey.lang : '', cells: row.cells.map((cell, column) => ({ ...cellModel(cell, isOfRows), label: softHyphens(head[column + 1] ?? ''), isWords: words[column] === true })) })),
  };
}

/** Options and groups have names of the survey; who everyone is, and what is counted, we say ourselves. */
function surveyTexts(figure: ReportFigure, definition: Definition, language: InterfaceLanguage): SurveyTexts {
  const { everyone, notStated } = terms[language];
  const isSplit = figure.facts.table.by.length > 0;
  // years, stages and measures are words of ours
  if (figure.support !== undefined && ['capacity-fan', 'option-costs', 'pilot-flow'].includes(figure.support.chart)) return allOurs;
  return {
    lang: foreignTag(definition.languages, language),
    inHead: (column) => isSplit && column !== 1,
    inRow: (head) => head !== everyone && head !== notStated,
  };
}

function captionLines(wide: readonly string[], narrow: readonly string[]): readonly CaptionLine[] {
  return [
    ...wide.map((text) => ({ text, only: narrow.includes(text) ? '' : 'wide' }) as const),
    ...narrow.filter((text) => !wide.includes(text)).map((text) => ({ text, only: 'narrow' }) as const),
  ];
}

/** The figure as it is drawn for wide pages and for narrow ones. */
export interface BothSizes {
  readonly web: ReportFigure;
  readonly phone: ReportFigure;
}

export function figureModel({ web: figure, phone }: BothSizes, drawings: DrawingsOfPage, definition: Definition, language: InterfaceLanguage): FigureModel {
  const { words } = figure;
  const { noPicture, pictureFailed } = reportWords[language];
  const drawn = typeof drawings === 'string' ? undefined : drawings;
  return {
    id: `fig-${String(figure.facts.number)}`,
    label: words.label,
    title: words.title,
    subtitles: captionLines([words.subtitle], [phone.words.subtitle]),
    drawn: drawn !== undefined,
    web: drawn?.web ?? '',
    phone: drawn?.phone ?? '',
    isTable: isTableChart(figure.planned.chart),
    noPicture: drawings === 'failed' ? pictureFailed : noPicture,
    notes: captionLines(words.notes, phone.words.notes),
    response: words.response ?? '',
    source: words.source,
    table: tableModel(figure.table, surveyTexts(figure, definition, language), figure.support !== undefined),
  };
}
