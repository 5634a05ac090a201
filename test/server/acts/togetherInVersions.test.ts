/**
 * What was chosen together, told in two editions between which the question changed. The attacker has both, knows both
 * questionnaires and how the answers of the first are counted under the second.
 * Authority: statistics.md 14.2, 16.3, 16.7; decision 25.
 */
import { expect } from 'chai';
import { defaultLimits } from '../../../analysis/disclosure/published.js';
import { columnsOf } from '../../../analysis/frame/columnsOf.js';
import type { Answer, Response } from '../../../analysis/survey/answers.js';
import type { Definition, Indicator, Option, Question } from '../../../analysis/survey/definition.js';
import { carryForward } from '../../../analysis/survey/versions/carryForward.js';
import type { Versions } from '../../../analysis/survey/versions/targets.js';
import { heldBack } from '../../../server/acts/heldBack.js';
import { releaseColumns, type Released } from '../../../server/acts/releaseColumns.js';
import { carriedRelease } from '../../../server/acts/results/carriedRelease.js';
import { ask, definitionOf, option, textOf } from '../../analysis/frame/definitionOf.js';
import { bitsOf, chosenBy, everyTable, kinds, rangesOf, type Counts } from './togetherAttacker.js';

interface Changed {
  readonly name: string;
  readonly versions: readonly [Definition, Definition, ...Definition[]];
  /** Where options go, from each version to the next. */
  readonly steps: readonly ReadonlyMap<string, string | null>[];
  /** The three options as they are called at last, in the order they had. */
  readonly called: readonly string[];
  /** Nothing can be laid beside what was told. */
  readonly isOver?: true;
}

const none = option('none', { meaning: 'none', exclusive: true });
const abc = ['a', 'b', 'c'];
const multiple = (codes: readonly (string | Option)[], maxChoices?: number): Question => {
  const question = ask.multiple('q', codes);
  return question.kind === 'multiple' && maxChoices !== undefined ? { ...question, maxChoices } : question;
};
const version = (number: number, question: Question, more: { readonly indicators?: readonly Indicator[]; readonly followed?: Question } = {}): Definition => ({
  ...definitionOf([question, ...(more.followed === undefined ? [] : [more.followed])], { indicators: more.indicators ?? [] }),
  version: number,
});
const aOrB = { type: 'includes', question: 'q', codes: ['a', 'b'] } as const;
const indicators: readonly Indicator[] = [{ code: 'either', label: textOf('either'), numerator: aOrB, baseRule: 'answered' }];
const followed = ask.single('r', ['yes', 'no'], { showIf: aOrB });

const usual = multiple([...abc, none]);
const first = version(1, usual);
const second = version(2, usual);
const still = { steps: [new Map()], called: abc };

const changes: readonly Changed[] = [
  { name: 'nothing is new', versions: [first, second], ...still },
  { name: 'an option is called otherwise', versions: [first, version(2, multiple(['x', 'b', 'c', none]))], steps: [new Map([['a', 'x']])], called: ['x', 'b', 'c'] },
  {
    name: 'options have the codes that others had',
    versions: [first, version(2, multiple(['x', 'y', 'c', none])), version(3, usual)],
    steps: [new Map([['a', 'x'], ['b', 'y']]), new Map([['x', 'b'], ['y', 'a']])],
    called: ['b', 'a', 'c'],
  },
  { name: 'two options are one', versions: [first, version(2, multiple(['a', 'b', none]))], steps: [new Map([['c', 'b']])], called: ['a', 'b', 'b'], isOver: true },
  { name: 'an option is not counted any more', versions: [first, version(2, multiple(['a', 'b', none]))], steps: [new Map([['c', null]])], called: ['a', 'b', ''], isOver: true },
  { name: 'there is an option more', versions: [first, version(2, multiple([...abc, 'd', none]))], ...still },
  { name: 'as many may be chosen as one likes', versions: [version(1, multiple([...abc, none], 2)), second], ...still },
  { name: 'an answer stands alone no longer', versions: [first, version(2, multiple([...abc, { ...none, exclusive: false }]))], ...still },
  { name: 'an indicator is gone', versions: [version(1, usual, { indicators }), second], ...still },
  { name: 'an indicator stays', versions: [version(1, usual, { indicators }), version(2, usual, { indicators })], ...still },
  { name: 'a question that followed is gone', versions: [version(1, usual, { followed }), second], ...still },
];

function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}

