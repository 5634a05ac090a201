import { demandShare } from '../../../analysis/charts/demandShare.js';
import { deptMethodHeatmap } from '../../../analysis/charts/deptMethodHeatmap.js';
import type { Figure, FigureLanguage, FigureSize } from '../../../analysis/charts/figure.js';
import type { Published } from '../../../analysis/disclosure/published.js';
import { measureText } from '../../../server/draw/measureText.js';

export const allSizes: readonly FigureSize[] = ['doc', 'web', 'half', 'phone', 'slide'];
export const bothLanguages: readonly FigureLanguage[] = ['sv', 'en'];

export interface FigureOptions {
  readonly table: Published;
  readonly size?: FigureSize;
  readonly language?: FigureLanguage;
  readonly emphasise?: readonly string[];
  readonly sortBy?: string;
  readonly most?: number;
  readonly title?: string;
  readonly id?: string;
}

/** A whole figure of a table, with short words around it; fails where the chart would be a table only. */
export function figureOf({ table, size = 'doc', language = 'sv', emphasise = [], title = 'Fyra av fem behöver stöd', id = 'demo-1.0-fig1', ...rest }: FigureOptions): Figure {
  const chart = table.by.length === 0 ? demandShare : deptMethodHeatmap;
  const plot = chart({ table, size, language, emphasise, measure: measureText, ...rest });
  if (plot === undefined) throw new Error('this table has no plot');
  const words = {
    label: 'Figur 1',
    title,
    subtitle: 'Fråga 6: ”Vilket metodstöd behöver din forskning under de närmaste två åren?” Andel av dem som svarade, n\u00a0=\u00a0523.',
    notes: ['Strecken visar 95\u00a0% konfidensintervall (Wilson). De täcker slumpfel, inte bortfall.'],
    source: 'Källa: Behovsinventering 2025, Demouniversitetet.',
    example: 'EXEMPEL. Påhittade svar, inte en verklig undersökning.',
    alt: 'Stapeldiagram: fyra av fem behöver stöd.',
    description: 'Stapeldiagram med tolv svarsalternativ.',
  };
  return { id, plot, words, language, size };
}
