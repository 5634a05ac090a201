/** Claims as fields of a form, and back: what is stored is what comes back when nothing is changed (users.md 6). */
import { expect } from 'chai';
import { changesFrom, valuesOf } from '../../../server/lead/report/partValues.js';
import type { JsonObject } from '../../../analysis/survey/jsonReading.js';

const text = { sv: 'Dubbelt så många', en: 'Twice as many' };
const ratio = { ratio: 'methods/statistics', to: 'methods/formula' };
const backOf = (claim: JsonObject) => changesFrom('title', {}, valuesOf('title', { title: { text, claims: [claim] } }), ['sv', 'en']).get('title');

describe('claims in the form of a part', () => {
  const kept: readonly JsonObject[] = [
    { share: 'methods/statistics', between: [0.75, 0.85] },
    { share: 'methods/statistics', rank: 2 },
    { share: 'methods/statistics', rank: [1, 2] },
    { share: 'methods/statistics by every shown department where group = clinical', between: [0.75, 0.85] },
    { mean: 'hours by role/student', between: [30.5, 40] },
    { mean: 'hours by role/student', above: 'hours by role/senior' },
    { median: 'hours', between: [-2, 40] },
    { ...ratio, atLeast: 1.5 },
    { ...ratio, atMost: 0.5 },
    { ...ratio, atLeast: 1.5, atMost: 3 },
    { ratio: 'methods/statistics by department/north', to: 'others', atLeast: 2 },
  ];
  for (const claim of kept) it(`keeps ${JSON.stringify(claim)}`, () => expect(backOf(claim)).to.deep.equal({ text, claims: [claim] }));

  const written: readonly (readonly [number: string, kind: string, value: string, claim: JsonObject])[] = [
    ['methods/statistics to methods/formula', 'atLeast', '1,5', { ...ratio, atLeast: 1.5 }],
    ['methods/statistics  to  methods/formula', 'between', '1,5-2,5', { ...ratio, atLeast: 1.5, atMost: 2.5 }],
    ['methods/statistics', 'rank', '1 - 2', { share: 'methods/statistics', rank: [1, 2] }],
    ['methods/statistics', 'rank', 'first', { share: 'methods/statistics', rank: 'first' }],
    ...['75–85 %', '75-85', '75 % – 85 %', '75\u00a0till\u00a085 procent', '75 to 85', ' 75—85', '75,0–85.0'].map((value) => ['methods/statistics', 'between', value, { share: 'methods/statistics', between: [0.75, 0.85] }] as const),
    ['methods/statistics', 'between', '75', { share: 'methods/statistics', between: [] }],
    ['methods/statistics', 'between', '75 eller 85', { share: 'methods/statistics', between: [] }],
    // left as it stands, for the check of the plan to speak of
    ['methods/statistics', 'atLeast', '2', { ratio: 'methods/statistics', atLeast: 2 }],
    ['methods/statistics to methods/formula', 'atMost', 'half', { ...ratio, atMost: 'half' }],
    ['methods/statistics to methods/formula', 'between', 'two', { ...ratio, atLeast: 'two' }],
    ['methods/statistics to methods/formula', 'rank', '1', { ...ratio, rank: '1' }],
  ];
  for (const [number, kind, value, claim] of written) {
    it(`reads ${number}, ${kind} ${value}`, () => {
      const values = new Map([['title.sv', text.sv], ['title.en', text.en], ['title.claim.0.of', number.includes(' to ') || kind === 'atLeast' ? 'ratio' : 'share'], ['title.claim.0.number', number], ['title.claim.0.kind', kind], ['title.claim.0.value', value]]);
      expect(changesFrom('title', {}, values, ['sv', 'en']).get('title')).to.deep.equal({ text, claims: [claim] });
    });
  }

  it('reads thousands of people as thousands, and decimals of a mean as decimals', () => {
    const read = (of: string, value: string) => changesFrom('title', {}, new Map([['title.sv', text.sv], ['title.en', text.en], ['title.claim.0.of', of], ['title.claim.0.number', 'x'], ['title.claim.0.kind', 'between'], ['title.claim.0.value', value]]), ['sv', 'en']).get('title');
    expect(read('count', '1,000–1\u00a0200')).to.deep.equal({ text, claims: [{ count: 'x', between: [1000, 1200] }] });
    expect(read('mean', '\u22121,5 till 7,25')).to.deep.equal({ text, claims: [{ mean: 'x', between: [-1.5, 7.25] }] });
  });
});
