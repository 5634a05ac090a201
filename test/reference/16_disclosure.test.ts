import { expect } from 'chai';
import type { Published } from '../../analysis/disclosure/published.js';
import { releasePublic } from '../../analysis/disclosure/releasePublic.js';
import { ask, definitionOf } from '../analysis/frame/definitionOf.js';
import { sumOf, tableOf, type Counted } from '../analysis/disclosure/tableOf.js';
import { describeWithReference, type JsonPlace } from './reference.js';

// R hides a base only below k, and audits with every base known.
const limits = { minimumBase: 5, smallBase: 5, k: 5 };
const definition = definitionOf([ask.multiple('q', ['o0'])]);

const groupsOf = (row: JsonPlace): readonly Counted[] => {
  const bases = row.at('base').numbers();
  return row.at('selected').numbers().map((count, g) => ({ base: bases[g] ?? 0, counts: [count] }));
};

function release(groups: readonly Counted[]): Published {
  const [published] = releasePublic([tableOf(groups, { by: 'dept' })], definition, limits);
  if (published === undefined) throw new Error('nothing came out');
  return published;
}

const hiddenGroups = (published: Published): readonly number[] =>
  published.rows.filter(({ group }) => group !== null).flatMap(({ count }, g) => (count === null ? [g] : []));

const isPrimary = ({ base, counts: [count = 0] }: Counted) =>
  (count > 0 && count < 5) || (base - count > 0 && base - count < 5) || base < 5;

/** The closed form of statistics.md 16.4: hidden counts add up to what is missing, each between 0 and its base. */
function rangeOf(groups: readonly Counted[], hidden: readonly number[], of: number): readonly [number, number] {
  const missing = hidden.reduce((sum, g) => sum + (groups[g]?.counts[0] ?? 0), 0);
  const others = hidden.reduce((sum, g) => sum + (g === of ? 0 : (groups[g]?.base ?? 0)), 0);
  return [Math.max(0, missing - others), Math.min(groups[of]?.base ?? 0, missing)];
}

function expectSafe(groups: readonly Counted[], hidden: readonly number[], what: string): void {
  groups.forEach((group, g) => {
    if (!isPrimary(group)) return;
    expect(hidden, `${what}, group ${g}`).to.include(g);
    const [low, high] = rangeOf(groups, hidden, g);
    expect(high - low, `${what}, group ${g}: ${low} to ${high}`).to.be.at.least(Math.min(5, group.base));
  });
}

describeWithReference('what is hidden of methods by department', '16_disclosure', (results) => {
  const methods = results.at('multi_select');

  it('has the same small cells as R, and R recovers the same ones when only these are hidden', () => {
    for (const name of methods.keys()) {
      const row = methods.at(name);
      const groups = groupsOf(row);
      const departments = row.at('departments').list().map((code) => code.text());
      const primary = groups.flatMap((group, g) => (isPrimary(group) ? [g] : []));
      expect(primary.map((g) => departments[g])).to.deep.equal(row.at('primary').list().map((code) => code.text()));
      const recovered = primary.filter((g) => {
        const [low, high] = rangeOf(groups, primary, g);
        return high === low;
      });
      expect(recovered).to.have.length(row.at('exactly_recovered_if_primary_only').number());
    }
  });

  it('our closed form is R’s linear programme', () => {
    for (const name of methods.keys()) {
      const row = methods.at(name);
      const groups = groupsOf(row);
      const departments = row.at('departments').list().map((code) => code.text());
      const hidden = row.at('reference_pattern').list().map((code) => departments.indexOf(code.text()));
      for (const cell of row.at('audit').list()) {
        const [low, high] = rangeOf(groups, hidden, departments.indexOf(cell.at('dept').text()));
        expect([low, high], cell.path).to.deep.equal([cell.at('lower').number(), cell.at('upper').number()]);
      }
    }
  });

  it('is safe, and costs at most half as much again as R’s pattern', () => {
    let ours = 0;
    let theirs = 0;
    for (const name of methods.keys()) {
      const groups = groupsOf(methods.at(name));
      const hidden = hiddenGroups(release(groups));
      expectSafe(groups, hidden, name);
      ours += hidden.length;
      theirs += methods.at(name).at('reference_pattern').list().length;
    }
    expect(ours / theirs, `${ours} cells instead of ${theirs}`).to.be.at.most(1.5);
  });

  it('is safe in the made-up cases, at most one cell beyond the fewest', () => {
    const cases = results.at('multi_select_artificial');
    for (const name of cases.keys()) {
      const row = cases.at(name);
      const groups = groupsOf(row);
      const hidden = hiddenGroups(release(groups));
      expectSafe(groups, hidden, name);
      expect(sumOf(groups).counts[0]).to.equal(row.at('total').number());
      const fewest = groups.filter(isPrimary).length + row.at('fewest_secondary_index').list().length;
      expect(hidden.length, name).to.be.at.most(fewest + 1);
    }
  });
});
