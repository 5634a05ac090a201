/** The way from what is seen to a figure of the report: what a plan can say goes along, and what it cannot is said beside the link. */
import type { Published } from '../../../analysis/disclosure/published.js';
import { chartNeeds } from '../../../analysis/report/chartNeeds.js';
import type { ChartName, TableChart } from '../../../analysis/words/chartName.js';
import type { Definition } from '../../../analysis/survey/definition.js';
import { formatPercent } from '../../../analysis/words/formatPercent.js';
import { resultsWords } from '../../../views/words/results.js';
import type { InterfaceLanguage } from '../../problems/problem.js';
import { writeFigure } from '../report/figureChoices.js';
import type { WaveBefore } from './answerCells.js';
import type { ResultsQuery } from './resultsQuery.js';
import type { Within } from './resultsView.js';

export interface Seen {
  readonly query: ResultsQuery;
  /** As it is looked at. */
  readonly table: Published;
  readonly within: Within;
  readonly chart: TableChart;
  /** Where the change since it is shown. */
  readonly before: WaveBefore | undefined;
}

interface AddToReport {
  /** Null where no figure of a report shows it. */
  readonly href: string | null;
  readonly label: string;
  readonly notes: readonly string[];
}

/** The level that a report is counted at. */
const reportLevel = 0.95;

function isTaken(chart: ChartName, { question, by }: ResultsQuery, definition: Definition): boolean {
  const kind = definition.questions.get(question)?.kind;
  const { kinds, by: groups } = chartNeeds[chart];
  return kind !== undefined && kinds.includes(kind) && (by === undefined ? groups !== 'must' : groups !== 'never');
}

export function addToReport({ query, table, within, chart, before }: Seen, definition: Definition, page: { readonly survey: string; readonly language: InterfaceLanguage }): AddToReport {
  const { question, by, only, level } = query;
  const { add: label, addNotes } = resultsWords[page.language];
  if (only !== undefined) return { href: null, label, notes: [addNotes.only] };
  const hasChanged = before !== undefined && table.rows.some((row) => (before.changeOf(row)?.difference ?? null) !== null);
  const isOfChange = hasChanged && isTaken('wave-change', query, definition);
  const drawn = isOfChange ? 'wave-change' : chart;
  if (!isTaken(drawn, query, definition)) return { href: null, label, notes: [addNotes.none] };
  const sorted = by === undefined || within.answer === undefined ? {} : { sortBy: within.answer };
  const wanted = writeFigure({ question, ...(by === undefined ? {} : { by }), chart: drawn, ...sorted });
  const notes = [
    ...(level === reportLevel ? [] : [addNotes.level({ level: formatPercent(reportLevel, page.language) })]),
    ...(by === undefined && within.item !== undefined ? [addNotes.item] : []),
    ...(before !== undefined && !isOfChange ? [addNotes.wave] : []),
  ];
  return { href: `/${page.language}/w/${page.survey}/report?add=${encodeURIComponent(wanted)}#add-heading`, label, notes };
}
