/** What figures of support say differently in two editions: need against what there is, capacity, pilot. */
import { supportAsKnown } from '../../disclosure/supportIn.js';
import { neutralSupportTitle } from '../../findings/support/neutralSupportTitle.js';
import { isSupportChart, type SupportChart } from '../../words/chartName.js';
import { costTerms } from '../../words/costTerms.js';
import { formatNumber } from '../../words/formatNumber.js';
import { formatPercent } from '../../words/formatPercent.js';
import type { Language } from '../../words/language.js';
import { capitalise } from '../../words/sentence.js';
import { supportHeads, type SupportColumn } from '../../words/supportHeads.js';
import { supportTerms } from '../../words/supportTerms.js';
import { terms } from '../../words/terms.js';
import type { Edition } from '../edition.js';
import { supportOf } from '../support/supportOf.js';
import { supportRows, type SupportCell } from '../support/supportRows.js';
import { changeWords } from './changeWords.js';
import type { ChangedValue, NumberChange } from './numberChange.js';

/** What tells rows of a chart apart, what its people call them, and columns that say the same on every row. */
const shapes: Readonly<Record<SupportChart, { readonly key: readonly SupportColumn[]; readonly label: readonly SupportColumn[]; readonly whole: readonly SupportColumn[] }>> = {
  'coverage-matrix': { key: ['code'], label: ['label'], whole: ['base'] },
  'capacity-service': { key: ['code'], label: ['label'], whole: ['n', 'headcount', 'hours_per_fte', 'uptake_low', 'uptake_high'] },
  'capacity-fan': { key: ['year'], label: ['year'], whole: ['n', 'methods'] },
  'option-costs': { key: ['option', 'part', 'code', 'year'], label: ['option_name', 'label', 'year'], whole: ['n'] },
  'pilot-flow': { key: ['stage'], label: ['stage'], whole: [] },
  'pilot-requests': { key: ['code'], label: ['label'], whole: ['projects'] },
};

const notTold: SupportCell = { hidden: true };

/** One number of a chart. */
interface Told {
  /** Code, year or stage of its row; empty where it is of the whole figure. */
  readonly row: string;
  readonly group: string;
  readonly column: SupportColumn;
  /** The support function that it is of, by the name it is known by in every language. */
  readonly item: string | null;
  /** What the reader calls it. */
  readonly itemName: string;
  readonly cell: SupportCell;
}

const stageName = (stage: string, { received, assessed, ends }: (typeof supportTerms)[Language]): string => capitalise(stage === 'received' ? received : stage === 'assessed' ? assessed : Object.entries(ends).find(([end]) => end === stage)?.[1] ?? stage);

const isNumber = (column: SupportColumn, cell: SupportCell): boolean => column === 'verdict' || column === 'place' || (cell !== null && typeof cell !== 'string');

/** By what it is of; nothing where no figure shows the chart. */
function toldIn(edition: Edition, chart: SupportChart, language: Language): ReadonlyMap<string, Told> {
  if (edition.plan.figures.every((figure) => figure.chart !== chart)) return new Map();
  const { columns, rows } = supportRows(chart, supportOf(edition, language), language);
  const asKnown = supportRows(chart, supportAsKnown(edition.support ?? {}), language).rows;
  const { key, label, whole } = shapes[chart];
  return new Map(rows.flatMap((cells, i) => {
    const textIn = (row: readonly SupportCell[] | undefined, column: SupportColumn): string => { const cell = row?.[columns.indexOf(column)]; return typeof cell === 'string' ? cell : ''; };
    const textAt = (column: SupportColumn): string => textIn(cells, column);
    const group = label.map((column) => (column === 'stage' ? stageName(textAt(column), supportTerms[language]) : textAt(column))).filter((text) => text !== '').join(', ');
    return columns.flatMap((column, place): readonly (readonly [string, Told])[] => {
      const cell = cells[place] ?? null;
      if (!isNumber(column, cell)) return [];
      const isWhole = whole.includes(column);
      const item = column === 'meets' ? textIn(asKnown[i], 'function') : null;
      const told = { row: isWhole ? '' : key.map(textAt).filter((text) => text !== '').join('/'), group: isWhole ? terms[language].everyone : group, column, item, itemName: textAt('function'), cell };
      return [[JSON.stringify([told.row, column, item]), told]];
    });
  }));
}

