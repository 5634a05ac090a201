/** What leads paste into a part from Word and from the list of placeholders is understood as the plan writes it, and nothing else is touched. */
import { expect } from 'chai';
import { changesFrom } from '../../../server/lead/report/partValues.js';
import { fractionsIn } from '../../../server/lead/report/fractionsIn.js';
import { pastedValues } from '../../../server/lead/report/pastedValues.js';

const text = { sv: 'Mening', en: 'Sentence' };

function claimOf(of: string, number: string, kind: string, value: string): unknown {
  const values = new Map([['title.sv', text.sv], ['title.en', text.en], ['title.claim.0.of', of], ['title.claim.0.number', number], ['title.claim.0.kind', kind], ['title.claim.0.value', value]]);
  const title = changesFrom('title', {}, pastedValues(values), ['sv', 'en']).get('title');
  return (title as { readonly claims: readonly unknown[] }).claims[0]; // a sentence with a claim
}

describe('what is pasted into a part', () => {
  const share = { share: 'methods/statistics', between: [0.75, 0.85] };
  const ratio = { ratio: 'methods/statistics', to: 'methods/formula', atLeast: 1.5 };
  const cases: readonly (readonly [of: string, number: string, kind: string, value: string, claim: unknown])[] = [
    ...['{share:methods/statistics}', '{methods/statistics}', ' {share: methods/statistics} ', '“methods/statistics”', '”{share:methods/statistics}”', 'methods / statistics', 'methods/statis\u00adtics', '{interval:methods/statistics}'].map((number) => ['share', number, 'between', '75–85', share] as const),
    // the placeholder says of what the claim is
    ['share', '{count:methods/statistics}', 'between', '400–450', { count: 'methods/statistics', between: [400, 450] }],
    ['share', '{meanInterval:hours}', 'between', '6–8', { mean: 'hours', between: [6, 8] }],
    ['share', '{ratio:methods/statistics to methods/formula}', 'atLeast', '1,5 gånger', ratio],
    ['ratio', 'methods/statistics till methods/formula', 'atLeast', '1.5 times', ratio],
    ['share', 'methods/statistics by\u00a0role/student', 'above', '{share:methods/statistics by\u202frole/senior}', { share: 'methods/statistics by role/student', above: 'methods/statistics by role/senior' }],
    ['share', 'methods/statistics by every department where group ≠ clinical', 'between', '0–60', { share: 'methods/statistics by every department where group != clinical', between: [0, 0.6] }],
    ...['1–2', '1 eller 2', '1 or 2', '1 till 2', '1—2'].map((value) => ['share', 'methods/statistics', 'rank', value, { share: 'methods/statistics', rank: [1, 2] }] as const),
    // what is no number is left for the check of the plan to speak of
    ['share', 'statistics', 'rank', 'first', { share: 'statistics', rank: 'first' }],
    ['share', '{mood:methods/statistics}', 'between', '75–85', { share: 'mood:methods/statistics', between: [0.75, 0.85] }],
  ];
  for (const [of, number, kind, value, claim] of cases) it(`reads ${of} ${JSON.stringify(number)}, ${kind} ${JSON.stringify(value)}`, () => expect(claimOf(of, number, kind, value)).to.deep.equal(claim));

  it('mends what stands within braces of a text, and not a character outside them', () => {
    const said = '”Så\u00a0här”  –  {share: methods/statistics by\u00a0role/student} / {{inte / det}} {ratio:methods/a till methods/b} till\u00a0slut';
    expect(pastedValues(new Map([['finding.sv', said]])).get('finding.sv')).to.equal('”Så\u00a0här”  –  {share:methods/statistics by role/student} / {{inte / det}} {ratio:methods/a to methods/b} till\u00a0slut');
  });

  it('knows shares that are written as fractions, and no others', () => {
    const meant = (of: string, kind: string, value: string) => fractionsIn(new Map([['title.claim.3.of', of], ['title.claim.3.kind', kind], ['title.claim.3.value', value]])).map(({ params, field }) => [params['meant'], field]);
    for (const [value, perCent] of [['0,75–0,85', '75–85'], ['0.29 till 1', '29–100'], ['.5-.75', '50–75'], ['0–0,5', '0–50'], ['0,9–1,0', '90–100']] as const) expect(meant('share', 'between', value), value).to.deep.equal([[perCent, 'title.claim.3.number']]);
    for (const [of, kind, value] of [['share', 'between', '0–1'], ['share', 'between', '0,5–10'], ['share', 'between', '75–85'], ['mean', 'between', '0,2–0,4'], ['ratio', 'between', '0,5–0,8'], ['ratio', 'atMost', '0,5']] as const) expect(meant(of, kind, value), value).to.deep.equal([]);
  });

  it('T16: takes no second for what is pasted to be slow', () => {
    const before = performance.now();
    for (const slow of ['”'.repeat(500_000), `${' '.repeat(500_000)}x`, `${'“'.repeat(500_000)}x`, '{'.repeat(500_000), ' / '.repeat(200_000), `1${' '.repeat(500_000)}`]) {
      pastedValues(new Map([['title.claim.0.number', slow], ['title.claim.0.value', slow], ['title.claim.0.kind', 'atLeast'], ['title.sv', slow], ['title.en', `{${slow}}`], ['share', slow]]));
      fractionsIn(new Map([['title.claim.0.value', slow], ['title.claim.0.of', 'share'], ['title.claim.0.kind', 'between']]));
    }
    expect(performance.now() - before).to.be.below(1000);
  });

  it('leaves fields that are no text and no claim', () => {
    const values = new Map([['title.claim.0.of', 'share'], ['title.claim.0.kind', 'rank'], ['date', '2026-01-14'], ['emphasise', 'a b'], ['licenceUrl', 'https://example.org/a b']]);
    expect([...pastedValues(values)]).to.deep.equal([...values]);
  });
});
