import { passDoor } from './passDoor.js';
import type { Published } from './published.js';

/**
 * One group of a released table as a table of its own: a filter that asks for a group of the declared lattice says
 * nothing that the whole table does not. The group becomes everyone, under the words of the filter.
 */
export function onlyGroup(table: Published, code: string, where: string): Published {
  const { profile, question, kind, baseRule, level, target, limits, notes, weighting, presented } = table;
  const isIt = ({ group }: { readonly group: { readonly code: string } | null }) => group?.code === code;
  const rows = table.rows.filter(isIt).map((row) => ({ ...row, group: null }));
  const numbers = table.numbers.filter(isIt).map((row) => ({ ...row, group: null }));
  return passDoor({ profile, question, kind, by: [], baseRule, where, level, target, limits, rows, numbers, notes, ...(weighting === undefined ? {} : { weighting }), ...(presented === undefined ? {} : { presented }) });
}
