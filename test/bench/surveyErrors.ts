/** Standard errors of raked people in every domain, beside R survey where it is installed. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Columns } from '../../analysis/frame/columns.js';
import { inventedColumns, options, roles } from './inventedColumns.js';
import { domains, rakedErrors, rakedPeople } from './rakedPeople.js';
import { type BenchRecord, spread } from './record.js';
import { byTurns } from './timed.js';

const script = `
suppressPackageStartupMessages(library(survey))
args <- commandArgs(TRUE); d <- read.csv(args[1]); for (g in c("dept", "role", "unit")) d[[g]] <- factor(d[[g]])
options <- reformulate(args[3:length(args)]); plain <- svydesign(ids = ~1, weights = ~before, data = d)
raked <- calibrate(plain, ~dept + role, colSums(model.matrix(~dept + role, d) * d$w), calfun = "raking", epsilon = 1e-11, maxit = 200)
for (i in seq_len(as.integer(args[2]))) {
  start <- proc.time()[["elapsed"]]
  errors <- c(SE(svymean(options, raked, na.rm = TRUE)))
  for (g in c(~dept, ~role, ~unit)) errors <- c(errors, t(as.matrix(SE(svyby(options, g, raked, svymean, na.rm = TRUE)))))
  cat(1000 * (proc.time()[["elapsed"]] - start), "")
}
cat("\\n", format(errors, digits = 12), "\\n")
`;

/** Undefined where there is no Rscript or no survey package. */
function askSurvey(raked: ReturnType<typeof rakedPeople>, turns: number): { readonly times: readonly number[]; readonly errors: readonly number[] } | undefined {
  const [unit, methods] = [raked.questions.get('unit'), raked.questions.get('methods')];
  if (unit?.kind !== 'single' || methods?.kind !== 'multiple') throw new Error('not the invented columns');
  const names = methods.categories.map(({ code }) => code);
  const row = (_: number, i: number) => {
    const cell = unit.codes[i] ?? 0;
    const answers = methods.chosen.map((set) => (methods.status[i] === 0 ? (set.has(i) ? 1 : 0) : 'NA'));
    return [raked.design.calibration?.before[i] ?? 0, raked.design.weights[i] ?? 0, Math.floor(cell / roles), cell % roles, cell, ...answers];
  };
  const folder = mkdtempSync(join(tmpdir(), 'behov-bench-'));
  const file = join(folder, 'people.csv');
  writeFileSync(file, [['before', 'w', 'dept', 'role', 'unit', ...names], ...Array.from(unit.codes, row)].map((cells) => `${cells.join(',')}\n`).join(''));
  const { status, stdout } = spawnSync('Rscript', ['-e', script, file, String(turns), ...names], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  if (status !== 0) return undefined;
  const [times = [], errors = []] = stdout.trim().split('\n').map((line) => line.trim().split(/\s+/).map(Number));
  return { times, errors };
}

/** From the raked people to every standard error: nothing is remembered of an earlier turn. */
function allErrors(raked: Columns): readonly number[] {
  const { sums, errors } = rakedErrors({ ...raked });
  return errors(sums());
}

export async function benchSurveyErrors(quick: boolean): Promise<readonly BenchRecord[]> {
  // R takes minutes for a million.
  const n = quick ? 5000 : 20_000;
  const raked = rakedPeople(inventedColumns(n).columns);
  const ours = allErrors(raked);
  const times = await byTurns({ ours: () => allErrors(raked) }, quick ? 5 : 15);
  const survey = askSurvey(raked, quick ? 1 : 3);
  const measured = spread(times.get('ours') ?? []);
  const name = `standard errors of ${n.toLocaleString('en')} raked people, ${String(domains)} domains × ${String(options)} options`;
  if (survey === undefined) {
    process.stderr.write('behov: no Rscript with the survey package here, so standard errors of raked people are held against nothing.\n');
    return [{ name, value: measured.median, unit: 'ms', ratio: null, against: null, ...measured }];
  }
  const agree = survey.errors.length === ours.length && ours.every((error, i) => Math.abs(error - (survey.errors[i] ?? NaN)) <= 1e-7 * error);
  if (!agree) throw new Error('R survey and we do not agree on standard errors of raked people');
  return [{ name, value: measured.median, unit: 'ms', ratio: measured.median / spread(survey.times).median, against: 'the time of R survey: calibrate, svymean, svyby', ...measured }];
}
