import { comparedWithOthers } from '../disclosure/comparedWithOthers.js';
import { byShare, readSplit, type SplitOption } from '../disclosure/readSplit.js';
import { formatNumber } from '../words/formatNumber.js';
import { formatPercent } from '../words/formatPercent.js';
import { terms } from '../words/terms.js';
import { dotPanels, type DotPanels, type PanelRow } from './dotPanels.js';
import type { FigureRequest, Plot } from './figure.js';
import { fitRows } from './fitRows.js';
import { heatmapColumns } from './heatmapColumns.js';
import { plainLabel } from './labels.js';
import { mostAnswered } from './mostAnswered.js';
import { palette } from './palette.js';
import { type PlacedText, dashedLayer, ruleLayer, textLayer } from './pixelMarks.js';
import { pixelSpec } from './pixelSpec.js';
import { type PlacedDot, type PlacedLine, cased, dotLayer, lineSetLayer, outlinedLayer } from './pointMarks.js';
import { splitMarks } from './splitMarks.js';
import { allText, splitRole } from './splitRole.js';
import { sizes } from './sizes.js';
import { isTableOnly } from './tableOnly.js';

const mostPanels = { doc: 4, web: 4, half: 3, phone: 1, slide: 5 } as const;
const mostRows = { doc: 60, web: 60, half: 60, phone: 60, slide: 13 } as const;
const slideRoom = 390;

/**
 * Groups beside everyone, one panel an option: all panels have the same rows, ordered by the first option of the title.
 *
 * Shape   a published split table in, a Vega-Lite plot out; undefined where only a table is honest. On a phone one option,
 *         with its numbers
 * Source  design 7.5; `comparedWithOthers` for above and below
 */
export function deptDotplot(request: FigureRequest): Plot | undefined {
  const { table, size, language, most = 4 } = request;
  const columns = heatmapColumns({ ...request, most: Math.min(most, mostPanels[size]) });
  const sortBy = request.sortBy ?? request.emphasise[0] ?? columns[0]?.code;
  if (size === 'phone') return splitRole({ ...request, ...(sortBy === undefined ? {} : { sortBy }) });
  const splits = columns.flatMap(({ code }) => readSplit(table, code) ?? []).filter(({ everyone }) => everyone.share !== null);
  const sorting = splits.find(({ everyone }) => everyone.code === sortBy) ?? splits[0];
  if (isTableOnly(table) || sorting === undefined || table.by.length !== 1 || splits.every(({ groups }) => groups.every(({ share }) => share === null))) return undefined;
  const all = byShare(sorting.groups);
  const heads = splits.map(({ everyone }) => ({ label: plainLabel(request.shortLabels?.get(everyone.code) ?? everyone.label, language), all: allText(everyone.share ?? 0, language), share: everyone.share ?? 0 }));
  return fitRows(size, slideRoom, Math.min(all.length, mostRows[size]), (room, width) => {
    const groups = mostAnswered(all, room, ({ base }) => base);
    const order = groups.map(({ group }) => group.code);
    const layout = dotPanels(groups.map((row) => rowOf(row, language)), heads, width, request);
    const drawn = { options: splits.map(({ everyone }) => everyone.code), groups: order };
    return { spec: pixelSpec({ width, height: layout.height }, layersOf(splits, order, layout, request), sizes[size]), width, height: layout.height, drawn };
  });
}

function rowOf({ group, base }: SplitOption['groups'][number], language: FigureRequest['language']): PanelRow {
  return { label: plainLabel(group.label, language), base: base === null ? terms[language].hidden : formatNumber(base, language) };
}

function layersOf(splits: readonly SplitOption[], order: readonly string[], layout: DotPanels, { table, size, language, measure }: FigureRequest) {
  const rule = sizes[size];
  const { top, bottom } = layout;
  const lines: PlacedLine[] = [];
  const dots: PlacedDot[] = [];
  const texts: PlacedText[] = [...layout.texts];
  const panels = splits.map(({ everyone, groups }, index) => {
    const { left = 0, right = 0 } = layout.panels[index] ?? {};
    const found = comparedWithOthers(table, everyone.code);
    const at = (share: number): number => left + share * (right - left);
    order.forEach((code, row) => {
      const y = layout.middles[row] ?? 0;
      const own = groups.find(({ group }) => group.code === code);
      if (own === undefined) return;
      if (own.share === null) texts.push({ text: own.release === 'suppress' ? terms[language].hidden : '–', x: left + rule.base * 0.4, y: y + rule.base * 0.33, align: 'left', size: rule.base * 0.95, weight: 400, color: palette.muted });
      for (const mark of splitMarks(own, found.get(code)?.verdict ?? 'unsure')) {
        if (mark.type === 'line') lines.push({ x: at(mark.from), x2: at(mark.to), y, color: mark.color });
        else if (mark.type === 'dot') dots.push({ x: at(mark.at), y, shape: mark.shape, color: mark.color, isHollow: mark.isHollow, size: rule.base * 0.72 });
      }
    });
    texts.push(...ticks(left, right, bottom, rule.base, language, measure));
    return { at, everyone };
  });
  const bands = panels.flatMap(({ at, everyone: { low, high } }) => (low === null || high === null ? [] : [{ x: at(low), x2: at(high), y: top, y2: bottom, fill: palette.expected, stroke: palette.rest }]));
  const edges = layout.panels.flatMap(({ left, right }) => [left, (left + right) / 2, right].map((x) => ({ x, x2: x, y: top, y2: bottom })));
  const alls = panels.map(({ at, everyone }) => ({ x: at(everyone.share ?? 0), x2: at(everyone.share ?? 0), y: top, y2: bottom }));
  return [
    ...outlinedLayer(bands, 0.8 * rule.stroke),
    ...ruleLayer([...edges, ...layout.separators], palette.grid, 0.8 * rule.stroke),
    ...dashedLayer(alls, palette.ink, 1.2 * rule.stroke),
    ...lineSetLayer(lines.map((line) => ({ ...line, color: palette.paper })), 3.8 * rule.stroke),
    ...lineSetLayer(lines, 1.6 * rule.stroke),
    ...dotLayer(cased(dots, rule), 1.5 * rule.stroke),
    ...textLayer(texts),
  ];
}

/** "0 %" and "100 %" under the ends of a panel; only the latter where both have no room. */
function ticks(left: number, right: number, bottom: number, base: number, language: FigureRequest['language'], measure: FigureRequest['measure']): readonly PlacedText[] {
  const size = base * 0.9;
  const [none, all] = [formatPercent(0, language), formatPercent(1, language)];
  const y = bottom + base * 1.35;
  const end: PlacedText = { text: all, x: right, y, align: 'right', size, weight: 400, color: palette.muted };
  if (measure(none, size, 400) + measure(all, size, 400) + base * 0.4 > right - left) return [end];
  return [{ ...end, text: none, x: left, align: 'left' }, end];
}
