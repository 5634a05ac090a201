/** Coverage of the intervals of a change between two waves, and type I error of their tests. */
import { randomStream } from '../../analysis/stats/chance/randomStream.js';
import type { CountOf, Interval } from '../../analysis/stats/interval.js';
import { mcnemarTest } from '../../analysis/stats/waves/mcnemarTest.js';
import { miettinenNurminenInterval } from '../../analysis/stats/waves/miettinenNurminenInterval.js';
import { newcombeInterval } from '../../analysis/stats/waves/newcombeInterval.js';
import { overlapDifference } from '../../analysis/stats/waves/overlapDifference.js';
import type { PairedCounts } from '../../analysis/stats/waves/pairedCounts.js';
import { pairedNewcombeInterval } from '../../analysis/stats/waves/pairedNewcombeInterval.js';
import { tangoInterval } from '../../analysis/stats/waves/tangoInterval.js';
import { weightedWaveDifference, type WaveShare } from '../../analysis/stats/waves/weightedWaveDifference.js';
import { rake } from '../../analysis/stats/weights/rake.js';
import { coverageLimits, Happenings, sizeLimits, type SimulatedRate } from './simulatedRate.js';

type Chance = () => number;

const covers = ({ low, high }: Interval, truth: number): boolean => low <= truth && truth <= high;

function countOf(n: number, share: number, chance: Chance): CountOf {
  let count = 0;
  for (let i = 0; i < n; i += 1) if (chance() < share) count += 1;
  return { count, n };
}

/** The same people twice: the second answer rests on the number of the first, or on one of its own. */
function pairsOf(n: number, shares: readonly [number, number], alike: number, chance: Chance): PairedCounts {
  const pairs = { both: 0, onlyFirst: 0, onlySecond: 0, neither: 0 };
  for (let i = 0; i < n; i += 1) {
    const one = chance();
    const two = chance() < alike ? one : chance();
    const first = one < shares[0];
    const second = two < shares[1];
    pairs[first ? (second ? 'both' : 'onlyFirst') : second ? 'onlySecond' : 'neither'] += 1;
  }
  return pairs;
}

const independent = [
  { n: [492, 430], shares: [0.77, 0.7] },
  { n: [40, 30], shares: [0.15, 0.3] },
  { n: [12, 20], shares: [0.9, 0.5] },
] as const;

function otherPeople(chance: Chance): Record<string, boolean> {
  const happened: Record<string, boolean> = {};
  for (const { n, shares } of independent) {
    const [one, two] = [countOf(n[0], shares[0], chance), countOf(n[1], shares[1], chance)];
    const truth = shares[0] - shares[1];
    happened[`Newcombe, ${n[0]} and ${n[1]} people`] = covers(newcombeInterval(one, two), truth);
    happened[`Miettinen and Nurminen, ${n[0]} and ${n[1]} people`] = covers(miettinenNurminenInterval(one, two), truth);
  }
  return happened;
}

function samePeople(chance: Chance): Record<string, boolean> {
  const happened: Record<string, boolean> = {};
  for (const n of [214, 30]) {
    const pairs = pairsOf(n, [0.55, 0.45], 0.6, chance);
    happened[`Newcombe, the same ${n} people`] = covers(pairedNewcombeInterval(pairs), 0.1);
    happened[`Tango, the same ${n} people`] = covers(tangoInterval(pairs), 0.1);
  }
  return happened;
}

/** 214 answered both of two waves. */
function overlapOf(shares: readonly [number, number], alike: number, chance: Chance) {
  const both = pairsOf(214, shares, alike, chance);
  const once = [countOf(278, shares[0], chance), countOf(216, shares[1], chance)] as const;
  return overlapDifference({
    first: { count: once[0].count + both.both + both.onlyFirst, n: 492 },
    second: { count: once[1].count + both.both + both.onlySecond, n: 430 },
    both,
  });
}

/** 900 people, half of them keen and readier to answer; each wave raked to how many are keen. */
function weightedWaves(chance: Chance) {
  const keenAt = 450;
  const rows: [number[], number[]] = [[], []];
  const chosen: [number[], number[]] = [[], []];
  for (let person = 0; person < 900; person += 1) {
    const keen = person < keenAt;
    const need = chance();
    for (const wave of [0, 1] as const) {
      const share = (keen ? 0.7 : 0.4) + (wave === 1 ? 0.05 : 0);
      const yes = (chance() < 0.7 ? need : chance()) < share;
      if (chance() >= (keen ? 0.7 : 0.4)) continue;
      rows[wave].push(person);
      chosen[wave].push(yes ? 1 : 0);
    }
  }
  const [first, second] = ([0, 1] as const).map((wave) => waveOf(Int32Array.from(rows[wave]), Uint8Array.from(chosen[wave]), keenAt));
  return first === undefined || second === undefined ? null : weightedWaveDifference(first, second);
}

function waveOf(persons: Int32Array, chosen: Uint8Array, keenAt: number): WaveShare {
  const before = new Float64Array(persons.length).fill(1);
  const of = persons.map((person) => (person < keenAt ? 0 : 1));
  const margins = [{ name: 'keen', categories: ['yes', 'no'], of, count: 2, totals: Float64Array.of(450, 450) }];
  const design = { n: persons.length, weights: rake(before, margins).weights, calibration: { before, margins } };
  return { design, persons, chosen, base: new Uint8Array(persons.length).fill(1) };
}

/** Shape how many pairs of waves to draw and a seed; rates out, the same for the same seed. */
export function simulate(runs: number, seed: number): readonly SimulatedRate[] {
  const coverage = new Happenings();
  const size = new Happenings();
  for (let run = 0; run < runs; run += 1) {
    const chance = randomStream(seed, run);
    const weighted = weightedWaves(chance);
    coverage.add({
      ...otherPeople(chance),
      ...samePeople(chance),
      'MOVER, 214 people in both': covers(overlapOf([0.77, 0.7], 0.6, chance).interval, -0.07),
      'MOVER, 214 people in both, rare': covers(overlapOf([0.08, 0.05], 0.8, chance).interval, -0.03),
      'MOVER, weighted': weighted !== null && covers(weighted.interval, 0.05),
      't, weighted': weighted?.symmetric !== undefined && weighted.symmetric !== null && covers(weighted.symmetric, 0.05),
    });
    size.add({
      'McNemar mid-p, the same 214 people': mcnemarTest(pairsOf(214, [0.5, 0.5], 0.5, chance)).midP < 0.05,
      'waves with 214 people in both': (overlapOf([0.6, 0.6], 0.6, chance).p ?? 1) < 0.05,
    });
  }
  return [...coverage.rates(coverageLimits), ...size.rates(sizeLimits)];
}
