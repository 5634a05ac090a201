import type { Matrix } from '../../../analysis/stats/linear/multiply.js';
import { cochranMantelHaenszel } from '../../../analysis/stats/tests/cochranMantelHaenszel.js';
import { checkCrosstab } from '../crosstab.js';
import type { Ledger } from '../ledger.js';
import type { Person, Reference } from '../referenceFolder.js';
import type { ReferenceCheck } from '../referenceSet.js';

/** Of a table written a cell a row: its codes in the order they come, and how many are in any of them together. */
function publishedTable(rows: readonly Person[]) {
  const codes = (name: string) => [...new Set(rows.map((row) => row.get(name) ?? ''))];
  const cross = (down: string, across: string, within: (row: Person) => boolean = () => true): Matrix =>
    codes(down).map((one) =>
      codes(across).map((other) => rows.reduce((sum, row) => (row.get(down) === one && row.get(across) === other && within(row) ? sum + Number(row.get('Freq')) : sum), 0)),
    );
  return { codes, cross };
}

/** A folder without the published tables has their numbers not covered; Agresti's is in no file of data. */
export const check: ReferenceCheck = (reference, ledger) => {
  if (reference.has('hair_eye_color.csv')) checkHair(reference, ledger);
  if (reference.has('ucb_admissions.csv')) checkAdmissions(reference, ledger);
  const job = reference.results.at('job_satisfaction');
  ledger.input(job.at('rows'));
  ledger.input(job.at('cols'));
  checkCrosstab(job, ledger.input(job.at('observed')).list().map((row) => row.numbers()), ledger);
};

function checkHair({ results, rows }: Reference, ledger: Ledger): void {
  const hair = publishedTable(rows('hair_eye_color.csv'));
  checkCrosstab(results.at('hair_by_eye'), hair.cross('Hair', 'Eye'), ledger);
  checkCrosstab(results.at('hair_by_sex'), hair.cross('Hair', 'Sex'), ledger);
}

function checkAdmissions({ results, rows }: Reference, ledger: Ledger): void {
  const admissions = publishedTable(rows('ucb_admissions.csv'));
  checkCrosstab(results.at('ucb_marginal'), admissions.cross('Gender', 'Admit'), ledger);
  const departments = admissions.codes('Dept');
  const byDepartment = departments.map((department) => admissions.cross('Gender', 'Admit', (row) => row.get('Dept') === department));
  for (const [i, department] of departments.entries()) checkCrosstab(results.at('ucb_by_dept').at(department), byDepartment[i] ?? [], ledger);
  const stratified = cochranMantelHaenszel(byDepartment.map(([[a = NaN, b = NaN] = [], [c = NaN, d = NaN] = []]) => ({ a, b, c, d })));
  ledger.equal(results.at('ucb_cmh'), {
    statistic: stratified.test?.statistic ?? null,
    p: stratified.test?.p ?? null,
    common_or: stratified.commonOddsRatio,
    ci: [stratified.interval?.low ?? null, stratified.interval?.high ?? null],
  });
  // More men than women were admitted, and in most departments more women: the warning the dashboard needs.
  if (!stratified.directionsDiffer) ledger.judged(results.at('ucb_cmh'), false, 'no warning of the two directions');
}
