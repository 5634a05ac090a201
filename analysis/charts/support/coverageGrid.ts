import { plainText } from '../../words/plainText.js';
import { supportTerms } from '../../words/supportTerms.js';
import { wrapHead } from '../../words/wrapHead.js';
import { atMostLines } from '../../words/wrapText.js';
import type { Plot } from '../figure.js';
import { labelIn, leading, lineMiddles, type Label } from '../labels.js';
import { palette } from '../palette.js';
import { type PlacedRect, type PlacedRule, type PlacedText, baselineAt, rectLayer, ruleLayer, textLayer } from '../pixelMarks.js';
import { pixelSpec } from '../pixelSpec.js';
import { sizes } from '../sizes.js';
import type { CoverageRow } from './coverageRows.js';
import { reasonSize, verdictDress, verdictsOf, type VerdictLines } from './coverageVerdicts.js';
import { meetsLayers, type MeetsSymbol } from './meetsSymbols.js';
import { meetsLegend } from './meetsLegend.js';
import { supportColours } from './supportColours.js';
import type { WideGround } from './supportGround.js';

interface Columns {
  readonly labels: readonly Label[];
  readonly inset: number;
  /** Left end of the bars; their width is 0 where there is no room for any. */
  readonly barLeft: number;
  readonly barWidth: number;
  readonly valueRight: number;
  readonly intervalRight: number;
  readonly cellsLeft: number;
  readonly cell: number;
  /** How many functions found room. */
  readonly shown: number;
  readonly headSize: number;
  readonly verdicts: readonly VerdictLines[];
  readonly verdictLeft: number;
  /** Names; or undefined where only numbers find room, with the names under the plot. */
  readonly heads: readonly (readonly string[])[] | undefined;
}

const small = 0.92;

/** Names and shares left, a column a function, right the verdict with what it rests on. */
export function coverageGrid(rows: readonly CoverageRow[], names: readonly string[], ground: WideGround): Omit<Plot, 'drawn'> & { readonly shown: number } {
  const { width, size, language, measure } = ground;
  const rule = sizes[size];
  const { base } = rule;
  const columns = columnsOf(rows, names, ground);
  const legend = meetsLegend({ ...ground, width });
  const headLines = Math.max(1, ...(columns.heads ?? []).map((lines) => lines.length));
  const headBottom = legend.height + base * 0.7 + headLines * base * small * leading;
  const body = bodyOf(rows, columns, headBottom + base * 0.55, ground);
  const key = columns.heads === undefined ? keyOf(names.slice(0, columns.shown), body.bottom + base, ground) : { texts: [], height: 0 };
  const texts = [...legend.texts, ...headTexts(columns, names, headBottom, ground), ...body.texts, ...key.texts];
  const height = body.bottom + key.height + base * 0.3;
  const words = supportTerms[language];
  const overall: PlacedText = { text: words.overall, x: columns.verdictLeft, y: headBottom - base * 0.25, align: 'left', size: base * small, weight: 400, color: palette.muted };
  const need: PlacedText = { text: words.need, x: columns.barWidth > 0 ? columns.barLeft : columns.valueRight, y: headBottom - base * 0.25, align: columns.barWidth > 0 ? 'left' : 'right', size: base * small, weight: 400, color: palette.muted };
  const layers = [
    ...rectLayer(body.rects),
    ...ruleLayer(body.rules, palette.grid, rule.stroke),
    ...rectLayer(body.bars),
    ...ruleLayer(body.casings, palette.paper, 3.6 * rule.stroke),
    ...ruleLayer(body.whiskers, palette.ink, 1.3 * rule.stroke),
    ...meetsLayers([...legend.symbols, ...body.symbols], rule),
    ...textLayer([...texts, overall, need].filter(({ text }) => text !== '' && measure(text, base, 400) > 0)),
  ];
  return { spec: pixelSpec({ width, height }, layers, rule), width, height, shown: columns.shown };
}

