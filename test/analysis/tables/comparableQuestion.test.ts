import { expect } from 'chai';
import type { Definition, Option, Question, Unit } from '../../../analysis/survey/definition.js';
import { comparableIndicator, isComparableCondition } from '../../../analysis/tables/comparableCondition.js';
import { comparableQuestion } from '../../../analysis/tables/comparableQuestion.js';
import { ask, definitionOf, option, textOf } from '../frame/definitionOf.js';

const scale = ['low', 'high'].map((code, i) => option(code, { value: i + 1 }));
const unit = (code: string, name: string, formerNames: readonly string[] = []): Unit => ({ code, name: textOf(name), formerNames, attributes: new Map() });
const places = (...units: readonly Unit[]) => ({ units: [{ code: 'places', label: textOf('place'), units }] });
const judge = (before: Question, now: Question) => comparableQuestion(definitionOf([before]), definitionOf([now]), now.code);
const multiple = (...options: readonly (string | Option)[]) => ask.multiple('q', options);
const relabelled = (label: string): Option => ({ ...option('b'), label: new Map([['sv', 'b'], ['en', label]]) });

describe('whether a question was asked alike', () => {
  it('it is compared whole where nothing changed, spaces and soft hyphens aside, whatever the order', () => {
    const whole = { isComparable: true, isReworded: false, isListChanged: false, options: ['a', 'b'], rows: null };
    expect(judge(multiple('a', 'b'), multiple('a', 'b'))).to.deep.equal(whole);
    expect(judge(multiple('a', 'b'), multiple(relabelled(' b\u00ad '), 'a'))).to.deep.equal(whole);
  });

  const someOnly: readonly (readonly [what: string, option: string | Option])[] = [
    ['a label in one of the languages', relabelled('c')],
    ['a meaning', option('b', { meaning: 'none', exclusive: true })],
    ['what it excludes', option('b', { exclusive: true })],
    ['a value', option('b', { value: 2 })],
    ['who is shown it', option('b', { showIf: { type: 'answered', question: 'q' } })],
    ['its code', 'c'],
  ];
  for (const [what, changed] of someOnly) {
    it(`an option is left out where ${what} changed, and the list is a changed one`, () => {
      expect(judge(multiple('a', 'b'), multiple('a', changed))).to.deep.include({ isListChanged: true, options: ['a'] });
      expect(judge(multiple('b'), multiple(changed))).to.deep.equal({ isComparable: false, why: 'options_changed' });
    });
  }

  it('an option more or less makes the list a changed one', () => {
    expect(judge(multiple('a'), multiple('a', 'b'))).to.deep.include({ isListChanged: true, options: ['a'] });
    expect(judge(multiple('a', 'b'), multiple('a'))).to.deep.include({ isListChanged: true, options: ['a'] });
  });

  it('rows of a grid are compared one by one, steps all or not at all', () => {
    const grid = (rows: readonly string[], steps = scale, rowsFrom?: string) => ask.grid('q', rows, steps, rowsFrom === undefined ? {} : { rowsFrom });
    expect(judge(grid(['a', 'b']), grid(['b', 'c']))).to.deep.include({ isComparable: true, isListChanged: true, options: ['low', 'high'], rows: ['b'] });
    expect(judge(grid(['a']), grid(['a'], [...scale].reverse()))).to.deep.include({ why: 'options_changed' });
    expect(judge(grid(['a']), grid(['a'], scale.slice(0, 1)))).to.deep.include({ why: 'options_changed' });
    expect(judge(grid(['a']), grid(['a'], scale, 'other'))).to.deep.include({ why: 'routing_differs' });
  });

  it('a unit that was renamed is the same unit where it says so', () => {
    const of = (...units: readonly Unit[]) => definitionOf([ask.unit('q', 'places')], places(...units));
    const before = of(unit('n', 'North'), unit('s', 'South'));
    expect(comparableQuestion(before, of(unit('n', 'Far north', ['North']), unit('s', 'Deep south')), 'q')).to.deep.include({ options: ['n'], isListChanged: true });
    expect(comparableQuestion(before, of(unit('n', 'Far north', ['North']), unit('s', 'South')), 'q')).to.deep.include({ options: ['n', 's'], isListChanged: false });
  });

  it('conditions of the question and of its section say whom it is put to; so does being worked out', () => {
    const shown = { type: 'answered', question: 'x' } as const;
    expect(judge(multiple('a'), ask.multiple('q', ['a'], { showIf: shown }))).to.deep.include({ why: 'routing_differs' });
    const routed = (definition: Definition): Definition => ({ ...definition, sections: definition.sections.map((section) => ({ ...section, showIf: shown })) });
    expect(comparableQuestion(definitionOf([multiple('a')]), routed(definitionOf([multiple('a')])), 'q')).to.deep.include({ why: 'routing_differs' });
    expect(judge(multiple('a'), { ...multiple('a'), derivedFrom: ['x'] })).to.deep.include({ why: 'derived_differs' });
  });

  it('another kind, one survey only, rankings, texts, no language in common and another range are reasons of their own', () => {
    const none = definitionOf([]);
    const one = definitionOf([multiple('a')]);
    expect(judge(ask.single('q', ['a']), multiple('a'))).to.deep.include({ why: 'kind_changed' });
    expect(comparableQuestion(none, one, 'q')).to.deep.include({ why: 'not_asked_then' });
    expect(comparableQuestion(one, none, 'q')).to.deep.include({ why: 'not_asked_now' });
    expect(judge(ask.ranking('q', ['a'], 1), ask.ranking('q', ['a'], 1))).to.deep.include({ why: 'ranking' });
    expect(judge(ask.text('q'), ask.text('q'))).to.deep.include({ why: 'text' });
    expect(comparableQuestion({ ...one, languages: ['fi'] }, one, 'q')).to.deep.include({ why: 'no_shared_language' });
    const number = (max: number): Question => ({ kind: 'number', code: 'q', number: 1, section: 'page', text: textOf('q'), required: false, sensitive: false, decimals: 0, max });
    expect(judge(number(5), number(6))).to.deep.include({ why: 'range_changed' });
    expect(judge(number(5), number(5))).to.deep.include({ isComparable: true });
  });

  it('a question with other words is compared, and is said to have them', () => {
    expect(judge({ ...multiple('a'), text: textOf('before') }, multiple('a'))).to.deep.include({ isComparable: true, isReworded: true });
  });

  it('a condition singles out the same people only where what it names was asked alike', () => {
    const before = definitionOf([multiple('a', 'b'), ask.ranking('r', ['a'], 1)]);
    const now = definitionOf([multiple('a', relabelled('c')), ask.ranking('r', ['a'], 1)]);
    const names = (code: string) => ({ type: 'includes', question: 'q', codes: [code] }) as const;
    expect(isComparableCondition(before, now, names('a'))).to.equal(true);
    expect(isComparableCondition(before, now, { type: 'not', part: names('b') })).to.equal(false);
    const need = (code: string, more: object = {}) => ({ code: 'need', label: textOf('need'), numerator: names(code), baseRule: 'answered' as const, ...more });
    const having = (definition: Definition, indicator: ReturnType<typeof need>): Definition => ({ ...definition, indicators: new Map([['need', indicator]]) });
    expect(comparableIndicator(having(before, need('a')), now, need('a'))).to.deep.include({ isComparable: true, options: ['need'] });
    expect(comparableIndicator(having(before, need('b')), now, need('b'))).to.deep.include({ why: 'condition_changed' });
    expect(comparableIndicator(having(before, need('b')), now, need('a'))).to.deep.include({ why: 'condition_changed' });
    expect(comparableIndicator(having(before, need('a', { baseRule: 'shown' })), now, need('a'))).to.deep.include({ why: 'base_differs' });
    expect(comparableIndicator(before, now, need('a'))).to.deep.include({ why: 'not_asked_then' });
  });
});
