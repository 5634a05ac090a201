import type { PublishedCapacity, PublishedMethodCapacity } from '../../disclosure/publishedCapacity.js';
import { bySize, isLacking, staffOf } from '../../disclosure/readCapacity.js';
import { formatNumber } from '../../words/formatNumber.js';
import type { Language } from '../../words/language.js';
import { supportTerms } from '../../words/supportTerms.js';
import { terms } from '../../words/terms.js';
import type { Plot } from '../figure.js';
import { fitRows } from '../fitRows.js';
import { plainLabel } from '../labels.js';
import { palette } from '../palette.js';
import type { PlotRow } from '../rowPlot.js';
import { areTooFew } from '../tableOnly.js';
import { type RangeRow, rangeSpec } from './rangeSpec.js';
import type { SupportGround } from './supportGround.js';

export interface CapacityServiceRequest extends SupportGround {
  readonly capacity: PublishedCapacity;
}

const mostRows = { doc: 40, web: 40, half: 40, phone: 40, slide: 13 } as const;
const slideRoom = 430;

/**
 * Full-time equivalents that each method would ask for: the middle and the range of nine of ten outcomes, against the
 * people who are there today. Rust where today is below the whole range.
 *
 * Shape   a published scenario in, a Vega-Lite plot out; undefined where only a table is honest: fewer than 20 answers,
 *         or no method with a number
 * Source  design 7.5
 */
export function capacityService({ capacity, ...ground }: CapacityServiceRequest): Plot | undefined {
  const { size, language } = ground;
  const all = bySize(capacity.methods);
  if (areTooFew([capacity.n]) || all.every(({ fte }) => fte === null)) return undefined;
  const hasToday = all.some(({ code }) => staffOf(capacity, code) !== null);
  const rows = all.map((method) => rowOf(method, staffOf(capacity, method.code), hasToday, language));
  const words = supportTerms[language];
  const heads = [words.need, words.most, ...(hasToday ? [words.today] : [])];
  return fitRows(size, slideRoom, Math.min(all.length, mostRows[size]), (room, width) => {
    const codes = all.slice(0, room).map(({ code }) => code);
    return { ...rangeSpec(rows.slice(0, room), heads, { ...ground, width }), drawn: { options: codes, groups: codes } };
  });
}

function rowOf(method: PublishedMethodCapacity, today: number | null, hasToday: boolean, language: Language): RangeRow {
  const { code, label, fte } = method;
  const one = (value: number) => formatNumber(value, language, 1);
  const lacks = isLacking(method, today);
  const median = fte === null ? terms[language].hidden : one(fte.median);
  const range = fte === null ? '' : `${one(fte.interval90.low)}–${one(fte.interval90.high)}`;
  const now = today === null ? '–' : formatNumber(today, language);
  const row: PlotRow = {
    code,
    label: plainLabel(label, language),
    cells: [
      { text: median, weight: 600, color: lacks ? palette.contrastText : palette.brand },
      { text: range, weight: 400, color: palette.muted },
      ...(hasToday ? [{ text: now, weight: 400, color: lacks ? palette.contrastText : palette.ink } as const] : []),
    ],
    value: range === '' ? median : `${median} (${range})`,
    detail: today === null ? '' : `${supportTerms[language].today.toLowerCase()} ${now}`,
    marks: [],
    isHidden: fte === null,
  };
  return { row, need: fte === null ? null : { median: fte.median, low: fte.interval90.low, high: fte.interval90.high }, today, lacks };
}