function columnsOf(rows: readonly CoverageRow[], names: readonly string[], ground: WideGround): Columns {
  const { width, size, language, measure } = ground;
  const { base } = sizes[size];
  const inset = base * 0.5;
  const labels = rows.map(({ label }) => labelIn(label, width * 0.31, base, 400, measure));
  const nameWidth = Math.max(...labels.map((label) => label.width));
  const valueWidth = Math.max(measure(supportTerms[language].need, base * small, 400), ...rows.map(({ value }) => measure(value, base, 400)));
  const intervalWidth = Math.max(0, ...rows.map(({ interval }) => measure(interval, base * small, 400)));
  const { verdicts, width: verdictWidth } = verdictsOf(rows, ground, measure(supportTerms[language].overall, base * small, 400));
  const right = verdictWidth + inset + base * 0.9;
  const fixed = inset + nameWidth + base + valueWidth + base * 0.6 + intervalWidth + base * 0.7;
  const roomFor = (bar: number): number => (width - fixed - bar - right) / names.length;
  const barWidth = roomFor(base * 4.6) >= base * 4.9 ? base * 4 : 0;
  const least = base * 1.6;
  const bar = barWidth === 0 ? 0 : base * 4.6;
  const shown = Math.max(1, Math.min(names.length, Math.floor((width - fixed - bar - right) / least)));
  const cell = Math.min((width - fixed - bar - right) / shown, base * (size === 'slide' ? 14 : 9));
  const headsAt = (high: number) => ({ high, lines: names.map((name) => wrapHead(plainText(name), cell - base * 0.3, (line) => measure(line, high, 400))) });
  const most = ({ lines }: ReturnType<typeof headsAt>): number => Math.max(...lines.map((own) => own.length));
  const [usual, smaller] = [headsAt(base * small), headsAt(base * 0.84)];
  // a size smaller where that saves a line
  const { high: headSize, lines: heads } = most(smaller) < most(usual) ? smaller : usual;
  const fits = cell >= base * 3.4 && heads.every((lines) => lines.length <= 5 && lines.every((line) => measure(line, headSize, 400) <= cell - base * 0.2));
  const barLeft = inset + nameWidth + base;
  const valueRight = barLeft + bar + valueWidth;
  const intervalRight = valueRight + base * 0.6 + intervalWidth;
  return { labels, inset, barLeft, barWidth, valueRight, intervalRight, cellsLeft: width - right - cell * shown, cell, shown, headSize: fits ? headSize : base * small, heads: fits ? heads : undefined, verdicts, verdictLeft: width - inset - verdictWidth };
}

function headTexts({ heads, headSize, cellsLeft, cell, shown }: Columns, names: readonly string[], bottom: number, { size }: WideGround): readonly PlacedText[] {
  const { base } = sizes[size];
  const at = (text: string, column: number, up: number): PlacedText => ({ text, x: cellsLeft + (column + 0.5) * cell, y: bottom - base * 0.25 - up * headSize * leading, align: 'center', size: headSize, weight: 400, color: palette.ink });
  if (heads === undefined) return names.slice(0, shown).map((_name, column) => at(String(column + 1), column, 0));
  return heads.flatMap((lines, column) => lines.map((text, line) => at(text, column, lines.length - 1 - line)));
}

interface Body {
  readonly rects: readonly PlacedRect[];
  readonly rules: readonly PlacedRule[];
  readonly bars: readonly PlacedRect[];
  readonly casings: readonly PlacedRule[];
  readonly whiskers: readonly PlacedRule[];
  readonly symbols: readonly MeetsSymbol[];
  readonly texts: readonly PlacedText[];
  readonly bottom: number;
}

