import { expect } from 'chai';
import type { Published } from '../../../analysis/disclosure/published.js';
import { releasePublic } from '../../../analysis/disclosure/releasePublic.js';
import { ask, definitionOf } from '../frame/definitionOf.js';
import { tableOf, type Counted } from './tableOf.js';

const definition = definitionOf([ask.single('dept', ['g0']), ask.multiple('q', ['o0'])]);
const people = (base: number, count: number): Counted => ({ base, counts: [count] });

/** Groups whose count is hidden in the last of these editions; a base in brackets is hidden too. */
function hiddenIn(kind: 'multiple' | 'single', ...editions: readonly (readonly Counted[])[]): readonly string[] {
  const released: (readonly Published[])[] = [];
  for (const groups of editions) released.push(releasePublic([tableOf(groups, { kind, by: 'dept' })], definition, undefined, released));
  const rows = released.at(-1)?.flatMap((table) => table.rows) ?? [];
  return rows.flatMap(({ group, base, count }) => (count === null ? [base === null ? `(${group?.code ?? 'all'})` : (group?.code ?? 'all')] : []));
}

const first = [people(40, 20), people(30, 12), people(30, 14), people(30, 3)];

describe('an edition beside an earlier one', () => {
  it('hides the same when nothing has changed', () => {
    expect(hiddenIn('multiple', first)).to.deep.equal(['g1', 'g3']);
    expect(hiddenIn('multiple', first, first, first)).to.deep.equal(['g1', 'g3']);
  });

  it('keeps the partner of an unchanged small count, even where another would be cheaper now', () => {
    const later = [people(40, 20), people(60, 30), people(30, 14), people(30, 3)];
    expect(hiddenIn('multiple', later)).to.deep.equal(['g2', 'g3']);
    expect(hiddenIn('multiple', first, later)).to.deep.equal(['g1', 'g3']);
  });

  it('takes a partner for a new small count only among groups that have new answers', () => {
    const before = [people(40, 20), people(30, 12), people(30, 0)];
    const after = [people(50, 27), people(30, 12), people(40, 3)];
    expect(hiddenIn('multiple', before)).to.deep.equal([]);
    expect(hiddenIn('multiple', after)).to.deep.equal(['g1', 'g2']);
    expect(hiddenIn('multiple', before, after)).to.deep.equal(['g0', 'g2']);
  });

  it('says nothing of an option where only one group has new answers, and a small count', () => {
    const before = [people(40, 20), people(30, 12), people(30, 0)];
    expect(hiddenIn('multiple', before, [...before.slice(0, 2), people(40, 3)])).to.deep.equal(['all', 'g0', 'g1', 'g2']);
  });

  it('shows a group that had nobody before', () => {
    const before = [people(40, 20), people(30, 12), people(0, 0)];
    expect(hiddenIn('multiple', before)).to.deep.equal(['(g2)']);
    expect(hiddenIn('multiple', before, [...before.slice(0, 2), people(20, 8)])).to.deep.equal([]);
  });

  it('keeps a small group and its partner hidden, and does not say which of them has grown', () => {
    const before = [...first.slice(0, 3), people(12, 5), people(8, 5)];
    expect(hiddenIn('multiple', before)).to.deep.equal(['(g3)', '(g4)']);
    expect(hiddenIn('multiple', before, [...before.slice(0, 4), people(30, 15)])).to.deep.equal(['(g3)', '(g4)']);
  });

  it('shows what an earlier edition said nothing of at all', () => {
    expect(hiddenIn('multiple', [people(9, 5), people(0, 0)], first.slice(0, 3))).to.deep.equal([]);
  });

  it('takes a new edition’s rectangle among new answers, where choices add up', () => {
    const two = (a: number, b: number): Counted => ({ base: a + b, counts: [a, b] });
    const before = [two(20, 20), two(15, 15), two(30, 0)];
    const after = [two(30, 30), two(15, 15), two(40, 3)];
    expect(hiddenIn('single', after)).to.deep.equal(['g1', 'g1', 'g2', 'g2']);
    expect(hiddenIn('single', before, after)).to.deep.equal(['g0', 'g0', 'g2', 'g2']);
    expect(hiddenIn('single', before, [...before.slice(0, 2), two(40, 3)])).to.deep.equal(Array(2).fill('(all)').concat(['(g0)', '(g0)', '(g1)', '(g1)', '(g2)', '(g2)']));
  });

  it('says nothing where answers were removed from a group with hidden counts: of the option, or of all choices that add up', () => {
    const shrunk = [people(40, 20), people(20, 8), people(30, 14), people(30, 3)];
    expect(hiddenIn('multiple', first, shrunk)).to.deep.equal(['all', 'g0', 'g1', 'g2', 'g3']);
    const two = (a: number, b: number): Counted => ({ base: a + b, counts: [a, b] });
    const before = [two(20, 20), two(15, 15), two(30, 3)];
    expect(hiddenIn('single', before, [...before.slice(0, 2), two(20, 3)])[0]).to.equal('(all)');
    expect(hiddenIn('single', before, [two(15, 15), ...before.slice(1)])).to.deep.equal(hiddenIn('single', before));
  });

  it('hides a new small count for everyone with another that new answers have changed', () => {
    const three = (...counts: readonly number[]): Counted => ({ base: counts.reduce((all, count) => all + count, 0), counts });
    const optionsHidden = (...editions: readonly Counted[]) => {
      const released: (readonly Published[])[] = [];
      for (const all of editions) released.push(releasePublic([tableOf([all], { kind: 'single' })], definition, undefined, released));
      return released.at(-1)?.flatMap(({ rows }) => rows.flatMap(({ code, count }) => (count === null ? [code] : [])));
    };
    expect(optionsHidden(three(30, 12, 0))).to.deep.equal([]);
    expect(optionsHidden(three(40, 12, 2))).to.deep.equal(['o1', 'o2']);
    expect(optionsHidden(three(30, 12, 0), three(40, 12, 2))).to.deep.equal(['o0', 'o2']);
  });
});
