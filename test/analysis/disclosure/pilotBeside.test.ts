/**
 * A pilot in edition after edition. The attacker has them all, knows that applications only come and that what became of
 * one stays, and tries every number of each end. Authority: statistics.md 16.2, 16.3, 16.7.
 */
import { expect } from 'chai';
import fc from 'fast-check';
import type { PublishedPilot } from '../../../analysis/disclosure/publishedPilot.js';
import { releasePilot, type PilotRegister } from '../../../analysis/disclosure/releasePilot.js';

const about = { source: 'Registret', date: '2026-01-10', owner: 'Kansliet' };

/** Selected, reserve, not selected, did not meet the requirements. */
type Ends = readonly [number, number, number, number];
const register = (name: string, [selected, reserve, turned, outside]: Ends): PilotRegister => ({ name, applications: { received: selected + reserve + turned + outside, assessed: selected + reserve + turned, selected, reserve, ...about } });

const made: Readonly<Record<string, readonly number[]>> = { selected: [0], reserve: [1], not_selected: [2], outside: [3], reserve_or_not: [1, 2], not_selected_or_outside: [2, 3], not_selected_in_all: [1, 2, 3] };

function everyEnds({ applications }: PublishedPilot): readonly Ends[] {
  const all = applications?.received ?? 0;
  const found: Ends[] = [];
  for (let s = 0; s <= all; s += 1)
    for (let r = 0; s + r <= all; r += 1)
      for (let t = 0; s + r + t <= all; t += 1) {
        const ends: Ends = [s, r, t, all - s - r - t];
        if ((applications?.ends ?? []).every(({ end, count }) => (made[end] ?? []).reduce((sum, place) => sum + (ends[place] ?? 0), 0) === count)) found.push(ends);
      }
  return found;
}

interface Range {
  low: number;
  high: number;
}

/** Of each end then, now, and between. */
function rangesOf(before: readonly Ends[], now: readonly Ends[]): readonly (readonly Range[])[] {
  const ranges = [0, 1, 2].map(() => [0, 1, 2, 3].map((): Range => ({ low: Infinity, high: -Infinity })));
  const widen = (when: number, end: number, value: number): void => {
    const range = ranges[when]?.[end];
    if (range === undefined) return;
    range.low = Math.min(range.low, value);
    range.high = Math.max(range.high, value);
  };
  for (const a of before) {
    for (const b of now) {
      if (b[0] < a[0] || b[1] < a[1] || b[2] < a[2] || b[3] < a[3]) continue;
      for (const end of [0, 1, 2, 3] as const) [a[end], b[end], b[end] - a[end]].forEach((value, when) => { widen(when, end, value); });
    }
  }
  return ranges;
}

const few = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 8 }));
const more = fc.oneof({ arbitrary: fc.constant(0), weight: 3 }, { arbitrary: fc.integer({ min: 1, max: 6 }), weight: 2 });
const fourOf = (one: fc.Arbitrary<number>) => fc.tuple(one, one, one, one);

describe('a pilot beside earlier editions', () => {
  it('tells of no handful then, now, or of those that came between', () => {
    let compared = 0;
    fc.assert(fc.property(fourOf(few), fourOf(more), fc.constantFrom('Pilot', 'Piloten'), (then, came, name) => {
      const now = then.map((count, end) => count + (came[end] ?? 0)) as unknown as Ends; // four, as they were
      const [first, renamed] = [releasePilot(register('Pilot', then), 'public'), came.reduce((sum, one) => sum + one, 0) < 5 ? name : 'Pilot'];
      const second = releasePilot(register(renamed, now), 'public', [first]);
      if ((first.applications?.ends.length ?? 0) > 0 && (second.applications?.ends.length ?? 0) > 0) compared += 1;
      const given = rangesOf(everyEnds(first), everyEnds(second)).flat().filter(({ low, high }) => low > 0 && high < 5);
      expect(given, `${then.join()} then ${now.join()}`).to.deep.equal([]);
    }), { numRuns: 1500, seed: 5 });
    expect(compared).to.be.greaterThan(200);
  }).timeout(60000);

  const first = releasePilot(register('Pilot', [10, 8, 15, 7]), 'public');
  const flow = (ends: Ends, name = 'Pilot') => releasePilot(register(name, ends), 'public', [first]).applications;

  it('tells nothing of where applications ended when one came late, or was moved; the same again, and where five more ended', () => {
    const hidden = { ends: [], assessed: null, besideEarlier: true };
    expect(flow([11, 8, 15, 7])).to.deep.include(hidden);
    expect(flow([11, 7, 15, 7])).to.deep.include(hidden);
    expect(flow([10, 8, 16, 7], 'Pilot 2026'), 'by another name').to.deep.include(hidden);
    // told in two ways, the ends of the one are what is left of the other
    expect(flow([15, 3, 20, 7])).to.deep.include(hidden);
    expect(flow([10, 8, 15, 7])).to.deep.equal(first.applications);
    expect(flow([15, 8, 20, 7])?.ends.map(({ count }) => count)).to.deep.equal([15, 8, 20, 7]);
    expect(flow([25, 9, 31, 6], 'Omgång 2')?.ends.map(({ count }) => count), 'another pilot').to.deep.equal([25, 9, 31, 6]);
  });

  it('tells what projects asked for again only of as many projects, or of ten more', () => {
    const asked = (projects: number): PilotRegister => ({ name: 'Pilot', requests: { question: 'q', projects, rows: [{ code: 'a', label: new Map(), met: projects, partly: 0, unmet: 1 }], ...about } });
    const told = releasePilot(asked(14), 'public');
    const again = (projects: number) => releasePilot(asked(projects), 'public', [told]).requests;
    expect([14, 24].map((projects) => again(projects)?.projects)).to.deep.equal([14, 24]);
    expect([15, 13, 23].map((projects) => [again(projects)?.projects, again(projects)?.rows, again(projects)?.besideEarlier])).to.deep.equal(Array(3).fill([null, [], true]));
  });
});
