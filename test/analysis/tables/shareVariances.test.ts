/** Variances of very many raked people, from sums of cells, held against influences person by person. */
import { expect } from 'chai';
import { BitSet } from '../../../analysis/frame/bitSet.js';
import { bytesOf } from '../../../analysis/frame/bytesOf.js';
import { randomStream } from '../../../analysis/stats/chance/randomStream.js';
import { covarianceOf } from '../../../analysis/stats/design/covarianceOf.js';
import { shareInfluence } from '../../../analysis/stats/design/shareInfluence.js';
import type { Grouping, SurveyDesign } from '../../../analysis/stats/design/surveyDesign.js';
import { type CountedPeople, shareVariances } from '../../../analysis/tables/shareVariances.js';

const n = 12_000;
const random = randomStream(12, 0);

function grouping(count: number, unknown: number): Grouping {
  return { of: Int32Array.from({ length: n }, () => (random() < unknown ? -1 : Math.floor(count * random()))), count };
}

function setOf(share: number): BitSet {
  const set = new BitSet(n);
  for (let i = 0; i < n; i += 1) if (random() < share) set.add(i);
  return set;
}

/** Rows stand group by group; the third group is empty, and the last has no category. */
const starts = Uint32Array.of(0, 5000, 11_000, 11_000, n);
const categories = ['a', 'b', 'c'].map((code) => ({ code, label: new Map<string, string>() }));
const groups = { question: 'unit', categories, starts };
const parts = [null, 0, 1, 2].map((g) => ({
  group: g === null ? null : { question: 'unit', code: 'abc'.charAt(g), label: new Map<string, string>() },
  members: g === null ? [0, 1, 2, 3] : [g],
  population: undefined,
}));

const before = Float64Array.from({ length: n }, () => 0.5 + random());
const [byUnit, byRole] = [grouping(5, 0), grouping(4, 0.02)];
const design: SurveyDesign = { n, weights: before.map((weight, i) => weight * (1 + (byUnit.of[i] ?? 0)) * (3 + (byRole.of[i] ?? 0))), calibration: { before, margins: [byUnit, byRole] } };
const people: readonly CountedPeople[] = [
  { inBase: setOf(0.9), options: [0.1, 0.5, 0.9].map((share) => ({ who: setOf(share) })) },
  { inBase: setOf(0.5), options: [{}, ...Array.from({ length: 13 }, () => ({ who: setOf(random()) }))] },
];

/** One person after another. */
function varianceOf(own: SurveyDesign, inBase: BitSet, who: BitSet, members: readonly number[]): number | null {
  const base = bytesOf(inBase).map((one, i) => (members.some((g) => i >= (starts[g] ?? 0) && i < (starts[g + 1] ?? 0)) ? one : 0));
  const { estimate, influence } = shareInfluence(own.weights, base, bytesOf(who));
  return estimate === null ? null : (covarianceOf(own, [influence])[0]?.[0] ?? null);
}

function mustBe(own: SurveyDesign): void {
  const { method, of } = shareVariances(own, people, groups);
  expect(method).to.equal('linearised');
  for (const part of parts) {
    for (const [c, { inBase, options }] of people.entries()) {
      for (const [o, option] of options.entries()) {
        const [found, expected] = [of(part, c, o), varianceOf(own, inBase, option.who ?? new BitSet(n), part.members)];
        if (expected === null) expect(found).to.equal(null);
        else expect(Math.abs((found ?? NaN) - expected), `option ${o} of ${c} in ${part.group?.code ?? 'all'}`).to.be.most(1e-12 * expected + 1e-20);
      }
    }
  }
}

describe('variances of shares of very many raked people', () => {
  it('are those of the influences of each of them, in every part of a table', () => {
    mustBe(design);
  }).timeout(20_000);

  it('do not keep what another design of the same weights said: a known part of those invited, other margins', () => {
    mustBe({ ...design, fractions: Float64Array.of(0.4) });
    mustBe({ ...design, calibration: { before, margins: [byRole] } });
    mustBe({ n, weights: design.weights });
  }).timeout(40_000);
});
