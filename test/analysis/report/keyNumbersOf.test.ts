/** Key numbers of a report: a share of a table says of whom it is, as its table does. */
import { expect } from 'chai';
import { columnsOf } from '../../../analysis/frame/columnsOf.js';
import { keyNumbersOf } from '../../../analysis/report/keyNumbersOf.js';
import { makeReport } from '../../../server/acts/makeReport.js';
import { dots } from '../../../server/publish/dots.js';
import { folderLinks } from '../../../server/report/folderLinks.js';
import { headModel } from '../../../server/report/headModel.js';
import { answers, definitionOfSmall, planOfSmall, smallAnswers, smallPlan, smallSurvey } from '../../support/smallReport.js';

describe('a key number that points at a share', () => {
  for (const [rule, sv, en] of [['answered', '72 som svarade', '72 who answered'], ['shown', '100 som fick frågan', '100 who were asked'], ['all', '100 svarande', '100 respondents']] as const) {
    it(`says of whom it is (${rule})`, () => {
      const silent = answers(28, [], 'south').map((each) => ({ ...each, answers: new Map([...each.answers].filter(([question]) => question !== 'methods')) }));
      const definition = definitionOfSmall();
      const phrase = { sv: 'valde statistik', en: 'chose statistics' };
      const plan = planOfSmall({ ...smallPlan, title: { text: smallPlan.title.text }, keyNumbers: [{ share: 'methods/statistics', phrase }], bases: { methods: rule } });
      const { edition } = makeReport({ definition, source: null, columns: columnsOf(definition, [...smallAnswers(), ...silent]), now: new Date('2026-01-14'), restsOn: new Map(), plan: { plan, source: null } });
      const details = (['sv', 'en'] as const).map((language) => keyNumbersOf(edition, language)[0]?.detail.replaceAll('\u00a0', ' '));
      expect(details[0]).to.match(new RegExp(`n = ${sv}$`));
      expect(details[1]).to.match(new RegExp(`n = ${en}$`));
    });
  }
});

describe('what non-response leaves open', () => {
  it('is said of a number of everybody: of some, nobody knows how many of those who were silent would have been among them', () => {
    const phrase = (text: string) => ({ sv: text, en: text });
    const indicators = {
      of_some: { label: phrase('x'), phrase: phrase('of those in the north need statistics'), numerator: 'methods includes statistics', base: 'department = north' },
      of_all: { label: phrase('x'), phrase: phrase('need statistics'), numerator: 'methods includes statistics' },
    };
    const definition = definitionOfSmall({ ...smallSurvey(), indicators });
    const plan = planOfSmall({ ...smallPlan, title: { text: smallPlan.title.text }, keyNumbers: [{ indicator: 'of_some', emphasis: true }, { share: 'methods/statistics by department/north', phrase: phrase('in the north') }, { indicator: 'of_all' }] }, definition);
    const { edition } = makeReport({ definition, source: null, columns: columnsOf(definition, smallAnswers()), now: new Date('2026-01-14'), restsOn: new Map(), plan: { plan, source: null } });
    expect(keyNumbersOf(edition, 'en').map(({ isOfSome }) => isOfSome)).to.deep.equal([true, true, false]);
    const { responseLine } = headModel({ ...edition, invited: 200 }, { language: 'en', hash: '', links: folderLinks });
    // Manski: 48 of 200, and 48 with the 128 who were silent
    expect(responseLine).to.contain('the share who need statistics could be anything from 24 to 88%');
    expect(dots(0.27, { phrase: 'of those in the north need statistics', isOfSome: true }, 'en').rest).to.equal('of those in the north need statistics. One dot is one in a hundred.');
    expect(dots(0.27, { phrase: 'need statistics', isOfSome: false }, 'en').rest).to.equal('who answered need statistics. One dot is one in a hundred.');
  });
});

describe('the key numbers of a report without a plan', () => {
  it('are the indicators of the definition, but for those that may not be told', () => {
    const label = { sv: 'x', en: 'x' };
    const indicators = {
      // all but three: what those three said would follow
      harmed: { label, phrase: label, numerator: "not (methods includes script and department = tiny)" },
      needs_statistics: { label, phrase: label, numerator: 'methods includes statistics' },
    };
    const definition = definitionOfSmall({ ...smallSurvey(), indicators });
    const { edition } = makeReport({ definition, source: null, columns: columnsOf(definition, [...smallAnswers(), ...answers(3, ['script'], 'tiny')]), now: new Date('2026-01-14'), restsOn: new Map() });
    const told = keyNumbersOf(edition, 'en');
    expect(told.map(({ row }) => row?.share !== null && row?.share !== undefined)).to.deep.equal([true]);
    expect(edition.plan.keyNumbers).to.deep.equal([{ indicator: 'needs_statistics', emphasis: true }]);
  });
});
