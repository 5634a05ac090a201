/** Coverage of shares of answers raked to those invited, where who answers depends on department and role (`statistics.md` 4.5). */
import { randomStream } from '../../analysis/stats/chance/randomStream.js';
import { sharesFromCells } from '../../analysis/stats/design/sharesFromCells.js';
import { surveyCells } from '../../analysis/stats/design/surveyCells.js';
import type { SurveyDesign } from '../../analysis/stats/design/surveyDesign.js';
import type { Interval } from '../../analysis/stats/interval.js';
import { weightedWilson } from '../../analysis/stats/intervals/weightedWilson.js';
import { jackknifeShares } from '../../analysis/stats/replicates/jackknifeShares.js';
import { rake } from '../../analysis/stats/weights/rake.js';
import { coverageLimits, Happenings, type SimulatedRate } from './simulatedRate.js';

const departments = 18;
const roles = 4;
const invited = 900;

/** Needs of a method: its share among all, and how much departments and roles differ in it (on the scale of log odds). */
const methods = [
  { name: 'about 77 %', middle: 1.3, spread: 0.4 },
  { name: 'about 15 %', middle: -1.8, spread: 0.4 },
  { name: 'about 50 %, groups far apart', middle: 0, spread: 1.2 },
] as const;

const chanceOf = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));

/** Those who answered, each with department, role and whether they need the method. */
interface Answers {
  readonly department: number[];
  readonly role: number[];
  readonly needs: number[];
}

interface World {
  readonly department: Int32Array;
  readonly role: Int32Array;
  readonly need: Float64Array;
  readonly answering: Float64Array;
  readonly truth: number;
}

function worldOf(chance: () => number, { middle, spread }: (typeof methods)[number]): World {
  const between = (low: number, high: number) => low + (high - low) * chance();
  const ofDepartment = Array.from({ length: departments }, () => ({ need: between(-spread, spread), answer: between(-0.5, 0.7) }));
  const ofRole = Array.from({ length: roles }, () => ({ need: between(-spread, spread), answer: between(-0.5, 0.7) }));
  const department = Int32Array.from({ length: invited }, (_, i) => (i < departments * 12 ? i % departments : Math.floor(departments * chance() ** 1.5)));
  const role = Int32Array.from({ length: invited }, (_, i) => (i < roles * 12 ? i % roles : Math.floor(roles * chance())));
  const sum = (i: number, what: 'need' | 'answer') => (ofDepartment[department[i] ?? 0]?.[what] ?? 0) + (ofRole[role[i] ?? 0]?.[what] ?? 0);
  const need = Float64Array.from(department, (_, i) => chanceOf(middle + sum(i, 'need')));
  const answering = Float64Array.from(department, (_, i) => chanceOf(0.3 + sum(i, 'answer')));
  return { department, role, need, answering, truth: need.reduce((a, b) => a + b, 0) / invited };
}

function answersIn({ department, role, need, answering }: World, chance: () => number): Answers {
  const answers: Answers = { department: [], role: [], needs: [] };
  for (let i = 0; i < invited; i += 1) {
    if (chance() >= (answering[i] ?? 0)) continue;
    answers.department.push(department[i] ?? 0);
    answers.role.push(role[i] ?? 0);
    answers.needs.push(chance() < (need[i] ?? 0) ? 1 : 0);
  }
  return answers;
}

function countsOf(of: Int32Array, count: number): Float64Array {
  const counts = new Float64Array(count);
  for (const g of of) counts[g] = (counts[g] ?? 0) + 1;
  return counts;
}

/** The intervals of the two variances; undefined where a department stayed silent. */
function intervalsOf(world: World, { department, role, needs }: Answers): { readonly jackknife: Interval; readonly linearised: Interval } | undefined {
  const [ofDepartment, ofRole] = [Int32Array.from(department), Int32Array.from(role)];
  if (new Set(department).size < departments) return undefined;
  const named = (name: string, of: Int32Array, totals: Float64Array) => ({ name, categories: Array.from(totals, (_, g) => String(g)), of, count: totals.length, totals });
  const before = new Float64Array(needs.length).fill(1);
  const { weights } = rake(before, [named('department', ofDepartment, countsOf(world.department, departments)), named('role', ofRole, countsOf(world.role, roles))]);
  const design: SurveyDesign = { n: needs.length, weights, calibration: { before, margins: [{ of: ofDepartment, count: departments }, { of: ofRole, count: roles }] } };
  const [answered, chosen] = [new Uint8Array(needs.length).fill(1), Uint8Array.from(needs)];
  const cells = surveyCells(design);
  const linear = sharesFromCells(cells, { base: cells.sumsOf(answered), options: [cells.sumsOf(chosen)] }, [Int32Array.from({ length: cells.count }, (_, c) => c)]).shares[0]?.[0];
  const replicated = jackknifeShares(design, { items: [{ answered, chosen }] }).variance(0);
  const share = linear?.share ?? null;
  if (share === null || replicated === null) return undefined;
  const wilson = (variance: number) => weightedWilson({ share, effective: (share * (1 - share)) / variance, df: needs.length - 1 });
  return { jackknife: wilson(replicated), linearised: wilson(linear?.variance ?? 0) };
}

/** Shape how many surveys of each kind (half of the runs: each is raked often) and a seed in; rates out. */
export function simulate(runs: number, seed: number): readonly SimulatedRate[] {
  const happenings = new Happenings();
  for (let run = 0; run < Math.max(1, Math.round(runs / 2)); run += 1) {
    const happened: Record<string, boolean> = {};
    for (const [m, method] of methods.entries()) {
      const chance = randomStream(seed, run * methods.length + m);
      const world = worldOf(chance, method);
      let intervals = intervalsOf(world, answersIn(world, chance));
      while (intervals === undefined) intervals = intervalsOf(world, answersIn(world, chance));
      for (const [name, { low, high }] of Object.entries(intervals)) happened[`${name}, ${method.name}`] = low <= world.truth && world.truth <= high;
    }
    happenings.add(happened);
  }
  return happenings.rates(coverageLimits);
}
