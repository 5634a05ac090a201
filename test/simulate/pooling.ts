/** Coverage of intervals of small departments: hierarchical, with plugged-in hyperparameters, and of their own answers alone (`statistics.md` 15.5). */
import { randomStream } from '../../analysis/stats/chance/randomStream.js';
import type { CountOf } from '../../analysis/stats/interval.js';
import { betaBinomialFit } from '../../analysis/stats/pooling/betaBinomialFit.js';
import { betaBinomialTallies } from '../../analysis/stats/pooling/betaBinomialTallies.js';
import { plugInShare } from '../../analysis/stats/pooling/plugInShare.js';
import { partsOf } from '../../analysis/stats/pooling/pooledGroups.js';
import { mixtureTails } from '../../analysis/stats/pooling/shareMixture.js';
import { spreadPosterior } from '../../analysis/stats/pooling/spreadPosterior.js';
import { wilsonInterval } from '../../analysis/stats/wilsonInterval.js';
import { coverageLimits, type SimulatedRate } from './simulatedRate.js';

/** Who answered in the 22 departments of the open reference survey. */
const sizes = [57, 44, 52, 26, 36, 28, 28, 20, 30, 26, 22, 24, 9, 8, 19, 15, 19, 12, 9, 7, 1, 0];
const scenes = [
  { mu: 0.77, icc: 0.03 },
  { mu: 0.15, icc: 0.01 },
  { mu: 0.15, icc: 0.06 },
  { mu: 0.5, icc: 0.1 },
] as const;

type Chance = () => number;

interface Department extends CountOf {
  readonly share: number;
}

/** A beta number from two gamma numbers (Marsaglia & Tsang 2000). */
function drawShare({ mu, icc }: (typeof scenes)[number], chance: Chance): number {
  const precision = 1 / icc - 1;
  const first = gamma(mu * precision, chance);
  return first / (first + gamma((1 - mu) * precision, chance));
}

function gamma(shape: number, chance: Chance): number {
  if (shape < 1) return gamma(shape + 1, chance) * Math.max(chance(), 1e-300) ** (1 / shape);
  const d = shape - 1 / 3;
  for (;;) {
    const z = Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());
    const v = (1 + z / Math.sqrt(9 * d)) ** 3;
    if (v > 0 && Math.log(1 - chance()) < 0.5 * z * z + d - d * v + d * Math.log(v)) return d * v;
  }
}

function drawDepartments(scene: (typeof scenes)[number], chance: Chance): readonly Department[] {
  return sizes.map((n) => {
    const share = drawShare(scene, chance);
    let count = 0;
    for (let i = 0; i < n; i += 1) if (chance() < share) count += 1;
    return { n, count, share };
  });
}

class Covered {
  private covered = 0;
  private all = 0;

  public add(covered: boolean): void {
    this.all += 1;
    if (covered) this.covered += 1;
  }

  public rate(): number {
    return this.covered / this.all;
  }
}

/** A share is within the limits where neither tail beyond it is below 2.5 %: the limits themselves, which cost ten times as much, need not be found. */
function addHierarchical(departments: readonly Department[], covered: Covered): void {
  const nodes = spreadPosterior(betaBinomialTallies(departments));
  for (const department of departments) {
    const { lower, upper } = mixtureTails(partsOf(nodes, department), department.share);
    covered.add(lower >= 0.025 && upper >= 0.025);
  }
}

function addPlugIn(departments: readonly Department[], covered: Covered): void {
  const fit = betaBinomialFit(departments);
  for (const department of departments) {
    const { alpha = null, beta = null, mu } = fit ?? { mu: 0 };
    // At the boundary the interval is a point, which covers nothing.
    if (alpha === null || beta === null) covered.add(department.share === mu);
    else {
      const { low, high } = plugInShare(department, { alpha, beta });
      covered.add(low <= department.share && department.share <= high);
    }
  }
}

function addWilson(departments: readonly Department[], covered: Covered): void {
  for (const department of departments) {
    if (department.n === 0) continue;
    const { low, high } = wilsonInterval(department);
    covered.add(low <= department.share && department.share <= high);
  }
}

/** Shape how many surveys to draw of each scene, a tenth of which are (each has 22 departments), and a seed; rates out, over all departments, the same for the same seed. */
export function simulate(runs: number, seed: number): readonly SimulatedRate[] {
  const surveys = Math.ceil(runs / 10);
  return scenes.flatMap((scene, place) => {
    const [hierarchical, plugIn, wilson] = [new Covered(), new Covered(), new Covered()];
    for (let run = 0; run < surveys; run += 1) {
      const departments = drawDepartments(scene, randomStream(seed + place, run));
      addHierarchical(departments, hierarchical);
      addPlugIn(departments, plugIn);
      addWilson(departments, wilson);
    }
    const of = `mean ${scene.mu}, correlation ${scene.icc}`;
    return [
      { name: `hierarchical, ${of}`, value: hierarchical.rate(), ...coverageLimits, runs: surveys },
      // Why it is never shown.
      { name: `plugged in, ${of}: too narrow`, value: plugIn.rate(), low: 0.4, high: 0.95, runs: surveys },
      { name: `Wilson of each alone, ${of}`, value: wilson.rate(), ...coverageLimits, runs: surveys },
    ];
  });
}
