import { expect } from 'chai';
import { compareEditions } from '../../../analysis/disclosure/compareEditions.js';
import { defaultLimits, type DisclosureLimits, type Published } from '../../../analysis/disclosure/published.js';
import { releasePublic } from '../../../analysis/disclosure/releasePublic.js';
import type { Response } from '../../../analysis/survey/answers.js';
import { peopleOf, plainSurvey, rankedSurvey, routedSurvey, type AttackedSurvey } from './attackedSurveys.js';
import { attackerOf, handfulsOf, latticeOf, type Edition } from './everythingServed.js';

const { k } = defaultLimits;
const rounding = 1e-6;

interface Found {
  readonly handfuls: number;
  readonly shown: number;
  /** Handfuls that are narrower than k people, and narrower than the numbers for everyone alone leave them. */
  readonly leaks: readonly string[];
}

function attack(survey: AttackedSurvey, editions: readonly Edition[], what: string): Found {
  const served = editions.map(({ published }) => published);
  const attacker = attackerOf(survey.kinds, served);
  expect(attacker.isPossible, `${what}: the truth must be possible`).to.equal(true);
  let open: ReturnType<typeof attackerOf> | undefined;
  const handfuls = handfulsOf(editions, k);
  const leaks = handfuls.flatMap((one) => {
    const width = attacker.width(one, k);
    if (width >= k - rounding) return [];
    open ??= attackerOf(survey.kinds, served, (name) => name.includes(' in all '));
    return width >= Math.min(k, open.width(one, k)) - rounding ? [] : [`${what}, edition ${String(one.edition)}: ${one.name}, ${String(one.count)} of ${String(one.base)}, is within ${width.toFixed(2)}`];
  });
  const shown = served.flat().reduce((sum, { rows }) => sum + rows.filter(({ count }) => count !== null).length, 0);
  return { handfuls: handfuls.length, shown, leaks };
}

function editionOf({ definition }: AttackedSurvey, people: readonly Response[], release: Release, before: readonly Edition[] = []): Edition {
  const tables = latticeOf(definition, people);
  return { tables, published: release(tables, definition, defaultLimits, before.map(({ published }) => published)) };
}

type Release = typeof releasePublic;
const together = (found: readonly Found[]): Found => ({
  handfuls: found.reduce((sum, { handfuls }) => sum + handfuls, 0),
  shown: found.reduce((sum, { shown }) => sum + shown, 0),
  leaks: found.flatMap(({ leaks }) => leaks),
});

const seedsFrom = (first: number, count: number): readonly number[] => Array.from({ length: count }, (_, i) => first + i);

function attackEach(survey: AttackedSurvey, seeds: readonly number[], size: number, release: Release = releasePublic): Found {
  return together(seeds.map((seed) => attack(survey, [editionOf(survey, peopleOf(survey, seed, size), release)], `seed ${String(seed)}`)));
}

/** Two editions, the second with more people; what is held back is not served. */
function attackEditions(survey: AttackedSurvey, seeds: readonly number[], size: number, more: number): Found {
  return together(
    seeds.flatMap((seed) => {
      const first = peopleOf(survey, seed, size);
      const before = editionOf(survey, first, releasePublic);
      const people = [...first, ...peopleOf(survey, seed + 100_000, more)];
      if (compareEditions(before.published, latticeOf(survey.definition, people)).heldBack) return [];
      return [attack(survey, [before, editionOf(survey, people, releasePublic, [before])], `seed ${String(seed)}`)];
    }),
  );
}

/** Only what is small is hidden, and no partner with it. */
const withoutPartners: Release = (tables, definition) => {
  const limits: DisclosureLimits = { ...defaultLimits, k: 1, minimumBase: 1 };
  const isSmall = (count: number | null) => count !== null && count > 0 && count < k;
  return releasePublic(tables, definition, limits).map((table): Published => ({
    ...table,
    rows: table.rows.map((row) => (isSmall(row.count) || isSmall((row.base ?? 0) - (row.count ?? 0)) ? { ...row, count: null, share: null, release: 'suppress' } : row)),
  }));
};

const surveys: readonly (readonly [string, () => AttackedSurvey])[] = [
  ['a routed multiple choice, a single choice and an indicator', routedSurvey],
  ['a ranking and a limited multiple choice', rankedSurvey],
  ['a multiple choice with none of these, and a sensitive single choice', plainSurvey],
];

describe('an attacker who has everything that is served', () => {
  for (const [what, make] of surveys) {
    it(`cannot pin a handful in ${what}, by departments and roles`, () => {
      const survey = make();
      const found = together([attackEach(survey, seedsFrom(1, 40), 60), attackEach(survey, seedsFrom(1000, 30), 140)]);
      expect(found.leaks).to.deep.equal([]);
      expect(found.handfuls, 'handfuls there were').to.be.greaterThan(150);
      expect(found.shown, 'counts that are shown').to.be.greaterThan(500);
    });
  }

  it('cannot pin a handful by laying two editions side by side', () => {
    const found = together([attackEditions(plainSurvey(), seedsFrom(1, 60), 60, 60), attackEditions(routedSurvey(), seedsFrom(1, 12), 90, 120)]);
    expect(found.leaks).to.deep.equal([]);
    expect(found.handfuls, 'handfuls there were').to.be.greaterThan(300);
  });

  it('finds the handfuls when nothing is hidden, and many of them when only they are', () => {
    const nothingHidden: Release = (tables, definition) => releasePublic(tables, definition, { ...defaultLimits, k: 1, minimumBase: 1 });
    const open = attackEach(plainSurvey(), seedsFrom(1, 10), 60, nothingHidden);
    expect(open.leaks).to.have.length(open.handfuls);
    const partly = attackEach(plainSurvey(), seedsFrom(1, 10), 60, withoutPartners);
    expect(partly.leaks.length).to.be.greaterThan(open.handfuls / 3);
  });
});
