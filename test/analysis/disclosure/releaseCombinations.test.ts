/** Authority: statistics.md 14.2, 16.3, 16.4, 16.7. The attacker below tries every table there can be, and uses none of the code he attacks. */
import { expect } from 'chai';
import { combinationSums } from '../../../analysis/disclosure/combinationSums.js';
import type { CombinationKnowledge } from '../../../analysis/disclosure/combinationKnowledge.js';
import { pinsCombination } from '../../../analysis/disclosure/pinsCombination.js';
import { releaseCombinations, type CombinationsBeside, type PublishedCombinations } from '../../../analysis/disclosure/releaseCombinations.js';
import { releasePublic } from '../../../analysis/disclosure/releasePublic.js';
import { staysOpen } from '../../../analysis/disclosure/staysOpen.js';
import type { Indicator } from '../../../analysis/survey/definition.js';
import { combinationTable } from '../../../analysis/tables/combinationTable.js';
import { demandTable } from '../../../analysis/tables/demandTable.js';
import { publishedTable } from '../charts/tables.js';
import { textOf } from '../frame/definitionOf.js';
import { definitionAsking, peopleWho, times, type Person } from '../tables/askedPeople.js';

const options = ['a', 'b', 'c'];

function asked(people: readonly Person[]) {
  const columns = peopleWho(people);
  return { columns, counted: combinationTable(columns, { question: 'chosen', options, baseRule: 'answered', by: [] }), tables: releasePublic([demandTable(columns, { question: 'chosen' })], columns.definition) };
}

function release(people: readonly Person[], beside: Partial<CombinationsBeside> = {}): PublishedCombinations {
  const { counted, tables } = asked(people);
  return releaseCombinations(counted, { tables, sums: [], earlier: [], sensitive: false, ...beside });
}

const chose = (count: number, ...chosen: readonly string[]): readonly Person[] => times(count, { chosen });
const usual = [...chose(28, 'a', 'b'), ...chose(21, 'a'), ...chose(13, 'b', 'c'), ...chose(8, 'none'), ...chose(3, 'c'), ...chose(2, 'a', 'c'), ...chose(6, 'b')];

/** Numbers of people by combination that everything told allows, as whole numbers; bit o is option o. */
function everyTable(told: PublishedCombinations, people: readonly Person[]): readonly (readonly number[])[] {
  const holding = (...codes: readonly string[]) => people.filter(({ chosen = [] }) => codes.every((code) => chosen.includes(code))).length;
  const [n, a, b, c, none] = [people.length, holding('a'), holding('b'), holding('c'), holding('none')];
  const rangeOf = (combination: number): readonly [number, number] => {
    const codes = options.filter((_code, o) => Math.floor(combination / 2 ** o) % 2 === 1);
    const count = codes.length === 0 ? (told.none ?? undefined) : told.combinations.find((one) => one.options.join() === codes.join())?.count;
    return count === undefined ? [0, codes.length === 0 ? n : told.from - 1] : [Math.max(told.from, count - 2), count + 2];
  };
  const ranges = Array.from({ length: 8 }, (_unused, combination) => rangeOf(combination));
  const within = (value: number, combination: number) => value >= (ranges[combination]?.[0] ?? 0) && value <= (ranges[combination]?.[1] ?? n);
  const found: (readonly number[])[] = [];
  const upTo = (combination: number) => Math.min(n, ranges[combination]?.[1] ?? n);
  for (let abc = ranges[7]?.[0] ?? 0; abc <= upTo(7); abc += 1)
    for (let ab = ranges[3]?.[0] ?? 0; ab <= upTo(3); ab += 1)
      for (let ac = ranges[5]?.[0] ?? 0; ac <= upTo(5); ac += 1)
        for (let bc = ranges[6]?.[0] ?? 0; bc <= upTo(6); bc += 1) {
          const table = [n - a - b - c + ab + ac + bc + 2 * abc, a - ab - ac - abc, b - ab - bc - abc, ab, c - ac - bc - abc, ac, bc, abc];
          // who answered chose something
          if (table[0] !== none || !table.every((value, combination) => within(value, combination))) continue;
          const rest = table.reduce((sum, value, combination) => sum + (told.combinations.some((one) => one.options.join() === options.filter((_code, o) => Math.floor(combination / 2 ** o) % 2 === 1).join()) || (combination === 0 && told.none !== null) ? 0 : value), 0);
          if (Math.abs(rest - (told.others ?? 0)) <= 2) found.push(table);
        }
  return found;
}

