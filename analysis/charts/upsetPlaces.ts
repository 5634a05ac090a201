import type { ReadCombinations } from '../disclosure/readCombinations.js';
import { combinationTerms } from '../words/combinationTerms.js';
import { formatPercent } from '../words/formatPercent.js';
import { printedPercent } from '../words/printedPercent.js';
import type { FigureRequest } from './figure.js';
import { labelIn, leading, plainLabel, type Label } from './labels.js';
import { sizes } from './sizes.js';

export interface SetPlace {
  readonly label: Label;
  readonly top: number;
  readonly bottom: number;
}

/** Where everything of a plot of combinations stands, in px from its upper left corner. */
export interface UpsetPlaces {
  readonly width: number;
  readonly height: number;
  /** Left end of names. */
  readonly inset: number;
  /** Right end of the shares, and where their bars start, which grow to the left; equal where there is no room for bars. */
  readonly shareEnd: number;
  readonly barWidth: number;
  readonly heads: { readonly exactly: Label; readonly exactlyLeft: number; readonly everyone: Label };
  /** Middles of the columns, and how wide their bars are. */
  readonly columns: readonly number[];
  readonly thickness: number;
  readonly left: number;
  readonly right: number;
  /** Of the bars: where the longest ends, and where all stand. */
  readonly top: number;
  readonly foot: number;
  readonly sets: readonly SetPlace[];
}

/** As wide as this a column is at most, so that three combinations are no walls. */
const widest = 4.6;
/** Of the longest bar, as a multiple of the type size; a slide is wide and not tall. */
const barHeights = { doc: 11.5, web: 11.5, half: 11, phone: 10, slide: 7.5 } as const;

export function upsetPlaces({ sets, combinations }: ReadCombinations, { size, language, measure }: FigureRequest, width: number): UpsetPlaces {
  const { base } = sizes[size];
  const isPhone = size === 'phone';
  const words = combinationTerms[language];
  const inset = base * (isPhone ? 0.35 : 0.8);
  // A phone has no room for a head over the shares, so each says that it is one.
  const digits = Math.max(...sets.map(({ share }) => measure(isPhone ? formatPercent(share ?? 0, language) : String(printedPercent(share ?? 0)), base, 400)));
  const barWidth = isPhone ? 0 : width * (size === 'doc' || size === 'web' ? 0.12 : 0.1);
  const head = labelIn(words.everyone, Math.max(barWidth + digits + base, base * 5), base * 0.95, 400, measure);
  const shareRoom = isPhone ? digits + base * 0.6 : Math.max(barWidth + digits + base * 0.6, head.width);
  const nameRoom = Math.max(width * (isPhone ? 0.34 : size === 'half' ? 0.28 : 0.3), base * 7);
  const labels = sets.map(({ label }) => labelIn(plainLabel(label, language), nameRoom, base, 400, measure));
  const nameWidth = Math.max(...labels.map((label) => label.width));
  const shareEnd = inset + nameWidth + base * 0.8 + shareRoom;
  const left = shareEnd + base * (isPhone ? 0.5 : 1.4);
  const step = Math.min((width - left) / combinations.length, base * widest);
  const exactlyLeft = isPhone ? 0 : left;
  const exactly = labelIn(words.exactly, width - exactlyLeft, base * 0.95, 400, measure);
  const top = exactly.lines.length * base * leading + base * 2.1;
  const everyone = isPhone ? { lines: [], width: 0 } : head;
  const foot = top + base * barHeights[size];
  const rows = placed(labels, foot + base * 1.2, base);
  return {
    width,
    height: rows.at(-1)?.bottom ?? foot,
    inset,
    shareEnd,
    barWidth,
    heads: { exactly, exactlyLeft, everyone },
    columns: combinations.map((_combination, place) => left + (place + 0.5) * step),
    thickness: step * 0.64,
    left,
    right: left + step * combinations.length,
    top,
    foot,
    sets: rows,
  };
}

function placed(labels: readonly Label[], from: number, base: number): readonly SetPlace[] {
  let top = from;
  return labels.map((label) => {
    const own = { label, top, bottom: top + Math.max(base * 2.15, label.lines.length * base * leading + base * 0.75) };
    top = own.bottom;
    return own;
  });
}
