/** R survey, where it is installed: the same replicates by the program the field trusts. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SomeSample } from '../analysis/stats/replicates/someSample.js';

export interface SurveyTimes {
  /** Milliseconds of each run, measured in R: neither starting R nor reading the file is in them. */
  readonly jackknife: readonly number[];
  readonly bootstrap: readonly number[];
  /** Of everyone, one an option. */
  readonly jackknifeErrors: readonly number[];
}

const script = `
suppressPackageStartupMessages(library(survey))
args <- commandArgs(TRUE); d <- read.csv(args[1]); d$dept <- factor(d$dept); d$role <- factor(d$role); k <- as.integer(args[2]); turns <- as.integer(args[3])
totals <- function(g) { t <- aggregate(d$w, d[g], sum); names(t)[2] <- "Freq"; t }
margins <- list(totals("dept"), totals("role"))
plain <- svydesign(ids = ~1, weights = ~before, data = d); options <- reformulate(paste0("o", seq_len(k) - 1))
raked <- function(r) suppressWarnings(rake(r, list(~dept, ~role), margins, control = list(maxit = 60, epsilon = 1e-9)))
ms <- function(run) { t <- proc.time()[["elapsed"]]; run(); cat(1000 * (proc.time()[["elapsed"]] - t), "") }
for (i in seq_len(turns)) ms(function() { j <<- raked(as.svrepdesign(plain, type = "JK1", mse = TRUE)); m <<- svymean(options, j, na.rm = TRUE); for (g in c(~dept, ~role)) svyby(options, g, j, svymean, na.rm = TRUE) })
cat("\\n")
# survey fails on a replicate that empties a category: such seeds are passed over.
i <- 0; done <- 0
while (done < turns && i < 20) { i <- i + 1; done <- done + tryCatch({ ms(function() { set.seed(i); b <- raked(as.svrepdesign(plain, type = "subbootstrap", replicates = 2000)); svymean(options, b, na.rm = TRUE) }); 1 }, error = function(e) 0) }
cat("\\n", SE(m), "\\n")
`;

/** Undefined where there is no Rscript or no survey package. */
export function surveyTimes({ design, departments, roles, items }: SomeSample, turns: number): SurveyTimes | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'behov-bench-'));
  const file = join(folder, 'people.csv');
  const head = ['before', 'w', 'dept', 'role', ...items.map((_, k) => `o${k}`)];
  const row = (_: number, i: number) => [design.calibration?.before[i] ?? 0, design.weights[i] ?? 0, departments.of[i] ?? 0, roles.of[i] ?? 0, ...items.map(({ answered, chosen }) => (answered[i] === 1 ? (chosen[i] ?? 0) : 'NA'))];
  writeFileSync(file, [head, ...Array.from(design.weights, row)].map((cells) => `${cells.join(',')}\n`).join(''));
  const { status, stdout } = spawnSync('Rscript', ['-e', script, file, String(items.length), String(turns)], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  if (status !== 0) return undefined;
  const [jackknife = [], bootstrap = [], jackknifeErrors = []] = stdout.trim().split('\n').map((line) => line.trim().split(/\s+/).map(Number));
  return { jackknife, bootstrap, jackknifeErrors };
}
