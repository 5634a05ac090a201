/** How long honest intervals take, at the size of a real survey: replicates that are raked each, beside raking people one by one and beside R survey. */
import { randomStream } from '../../analysis/stats/chance/randomStream.js';
import { permutationTest } from '../../analysis/stats/multipleResponse/permutationTest.js';
import { bootstrapShares } from '../../analysis/stats/replicates/bootstrapShares.js';
import { jackknifeShares } from '../../analysis/stats/replicates/jackknifeShares.js';
import type { Replication } from '../../analysis/stats/replicates/replication.js';
import { leaveEachOut, rakePlainly, sharePlainly } from '../analysis/stats/replicates/plainReplicates.js';
import { someSample, type SomeSample } from '../analysis/stats/replicates/someSample.js';
import { type BenchRecord, spread } from './record.js';
import { surveyTimes } from './surveyPeer.js';
import { byTurns, timed } from './timed.js';

const sizes = { people: 520, departments: 22, roles: 4, items: 12 };
const replicates = 2000;
const permutations = 10_000;
/** Raking people one by one is timed on few replicates, and counted up. */
const fewReplicates = 40;

const errorsOf = (found: Replication): readonly number[] => found.estimates.map((_, s) => found.standardError(s) ?? NaN);

/** Shares of everyone under weights of people. */
function plainShares({ items, design }: SomeSample): (weights: readonly number[]) => readonly number[] {
  const everyone = { of: new Int32Array(design.n), count: 1 };
  return (weights) => items.map((item) => sharePlainly(weights, item, everyone, 0));
}

function bootstrapPlainly(sample: SomeSample, count: number): readonly (readonly number[])[] {
  const { n } = sample.design;
  return Array.from({ length: count }, (_, r) => {
    const random = randomStream(1, r);
    const multiplicity = new Array<number>(n).fill(0);
    for (let draw = 1; draw < n; draw += 1) {
      const i = Math.floor(random() * n);
      multiplicity[i] = (multiplicity[i] ?? 0) + n / (n - 1);
    }
    return plainShares(sample)(rakePlainly(sample.design, multiplicity));
  });
}

/** A comparison of different numbers would mean nothing. */
function mustAgree(ours: ArrayLike<number>, theirs: readonly number[], what: string): void {
  const agree = ours.length === theirs.length && theirs.every((value, i) => Math.abs((ours[i] ?? NaN) - value) <= 1e-6 * Math.abs(value));
  if (!agree) throw new Error(`${what} and we do not agree`);
}

function checkAgainstPlain(sample: SomeSample): void {
  const ours = bootstrapShares(sample.design, { items: sample.items }, { seed: 1, replicates: fewReplicates });
  const theirs = bootstrapPlainly(sample, fewReplicates);
  mustAgree(ours.valuesOf(0), theirs.map(([share = NaN]) => share), 'the bootstrap that rakes people one by one');
  const left = leaveEachOut(sample.design, plainShares(sample));
  mustAgree(jackknifeShares(sample.design, { items: sample.items }).valuesOf(0), left.map(([share = NaN]) => share), 'the jackknife that rakes people one by one');
}

function beside(name: string, ours: readonly number[], theirs: readonly number[] | undefined, against: string): BenchRecord {
  const measured = spread(ours);
  const ratio = theirs === undefined ? null : measured.median / spread(theirs).median;
  return { name, value: measured.median, unit: 'ms', ratio, against: theirs === undefined ? null : `the time of ${against}`, ...measured };
}

export async function benchResampling(quick: boolean): Promise<readonly BenchRecord[]> {
  const sample = someSample(20240917, sizes);
  const { design, items, departments, roles } = sample;
  checkAgainstPlain(sample);
  const everything = { items, domains: [departments, roles] };
  const turns = quick ? 5 : 15;
  const times = await byTurns(
    {
      bootstrap: () => errorsOf(bootstrapShares(design, { items }, { seed: 1, replicates })),
      allBootstrap: () => errorsOf(bootstrapShares(design, everything, { seed: 1, replicates })),
      jackknife: () => errorsOf(jackknifeShares(design, everything)),
      permutation: () => permutationTest({ items: items.map(({ chosen }) => chosen), groups: roles }, 1, permutations),
    },
    turns,
  );
  const plain = [await timed(() => bootstrapPlainly(sample, fewReplicates)), await timed(() => bootstrapPlainly(sample, fewReplicates))].map((ms) => (ms * replicates) / fewReplicates);
  const plainJackknife = [await timed(() => leaveEachOut(design, plainShares(sample)))];
  const survey = surveyTimes(sample, quick ? 1 : 3);
  if (survey === undefined) process.stderr.write('behov: no Rscript with the survey package here, so nothing is held against it.\n');
  else mustAgree(errorsOf(jackknifeShares(design, { items })), survey.jackknifeErrors, 'R survey');
  const of = (name: Parameters<typeof times.get>[0]) => times.get(name) ?? [];
  const size = `${sizes.people} people, ${sizes.items} options`;
  const [boot, jack] = [`${replicates.toLocaleString('en')} re-raked bootstrap replicates, ${size}`, 're-raked jackknife, every department and role too'];
  return [
    beside(boot, of('bootstrap'), plain, 'raking people one by one'),
    ...(survey === undefined ? [] : [beside(boot, of('bootstrap'), survey.bootstrap, 'R survey')]),
    beside('the same, every department and role too', of('allBootstrap'), plain, 'raking people one by one, of everyone alone'),
    beside(jack, of('jackknife'), plainJackknife, 'raking people one by one, of everyone alone'),
    ...(survey === undefined ? [] : [beside(jack, of('jackknife'), survey.jackknife, 'R survey')]),
    beside(`${permutations.toLocaleString('en')} permutations of ${sizes.roles} groups, ${size}`, of('permutation'), undefined, ''),
  ];
}
