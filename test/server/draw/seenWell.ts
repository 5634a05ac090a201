/** What of a picture is too faint to be read, as WCAG 2.2 has it (1.4.3 and 1.4.11). */
import { palette } from '../../../analysis/charts/palette.js';
import { contrast, distance, seenBy } from './colours.js';
import type { Edge, Mark, Painted, ReadText } from './painted.js';

/** Guide the eye and say nothing that is not said without them: lines and tracks behind, the places of sets not chosen, the casing of marks. */
const guides: ReadonlySet<string> = new Set([palette.grid, palette.track, palette.guide, palette.paper]);

/** Two colours that are told apart: five times what is just noticed, and half as light again. */
const apart = { eyes: 12, grey: 1.5 } as const;

/** Less than this of an edge or a text may stand on something else: a line that is crossed, a tail over an edge. */
const slack = { edge: 0.1, text: 0.03 } as const;

export function faintTexts({ texts }: Painted): readonly string[] {
  return texts.flatMap(({ text, fill, size, weight, on }) => {
    const needed = size >= 24 || (weight === 600 && size >= 18.66) ? 3 : 4.5;
    return [...on].filter(([under, part]) => part > slack.text && contrast(fill, under) < needed).map(([under]) => `“${text}” ${fill} on ${under}: ${contrast(fill, under).toFixed(2)}`);
  });
}

export function faintMarks({ marks, texts }: Painted): readonly string[] {
  const isFaint = (mark: Mark): boolean => isMeant(mark) && !standsOut(mark, marks) && !texts.some((text) => isIn(text, mark));
  const told = ({ fill = 'no fill', stroke = 'no stroke', shape, edges }: Mark): string => `${shape}, ${fill}, ${stroke}: ${[...new Set(edges.filter(isWeak).map(({ own, other }) => `${own} beside ${other}`))].join('; ')}`;
  return [...new Set(marks.filter(isFaint).map(told))];
}

/** A shape that is there to be read: not a guide, and not wholly under another. */
export const isMeant = ({ fill, stroke, seen }: Mark): boolean => seen > 0 && [fill, stroke].some((colour) => colour !== undefined && !guides.has(colour));

/** The number of a cell tells what its colour does. */
export function isIn({ left, right, top, bottom, on }: ReadText, { fill, box }: Mark): boolean {
  return fill !== undefined && (on.get(fill) ?? 0) > 0.9 && left >= box.left && right <= box.right && top >= box.top && bottom <= box.bottom;
}

const isWeak = ({ own, other }: Edge): boolean => own !== other && contrast(own, other) < 3;

/** Paper around a mark, on what the mark stands on; the first of all is the paper itself. */
const isCasing = (mark: Mark, marks: readonly Mark[]): boolean => mark !== marks[0] && [mark.fill, mark.stroke].every((colour) => colour === undefined || colour === palette.paper);

/** The part of an edge that nothing tells; where two marks of one colour meet they are one. */
function weakPart(edges: readonly Edge[], isTold: (edge: Edge) => boolean): number {
  const lengthOf = (some: readonly Edge[]): number => some.reduce((sum, { length }) => sum + length, 0);
  const met = edges.filter(({ own, other }) => own !== other);
  const all = lengthOf(met);
  return all === 0 ? 0 : lengthOf(met.filter((edge) => isWeak(edge) && !isTold(edge))) / all;
}

/** A line is told from one of its sides: it may be the edge of an area. */
function isLineTold({ fill, edges }: Mark): boolean {
  if (fill !== undefined) return false;
  const sides = [edges, ...(['left', 'right', 'up', 'down'] as const).map((side) => edges.filter(({ towards }) => towards === side)).filter((side) => side.length > 0)];
  return sides.some((side) => weakPart(side, () => false) <= slack.edge);
}

/** In px; what is wider is no point of a plot. */
const widestPoint = 40;

/** All around, by its own colour, by its outline, or by a line along it. */
function standsOut(mark: Mark, marks: readonly Mark[]): boolean {
  const { fill, stroke, shape, edges, box } = mark;
  // a band ends where its axis does: what it tells is between its two lines
  const isBand = fill !== undefined && /^ML+Z /.test(shape) && box.right - box.left > widestPoint;
  const outer = edges.filter(({ own, towards }) => (stroke === undefined || fill === undefined || own === stroke) && (!isBand || towards === 'up' || towards === 'down'));
  const byLine = ({ beside }: Edge): boolean => {
    const other = marks[beside];
    return other !== undefined && (isCasing(other, marks) || (isMeant(other) && isLineTold(other)));
  };
  return isLineTold(mark) || weakPart(outer, byLine) <= slack.edge;
}

/** Pairs of colours that alone tell marks of one look apart, and that some eyes, or a grey print, do not. */
export function onlyByColour({ marks, texts }: Painted): readonly string[] {
  const looks = new Map<string, Set<string>>();
  for (const mark of marks.filter(isMeant)) {
    const colour = mark.shape.includes('filled') ? mark.fill : mark.stroke;
    if (colour === undefined || guides.has(colour) || texts.some((text) => isIn(text, mark))) continue;
    looks.set(mark.shape, (looks.get(mark.shape) ?? new Set()).add(colour));
  }
  const pairs = [...looks.values()].flatMap((colours) => [...colours].flatMap((one, at) => [...colours].slice(at + 1).map((other): readonly [string, string] => (one < other ? [one, other] : [other, one]))));
  return [...new Set(pairs.filter(([one, other]) => !areApart(one, other)).map((pair) => pair.join(' and ')))];
}

function areApart(one: string, other: string): boolean {
  return contrast(one, other) >= apart.grey && Object.values(seenBy).every((see) => distance(see(one), see(other)) >= apart.eyes);
}
