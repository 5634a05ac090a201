import { terms } from '../words/terms.js';
import { confidenceHead } from './confidenceHead.js';
import type { DemandGround } from './demandLayout.js';
import type { DemandRow } from './demandRows.js';
import { leading } from './labels.js';
import { palette } from './palette.js';
import { type PlacedText, baselineAt } from './pixelMarks.js';
import { sizes } from './sizes.js';

/** The two columns of numbers beside the bars: how wide they are and what stands above them. */
export interface DemandColumns {
  /** Size of the heads in px. */
  readonly head: number;
  readonly shareHead: string;
  readonly intervalHead: readonly string[];
  readonly share: number;
  readonly interval: number;
}

export function demandColumns(rows: readonly DemandRow[], { measure, language, level, size }: DemandGround): DemandColumns {
  const { base } = sizes[size];
  const head = base * 0.88;
  const shareHead = terms[language].share;
  const intervalHead = confidenceHead(level, language);
  const widest = (texts: readonly string[], at: number, weight: 400 | 600): number => Math.max(0, ...texts.map((text) => measure(text, at, weight)));
  return {
    head,
    shareHead,
    intervalHead,
    share: Math.max(widest(rows.map((row) => row.value), base, 600), measure(shareHead, head, 400)),
    interval: Math.max(widest(rows.map((row) => row.interval), base * 0.95, 400), widest(intervalHead, head, 400)),
  };
}

/** Heads end at the same right edges as their numbers; the last line stands `lift` lines above the origin. */
export function headTexts(columns: DemandColumns, shareRight: number, right: number, lift: number): PlacedText[] {
  const head = (text: string, x: number, line: number): PlacedText => ({
    text,
    x,
    y: baselineAt(-columns.head * (lift + line * leading), columns.head),
    align: 'right',
    size: columns.head,
    weight: 400,
    color: palette.muted,
  });
  const last = columns.intervalHead.length - 1;
  return [head(columns.shareHead, shareRight, 0), ...columns.intervalHead.map((text, index) => head(text, right, last - index))];
}

/** "80 %" in bold and "76–83" beside it. */
export function numberTexts(row: DemandRow, y: number, shareRight: number, right: number, base: number): PlacedText[] {
  const share: PlacedText = { text: row.value, x: shareRight, y, align: 'right', size: base, weight: 600, color: palette.ink };
  if (row.interval === '') return [share];
  return [share, { text: row.interval, x: right, y, align: 'right', size: base * 0.95, weight: 400, color: palette.muted }];
}
