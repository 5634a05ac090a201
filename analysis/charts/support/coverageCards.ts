import { plainText } from '../../words/plainText.js';
import { wrapText } from '../../words/wrapText.js';
import type { Plot } from '../figure.js';
import { labelIn } from '../labels.js';
import { palette } from '../palette.js';
import { type PlacedRect, type PlacedRule, type PlacedText, baselineAt, rectLayer, ruleLayer, textLayer } from '../pixelMarks.js';
import { pixelSpec } from '../pixelSpec.js';
import { sizes } from '../sizes.js';
import type { CoverageRow } from './coverageRows.js';
import { reasonSize, verdictDress } from './coverageVerdicts.js';
import { meetsLayers, type MeetsSymbol } from './meetsSymbols.js';
import { supportColours } from './supportColours.js';
import type { SupportGround } from './supportGround.js';

const line = 1.35;

/** A drawing of its own for phones: each need a card with its share, its verdict with what that rests on, and only the functions that do something for it. */
export function coverageCards(rows: readonly CoverageRow[], names: readonly string[], { size, measure }: SupportGround): Omit<Plot, 'drawn'> {
  const rule = sizes[size];
  const { base, width } = rule;
  const inset = base * 0.6;
  const [rects, bars, rules, symbols, texts]: [PlacedRect[], PlacedRect[], PlacedRule[], MeetsSymbol[], PlacedText[]] = [[], [], [], [], []];
  const small = base * 0.93;
  let y = 0;
  for (const row of rows) {
    const top = y;
    const value = row.interval === '' ? row.value : `${row.value} (${row.interval})`;
    const valueWidth = measure(value, base, 400);
    const { lines } = labelIn(row.label, width - 2 * inset - valueWidth - base, base, 600, measure);
    const said = (text: string, x: number, at: number, align: PlacedText['align'], weight: 400 | 600, color: string, high = base): PlacedText => ({ text, x, y: baselineAt(at, high), align, size: high, weight, color });
    y += base * 1.15;
    texts.push(said(value, width - inset, y, 'right', 400, palette.ink));
    lines.forEach((text, index) => texts.push(said(text, inset, y + index * base * line, 'left', 600, palette.ink)));
    y += (lines.length - 1) * base * line + base * 1.05;
    bars.push({ x: inset, x2: width - inset, y: y - base * 0.2, y2: y + base * 0.25, fill: palette.track });
    if (row.share !== null) bars.push({ x: inset, x2: inset + Math.max(0.5, row.share * (width - 2 * inset)), y: y - base * 0.2, y2: y + base * 0.25, fill: palette.rest });
    y += base * 1.3;
    const { weight, color } = verdictDress(row.verdict);
    texts.push(said(row.verdictText, inset, y, 'left', weight, color));
    const high = base * reasonSize;
    wrapText(row.reason, width - 2 * inset, (some) => measure(some, high, 400)).forEach((some, index) => {
      y += index === 0 ? base * 1.25 : high * 1.25;
      texts.push(said(some, inset, y, 'left', 400, palette.muted, high));
    });
    const own = row.meets.flatMap((meets, index) => (meets === 'none' ? [] : [{ meets, name: names[index] ?? '' }])).sort((a, b) => Number(a.meets === 'part') - Number(b.meets === 'part'));
    own.forEach(({ meets, name }, index) => {
      const label = labelIn(plainText(name), width - 2 * inset - base * 1.4, small, 400, measure);
      y += base * (index === 0 ? 1.45 : line);
      symbols.push({ x: inset + base * 0.5, y, meets });
      label.lines.forEach((text, at) => texts.push(said(text, inset + base * 1.4, y + at * small * 1.25, 'left', 400, palette.ink, small)));
      y += (label.lines.length - 1) * small * 1.25;
    });
    y += base * 1.15;
    if (row.verdict === 'missing') rects.push({ x: 0, x2: width, y: top, y2: y, fill: supportColours.gapRow });
    rules.push({ x: 0, x2: width, y, y2: y });
  }
  const layers = [...rectLayer(rects), ...ruleLayer(rules, palette.grid, rule.stroke), ...rectLayer(bars), ...meetsLayers(symbols, rule), ...textLayer(texts)];
  return { spec: pixelSpec({ width, height: y + 1 }, layers, rule), width, height: y + 1 };
}
