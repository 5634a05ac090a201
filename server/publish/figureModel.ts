import type { FigureTable } from '../../analysis/words/figureWords.js';
import type { ReportFigure } from '../../analysis/report/figureOf.js';
import { reportWords } from '../../views/words/report.js';
import type { InterfaceLanguage } from '../problems/problem.js';
import type { Drawing } from './drawing.js';
import type { DrawingsOfPage } from './pageDrawings.js';

export interface TableModel {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly { readonly head: string; readonly cells: readonly { readonly value: string; readonly detail: string }[] }[];
  /** Many columns: smaller type, and the interval under its value. */
  readonly wide: boolean;
}

/** A figure as pages print it: caption, drawings for wide and narrow pages, notes, table. */
export interface FigureModel {
  readonly id: string;
  readonly label: string;
  readonly title: string;
  readonly subtitle: string;
  readonly drawn: boolean;
  readonly web: Drawing | string;
  readonly phone: Drawing | string;
  readonly noPicture: string;
  readonly notes: readonly string[];
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

export function figureModel(figure: ReportFigure, drawings: DrawingsOfPage, language: InterfaceLanguage): FigureModel {
  const { words } = figure;
  const { noPicture, pictureFailed } = reportWords[language];
  const drawn = typeof drawings === 'string' ? undefined : drawings;
  return {
    id: `fig-${String(figure.facts.number)}`,
    label: words.label,
    title: words.title,
    subtitle: words.subtitle,
    drawn: drawn !== undefined,
    web: drawn?.web ?? '',
    phone: drawn?.phone ?? '',
    noPicture: drawings === 'failed' ? pictureFailed : noPicture,
    notes: words.notes,
    source: words.source,
    table: tableModel(figure.table),
  };
}