function bodyOf(rows: readonly CoverageRow[], columns: Columns, top: number, ground: WideGround): Body {
  const { width, size } = ground;
  const { base } = sizes[size];
  const { barLeft, barWidth, inset, verdictLeft } = columns;
  const pitch = base * (rows.length > 24 || size === 'slide' ? 1.8 : 2.2);
  const [rects, rules, bars, casings, whiskers, symbols, texts]: [PlacedRect[], PlacedRule[], PlacedRect[], PlacedRule[], PlacedRule[], MeetsSymbol[], PlacedText[]] = [[], [], [], [], [], [], []];
  let y = top;
  rows.forEach((row, index) => {
    const lines = columns.labels[index]?.lines ?? [];
    const verdict = columns.verdicts[index] ?? { lines: [], reasons: [] };
    const verdictHeight = (verdict.lines.length + verdict.reasons.length * reasonSize) * base * leading;
    const height = Math.max(pitch, Math.max(lines.length * base * leading, verdictHeight) + base * 0.7);
    const middle = y + height / 2;
    const middles = lineMiddles(lines.length, middle, base * leading);
    const text = (said: string, x: number, align: PlacedText['align'], weight: 400 | 600, color: string, high = base): PlacedText => ({ text: said, x, y: baselineAt(middle, base), align, size: high, weight, color });
    lines.forEach((line, at) => texts.push({ ...text(line, inset, 'left', 400, palette.ink), y: baselineAt(middles[at] ?? middle, base) }));
    texts.push(text(row.value, columns.valueRight, 'right', 400, palette.ink));
    if (row.interval !== '') texts.push(text(row.interval, columns.intervalRight, 'right', 400, palette.muted, base * small));
    const { weight, color } = verdictDress(row.verdict);
    let under = middle - verdictHeight / 2;
    const next = (said: string, high: number, ...dress: readonly [400 | 600, string]): void => {
      texts.push({ ...text(said, verdictLeft, 'left', ...dress, high), y: baselineAt(under + (high * leading) / 2, high) });
      under += high * leading;
    };
    verdict.lines.forEach((line) => next(line, base, weight, color));
    verdict.reasons.forEach((line) => next(line, base * reasonSize, 400, palette.muted));
    if (row.verdict === 'missing') rects.push({ x: 0, x2: width, y, y2: y + height, fill: supportColours.gapRow });
    rules.push({ x: 0, x2: width, y: y + height, y2: y + height });
    if (barWidth > 0 && row.share !== null) {
      const at = (share: number): number => barLeft + share * barWidth;
      bars.push({ x: at(0), x2: at(1), y: middle - base * 0.36, y2: middle + base * 0.36, fill: palette.track }, { x: at(0), x2: Math.max(at(row.share), at(0) + 0.5), y: middle - base * 0.36, y2: middle + base * 0.36, fill: palette.rest });
      if (row.low !== null && row.high !== null) {
        casings.push({ x: at(row.low), x2: at(row.high), y: middle, y2: middle });
        whiskers.push({ x: at(row.low), x2: at(row.high), y: middle, y2: middle });
      }
    }
    row.meets.slice(0, columns.shown).forEach((meets, column) => symbols.push({ x: columns.cellsLeft + (column + 0.5) * columns.cell, y: middle, meets }));
    y += height;
  });
  return { rects, rules, bars, casings, whiskers, symbols, texts, bottom: y };
}

/** Which number stands for which function, in as many columns as the longest name leaves room for. */
function keyOf(names: readonly string[], top: number, { width, size, measure }: WideGround): { readonly texts: readonly PlacedText[]; readonly height: number } {
  const { base } = sizes[size];
  const high = base * small;
  const indent = measure('00', high, 400) + base * 0.6;
  const wanted = Math.max(...names.map((name) => measure(plainText(name), high, 400))) + indent + base * 1.5;
  const count = Math.max(1, Math.min(3, Math.floor(width / wanted)));
  const room = width / count;
  const perColumn = Math.ceil(names.length / count);
  const texts: PlacedText[] = [];
  const bottoms: number[] = [];
  names.forEach((name, index) => {
    const column = Math.floor(index / perColumn);
    const lines = atMostLines(labelIn(plainText(name), room - indent - base, high, 400, measure).lines, 3, room - indent - base, (line) => measure(line, high, 400));
    const y = bottoms[column] ?? top;
    const at = (text: string, x: number, line: number, align: PlacedText['align']): PlacedText => ({ text, x, y: baselineAt(y + high * (0.6 + line * 1.25), high), align, size: high, weight: 400, color: palette.muted });
    texts.push(at(String(index + 1), column * room + measure('00', high, 400), 0, 'right'), ...lines.map((text, line) => at(text, column * room + indent, line, 'left')));
    bottoms[column] = y + Math.max(1, lines.length) * high * 1.25 + high * 0.15;
  });
  return { texts, height: Math.max(top, ...bottoms) - top + base };
}
