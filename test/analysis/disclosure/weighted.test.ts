/** What somebody who knows every weight can work out of public tables with weights: `statistics.md` 16.5. */
import { expect } from 'chai';
import fc from 'fast-check';
import { publishedFromJson } from '../../../analysis/disclosure/publishedFromJson.js';
import { publishedToJson } from '../../../analysis/disclosure/publishedToJson.js';
import type { Published, PublishedRow } from '../../../analysis/disclosure/published.js';
import { releaseExact } from '../../../analysis/disclosure/releaseExact.js';
import { releasePublic } from '../../../analysis/disclosure/releasePublic.js';
import { columnsOf } from '../../../analysis/frame/columnsOf.js';
import type { Columns } from '../../../analysis/frame/columns.js';
import type { Answer, Response } from '../../../analysis/survey/answers.js';
import type { BaseRule } from '../../../analysis/survey/definition.js';
import { demandTable } from '../../../analysis/tables/demandTable.js';
import { noteText } from '../../../analysis/report/noteText.js';
import { ask, definitionOf } from '../frame/definitionOf.js';

const definition = definitionOf([ask.single('group', ['a', 'b', 'c']), ask.multiple('needs', ['stats', 'omics'])], { background: ['group'] });

/** So many people of one weight in a group, so many of whom need statistics; all need omics or nothing could be asked. */
interface Crowd {
  readonly group: string;
  readonly people: number;
  readonly stats: number;
  readonly weight: number;
}

function survey(crowds: readonly Crowd[]): Columns {
  const responses = crowds.flatMap(({ group, people, stats }) =>
    Array.from({ length: people }, (_, i): Response => {
      const answers: Record<string, Answer> = { group: { kind: 'single', code: group }, needs: { kind: 'multiple', codes: i < stats ? ['stats', 'omics'] : ['omics'] } };
      return { definitionVersion: 1, language: 'sv', reached: ['page'], answers: new Map(Object.entries(answers)) };
    }),
  );
  return { ...columnsOf(definition, responses), weights: Float64Array.from(crowds.flatMap(({ people, weight }) => Array.from({ length: people }, () => weight))) };
}

function release(crowds: readonly Crowd[], baseRule: BaseRule = 'answered'): readonly Published[] {
  const columns = survey(crowds);
  return releasePublic([demandTable(columns, { question: 'needs', baseRule }), demandTable(columns, { question: 'needs', by: 'group', baseRule })], definition);
}

const rowIn = (table: Published | undefined, group: string | null, code = 'stats'): PublishedRow | undefined =>
  table?.rows.find((row) => (row.group?.code ?? null) === group && row.code === code);

const even: readonly Crowd[] = [
  { group: 'a', people: 60, stats: 23, weight: 1 },
  { group: 'b', people: 60, stats: 41, weight: 1.5 },
  { group: 'c', people: 60, stats: 19, weight: 0.7 },
];

const double = even.map((crowd) => ({ ...crowd, people: crowd.people * 3, stats: crowd.stats * 3 }));

