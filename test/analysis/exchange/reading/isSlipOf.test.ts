import { expect } from 'chai';
import { isSlipOf } from '../../../../analysis/exchange/reading/isSlipOf.js';

describe('a spelling is suggested for a value', () => {
  for (const [value, spelling] of [
    ['Profesor', 'Professor'],
    ['Very neded', 'Very needed'],
    ['PhD-student', 'PhD student'],
    ['Univeristy – within an IT service', 'University - within an IT service'],
    ['Masters degree', 'Master degree'],
  ] as const) {
    it(`where a hand slipped: ${value}`, () => {
      expect(isSlipOf(value, spelling)).to.equal(true);
    });
  }

  for (const [value, spelling] of [
    ['Highly needed', 'Slightly needed'],
    ['Very dissatisfied', 'Very satisfied'],
    ['Disagree', 'Agree'],
    ['Osannolikt', 'Sannolikt'],
    ['1–5 years', '1–6 years'],
    ['Man', 'Men'],
    ['Very needed', 'Very much needed'],
    ['–', 'Agree'],
  ] as const) {
    it(`not where it is another answer: ${value} is not ${spelling}`, () => {
      expect(isSlipOf(value, spelling)).to.equal(false);
    });
  }
});
