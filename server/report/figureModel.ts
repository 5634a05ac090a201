import type { FigureTable } from '../../analysis/words/figureWords.js';
import type { ReportFigure } from '../../analysis/report/figureOf.js';
import { reportWords } from '../../views/words/report.js';
import type { InterfaceLanguage } from '../problems/problem.js';
import type { Drawing } from './drawing.js';
import type { DrawingsOfPage } from './drawingsOfPage.js';

export interface TableModel {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly { readonly head: string; readonly cells: readonly { readonly value: string; readonly detail: string }[] }[];
  /** Many columns: smaller type, and the interval under its value. */
  readonly wide: boolean;
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
  readonly notes: readonly CaptionLine[];
  readonly source: string;
  readonly table: TableModel;
}

/** "80 %, 76–83" in two, so that a narrow cell never breaks inside an interval. */
function cellModel(cell: string): { readonly value: string; readonly detail: string } {
  const [value = '', detail = ''] = cell.split(/, (?=[\d(–−])/, 2);
  return { value, detail };
}

export function tableModel({ caption, head, rows }: FigureTable): TableModel {
  return { caption, head, wide: head.length > 6, rows: rows.map((row) => ({ head: row.head, cells: row.cells.map(cellModel) })) };
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

export function figureModel({ web: figure, phone }: BothSizes, drawings: DrawingsOfPage, language: InterfaceLanguage): FigureModel {
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
    noPicture: drawings === 'failed' ? pictureFailed : noPicture,
    notes: captionLines(words.notes, phone.words.notes),
    source: words.source,
    table: tableModel(figure.table),
  };
}
