import type { CellTable } from './audit/cellTable.js';
import type { LinearConstraint, Term } from './audit/linearProgram.js';
import type { Choosing } from './choosing.js';
import type { Panel, Split } from './panel.js';

/** Where a count stands among the cells: options one after the other, then the base. */
export const choiceCell = (panel: Panel, group: number, option: number): number => group * (panel.options.length + 1) + option;

export interface ChoiceTable extends CellTable {
  /** Those of the constraints that bind the choices of one group. */
  readonly inGroups: readonly LinearConstraint[];
}

/**
 * Every count of a multiple choice by one background, and every base, with all that a reader knows of them: groups add
 * up to everyone, and the choices of each group are such as its people can have made. What the answers themselves
 * contradict (a file from elsewhere in which somebody chose "none" and more) is not taken as known.
 *
 * Shape counts and bases of everyone are taken as known, published or not.
 */
export function choiceCells(panel: Panel, split: Split, choosing: Choosing): ChoiceTable {
  const { groups } = split;
  const options = [...panel.options.keys()];
  const values = groups.flatMap(({ base, counts }) => [...options.map((o) => counts[o] ?? 0), base]);
  const column = (o: number, sum: number): LinearConstraint => ({ terms: groups.map((_, g) => ({ variable: choiceCell(panel, g, o), times: 1 })), least: sum, most: sum });
  const holds = ({ terms, least, most }: LinearConstraint) => {
    const sum = terms.reduce((total, { variable, times }) => total + times * (values[variable] ?? 0), 0);
    return sum >= (least ?? -Infinity) && sum <= (most ?? Infinity);
  };
  const inGroups = groups.flatMap((_, g) => groupConstraints(panel, g, choosing)).filter(holds);
  return {
    values,
    inGroups,
    tops: values.map(() => panel.total.base),
    constraints: [...options.map((o) => column(o, panel.total.counts[o] ?? 0)), column(options.length, panel.total.base), ...inGroups],
  };
}

function groupConstraints(panel: Panel, group: number, { exclusive, least, most }: Choosing): readonly LinearConstraint[] {
  const place = (option: number, times: number): Term => ({ variable: choiceCell(panel, group, option), times });
  const options = [...panel.options.keys()];
  const alone = options.filter((o) => exclusive[o] === true);
  const others = options.filter((o) => exclusive[o] !== true);
  const base = options.length;
  // Those who chose something else are the base less those who chose what stands alone.
  const elsewhere = (times: number) => [place(base, times), ...alone.map((o) => place(o, -times))];
  const among = others.map((o): LinearConstraint => ({ terms: [place(o, 1), ...elsewhere(-1)], least: null, most: 0 }));
  const all = others.map((o) => place(o, 1));
  return [
    ...among,
    { terms: elsewhere(1), least: 0, most: null },
    ...(least > 0 ? [{ terms: [...all, ...elsewhere(-least)], least: 0, most: null }] : []),
    ...(most === null ? [] : [{ terms: [...all, ...elsewhere(-most)], least: null, most: 0 }]),
  ];
}