function mostOf(definition: Definition): number {
  const question = definition.questions.get('q');
  return question?.kind === 'multiple' ? Math.min(3, question.maxChoices ?? 3) : 3;
}

/** Whoever chose none of the three chose `none`, which stands alone. */
function isAllOf(definition: Definition, codes: readonly string[]): boolean {
  const question = definition.questions.get('q');
  return question?.kind === 'multiple' && question.options.every(({ code, exclusive }) => exclusive || codes.includes(code));
}

function peopleOf(counts: Counts, definition: Definition, codes: readonly string[]): readonly Response[] {
  const follows = definition.questions.has('r');
  return counts.flatMap((count, kind) => Array.from({ length: count }, (): Response => {
    const chosen = kind === 0 ? ['none'] : chosenBy(kind, codes);
    const isAsked = follows && (chosen.includes('a') || chosen.includes('b'));
    const answers: readonly (readonly [string, Answer])[] = [['q', { kind: 'multiple', codes: chosen }], ...(isAsked ? [['r', { kind: 'single', code: 'yes' }] as const] : [])];
    return { definitionVersion: definition.version, language: 'en', reached: ['page'], answers: new Map(answers) };
  }));
}

const wanted = (definition: Definition) => ({ indicators: [...definition.indicators.keys()], bases: new Map(), together: ['q'] });
const isTold = ({ combinations = [] }: Released): boolean => combinations[0]?.release === 'show';

/** Two editions, and how each is to be read; undefined where the second is held back. */
function published({ versions, steps: stated, called }: Changed, then: Counts, added: Counts) {
  const [before, now] = [versions[0], versions.at(-1) ?? versions[1]];
  const steps = stated.flatMap((options, i): readonly Versions[] => {
    const [from, to] = [versions[i], versions[i + 1]];
    return from === undefined || to === undefined ? [] : [{ from, to, step: { questions: new Map(), options: new Map([['q', options]]), rows: new Map() } }];
  });
  const people = peopleOf(then, before, abc);
  const one = releaseColumns(columnsOf(before, people), before, wanted(before));
  const earlier = carriedRelease({ ...one, combinations: one.combinations ?? [], number: '1.0', date: '2026-01-01', settings: { level: 0.95, target: 'process', limits: defaultLimits }, version: before.version }, steps);
  const all = [...people.map((person) => steps.reduce((each, step) => carryForward(step, each), person)), ...peopleOf(added, now, called)];
  const two = releaseColumns(columnsOf(now, all), now, wanted(now), [earlier]);
  if (heldBack(earlier, two.counted, two.answered, '1.1').length > 0) return undefined;
  return { one: { codes: abc, released: one, most: mostOf(before), isAll: isAllOf(before, abc) }, two: { codes: called, released: two, most: 3, isAll: isAllOf(now, called) } };
}

describe('what was chosen together, beside an edition under another version of the question', () => {
  for (const change of changes) {
    it(`tells of no handful, then or now, where ${change.name}`, () => {
      const chance = random(11);
      const size = (zeros: number, few: number, many: number): number => {
        const [isNobody, isFew] = [chance(zeros) === 0, chance(2) === 0];
        return isNobody ? 0 : chance(isFew ? few : many);
      };
      const given: string[] = [];
      let both = 0;
      for (let turn = 0; turn < 120; turn += 1) {
        const then = kinds.map((kind) => (bitsOf(kind) > mostOf(change.versions[0]) ? 0 : size(4, 6, 18)));
        const added = kinds.map(() => size(3, 4, 10));
        if (then.reduce((sum, count) => sum + count, 0) < 12) continue;
        const editions = published(change, then, added);
        if (editions === undefined || !isTold(editions.two.released)) continue;
        if (isTold(editions.one.released)) both += 1;
        const ranges = rangesOf(everyTable(editions.one), everyTable(editions.two));
        expect(ranges.found, `${then.join()} and ${added.join()} are beside what is told`).to.equal(true);
        for (const when of ['then', 'now'] as const) {
          ranges[when].forEach(({ low, high }, kind) => {
            if (kind > 0 && low > 0 && high < 5) given.push(`${chosenBy(kind, abc).join(' + ')} ${when}: ${String(low)} to ${String(high)} of ${then.join()} and ${added.join()}`);
          });
        }
      }
      expect(given).to.deep.equal([]);
      if (change.isOver === true) expect(both).to.equal(0);
      else expect(both).to.be.greaterThan(2);
    }).timeout(60000);
  }
});
