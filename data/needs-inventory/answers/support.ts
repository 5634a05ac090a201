/** In what form, at which stage and how much. */
import { happens } from '../chance/happens.js';
import { normal } from '../chance/normal.js';
import type { Answerer } from './answerer.js';
import { severalOf } from './severalOf.js';

export const answerForm: Answerer = severalOf({
  question: 'form',
  atMost: 3,
  alone: () => new Map([['dont_know', 0.03]]),
  odds: ({ respondent }) => {
    const student = respondent.role === 'doctoral_student' || respondent.role === 'postdoc';
    return new Map([
      ['drop_in', student ? 20 : 13],
      ['consultation', 22],
      ['commissioned', student ? 8 : 18],
      ['collaboration', student ? 10 : 20],
      ['supervision', student ? 17 : 6],
      ['course', student ? 19 : 8],
      ['review', 11],
      ['recruitment', student ? 1 : 6],
      ['infrastructure', respondent.field === 'preclinical' ? 14 : 8],
      ['navigation', respondent.field === 'care' ? 20 : 9],
      ['other', 1],
    ]);
  },
});

export const answerPhase: Answerer = severalOf({
  question: 'phase',
  atMost: 3,
  alone: () => new Map([['dont_know', 0.03]]),
  odds: ({ respondent }) =>
    new Map([
      ['idea', 7],
      ['design', 22],
      ['funding', 13],
      ['permits', respondent.needs.has('ethics_law') ? 16 : 4],
      ['data_access', respondent.needs.has('health_data') ? 20 : 3],
      ['collection', 6],
      ['preparation', respondent.needs.has('data_management') ? 16 : 8],
      ['analysis', 40],
      ['publication', 14],
      ['implementation', respondent.field === 'preclinical' ? 1 : 5],
    ]),
});

/** People write round numbers. */
function rounded(hours: number): number {
  const step = hours < 30 ? 5 : hours < 120 ? 10 : hours < 400 ? 40 : 100;
  return Math.max(Math.round(hours / step) * step, 2);
}

/** Skewed: most need a week or two, a few need a person. More methods, more hours. */
export const answerHours: Answerer = ({ respondent, chance }) => {
  if (happens(chance, 0.1)) return undefined;
  const middle = 22 * Math.sqrt(respondent.needs.size) * (respondent.role === 'professor' ? 1.7 : 1);
  return { kind: 'number', value: Math.min(rounded(middle * Math.exp(0.95 * normal(chance))), 2000) };
};