function textOf(told: Told | undefined, language: Language): string {
  const cell = told?.cell ?? null;
  if (cell === null) return changeWords[language].absent;
  if (typeof cell === 'string') return Object.entries({ ...supportTerms[language].verdict, ...costTerms[language].place }).find(([verdict]) => verdict === cell)?.[1] ?? cell;
  if (cell === notTold) return changeWords[language].notTold;
  if ('hidden' in cell) return terms[language].hiddenCell;
  if ('money' in cell) return formatNumber(cell.money, language);
  return 'share' in cell ? formatPercent(cell.share, language) : formatNumber(cell.number, language, cell.decimals);
}

function valueOf(told: Told | undefined): ChangedValue | null {
  const cell = told?.cell ?? null;
  const nothing = { count: null, base: null, share: null, low: null, high: null };
  if (cell === null) return null;
  if (typeof cell === 'string') return { ...nothing, verdict: cell, release: 'show' };
  if ('hidden' in cell) return { ...nothing, release: 'suppress' };
  if ('share' in cell) return { ...nothing, share: cell.share, release: 'show' };
  if ('money' in cell) return { ...nothing, value: Math.round(cell.money), release: 'show' };
  return cell.decimals === 0 ? { ...nothing, count: cell.number, release: 'show' } : { ...nothing, value: cell.number, release: 'show' };
}

/** A part of a pilot that an edition has no number of is one that it does not tell; of anything else, one that is not there. */
function missing(edition: Edition, chart: SupportChart, like: Told): Told | undefined {
  const isShown = edition.plan.figures.some((figure) => figure.chart === chart) && (chart === 'pilot-flow' || chart === 'pilot-requests');
  return isShown ? { ...like, cell: notTold } : undefined;
}

function chartChanges(chart: SupportChart, before: Edition, after: Edition, language: Language): readonly NumberChange[] {
  const [was, is] = [toldIn(before, chart, language), toldIn(after, chart, language)];
  const planned = [after, before].flatMap(({ plan }) => plan.figures.filter((figure) => figure.chart === chart))[0];
  const place = after.plan.figures.findIndex((figure) => figure.chart === chart) + 1;
  const where = place === 0 ? changeWords[language].table : `${terms[language].figure}\u00a0${String(place)}`;
  return [...new Set([...is.keys(), ...was.keys()])].flatMap((key) => {
    const told = is.get(key) ?? was.get(key);
    if (told === undefined) return [];
    const [then, now] = [was.get(key) ?? missing(before, chart, told), is.get(key) ?? missing(after, chart, told)];
    const [from, to] = [textOf(then, language), textOf(now, language)];
    if (from === to) return [];
    const head = supportHeads[language][told.column];
    return [{
      where, table: neutralSupportTitle(chart, language), option: told.item === null ? head : `${told.itemName}: ${head}`, group: told.group, before: from, after: to,
      codes: { question: planned?.question ?? '', by: null, group: told.row === '' ? null : told.row, item: told.item, code: told.column, chart },
      beforeValue: valueOf(then), afterValue: valueOf(now),
    }];
  });
}

/** Every number that is not printed alike, figure by figure. */
export function supportChanges(before: Edition, after: Edition, language: Language): readonly NumberChange[] {
  const placed = [...after.plan.figures, ...before.plan.figures].map(({ chart }) => chart).filter(isSupportChart);
  return [...new Set(placed)].flatMap((chart) => chartChanges(chart, before, after, language));
}
