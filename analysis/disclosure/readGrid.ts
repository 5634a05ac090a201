/** A published grid, row by row of the question. */
import type { Code, Text } from '../survey/definition.js';
import type { Profile, Published, PublishedRow } from './published.js';
import { sumShown, type ShownShare } from './sumShown.js';

export interface GridItem {
  readonly code: Code;
  readonly label: Text;
  /** Null where it is hidden. */
  readonly base: number | null;
  /** Ordinary answers, lowest step first; as they were asked where the scale has no numbers. */
  readonly steps: readonly PublishedRow[];
  /** "Don't know", "not applicable" and what else is no step. */
  readonly apart: readonly PublishedRow[];
}

export interface GridSides {
  readonly low: ShownShare;
  /** The step between both halves, where their number is odd. */
  readonly middle: PublishedRow | undefined;
  readonly high: ShownShare;
}

/** Numbers of the steps; empty where the scale has none. */
export type ScaleValues = ReadonlyMap<Code, number>;

export function readGrid({ rows }: Pick<Published<Profile>, 'rows'>, scale: ScaleValues): readonly GridItem[] {
  const items = new Map<Code, PublishedRow[]>();
  for (const row of rows) {
    if (row.group !== null || row.item === null) continue;
    const found = items.get(row.item.code) ?? [];
    found.push(row);
    items.set(row.item.code, found);
  }
  return [...items].flatMap(([code, own]): readonly GridItem[] => {
    const label = own[0]?.item?.label;
    const steps = own.filter(({ meaning }) => meaning === 'answer');
    const place = (row: PublishedRow): number => scale.get(row.code) ?? Number.MAX_SAFE_INTEGER;
    const ordered = scale.size === 0 ? steps : [...steps].sort((a, b) => place(a) - place(b));
    return label === undefined ? [] : [{ code, label, base: own[0]?.base ?? null, steps: ordered, apart: own.filter(({ meaning }) => meaning !== 'answer') }];
  });
}

/** How many steps are in each half. */
export function halfOf({ steps }: Pick<GridItem, 'steps'>): number {
  return Math.floor(steps.length / 2);
}

export function upperSteps({ steps }: Pick<GridItem, 'steps'>): GridItem['steps'] {
  return steps.slice(steps.length - halfOf({ steps }));
}

/** Of those who answered the row. */
export function upperHalf(item: GridItem, level: number): ShownShare {
  return { ...sumShown(upperSteps(item), level), base: item.base };
}

export function sidesOf(item: GridItem, level: number): GridSides {
  const half = halfOf(item);
  const { steps } = item;
  const middle = steps.length % 2 === 1 ? steps[half] : undefined;
  return { low: sumShown(steps.slice(0, half), level), middle, high: sumShown(upperSteps(item), level) };
}

/** Upper half less lower half; null where either is hidden. */
export function netOf({ low, high }: GridSides): number | null {
  return low.share === null || high.share === null ? null : high.share - low.share;
}

/** Lowest net first, equal ones as they were asked, and those that are hidden after them. */
export function worstFirst(items: readonly GridItem[], level: number): readonly GridItem[] {
  const nets = new Map(items.map((item) => [item.code, netOf(sidesOf(item, level))]));
  return [...items].sort((a, b) => (nets.get(a.code) ?? 2) - (nets.get(b.code) ?? 2));
}

/** The answer with the largest share shown in any row; one that rests on few answers only where no other is shown. */
export function commonestStep(items: readonly GridItem[]): PublishedRow | undefined {
  const all = items.flatMap(({ steps }) => steps.filter(({ share }) => share !== null));
  const sure = all.filter(({ release }) => release !== 'footnote');
  const shown = sure.length > 0 ? sure : all;
  return shown.reduce<PublishedRow | undefined>((top, row) => (top === undefined || (row.share ?? 0) > (top.share ?? 0) ? row : top), undefined);
}

/** Most of that answer first, equal ones as they were asked, and those where it is hidden after them. */
export function mostFirst(items: readonly GridItem[], step: Code): readonly GridItem[] {
  const shareIn = ({ steps, apart }: GridItem): number => [...steps, ...apart].find(({ code }) => code === step)?.share ?? -1;
  return [...items].sort((a, b) => shareIn(b) - shareIn(a));
}
