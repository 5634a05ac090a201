/** users.md 5: what an earlier survey said is rounded, was asked in other words, and is never tested. */
import { expect } from 'chai';
import { readSource } from '../../../analysis/exchange/readSource.js';
import { checkPlan } from '../../../analysis/report/checkPlan.js';
import { editionChanges } from '../../../analysis/report/changes/editionChanges.js';
import { figureOf } from '../../../analysis/report/figureOf.js';
import { figureContent } from '../../../server/report/figureContent.js';
import { figureWorkbook } from '../../../server/report/workbook/figureWorkbook.js';
import { sealEdition } from '../../../server/acts/sealEdition.js';
import { loadEdition } from '../../../server/acts/loadEdition.js';
import { wordingOf } from '../../../server/problems/catalogue.js';
import { smallEdition } from '../../support/smallEdition.js';
import { definitionOfSmall, smallPlan } from '../../support/smallReport.js';

const text = (sv: string, en: string) => ({ sv, en });
const benchmark = {
  label: text('Den första enkäten', 'The first survey'), year: 2021, source: text('Slutrapport, sidan 12', 'Final report, page 12'), wording: text('Vilken hjälp vill du ha?', 'Which help do you want?'),
  values: { statistics: 0.8, formula: 0.25 },
};
const [demand, departments] = smallPlan.figures;
const planWith = (benchmarks: readonly object[]) => ({ ...smallPlan, figures: [{ ...demand, benchmarks }, departments] });
const made = smallEdition({ plan: planWith([benchmark]) });
const figure = (language: 'sv' | 'en', edition = made.edition) => figureOf(edition, { number: 1, language, size: 'doc', measure: (word, size) => word.length * size * 0.5 });
const never = (): Promise<never> => Promise.reject(new Error('not looked at here'));
const draw = { measure: () => 5, svg: never, png: never, pdf: never, pack: never };

describe('users.md 5: figures of an earlier survey beside those of now', () => {
  it('are a column of the table, a note and words of the description, in both languages, and nothing of the picture or the CSV', async () => {
    const plain = smallEdition().edition;
    const expected = { sv: ['2021, annan formulering', 'ca 80\u00a0%', 'inte prövade mot årets', '(”Vilken hjälp vill du ha?”)', 'Källa: Slutrapport, sidan 12.'], en: ['2021, another wording', 'about 80%', 'not tested against those of now', '(“Which help do you want?”)', 'Source: Final report, page 12.'] } as const;
    for (const language of ['sv', 'en'] as const) {
      const { table, words, drawing, facts } = figure(language);
      const [head, cell, ...said] = expected[language];
      expect(table.head.at(-1)).to.equal(head);
      expect(table.rows.map(({ cells }) => cells.at(-1)).sort()).to.deep.equal([cell, cell.replace('80', '25'), '–', '–', '–'].sort());
      for (const part of [cell, ...said]) for (const where of [words.notes.join(' '), words.description]) expect(where).to.contain(part);
      expect(JSON.stringify(drawing?.plot)).to.equal(JSON.stringify(figure(language, plain).drawing?.plot));
      expect(facts.table).to.deep.equal(figure(language, plain).facts.table);
      const csv = async (edition: typeof plain) => (await figureContent(draw, edition, figure(language, edition), { format: 'csv', frame: 'full', language })).toString();
      expect(await csv(made.edition)).to.equal(await csv(plain));
    }
  });

  it('are told to programs as rounded and not tested, and in the first sheet of the spreadsheet', async () => {
    const { benchmarks } = JSON.parse((await figureContent(draw, made.edition, figure('en'), { format: 'json', frame: 'full', language: 'en' })).toString()) as { readonly benchmarks: unknown };
    expect(benchmarks).to.deep.equal([{ label: 'The first survey', year: 2021, source: 'Final report, page 12', wording: 'Which help do you want?', tested: false, values: [{ code: 'statistics', about: 0.8 }, { code: 'formula', about: 0.25 }] }]);
    const [about] = figureWorkbook(made.edition, figure('sv'), 'sv').sheets;
    expect(about?.rows.find(([term]) => term === '2021, annan formulering')?.[1]).to.contain('ca 25\u00a0%').and.contain('inte prövade');
  });

  it('are kept by the edition under its hash, and what becomes of them in the next is told', () => {
    const { content } = sealEdition(made.edition);
    const again = loadEdition({ survey: '', number: '', date: '', note: new Map(), hash: '', content }).edition;
    expect(figure('sv', again).words).to.deep.equal(figure('sv').words);
    const next = smallEdition({ plan: planWith([{ ...benchmark, values: { statistics: 0.7, formula: 0.25 } }]) }).edition;
    const [change] = editionChanges(made.edition, next, 'sv').texts.filter(({ where }) => where.includes('tidigare undersökningar'));
    expect([change?.where, change?.before.includes('ca 80'), change?.after.includes('ca 70')]).to.deep.equal(['Figur\u00a01, tal ur tidigare undersökningar', true, true]);
  });

  const faulty: readonly (readonly [string, object, string])[] = [
    ['a figure with a decimal', planWith([{ ...benchmark, values: { statistics: 0.805 } }]), 'PLAN_BENCHMARK_VALUES'],
    ['none at all', planWith([{ ...benchmark, values: {} }]), 'PLAN_BENCHMARK_VALUES'],
    ['an option that is not there', planWith([{ ...benchmark, values: { statistic: 0.8 } }]), 'PLAN_UNKNOWN_OPTION'],
    ['more than all', planWith([{ ...benchmark, values: { statistics: 80 } }]), 'BAD_NUMBER'],
    ['no wording of its own', planWith([{ ...benchmark, wording: undefined }]), 'MISSING_KEY'],
    ['three of them', planWith([benchmark, benchmark, benchmark]), 'PLAN_COUNT'],
    ['beside groups', { ...smallPlan, figures: [demand, { ...departments, benchmarks: [benchmark] }] }, 'PLAN_BENCHMARK_CHART'],
    ['a claim that rests on one', { ...planWith([benchmark]), title: { text: text('Mer', 'More'), claims: [{ share: 'methods/statistics', above: '2021' }] } }, 'PLAN_NUMBER'],
    ['a text that takes its number', { ...planWith([benchmark]), title: text('{benchmark:methods/statistics}', '{benchmark:methods/statistics}') }, 'PLAN_PLACEHOLDER'],
    ['a ratio to one', { ...planWith([benchmark]), title: { text: text('Mer', 'More'), claims: [{ ratio: 'methods/statistics', to: '2021', atLeast: 1 }] } }, 'PLAN_NUMBER'],
  ];
  for (const [name, plan, code] of faulty) {
    it(`${name}: ${code}`, () => {
      const { root } = readSource(JSON.stringify(plan, null, 1), 'report.yaml');
      const faults = root === undefined ? [] : checkPlan(root, definitionOfSmall()).faults;
      expect([...new Set(faults.map((fault) => fault.code))]).to.deep.equal([code]);
      for (const language of ['sv', 'en'] as const) expect(JSON.stringify(wordingOf(faults[0] ?? { code, params: {} }, language))).to.not.include('undefined');
    });
  }
});