describe('a public table with weights', () => {
  it('gives rounded shares and bases, never a count; says so, and how much the weights cost', () => {
    const [, byGroup] = release(even);
    for (const row of byGroup?.rows ?? []) {
      expect(row.count).to.equal(null);
      for (const share of [row.share, row.low, row.high]) expect(Number.isInteger(Number(((share ?? NaN) * 200).toFixed(9)))).to.equal(true);
    }
    // 23 of 60 of weight 1, 41 of 60 of 1.5 and 19 of 60 of 0.7: 97.8 of 192 is 0.509; five of 1.5 are 3.9 % of 192, so it is given in steps of 5 %.
    expect([rowIn(byGroup, null)?.share, rowIn(byGroup, 'a')?.share, rowIn(byGroup, 'a')?.base]).to.deep.equal([0.5, 0.38, 60]);
    // By hand: effective 163.9, t of 179 is 1.973, Wilson 0.4330 to 0.5853: 7.6 points either way, and 2.5 for the steps of 5 %.
    expect([rowIn(byGroup, null)?.low, rowIn(byGroup, null)?.high]).to.deep.equal([0.39, 0.61]);
    expect(rowIn(byGroup, 'b', 'omics')?.share).to.equal(1);
    expect(byGroup?.notes).to.include.members(['weighted', 'weights_coarse']);
    expect(byGroup && noteText('weighted', byGroup, 'en')).to.contain('design effect of the weights is 1.10');
    expect(byGroup && noteText('weighted', byGroup, 'sv')).to.contain('1,10');
  });

  it('reads back as it was written, and gives nothing more away in its JSON', () => {
    for (const table of release(even)) {
      const json = publishedToJson(table);
      expect(publishedFromJson(json)).to.deep.equal(table);
      expect(JSON.stringify(json)).to.not.match(/heaviest|"people"|\d\.\d{4}/);
    }
    expect(JSON.stringify(publishedToJson(releaseExact(demandTable(survey(even), { question: 'needs' }))))).to.contain('"count":83');
  });

  const unlike: readonly (readonly [string, readonly Crowd[], BaseRule, readonly (string | null)[]])[] = [
    ['a group in which one of sixty weighs more than the others', [{ group: 'a', people: 1, stats: 1, weight: 3 }, { group: 'a', people: 59, stats: 22, weight: 1 }, ...double.slice(1)], 'answered', ['a', 'b']],
    ['everything, where one person is more than a hundredth of all', [{ group: 'a', people: 1, stats: 1, weight: 9 }, ...even], 'answered', [null, 'a', 'b', 'c']],
    ['everything, where choices are counted', even, 'selections', [null, 'a', 'b', 'c']],
  ];
  for (const [what, crowds, baseRule, hidden] of unlike) {
    it(`hides ${what}`, () => {
      const [, byGroup] = release(crowds, baseRule);
      const found = [null, 'a', 'b', 'c'].filter((group) => rowIn(byGroup, group)?.release === 'suppress' && rowIn(byGroup, group)?.base === null);
      expect(found).to.deep.equal(hidden);
    });
  }
});

describe('a public table of numbers with weights', () => {
  // 3.1 times what two gave and 1.7 times what ten gave make one sum only: a mean with all its digits tells both.
  it('gives no mean of people who do not weigh the same; an exact one does', () => {
    const asked = definitionOf([ask.single('group', ['a', 'b']), ask.number('hours')], { background: ['group'] });
    const people = ['a', 'b'].flatMap((group) => Array.from({ length: 400 }, (_, i) => ({ group, hours: i, weight: i < 2 ? 3.1 : 1.7 })));
    const responses = people.map(({ group, hours }): Response => {
      const answers = new Map<string, Answer>([['group', { kind: 'single', code: group }], ['hours', { kind: 'number', value: hours }]]);
      return { definitionVersion: 1, language: 'sv', reached: ['page'], answers };
    });
    const columns: Columns = { ...columnsOf(asked, responses), weights: Float64Array.from(people, ({ weight }) => weight) };
    const table = demandTable(columns, { question: 'hours', by: 'group' });
    expect(releasePublic([table], asked)[0]?.numbers.map(({ base, mean, release }) => [base, mean, release])).to.deep.equal(Array(3).fill([null, null, 'suppress']));
    expect(releaseExact(table).numbers.map(({ base }) => base)).to.deep.equal([800, 400, 400]);
  });
});

/** Steps in which a share of these people is printed: five of the heaviest lie within one; whole per cents where all weigh the same. */
function stepOf(crowds: readonly Crowd[]): number {
  const weights = new Set(crowds.map(({ weight }) => weight));
  const heaviest = weights.size === 1 ? 0 : Math.max(...weights) / crowds.reduce((sum, { people, weight }) => sum + people * weight, 0);
  return [0.01, 0.02, 0.05].find((step) => 5 * heaviest <= step) ?? 0.1;
}

/** Whether a public table may print this share so; halves may be rounded either way, as sums of weights end just above or below. */
const prints = (share: number, shown: number, crowds: readonly Crowd[]): boolean => (shown === 0 || shown === 1 ? share === shown : share > 0 && share < 1 && Math.abs(share - shown) <= stepOf(crowds) / 2 + 1e-9);

