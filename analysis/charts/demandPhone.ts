import { demandColumns, headTexts, numberTexts } from './demandColumns.js';
import type { DemandGround, DemandLayout, PlacedBar } from './demandLayout.js';
import type { DemandRows } from './demandRows.js';
import { labelIn, leading } from './labels.js';
import { palette } from './palette.js';
import { type PlacedRule, type PlacedText, baselineAt } from './pixelMarks.js';
import { sizes } from './sizes.js';
import { ticksWithin } from './ticks.js';

const lineHeight = 1.25;

/** A drawing of its own, not a shrunk one: label and numbers above a bar as wide as the screen. */
export function demandPhone(rows: DemandRows, ground: DemandGround): DemandLayout {
  const { base } = sizes.phone;
  const all = [...rows.ordinary, ...rows.apart];
  const columns = demandColumns(all, ground);
  const gap = base * 1.2;
  const shareRight = ground.width - columns.interval - gap / 2;
  const room = shareRight - columns.share - gap;
  const texts: PlacedText[] = headTexts(columns, shareRight, ground.width, 0.35);
  const bars: PlacedBar[] = [];
  const separators: PlacedRule[] = [];
  let y = 0;
  all.forEach((row, index) => {
    if (index === rows.ordinary.length && index > 0) {
      separators.push({ x: 0, x2: ground.width, y: y + base * 0.2, y2: y + base * 0.2 });
      y += base * 0.9;
    }
    const { lines } = labelIn(row.label, room, base, 400, ground.measure);
    const first = baselineAt(y + base, base);
    lines.forEach((text, line) => texts.push({ text, x: 0, y: first + line * base * lineHeight, align: 'left', size: base, weight: 400, color: palette.ink }));
    const last = first + Math.max(0, lines.length - 1) * base * lineHeight;
    texts.push(...numberTexts(row, last, shareRight, ground.width, base));
    bars.push({ ...row, top: last + base * 0.6, bottom: last + base * 1.6 });
    y = last + base * 2.05;
  });
  const padding = { left: 0, right: 0, top: columns.head * (columns.intervalHead.length * leading + 0.4), bottom: base * 1.75 };
  return { width: ground.width, height: padding.top + y + padding.bottom, padding, bars, texts, separators, ticks: ticksWithin(ground.width, ground) };
}
