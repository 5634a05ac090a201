import type { Code } from '../survey/definition.js';
import type { Link } from './linksOf.js';
import type { Panel, Pattern } from './panel.js';

/** A panel and what is hidden of it. */
export interface Protected {
  readonly panel: Panel;
  readonly pattern: Pattern;
}

/** Whether the base of something routed by this link would say a hidden count: for everyone, or in one group. */
export function givesAway(link: Link, { panel, pattern }: Protected, at: 'everyone' | { readonly by: Code; readonly group: string }): boolean {
  if (pattern.all) return true;
  if (at === 'everyone') return speaksOf(link, panel, (o) => pattern.totals[o] === true);
  const t = panel.splits.findIndex(({ by }) => by === at.by);
  const g = panel.splits[t]?.groups.findIndex(({ code }) => code === at.group) ?? -1;
  const split = pattern.splits[t];
  if (split === undefined || g < 0) return false;
  return split.groups[g] === true || speaksOf(link, panel, (o) => split.cells[g]?.[o] === true);
}

/** One choice's count, or everybody but one choice; where choices add up, any sum of them. How many were chosen is a sum of all. */
function speaksOf({ codes }: Link, panel: Panel, isHidden: (option: number) => boolean): boolean {
  if (codes === null) return [...panel.options.keys()].some(isHidden);
  const among = [...panel.options.keys()].filter((o) => codes.includes(panel.options[o] ?? ''));
  const rest = [...panel.options.keys()].filter((o) => !among.includes(o));
  if (panel.additive) return among.some(isHidden);
  return [among, rest].some((options) => options.length === 1 && options.some(isHidden));
}
