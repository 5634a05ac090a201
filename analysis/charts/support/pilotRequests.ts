import type { PublishedPilot, RequestRow } from '../../disclosure/publishedPilot.js';
import { formatNumber } from '../../words/formatNumber.js';
import { supportTerms } from '../../words/supportTerms.js';
import type { Plot } from '../figure.js';
import { fitRows } from '../fitRows.js';
import { labelIn, leading, lineMiddles, plainLabel } from '../labels.js';
import { palette } from '../palette.js';
import { type Layer, type PlacedText, baselineAt, rectLayer, textLayer } from '../pixelMarks.js';
import { pixelSpec } from '../pixelSpec.js';
import { type OutlinedRect, outlinedLayer } from '../pointMarks.js';
import { type SizeRule, sizes } from '../sizes.js';
import { supportColours } from './supportColours.js';
import type { SupportGround, WideGround } from './supportGround.js';

export interface PilotRequestsRequest extends SupportGround {
  readonly pilot: PublishedPilot;
}

type Outcome = 'met' | 'partly' | 'unmet';

const mostRows = { doc: 40, web: 40, half: 40, phone: 40, slide: 12 } as const;
const slideRoom = 430;
/** Smaller squares are not told from one another. */
const mostLines = 10;

/**
 * Every request a square: filled where it was met, half where it was met in part, an outline where it was not. So few are
 * counted and not divided.
 *
 * Shape   a released pilot in, a Vega-Lite plot out; undefined where nothing may be told, nothing was asked for, or there
 *         are more squares in a row than can be counted
 * Source  design 7.5
 */
export function pilotRequests({ pilot, ...ground }: PilotRequestsRequest): Plot | undefined {
  const all = pilot.requests?.rows ?? [];
  if (all.every((row) => squaresOf(row).length === 0)) return undefined;
  return fitRows(ground.size, slideRoom, Math.min(all.length, mostRows[ground.size]), (room, width) => {
    const rows = all.slice(0, room);
    return { ...requestsSpec(rows, { ...ground, width }), drawn: { options: rows.map(({ code }) => code), groups: [] } };
  });
}

function squaresOf({ met, partly, unmet }: RequestRow): readonly Outcome[] {
  return [...Array.from({ length: met }, () => 'met' as const), ...Array.from({ length: partly }, () => 'partly' as const), ...Array.from({ length: unmet }, () => 'unmet' as const)];
}

interface Squares {
  readonly pitch: number;
  readonly perLine: number;
}

/** As large as the usual row is high, or as small as the longest row needs to fit in ten lines. */
function squaresIn(room: number, most: number, base: number): Squares {
  const usual = base * 1.5;
  const perLine = Math.max(1, Math.floor(room / usual));
  if (most <= perLine * 3) return { pitch: usual, perLine };
  const needed = Math.max(perLine, Math.ceil(Math.sqrt((most * room) / (mostLines * usual * 0.6))));
  return { pitch: Math.max(base * 0.5, room / needed), perLine: Math.max(1, Math.floor(room / Math.max(base * 0.5, room / needed))) };
}

