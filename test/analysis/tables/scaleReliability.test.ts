import { expect } from 'chai';
import { scaleReliability } from '../../../analysis/tables/scaleReliability.js';
import type { Answer } from '../../../analysis/survey/answers.js';
import { ask, definitionOf, option } from '../frame/definitionOf.js';
import { columnsWith } from './someSurvey.js';

const rows = ['one', 'two', 'three'];
const scale = [...[1, 2, 3, 4, 5].map((value) => option(`s${value}`, { value })), option('dont_know', { meaning: 'dont_know' })];
const definition = definitionOf([ask.grid('scale', rows, scale)]);
/** The five who answered all, one who did not know, one who skipped a row. */
const answers: readonly (readonly (string | null)[])[] = [['s1', 's2', 's1'], ['s2', 's2', 's3'], ['s3', 's4', 's3'], ['s4', 's4', 's5'], ['s5', 's4', 's5'], ['s1', 'dont_know', 's5'], ['s1', null, 's5']];

const columns = columnsWith({
  definition,
  responses: answers.map((steps) => ({
    definitionVersion: 1,
    language: 'en',
    reached: ['page'],
    answers: new Map<string, Answer>([['scale', { kind: 'grid', rows: new Map(steps.flatMap((step, r) => (step === null ? [] : [[rows[r] ?? '', step] as const]))) }]]),
  })),
});

describe('the reliability of a grid', () => {
  it('is Cronbach’s alpha of those who answered every row with a step, by hand', () => {
    const { result, items } = scaleReliability(columns, { question: 'scale', isScale: true });
    // Variances 2.5, 1.2 and 2.8; of the sums 4, 7, 10, 13, 14 it is 17.3.
    expect(result).to.include({ kind: 'alpha', n: 5, items: 3 });
    expect(result.kind === 'alpha' ? result.alpha : null).to.be.closeTo((3 / 2) * (1 - 6.5 / 17.3), 1e-12);
    expect(items.map(({ code }) => code)).to.deep.equal(rows);
  });

  it('is refused for what nobody says is a scale, and of one row', () => {
    expect(scaleReliability(columns, { question: 'scale', isScale: false }).result).to.include({ kind: 'refused', reason: 'not_a_scale' });
    expect(scaleReliability(columns, { question: 'scale', isScale: true, rows: new Set(['one']) }).result).to.include({ kind: 'refused', reason: 'one_item' });
    expect(scaleReliability(columns, { question: 'scale', isScale: true, rows: new Set(['one', 'two']) }).result).to.include({ kind: 'spearman_brown' });
    expect(() => scaleReliability(columns, { question: 'scale', isScale: true, rows: new Set(['four']) })).to.throw(RangeError, 'scale has no row four');
    expect(() => scaleReliability(columns, { question: 'nothing', isScale: true })).to.throw(RangeError, 'nothing is no grid');
  });

  it('cannot be said of nobody', () => {
    const nobody = columnsWith({ definition, responses: [] });
    expect(scaleReliability(nobody, { question: 'scale', isScale: true }).result.kind).to.equal('refused');
  });
});
