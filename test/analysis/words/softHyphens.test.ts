import { expect } from 'chai';
import { softHyphens } from '../../../analysis/words/softHyphens.js';

describe('the head of a narrow column', () => {
  for (const [head, parted] of [
    ['Andel', 'Andel'],
    ['95\u00a0% konfidensintervall', '95\u00a0% konfidens|intervall'],
    ['Standardavvikelse', 'Standard|avvikelse'],
    ['Svarsfrekvens', 'Svars|frekvens'],
    ['Bedömning', 'Bedöm|ning'],
    ['2022 (n\u00a0=\u00a01\u00a0400)', '2022 (n\u00a0=\u00a01\u00a0400)'],
    ['<b>"Universitet"</b>', '<b>"Uni|ver|si|tet"</b>'],
  ] as const) {
    it(`may be parted inside its long words, and says the same: ${head}`, () => {
      const found = softHyphens(head);
      expect(found.replaceAll('\u00ad', '|')).to.equal(parted);
      expect(found.replaceAll('\u00ad', '')).to.equal(head);
    });
  }
});
