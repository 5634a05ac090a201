import type { FigureTable } from '../../analysis/words/figureWords.js';
import type { ReportFigure } from '../../analysis/report/figureOf.js';
import { reportWords } from '../../views/words/report.js';
import type { InterfaceLanguage } from '../problems/problem.js';
import type { Drawing } from './drawing.js';
import type { PageDrawings } from './pageDrawings.js';

export interface TableModel extends FigureTable {
  /** Many columns: smaller type, cells that wrap. */
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

export function tableModel(table: FigureTable): TableModel {
  return { ...table, wide: table.head.length > 6 };
}

export function figureModel(figure: ReportFigure, drawings: PageDrawings | undefined, language: InterfaceLanguage): FigureModel {
  const { words } = figure;
  return {
    id: `fig-${String(figure.facts.number)}`,
    label: words.label,
    title: words.title,
    subtitle: words.subtitle,
    drawn: drawings !== undefined,
    web: drawings?.web ?? '',
    phone: drawings?.phone ?? '',
    noPicture: reportWords[language].noPicture,
    notes: words.notes,
    source: words.source,
    table: tableModel(figure.table),
  };
}
