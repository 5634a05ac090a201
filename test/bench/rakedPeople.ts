import { cellSumsOfSets } from '../../analysis/frame/cellSumsOfSets.js';
import type { Columns } from '../../analysis/frame/columns.js';
import { groupedBy } from '../../analysis/frame/groups.js';
import { rowsWithStatus } from '../../analysis/frame/rowsWithStatus.js';
import { sharesFromCells } from '../../analysis/stats/design/sharesFromCells.js';
import { surveyCells } from '../../analysis/stats/design/surveyCells.js';
import type { SurveyDesign } from '../../analysis/stats/design/surveyDesign.js';
import { rake } from '../../analysis/stats/weights/rake.js';
import { departments, inventedWeights, roles } from './inventedColumns.js';

export const domains = 1 + departments + roles + departments * roles;

/** The invented people, raked to departments and roles that have another part of the population than of the answers. */
export function rakedPeople(columns: Columns): Columns & { readonly design: SurveyDesign } {
  const unit = columns.questions.get('unit');
  if (unit?.kind !== 'single') throw new Error('not the invented columns');
  const { n } = columns;
  const before = inventedWeights(n);
  const marginOf = (name: string, count: number, group: (cell: number) => number) => {
    const of = Int32Array.from(unit.codes, group);
    const totals = new Float64Array(count);
    for (const g of of) totals[g] = (totals[g] ?? 0) + 2;
    const scaled = totals.map((total, g) => total * (1 + g / count));
    const sum = scaled.reduce((all, total) => all + total, 0);
    return { name, categories: Array.from(totals, (_, g) => String(g)), of, count, totals: scaled.map((total) => (total / sum) * 2 * n) };
  };
  const margins = [marginOf('department', departments, (cell) => Math.floor(cell / roles)), marginOf('role', roles, (cell) => cell % roles)];
  const { weights } = rake(before, margins);
  return { ...columns, weights, design: { n, weights, calibration: { before, margins: margins.map(({ of, count }) => ({ of, count })) } } };
}

export interface RakedErrors {
  /** Sums of every cell, in one pass over the people. */
  readonly sums: () => ReturnType<typeof cellSumsOfSets>;
  /** Standard errors from these sums: everyone, departments, roles, and their cells, within each every option. */
  readonly errors: (sums: ReturnType<typeof cellSumsOfSets>) => readonly number[];
}

export function rakedErrors(raked: Columns): RakedErrors {
  const { columns } = groupedBy(raked, 'unit');
  const { design } = columns;
  const [unit, methods] = [columns.questions.get('unit'), columns.questions.get('methods')];
  if (unit?.kind !== 'single' || methods?.kind !== 'multiple' || design === undefined) throw new Error('not the invented columns');
  const cells = surveyCells(design, [{ of: Int32Array.from(unit.codes), count: departments * roles }]);
  const codeOf = cells.by[0]?.of ?? new Int32Array(0);
  const those = (isIn: (code: number) => boolean) => Int32Array.from([...codeOf.keys()].filter((cell) => isIn(codeOf[cell] ?? 0)));
  const each = (count: number, of: (code: number) => number) => Array.from({ length: count }, (_, g) => those((code) => of(code) === g));
  const parts = [those(() => true), ...each(departments, (code) => Math.floor(code / roles)), ...each(roles, (code) => code % roles), ...each(departments * roles, (code) => code)];
  const answered = rowsWithStatus(methods.status, ['answered']);
  return {
    sums: () => cellSumsOfSets(cells, design, answered, methods.chosen),
    errors: (sums) => sharesFromCells(cells, sums, parts).shares.flatMap((row) => row.map(({ variance }) => Math.sqrt(variance ?? NaN))),
  };
}
