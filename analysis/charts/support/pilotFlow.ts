import type { FlowEnd, PublishedPilot } from '../../disclosure/publishedPilot.js';
import { formatNumber } from '../../words/formatNumber.js';
import { supportTerms } from '../../words/supportTerms.js';
import type { Plot } from '../figure.js';
import { labelIn, leading } from '../labels.js';
import { palette } from '../palette.js';
import { type Layer, type PlacedRect, type PlacedText, bandLayer, baselineAt, rectLayer, textLayer } from '../pixelMarks.js';
import { pixelSpec } from '../pixelSpec.js';
import { sizes } from '../sizes.js';
import { areTooFew } from '../tableOnly.js';
import { supportColours } from './supportColours.js';
import type { SupportGround } from './supportGround.js';

export interface PilotFlowRequest extends SupportGround {
  readonly pilot: PublishedPilot;
}

interface Node {
  readonly count: number;
  readonly text: string;
  readonly fill: string;
  readonly ink: string;
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

interface Ribbon {
  readonly fill: string;
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
  readonly height: number;
}

const looks: Readonly<Record<FlowEnd, { readonly ribbon: string; readonly node: string }>> = {
  selected: { ribbon: supportColours.ribbon.chosen, node: supportColours.node.chosen },
  reserve: { ribbon: supportColours.ribbon.onward, node: supportColours.node.reserve },
  not_selected: { ribbon: supportColours.ribbon.out, node: supportColours.node.out },
  outside: { ribbon: supportColours.ribbon.out, node: supportColours.node.out },
  reserve_or_not: { ribbon: supportColours.ribbon.out, node: supportColours.node.out },
  not_selected_or_outside: { ribbon: supportColours.ribbon.out, node: supportColours.node.out },
  not_selected_in_all: { ribbon: supportColours.ribbon.out, node: supportColours.node.out },
};

/**
 * Applications from what came in to what became of them; the width of a ribbon is their number, and those selected are on
 * top. A number and a word stand at every node.
 *
 * Shape   a released pilot in, a Vega-Lite plot out; undefined where nothing may be told, and of fewer than 20
 * Source  design 7.5
 */
export function pilotFlow({ pilot, ...ground }: PilotFlowRequest): Plot | undefined {
  const { applications } = pilot;
  if (applications === null || applications.ends.length === 0 || areTooFew([applications.received])) return undefined;
  const { size } = ground;
  const rule = sizes[size];
  const { base } = rule;
  const width = rule.width - 2 * rule.margin;
  const { nodes, ribbons, texts, bottom } = flowOf(applications, width, ground);
  const wide = nodeWidth(base);
  const rects = nodes.map(({ x, y, height, fill }): PlacedRect => ({ x, x2: x + wide, y, y2: y + height, fill }));
  const layers = [...ribbons.flatMap((ribbon) => ribbonLayers(ribbon, rule.stroke)), ...rectLayer(rects), ...textLayer(texts)];
  const height = bottom + base * 0.4;
  return { spec: pixelSpec({ width, height }, layers, rule), width, height, drawn: { options: applications.ends.map(({ end }) => end), groups: [] } };
}

const nodeWidth = (base: number): number => base * 0.95;

function flowOf({ received, assessed, ends }: NonNullable<PublishedPilot['applications']>, width: number, ground: SupportGround) {
  const { size, language, measure } = ground;
  const { base } = sizes[size];
  const words = supportTerms[language];
  const big = base * 1.55;
  const wide = nodeWidth(base);
  const right = ends.filter(({ end }) => assessed === null || end !== 'outside');
  const outside = assessed === null ? undefined : ends.find(({ end }) => end === 'outside');
  const lastX = Math.round(width * (size === 'phone' ? 0.62 : 0.68));
  const middleX = assessed === null ? lastX : Math.round(lastX / 2);
  const all = size === 'slide' ? 320 : size === 'phone' ? 200 : 210;
  const scale = all / Math.max(1, received);
  const gap = base * 1.1;
  const headOf = (count: number, text: string, x: number, room: number): { readonly texts: readonly PlacedText[]; readonly height: number } => {
    const number: PlacedText = { text: formatNumber(count, language), x, y: baselineAt(big * 0.55, big), align: 'left', size: big, weight: 600, color: palette.ink };
    const beside = measure(number.text, big, 600) + base * 0.5;
    if (beside + measure(text, base, 400) <= room) return { texts: [number, { ...number, text, x: x + beside, size: base, weight: 400 }], height: big * 1.15 };
    const { lines } = labelIn(text, room, base, 400, measure);
    return { texts: [number, ...lines.map((line, index): PlacedText => ({ ...number, text: line, y: number.y + base * (1.3 + index * leading), size: base, weight: 400 }))], height: big * 1.15 + lines.length * base * leading };
  };
  const heads = [headOf(received, words.received, 0, middleX - base), ...(assessed === null ? [] : [headOf(assessed, words.assessed, middleX, lastX - middleX - base)])];
  const top = Math.max(...heads.map(({ height }) => height)) + base * 0.5;
  const texts: PlacedText[] = heads.flatMap((head) => head.texts);
  const nodes: Node[] = [{ count: received, text: '', fill: supportColours.node.first, ink: palette.ink, x: 0, y: top, height: Math.max(1, received * scale) }];
  const ribbons: Ribbon[] = [];
  const label = (count: number, text: string, x: number, middle: number, color: string): void => {
    texts.push(...endLabel(count, text, { x, middle, color, width }, ground).texts);
  };
  const linesHigh = (count: number, text: string, x: number): number => endLabel(count, text, { x, middle: 0, color: '', width }, ground).height;
  const sourceX = assessed === null ? 0 : middleX;
  let [from, slot] = [top, top];
  for (const { end, count } of right) {
    const { ribbon, node } = looks[end];
    const height = Math.max(count === 0 ? 0 : 1, count * scale);
    const labelX = lastX + wide + base * 0.6;
    const high = Math.max(height, linesHigh(count, words.ends[end], labelX));
    // those selected keep the upper edge of where they come from
    const y = slot === top ? slot : slot + (high - height) / 2;
    nodes.push({ count, text: words.ends[end], fill: node, ink: palette.ink, x: lastX, y, height });
    if (count > 0) ribbons.push({ fill: ribbon, from: { x: sourceX + wide, y: from }, to: { x: lastX, y }, height });
    label(count, words.ends[end], labelX, slot === top ? Math.max(y + height / 2, y + linesHigh(count, words.ends[end], labelX) / 2) : y + height / 2, end === 'selected' ? palette.brand : palette.ink);
    from += count * scale;
    slot += high + gap;
  }
  let bottom = Math.max(slot - gap, top + received * scale);
  if (assessed !== null) {
    nodes.push({ count: assessed, text: '', fill: supportColours.node.chosen, ink: palette.ink, x: middleX, y: top, height: Math.max(assessed === 0 ? 0 : 1, assessed * scale) });
    if (assessed > 0) ribbons.unshift({ fill: supportColours.ribbon.onward, from: { x: wide, y: top }, to: { x: middleX, y: top }, height: assessed * scale });
    if (outside !== undefined) {
      const height = Math.max(outside.count === 0 ? 0 : 1, outside.count * scale);
      const labelX = middleX + wide + base * 0.6;
      const high = Math.max(height, linesHigh(outside.count, words.ends.outside, labelX));
      const y = Math.max(slot - gap * 0.5, top + assessed * scale + gap) + (high - height) / 2;
      nodes.push({ count: outside.count, text: words.ends.outside, fill: looks.outside.node, ink: palette.ink, x: middleX, y, height });
      if (outside.count > 0) ribbons.unshift({ fill: looks.outside.ribbon, from: { x: wide, y: top + assessed * scale }, to: { x: middleX, y }, height });
      label(outside.count, words.ends.outside, labelX, y + height / 2, palette.ink);
      bottom = Math.max(bottom, y + (height + high) / 2);
    }
  }
  return { nodes, ribbons, texts, bottom };
}

interface EndPlace {
  readonly x: number;
  readonly middle: number;
  readonly color: string;
  /** Of the whole drawing. */
  readonly width: number;
}

/** A number with its word beside it, or under it where there is no room. */
function endLabel(count: number, text: string, { x, middle, color, width }: EndPlace, { size, language, measure }: SupportGround): { readonly texts: readonly PlacedText[]; readonly height: number } {
  const { base } = sizes[size];
  const big = base * 1.55;
  const number = formatNumber(count, language);
  const beside = measure(number, big, 600) + base * 0.5;
  const longest = Math.max(...text.split(' ').map((word) => measure(word, base, 400)));
  const isUnder = longest > width - x - beside;
  const { lines } = labelIn(text, width - x - (isUnder ? 0 : beside), base, 400, measure);
  const placed = (line: string, at: number, index: number): PlacedText => ({ text: line, x: x + (isUnder ? 0 : beside), y: baselineAt(at + index * base * leading, base), align: 'left', size: base, weight: 400, color });
  const first = isUnder ? middle + big * 0.55 : middle - ((lines.length - 1) / 2) * base * leading;
  const top: PlacedText = { text: number, x, y: baselineAt(isUnder ? middle - ((lines.length * base * leading) / 2) : middle, big), align: 'left', size: big, weight: 600, color };
  const under = isUnder ? first - ((lines.length - 1) / 2) * base * leading : first;
  return { texts: [top, ...lines.map((line, index) => placed(line, under, index))], height: isUnder ? big * 1.2 + lines.length * base * leading : Math.max(big * 1.1, lines.length * base * leading) };
}

const curve = Array.from({ length: 25 }, (_unused, index) => index / 24);
const eased = (part: number): number => part * part * (3 - 2 * part);

/** A ribbon keeps its height all the way, and has an edge for those who see its colour faintly. */
function ribbonLayers({ fill, from, to, height }: Ribbon, stroke: number): Layer[] {
  const points = curve.map((part) => ({ x: from.x + part * (to.x - from.x), y: from.y + eased(part) * (to.y - from.y) }));
  return bandLayer(points.map(({ x, y }) => ({ x, y, y2: y + height })), fill, { stroke: palette.axis, strokeWidth: 0.6 * stroke });
}