/** Whoever knows the weights tries every number of people in each crowd that could lie behind what is printed. */
function possible(candidates: readonly (readonly number[])[], fits: (counts: readonly number[]) => boolean): readonly ReadonlySet<number>[] {
  const found = candidates.map(() => new Set<number>());
  const visit = (counts: readonly number[]): void => {
    const next = candidates[counts.length];
    if (next !== undefined) for (const count of next) visit([...counts, count]);
    else if (fits(counts)) counts.forEach((count, c) => found[c]?.add(count));
  };
  visit([]);
  return found;
}

const upTo = ({ people }: Crowd): readonly number[] => Array.from({ length: people + 1 }, (_, count) => count);

const shareOf = (crowds: readonly Crowd[], counts: readonly number[]): number =>
  crowds.reduce((sum, { weight }, c) => sum + weight * (counts[c] ?? 0), 0) / crowds.reduce((sum, { weight, people }) => sum + weight * people, 0);

describe('an attacker who knows every weight', () => {
  const someCrowd = (group: string, least: number, most: number) =>
    fc.record({ people: fc.integer({ min: least, max: most }), part: fc.integer({ min: 2, max: 98 }), weight: fc.constantFrom(0.6, 1, 1.37, 1.9) }).map(
      ({ people, part, weight }): Crowd => ({ group, people, stats: Math.round((people * part) / 100), weight }),
    );

  it('cannot tell how many of a few people with weights of their own chose an answer; with the count beside the share they could', () => {
    let told = 0;
    const few = fc.tuple(someCrowd('a', 1, 9), someCrowd('a', 150, 300)).filter(([a, b]) => a.weight !== b.weight);
    fc.assert(
      fc.property(few, (crowds) => {
        const row = rowIn(release(crowds)[0], null);
        if (row?.share === null || row === undefined || row.share === 0 || row.share === 1) return;
        const { share } = row;
        const [handful] = possible(crowds.map(upTo), (counts) => prints(shareOf(crowds, counts), share, crowds));
        expect(handful?.size ?? 0, JSON.stringify(crowds)).to.be.greaterThan(1);
        const count = crowds.reduce((sum, { stats }) => sum + stats, 0);
        const exact = shareOf(crowds, crowds.map(({ stats }) => stats));
        const [withCount] = possible(crowds.map(upTo), (counts) => counts.reduce((a, b) => a + b) === count && Math.abs(shareOf(crowds, counts) - exact) < 1e-9);
        if (withCount?.size === 1) told += 1;
      }),
      { numRuns: 150 },
    );
    expect(told).to.be.greaterThan(20);
  });

  it('cannot work a hidden handful out of the groups that are shown and everyone', () => {
    let hidden = 0;
    const groups = fc.tuple(someCrowd('a', 12, 40), someCrowd('b', 40, 90), someCrowd('c', 130, 250)).filter((crowds) => new Set(crowds.map(({ weight }) => weight)).size > 1);
    fc.assert(
      fc.property(groups, (crowds) => {
        const [alone, byGroup] = release(crowds);
        const everyone = rowIn(alone, null)?.share ?? null;
        const shown = crowds.map(({ group }) => rowIn(byGroup, group)?.share ?? null);
        const candidates = crowds.map((crowd, c) => upTo(crowd).filter((count) => typeof shown[c] !== 'number' || prints(count / crowd.people, shown[c], [crowd])));
        const fits = (counts: readonly number[]) => everyone === null || prints(shareOf(crowds, counts), everyone, crowds);
        const isHandful = ({ stats, people }: Crowd) => (stats > 0 && stats < 5) || (people - stats > 0 && people - stats < 5);
        const found = crowds.some(isHandful) && everyone !== null ? possible(candidates, fits) : [];
        crowds.forEach((crowd, c) => {
          if (!isHandful(crowd) || everyone === null) return;
          expect(shown[c], JSON.stringify(crowds)).to.equal(null);
          expect(found[c]?.size ?? 0, JSON.stringify(crowds)).to.be.greaterThan(1);
          hidden += 1;
        });
      }),
      // 7 of 40 people of weight 0.6 are 17.5 %, printed 17 or 18 as the sums come out.
      { numRuns: 60, examples: [[[{ group: 'a', people: 12, stats: 1, weight: 0.6 }, { group: 'b', people: 40, stats: 7, weight: 0.6 }, { group: 'c', people: 130, stats: 4, weight: 1.9 }]]] },
    );
    expect(hidden).to.be.greaterThan(5);
  });
});
