/** Counts of who has answered, attacked: every way in which the hidden ones could be is tried. */
import { expect } from 'chai';
import { releaseCollection, type PublishedCollection, type UnitCounts } from '../../../analysis/disclosure/releaseCollection.js';

interface Range {
  readonly from: number;
  readonly to: number;
}

/** What the page says of a hidden unit, read as an outsider would. */
function saidOf({ invited = 400 }: UnitCounts): Range {
  return { from: 0, to: invited };
}

/** Every value that each hidden unit can have with the total and all that is shown: sums tried one by one. */
function possible(told: PublishedCollection, all: readonly UnitCounts[]): ReadonlyMap<string, readonly number[]> {
  const hidden = all.filter((_unit, index) => told.units[index]?.answered === null);
  const left = told.units.reduce((rest, { answered }) => rest - (answered ?? 0), told.answered);
  const reach = (units: typeof hidden): ReadonlySet<number> => units.reduce((sums, unit) => {
    const { from, to } = saidOf(unit);
    const next = new Set<number>();
    for (const sum of sums) for (let value = from; value <= to && sum + value <= left; value += 1) next.add(sum + value);
    return next;
  }, new Set([0]));
  return new Map(hidden.map((unit) => {
    const others = reach(hidden.filter((other) => other !== unit));
    const { from, to } = saidOf(unit);
    const values = Array.from({ length: to - from + 1 }, (_unused, index) => from + index).filter((value) => others.has(left - value));
    return [unit.code, values];
  }));
}

describe('counts of who has answered', () => {
  it('tell no hidden number closer than five, whatever the units are', () => {
    let seed = 11;
    const chance = (below: number): number => (seed = (seed * 48271) % 2147483647) % below;
    let attacked = 0;
    for (let round = 0; round < 400; round += 1) {
      const units = Array.from({ length: 2 + chance(7) }, (_unused, index): UnitCounts => {
        const invited = 1 + chance(round % 2 === 0 ? 30 : 120);
        return { code: `u${index}`, invited, answered: Math.min(invited, chance(round % 3 === 0 ? 12 : 60)) };
      });
      const total = units.reduce((sum, { answered }) => sum + answered, 0);
      const told = releaseCollection(units, total, units.reduce((sum, { invited }) => sum + (invited ?? 0), 0));
      if (told.units.every(({ answered }) => answered === null)) continue;
      for (const [code, values] of possible(told, units)) {
        const unit = units.find((one) => one.code === code);
        if (unit === undefined) throw new Error('a unit was lost');
        expect(values, `${code} of ${JSON.stringify(units)}`).to.include(unit.answered);
        const { from, to } = saidOf(unit);
        const width = (values.at(-1) ?? 0) - (values[0] ?? 0);
        expect(width, `${code} of ${JSON.stringify(units)}`).to.be.at.least(Math.min(5, to - from));
        attacked += 1;
      }
    }
    expect(attacked, 'the attack found hidden units').to.be.greaterThan(300);
  });

  it('never tell 0 or 100 per cent, nor a rate of fewer than ten', () => {
    const told = releaseCollection([{ code: 'none', invited: 50, answered: 0 }, { code: 'all', invited: 40, answered: 40 }, { code: 'small', invited: 9, answered: 5 }, { code: 'nine', invited: 60, answered: 9 }, { code: 'ten', invited: 60, answered: 10 }, { code: 'large', invited: 300, answered: 150 }], 214, 519);
    expect(told.units.map(({ code, rate }) => [code, rate])).to.deep.equal([
      ['none', null], ['all', null], ['small', null], ['nine', null], ['ten', 10 / 60], ['large', 0.5],
    ]);
  });

  it('say the same of every hidden unit, so that the answer with which one stops being small is not seen', () => {
    const invited = [40, 30, 25, 12];
    const page = (answered: readonly number[]): object => {
      const units = invited.map((some, index): UnitCounts => ({ code: `u${index}`, invited: some, answered: answered[index] ?? 0 }));
      const { answered: total, ...rest } = releaseCollection(units, answered.reduce((sum, count) => sum + count, 0), 107);
      return { ...rest, rate: total };
    };
    // the total is exact; nothing else may differ when a hidden unit gets its tenth answer or the one beside it another
    const before = page([18, 15, 9, 4]);
    expect(before).to.deep.include({ rate: 46, units: [
      { code: 'u0', invited: 40, answered: 18, rate: 0.45 }, { code: 'u1', invited: 30, answered: 15, rate: 0.5 },
      { code: 'u2', invited: 25, answered: null, rate: null }, { code: 'u3', invited: 12, answered: null, rate: null },
    ] });
    for (const after of [[18, 15, 10, 4], [18, 15, 10, 5]]) expect(page(after)).to.deep.equal({ ...before, rate: after.reduce((sum, count) => sum + count, 0) });
  });

  it('hide another unit beside the only small one', () => {
    const told = releaseCollection([{ code: 'a', invited: 30, answered: 4 }, { code: 'b', invited: 60, answered: 20 }, { code: 'c', invited: 90, answered: 40 }], 64, 180);
    expect(told.units.map(({ answered }) => answered)).to.deep.equal([null, null, 40]);
  });

  it('give everybody together no rate where more answered than are listed', () => {
    expect(releaseCollection([], 12, 10).rate).to.equal(null);
    expect(releaseCollection([], 12, undefined).rate).to.equal(null);
    expect(releaseCollection([], 12, 40).rate).to.equal(0.3);
  });
});