function requestsSpec(rows: readonly RequestRow[], ground: WideGround): Omit<Plot, 'drawn'> {
  const { width, size, language, measure } = ground;
  const rule = sizes[size];
  const { base } = rule;
  const words = supportTerms[language];
  const isPhone = size === 'phone';
  const small = base * 0.93;
  const said = rows.map(({ met, partly, unmet }) => words.outcomes(formatNumber(met, language), formatNumber(partly, language), formatNumber(unmet, language)));
  const saidWidth = Math.max(...said.map((text) => measure(text, small, 400)));
  const labels = rows.map(({ label }) => labelIn(plainLabel(label, language), isPhone ? width : width * 0.3, base, 400, measure));
  const left = isPhone ? 0 : Math.ceil(Math.max(...labels.map((label) => label.width))) + base * 1.1;
  const room = isPhone ? width : width - left - saidWidth - base * 1.2;
  const { pitch, perLine } = squaresIn(room, Math.max(...rows.map((row) => squaresOf(row).length)), base);
  const texts: PlacedText[] = [];
  const squares: { readonly x: number; readonly y: number; readonly outcome: Outcome }[] = [];
  const legend = legendOf(isPhone ? 0 : left, ground);
  let y = legend.height;
  const text = (line: string, x: number, at: number, align: PlacedText['align'], color: string, high = base): PlacedText => ({ text: line, x, y: baselineAt(at, high), align, size: high, weight: 400, color });
  rows.forEach((row, index) => {
    const own = squaresOf(row);
    const lines = labels[index]?.lines ?? [];
    const tall = Math.max(1, Math.ceil(own.length / perLine)) * pitch;
    if (isPhone) {
      lines.forEach((line, at) => texts.push(text(line, 0, y + base * (0.7 + at * leading), 'left', palette.ink)));
      y += base * (lines.length * leading + 0.85);
      texts.push(text(said[index] ?? '', 0, y - base * 0.2, 'left', palette.muted, small));
      y += base * 0.75;
    }
    const high = isPhone ? tall : Math.max(base * 2.3, lines.length * base * leading + base * 0.7, tall + base * 0.7);
    const middle = y + high / 2;
    if (!isPhone) {
      lineMiddles(lines.length, middle, base * leading).forEach((at, line) => texts.push(text(lines[line] ?? '', left - base * 1.1, at, 'right', palette.ink)));
      texts.push(text(said[index] ?? '', width, middle, 'right', palette.muted, small));
    }
    own.forEach((outcome, at) => squares.push({ outcome, x: left + (at % perLine) * pitch, y: middle - tall / 2 + Math.floor(at / perLine) * pitch }));
    y += high + (isPhone ? base * 1.1 : 0);
  });
  const side = pitch * 0.8;
  const layers = [...legend.layers, ...squareLayers(squares.map((square) => ({ ...square, y: square.y + (pitch - side) / 2 })), side, rule), ...textLayer([...legend.texts, ...texts])];
  return { spec: pixelSpec({ width, height: y + base * 0.2 }, layers, rule), width, height: y + base * 0.2 };
}

function squareLayers(squares: readonly { readonly x: number; readonly y: number; readonly outcome: Outcome }[], side: number, { stroke }: SizeRule): Layer[] {
  const inset = Math.min(0.75 * stroke, side * 0.1);
  const outlines = squares.map(({ x, y, outcome }): OutlinedRect => ({
    x: x + inset,
    x2: x + side - inset,
    y: y + inset,
    y2: y + side - inset,
    fill: outcome === 'met' ? palette.brand : outcome === 'partly' ? supportColours.partly : palette.paper,
    stroke: outcome === 'unmet' ? palette.contrastText : palette.brand,
  }));
  const halves = squares.filter(({ outcome }) => outcome === 'partly').map(({ x, y }) => ({ x: x + inset, x2: x + side / 2, y: y + inset, y2: y + side - inset, fill: palette.brand }));
  return [...outlinedLayer(outlines, Math.min(1.5 * stroke, side * 0.2)), ...rectLayer(halves)];
}

function legendOf(left: number, { width, size, language, measure }: WideGround): { readonly layers: readonly Layer[]; readonly texts: readonly PlacedText[]; readonly height: number } {
  const rule = sizes[size];
  const { base } = rule;
  const side = base * 0.95;
  const words = supportTerms[language].outcome;
  const texts: PlacedText[] = [];
  const squares: { readonly x: number; readonly y: number; readonly outcome: Outcome }[] = [];
  let [x, y] = [left, 0];
  for (const outcome of ['met', 'partly', 'unmet'] as const) {
    const wide = side + base * 0.5 + measure(words[outcome], base, 400);
    if (x > left && x + wide > width) [x, y] = [left, y + base * 1.6];
    squares.push({ x, y: y + base * 0.3, outcome });
    texts.push({ text: words[outcome], x: x + side + base * 0.5, y: baselineAt(y + base * 0.3 + side / 2, base), align: 'left', size: base, weight: 400, color: palette.muted });
    x += wide + base * 1.5;
  }
  return { layers: squareLayers(squares, side, rule), texts, height: y + base * 2.1 };
}
