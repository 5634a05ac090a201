/** Whoever undoes the last change of a report reads what it was of, in both languages. */
import { expect } from 'chai';
import type { JsonObject } from '../../../analysis/survey/jsonReading.js';
import { changedParts } from '../../../server/lead/report/changedParts.js';
import { smallPlan } from '../../support/smallReport.js';

describe('what the last change of a report was of', () => {
  const plan = JSON.parse(JSON.stringify(smallPlan)) as { readonly figures: readonly JsonObject[]; readonly keyNumbers: readonly JsonObject[] } & JsonObject;
  const [first = {}, second = {}] = plan.figures;
  const both = (text: string) => ({ sv: text, en: text });
  const share = { share: 'methods/statistics', phrase: both('x') };
  const cases: readonly (readonly [what: string, then: JsonObject, now: JsonObject, sv: readonly string[], en: readonly string[]])[] = [
    ['a text', plan, { ...plan, figures: [first, { ...second, heading: both('Ny') }] }, ['Figur 2'], ['Figure 2']],
    ['the title alone', plan, { ...plan, title: both('Ny') }, ['Rubrik'], ['Title']],
    ['what stands about it', plan, { ...plan, registration: { reference: 'V 1' } }, ['Om rapporten'], ['About the report']],
    ['a part that was removed', plan, { ...plan, figures: [second] }, ['Figur 1 (borttagen del)'], ['Figure 1 (a part removed)']],
    ['a part that was added', { ...plan, figures: [second] }, { ...plan, figures: [second, first] }, ['Figur 2'], ['Figure 2']],
    ['a part that was moved', plan, { ...plan, figures: [second, first] }, ['figurernas ordning'], ['the order of figures']],
    ['key numbers that were moved', { ...plan, keyNumbers: [share, ...plan.keyNumbers] }, { ...plan, keyNumbers: [...plan.keyNumbers, share] }, ['nyckeltalens ordning'], ['the order of key numbers']],
    ['several', plan, { ...plan, title: both('Ny'), decision: both('Beslut') }, ['Rubrik', 'Beslut och nästa steg'], ['Title', 'Decision and next step']],
    ['what no form shows', plan, { ...plan, bases: { methods: 'shown' } }, ['rapporten som fil'], ['the report as a file']],
  ];
  for (const [what, then, now, sv, en] of cases) {
    it(what, () => {
      const of = (language: 'sv' | 'en') => changedParts({ source: JSON.stringify(then) }, { source: now }, language);
      expect([of('sv'), of('en')]).to.deep.equal([sv, en]);
    });
  }

  it('the file on support beside it', () => {
    const of = (then: string | undefined, now: string | undefined) => changedParts({ source: JSON.stringify(plan), ...(then === undefined ? {} : { support: then }) }, { source: plan, ...(now === undefined ? {} : { support: now }) }, 'sv');
    for (const [then, now] of [[undefined, 'a'], ['a', undefined], ['a', 'b']] as const) expect(of(then, now)).to.deep.equal(['Stöd, kapacitet och pilot']);
    expect(of('a', 'a')).to.deep.equal(['rapporten som fil']);
  });
});