describe('combinations as an edition tells them', () => {
  it('are rounded, the largest first, with the others together; from k people on, or from more where the smallest would give the others away', () => {
    expect(release(usual)).to.deep.equal({
      question: 'chosen', baseRule: 'answered', options,
      combinations: [{ options: ['a', 'b'], count: 30 }, { options: ['a'], count: 20 }, { options: ['b', 'c'], count: 15 }],
      none: 10, others: 10, roundedTo: 5, from: 8, release: 'show',
    });
  });

  it('are nothing where anything of everyone is hidden, people are too few, or the question is not counted so', () => {
    const hidden = { combinations: [], none: null, others: null, release: 'suppress' };
    expect(release([...chose(20, 'a'), ...chose(20, 'b'), ...chose(3, 'c')])).to.deep.include(hidden);
    expect(release(chose(9, 'a', 'b', 'c'))).to.deep.include(hidden);
    const { counted } = asked(usual);
    expect(releaseCombinations(counted, { tables: [], sums: [], earlier: [], sensitive: false })).to.deep.include(hidden);
  });

  it('never tell that a handful chose exactly some of the options, whoever answered', () => {
    let shown = 0;
    let state = 7;
    const chance = (below: number): number => {
      state = (state * 48271) % 2147483647;
      return state % below;
    };
    for (let turn = 0; turn < 60; turn += 1) {
      const sizes = Array.from({ length: 8 }, () => (chance(3) === 0 ? chance(6) : chance(20)));
      const people = sizes.flatMap((size, combination) => chose(size, ...(combination === 0 ? ['none'] : options.filter((_code, o) => Math.floor(combination / 2 ** o) % 2 === 1))));
      const told = release(people);
      if (told.release === 'suppress') continue;
      shown += 1;
      const possible = everyTable(told, people);
      expect(possible.length).to.be.greaterThan(0);
      for (let combination = 1; combination < 8; combination += 1) {
        const values = possible.map((table) => table[combination] ?? 0);
        expect(Math.min(...values) === 0 || Math.max(...values) >= 5, `${JSON.stringify(sizes)} gives away ${String(combination)}`).to.equal(true);
      }
    }
    expect(shown).to.be.greaterThan(15);
  });

  it('are nothing where an indicator that counts two options together gives a handful away', () => {
    const people = [...chose(20, 'a'), ...chose(20, 'b'), ...chose(3, 'a', 'b'), ...chose(20, 'c'), ...chose(10, 'none')];
    const { columns, tables } = asked(people);
    const counted = combinationTable(columns, { question: 'chosen', options: ['a', 'b'], baseRule: 'answered', by: [] });
    const definition = definitionAsking();
    const either: Indicator = { code: 'either', label: textOf('either'), numerator: { type: 'includes', question: 'chosen', codes: ['a', 'b'] }, baseRule: 'answered' };
    const told = (indicators: readonly Indicator[]) => releaseCombinations(counted, { tables, sums: combinationSums({ ...definition, indicators: new Map(indicators.map((each) => [each.code, each])) }, counted), earlier: [], sensitive: false });
    expect(told([]).release).to.equal('show');
    expect(told([either]).release).to.equal('suppress');
  });

  it('stay back in a later edition after one that told nothing, or when answers were taken away, and stay open to doubt beside one that told them', () => {
    const { tables } = asked(usual);
    const first = release(usual);
    const again = (people: readonly Person[], combinations = first) => release(people, { earlier: [{ tables, combinations, sums: [] }] });
    expect(again(usual)).to.deep.equal(first);
    expect(again([...usual, ...chose(12, 'a', 'b'), ...chose(9, 'c')]).release).to.equal('show');
    expect(again(usual.slice(6)).release).to.equal('suppress');
    expect(again(usual, { ...first, combinations: [], none: null, others: null, release: 'suppress' }).release).to.equal('suppress');
  });

  it('give nothing away beside those of an edition before: whoever is new is known to have chosen both', () => {
    const edition = (base: number, margins: readonly number[], both: readonly (readonly [number, { readonly least: number; readonly most: number }])[], othersMost: number | null): CombinationKnowledge => ({ options: 2, base, margins, saidNone: 0, told: new Map(both), others: { least: null, most: null }, othersMost, most: 2, least: 0, sums: [] });
    const [before, now] = [edition(40, [20, 15], [[0, { least: 5, most: 12 }], [1, { least: 13, most: 22 }], [2, { least: 8, most: 17 }]], 4), edition(46, [26, 21], [[3, { least: 8, most: 12 }]], null)];
    expect([pinsCombination([before], 5), pinsCombination([now], 5), pinsCombination([before, now], 5)]).to.deep.equal([false, false, true]);
  });

  it('give nothing away of those who came between two editions, where neither gives anything away of all', () => {
    const edition = (base: number, margins: readonly number[]): CombinationKnowledge => ({ options: 2, base, margins, saidNone: 0, told: new Map(), others: { least: null, most: null }, othersMost: null, most: 2, least: 0, sums: [] });
    const beside = (...later: readonly [number, number, number]) => pinsCombination([edition(40, [20, 15]), edition(later[0], later.slice(1))], 5);
    // ten came and all chose a: three of them b too
    expect(beside(50, 30, 18)).to.equal(true);
    // six chose a and five b: one to five of them both
    expect([beside(50, 26, 20), beside(50, 30, 20), pinsCombination([edition(40, [20, 15])], 5), pinsCombination([edition(50, [30, 18])], 5)]).to.deep.equal([false, false, false, false]);
  });

  it('stay back after more editions that differ than can be laid beside each other; those that repeat count once', () => {
    const grown = (more: number) => [...usual, ...chose(12 * more, 'a', 'b'), ...chose(9 * more, 'c')];
    const editions = (count: number, times: number) => Array.from({ length: count }, (_unused, e) => grown(e)).flatMap((people) => Array.from({ length: times }, () => ({ tables: asked(people).tables, combinations: release(people), sums: [] })));
    expect([1, 3].map((times) => release(grown(6), { earlier: editions(6, times) }).release)).to.deep.equal(['show', 'show']);
    expect(release(grown(7), { earlier: editions(7, 1) }).release).to.equal('suppress');
  });

  it('leave what a table of groups hides open: exact counts of everyone would not', () => {
    const [bothOf, g1, g2] = [2 ** 0 + 2 ** 1, [0, 0, 3, 17], [14, 6, 0, 0]];
    const counts = g1.map((count, combination) => count + (g2[combination] ?? 0));
    const groups = [g1, g2].map((own, g) => ({ by: 'group', code: `g${String(g + 1)}`, counts: own, saidNone: 0 }));
    const table = { question: 'chosen', baseRule: 'answered', options: ['a', 'b'], counts, alone: [], saidNone: 0, most: 2, least: 0, groups, weighted: false } as const;
    const split = publishedTable({ question: 'chosen', by: 'group', options: ['a', 'b'].map((code) => ({ code, sv: code, en: code })), groups: [{ name: null, base: 40, counts: [23, 20] }, ...['g1', 'g2'].map((code, g) => ({ name: { code, sv: code, en: code }, base: 20, counts: [null, g === 0 ? 20 : 0] }))] });
    const known = (least: number, most: number): CombinationKnowledge => ({ options: 2, base: 40, margins: [23, 20], saidNone: 0, told: new Map([[bothOf, { least, most }]]), others: { least: null, most: null }, othersMost: null, most: 2, least: 0, sums: [] });
    expect(staysOpen(table, [split], known(13, 17), 5)).to.equal(true);
    expect(staysOpen(table, [split], known(17, 17), 5)).to.equal(false);
  });
});
