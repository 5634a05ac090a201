import { demandColumns, headTexts, numberTexts } from './demandColumns.js';
import type { DemandGround, DemandLayout, PlacedBar } from './demandLayout.js';
import type { DemandRows } from './demandRows.js';
import { labelIn, leading, lineMiddles } from './labels.js';
import { palette } from './palette.js';
import { type PlacedRule, type PlacedText, baselineAt } from './pixelMarks.js';
import { sizes } from './sizes.js';
import { slidePitch } from './slidePitch.js';
import { ticksWithin } from './ticks.js';

/** Row height and bar height in lines of text; a slide has less room down than across. */
const wide = { row: 2.08, bar: 1.17 };
const slide = { row: 1.75, bar: 1 };
/** What head and axis leave of a slide for rows, in px. */
const slideRows = 280;

function pitchOf(count: number, { size }: DemandGround, base: number): typeof wide {
  if (size !== 'slide') return wide;
  const row = slidePitch(slideRows, count, base, slide.row);
  return { row, bar: (slide.bar * row) / slide.row };
}

/** Label, bar, share and interval in one row. The label column is as wide as its widest label, up to half of what is left. */
export function demandWide(rows: DemandRows, ground: DemandGround): DemandLayout {
  const { base } = sizes[ground.size];
  const all = [...rows.ordinary, ...rows.apart];
  const pitch = pitchOf(all.length, ground, base);
  const columns = demandColumns(all, ground);
  const gap = base * 1.4;
  const right = gap + columns.share + gap + columns.interval;
  const labels = all.map((row) => labelIn(row.label, (ground.width - right) * 0.5, base, 400, ground.measure));
  const left = Math.ceil(Math.max(...labels.map((label) => label.width))) + base * 0.75;
  const edge = ground.width - left;
  const shareRight = edge - columns.interval - gap;
  const texts: PlacedText[] = headTexts(columns, shareRight, edge, 0.9);
  const bars: PlacedBar[] = [];
  const separators: PlacedRule[] = [];
  let y = 0;
  all.forEach((row, index) => {
    if (index === rows.ordinary.length && index > 0) {
      separators.push({ x: -left, x2: edge, y: y + base * 0.5, y2: y + base * 0.5 });
      y += base;
    }
    const lines = labels[index]?.lines ?? [];
    const height = Math.max(pitch.row * base, lines.length * base * leading + base * 0.6);
    const middle = y + height / 2;
    bars.push({ ...row, top: middle - (pitch.bar * base) / 2, bottom: middle + (pitch.bar * base) / 2 });
    const middles = lineMiddles(lines.length, middle, base * leading);
    lines.forEach((text, line) => texts.push({ text, x: -base * 0.75, y: baselineAt(middles[line] ?? middle, base), align: 'right', size: base, weight: 400, color: palette.ink }));
    texts.push(...numberTexts(row, baselineAt(middle, base), shareRight, edge, base));
    y += height;
  });
  const padding = { left, right, top: columns.head * (columns.intervalHead.length * leading + 0.9), bottom: base * 1.75 };
  return { width: ground.width, height: padding.top + y + padding.bottom, padding, bars, texts, separators, ticks: ticksWithin(ground.width - left - right, ground) };
}
