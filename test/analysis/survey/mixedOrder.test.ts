/** An order of each person's own. Authority: every order equally likely, by counting over seeds (chi-square, Pearson 1900). */
import { expect } from 'chai';
import { responseFromJson } from '../../../analysis/survey/responseFromJson.js';
import { responseToJson } from '../../../analysis/survey/responseToJson.js';
import type { Response } from '../../../analysis/survey/answers.js';
import type { Definition, Option, Question } from '../../../analysis/survey/definition.js';
import { isMixed, mixedOrder } from '../../../analysis/survey/mixedOrder.js';
import { getSample, sampleWith } from './sample.js';

const option = (code: string, meaning = ''): string => `{ code: ${code}, label: { sv: ${code}, en: ${code} }${meaning} }`;
const options = [option('a'), option('other', ', meaning: other'), option('b'), option('c'), option('alone', ', exclusive: true'), option('d'), option('none', ', meaning: none')].join(', ');

function mixedSample(): Definition {
  return getSample(sampleWith('code: comments\n', `code: mixed\n        kind: multiple\n        order: mixed\n        text: { sv: Vilka?, en: Which? }\n        options: [${options}]\n      - code: again\n        kind: ranking\n        order: mixed\n        optionsFrom: mixed\n        places: 2\n        text: { sv: Vilka?, en: Which? }\n      - code: comments\n`));
}

const definition = mixedSample();
const get = (code: string): Question & { readonly options: readonly Option[] } => {
  const question = definition.questions.get(code);
  if (question === undefined || !('options' in question)) throw new Error(code);
  return question;
};
const codes = (ordered: readonly Option[]): string => ordered.map(({ code }) => code).join(' ');
const question = get('mixed');
const ask = (seed: number, of = question, shown = of.options): string => codes(mixedOrder(shown, of, seed));

/** The upper 1 in 100,000 of chi-square with these degrees of freedom, by R: qchisq(1e-5, df, lower.tail = FALSE). */
const limit = { of23: 63.97, of15: 50.49 } as const;

function chiSquare(counts: ReadonlyMap<string, number>, cells: number): number {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const expected = total / cells;
  return [...counts.values()].reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0) + (cells - counts.size) * expected;
}

function count(keys: Iterable<string>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

describe('mixed order', () => {
  const seeds = { 'seeds that follow each other': (i: number) => i, 'seeds far apart': (i: number) => Math.imul(i, 0x9e3779b1) >>> 0, 'seeds that differ in the highest bits': (i: number) => (i << 17) >>> 0 };
  for (const [name, seed] of Object.entries(seeds)) {
    it(`gives each of the 24 orders of four options as often as any other, over ${name}`, () => {
      const orders = count(Array.from({ length: 24_000 }, (_, i) => ask(seed(i))));
      expect(orders.size).to.equal(24);
      expect(chiSquare(orders, 24)).to.be.lessThan(limit.of23);
    });
  }

  it('keeps other, none and what excludes the rest last, as written', () => {
    for (let seed = 0; seed < 200; seed += 1) expect(ask(seed)).to.match(/^(?:[abcd] ){4}other alone none$/);
  });

  it('is the same for the same seed for ever, and as written without one or where nothing is mixed', () => {
    // stored seeds must lead to the same order in every later version
    expect([0, 1, 2 ** 32 - 1].map((seed) => ask(seed).slice(0, 7))).to.deep.equal(['b d a c', 'a b c d', 'b a d c']);
    expect(codes(mixedOrder(question.options, question, undefined))).to.equal('a other b c alone d none');
    const methods = get('methods');
    expect(mixedOrder(methods.options, methods, 7)).to.equal(methods.options);
    expect([isMixed(definition), isMixed(getSample())]).to.deep.equal([true, false]);
  });

  it('moves nothing when one more option is shown', () => {
    for (let seed = 0; seed < 50; seed += 1) {
      const few = ask(seed, question, question.options.filter(({ code }) => code !== 'b'));
      expect(ask(seed).split(' ').filter((code) => code !== 'b').join(' ')).to.equal(few);
    }
  });

  it('is its own for each question: where one stands first in one tells nothing of the next', () => {
    const again = get('again');
    const pairs = count(Array.from({ length: 16_000 }, (_, seed) => `${ask(seed).charAt(0)}${ask(seed, again).charAt(0)}`));
    expect(pairs.size).to.equal(16);
    expect(chiSquare(pairs, 16)).to.be.lessThan(limit.of15);
  });

  it('is kept with the answer as one number, and answers stored without it read as before', () => {
    const response: Response = { definitionVersion: 1, language: 'sv', reached: [], answers: new Map(), seed: 4_294_967_295 };
    expect(responseFromJson(responseToJson(response))).to.deep.equal(response);
    const { seed, ...old } = response;
    expect(seed).to.equal(4_294_967_295);
    expect(responseToJson(old)).to.not.have.property('seed');
    expect(responseFromJson(responseToJson(old))).to.deep.equal(old);
  });
});
