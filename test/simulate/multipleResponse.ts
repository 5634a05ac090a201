/** Type I error of the tests of several options by groups: how often each is under .05 where groups do not differ. */
import { randomStream } from '../../analysis/stats/chance/randomStream.js';
import type { SurveyDesign } from '../../analysis/stats/design/surveyDesign.js';
import type { GroupedItems } from '../../analysis/stats/multipleResponse/groupedItems.js';
import { marginalIndependence } from '../../analysis/stats/multipleResponse/marginalIndependence.js';
import { pairwiseIndependence } from '../../analysis/stats/multipleResponse/pairwiseIndependence.js';
import { permutationTest } from '../../analysis/stats/multipleResponse/permutationTest.js';
import { weightedMarginalIndependence } from '../../analysis/stats/multipleResponse/weightedMarginalIndependence.js';
import { Happenings, sizeLimits, type SimulatedRate } from './simulatedRate.js';

/** As large as the open survey: people, roles, methods from rare to common. */
const people = 492;
const roles = [0.18, 0.4, 0.18, 0.24];
const shares = [0.77, 0.57, 0.46, 0.52, 0.36, 0.48, 0.27, 0.16, 0.19, 0.14, 0.4, 0.24];
const services = [0.5, 0.35, 0.6, 0.2, 0.3, 0.25];
/** .05 can be reached exactly: 10 of 200. */
const permutations = 199;

type Chance = () => number;

/** Far from the seed of the surveys themselves. */
const permutationSeed = (seed: number, run: number) => (seed ^ 0x5bd1e995) + run;

function drawFrom(parts: readonly number[], chance: Chance): number {
  let left = chance();
  const found = parts.findIndex((part) => (left -= part) < 0);
  return found < 0 ? parts.length - 1 : found;
}

/** Each option is asked of one number that all options of a person share, with the chance `alike`, or of its own. */
function choose(of: readonly number[], alike: number, chance: Chance): readonly boolean[] {
  const common = chance();
  return of.map((share) => (chance() < alike ? common : chance()) < share);
}

function columnsOf(rows: readonly (readonly boolean[])[], options: number): Uint8Array[] {
  return Array.from({ length: options }, (_, option) => Uint8Array.from(rows, (row) => (row[option] === true ? 1 : 0)));
}

/** People whose role says nothing of what they choose. */
function withoutDifference(alike: number, chance: Chance): GroupedItems {
  const of = Int32Array.from({ length: people }, () => drawFrom(roles, chance));
  const rows = Array.from({ length: people }, () => choose(shares, alike, chance));
  return { items: columnsOf(rows, shares.length), groups: { of, count: roles.length } };
}

/** Kept by chance: who needs little answers less often, in some roles more than in others. */
const kept = (role: number, keen: boolean) => (keen ? 1 : [0.9, 0.35, 0.6, 0.45][role] ?? 1);

/** In the population roles do not differ; among those who answer they do, and weights put it right. */
function withWeights(chance: Chance): { readonly design: SurveyDesign; readonly data: GroupedItems } {
  const of: number[] = [];
  const weights: number[] = [];
  const rows: (readonly boolean[])[] = [];
  while (rows.length < people) {
    const role = drawFrom(roles, chance);
    const keen = chance() < 0.5;
    const chosen = choose(shares.map((share) => share * (keen ? 1.15 : 0.85)), 0.3, chance);
    if (chance() >= kept(role, keen)) continue;
    of.push(role);
    weights.push(1 / kept(role, keen));
    rows.push(chosen);
  }
  return {
    design: { n: people, weights: Float64Array.from(weights) },
    data: { items: columnsOf(rows, shares.length), groups: { of: Int32Array.from(of), count: roles.length } },
  };
}

function runGroups(name: string, alike: number, run: number, seed: number): Readonly<Record<string, boolean>> {
  const data = withoutDifference(alike, randomStream(seed, 4 * run + (alike > 0 ? 1 : 0)));
  const { global } = marginalIndependence(data);
  const permuted = permutationTest(data, permutationSeed(seed, run), permutations);
  return {
    [`second order, ${name}`]: (global?.secondOrder?.p ?? 1) < 0.05,
    [`permuted sum, ${name}`]: (permuted?.sum.p ?? 1) <= 0.05,
    [`permuted maximum, ${name}`]: (permuted?.max.p ?? 1) <= 0.05,
    [`any option, step down, ${name}`]: permuted?.items.some(({ adjusted }) => adjusted <= 0.05) ?? false,
  };
}

function runPairs(chance: Chance): Readonly<Record<string, boolean>> {
  const first = Array.from({ length: people }, () => choose(shares, 0.4, chance));
  const second = Array.from({ length: people }, () => choose(services, 0.4, chance));
  const { global } = pairwiseIndependence({ first: columnsOf(first, shares.length), second: columnsOf(second, services.length) });
  return { 'second order, options of two questions': (global?.secondOrder?.p ?? 1) < 0.05 };
}

/** Shape how many surveys to draw and a seed; rates out, the same for the same seed. */
export function simulate(runs: number, seed: number): readonly SimulatedRate[] {
  const happened = new Happenings();
  for (let run = 0; run < runs; run += 1) {
    const { design, data } = withWeights(randomStream(seed, 4 * run + 2));
    happened.add({
      ...runGroups('options independent', 0, run, seed),
      ...runGroups('options strongly correlated', 0.8, run, seed),
      'weighted F': (weightedMarginalIndependence(design, data).global?.f?.p ?? 1) < 0.05,
      ...runPairs(randomStream(seed, 4 * run + 3)),
    });
  }
  return happened.rates(sizeLimits);
}
