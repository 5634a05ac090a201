import type { MeasureText } from './figure.js';
import { palette } from './palette.js';
import type { PlacedPoint, PlacedText } from './pixelMarks.js';

export interface Reminder {
  readonly day: number;
  readonly label: string;
}

export interface ReminderGround {
  readonly x: (day: number) => number;
  /** Width and height of the plot. */
  readonly inner: number;
  readonly height: number;
  readonly curves: readonly (readonly PlacedPoint[])[];
  /** Of the labels, in px. */
  readonly size: number;
  readonly measure: MeasureText;
}

export interface ReminderMark {
  readonly x: number;
  /** Top of the line that leads up to its label. */
  readonly top: number;
  readonly text: PlacedText;
}

interface Placed {
  readonly x: number;
  readonly from: number;
  readonly to: number;
  readonly label: string;
  readonly level: number;
}

/**
 * Reminders stand on the floor, each with its label right of its line; left of it near the end of the axis, and where it
 * would reach a line whose label is on the left. A label stands so high that neither a line nor a curve goes through it.
 */
export function reminderMarks(reminders: readonly Reminder[], ground: ReminderGround): readonly ReminderMark[] {
  const { x, inner, height, size, measure } = ground;
  const sorted = [...reminders].sort((a, b) => b.day - a.day);
  let edge = inner;
  const sided = sorted.map(({ day, label }) => {
    const wide = measure(label, size, 400);
    const isLeft = x(day) + size * 0.5 + wide > edge && x(day) - size * 0.5 - wide >= 0;
    if (isLeft) edge = Math.min(edge, x(day) - size * 0.5);
    const from = isLeft ? x(day) - size * 0.5 - wide : x(day) + size * 0.5;
    return { x: x(day), isLeft, from, to: from + wide, label };
  });
  const placed: Placed[] = [];
  for (const one of [...sided.filter(({ isLeft }) => !isLeft), ...sided.filter(({ isLeft }) => isLeft).reverse()]) placed.push({ ...one, level: levelOf(one, placed, ground) });
  const baseline = (level: number): number => height - size * (0.7 + level * 1.3);
  return placed.map(({ x: at, from, label, level }) => ({ x: at, top: baseline(level) - size * 0.8, text: { text: label, x: from, y: baseline(level), align: 'left', size, weight: 400, color: palette.brand } }));
}

/** Above the labels and lines it reaches; above a curve too, as long as there is room. */
function levelOf({ x, from, to }: Omit<Placed, 'level' | 'label'>, placed: readonly Placed[], { curves, size, height }: ReminderGround): number {
  const met = placed.filter((other) => to + size * 0.5 > Math.min(other.x, other.from) && Math.max(other.x, other.to) + size * 0.5 > Math.min(x, from));
  const lowest = Math.max(-1, ...met.map((other) => other.level)) + 1;
  const isMet = (level: number): boolean => {
    const bottom = height - size * (0.4 + level * 1.3);
    return curves.some((curve) => crosses(curve, { left: from, right: to, top: bottom - size * 1.3, bottom }));
  };
  const highest = Math.floor(height / (size * 1.3)) - 1;
  for (let level = lowest; level < highest; level += 1) if (!isMet(level)) return level;
  return lowest;
}

function crosses(curve: readonly PlacedPoint[], { left, right, top, bottom }: { left: number; right: number; top: number; bottom: number }): boolean {
  return curve.some((end, index) => {
    const start = curve[index - 1];
    if (start === undefined || end.x < left || start.x > right) return false;
    const at = (x: number): number => (end.x === start.x ? end.y : start.y + ((end.y - start.y) * (x - start.x)) / (end.x - start.x));
    const [one, other] = [at(Math.max(left, start.x)), at(Math.min(right, end.x))];
    return Math.min(one, other) < bottom && Math.max(one, other) > top;
  });
}
