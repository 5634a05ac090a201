/** How the survey was done, as a report tells it: what each key number counts, whose answers they are and what counted them; on every page and in every document. */
import { expect } from 'chai';
import { baseWords } from '../../../analysis/words/baseWords.js';
import { softwareVersion } from '../../../server/acts/softwareVersion.js';
import { folderLinks } from '../../../server/report/folderLinks.js';
import { footModel } from '../../../server/report/footModel.js';
import { methodsModel } from '../../../server/report/methodsModel.js';
import { reportDocument } from '../../../server/report/reportDocument.js';
import { summaryDocument } from '../../../server/report/summaryDocument.js';
import { readmeSheet } from '../../../server/report/workbook/readmeSheet.js';
import { drawHere } from '../../support/drawHere.js';
import { everyChart, everyChartEdition, plainNames } from '../../support/everyChart.js';
import { smallEdition } from '../../support/smallEdition.js';
import { smallPlan, smallSurvey } from '../../support/smallReport.js';

const said = (sv: string, en: string) => ({ sv, en });
const indicators = {
  needs_statistics: { label: said('x', 'x'), phrase: said('behöver statistik', 'need statistics'), numerator: 'methods includes statistics' },
  north_only: { label: said('Bara i norr', 'In the north only'), numerator: 'methods count >= 2', base: 'department = north', baseRule: 'shown' },
};
const keyNumbers = [
  { indicator: 'needs_statistics', emphasis: true },
  { indicator: 'north_only' },
  { share: 'methods/nothing', phrase: said('behöver inget', 'need nothing') },
  { share: 'methods/statistics by department/north', phrase: said('i norr', 'in the north') },
];
const source = said('Svaren: Någon (CC BY 4.0)', 'Answers: Somebody (CC BY 4.0)');
const version = softwareVersion();

const expected = {
  sv: [
    ['Källa', 'Svaren: Någon (CC BY 4.0)'],
    ['Nyckeltal 1', '”behöver statistik”: räknas om ”Statistik” har valts i fråga 1 (Vad <b>behövs</b>?). Andelen är av dem som svarade.'],
    ['Nyckeltal 2', '”Bara i norr”: räknas om fråga 1 (Vad <b>behövs</b>?) är besvarad med minst 2 alternativ. Andelen är av dem som fick frågan. I basen räknas man bara om svaret på fråga 2 (Var?) är ”Dept north”.'],
    ['Nyckeltal 3', '”behöver inget”: räknas om ”Inget” har valts i fråga 1 (Vad <b>behövs</b>?). Andelen är av dem som svarade.'],
    ['Nyckeltal 4', '”i norr”: räknas om ”Statistik” har valts i fråga 1 (Vad <b>behövs</b>?). Andelen är av dem som svarade. I basen räknas man bara om svaret på fråga 2 (Var?) är ”Dept north”.'],
    ['Diarienummer', 'V 2026/123'],
    ['Programvara', `Allt är räknat, skyddat och ritat av Behov ${version}.`],
  ],
  en: [
    ['Source', 'Answers: Somebody (CC BY 4.0)'],
    ['Key number 1', '“need statistics”: counted if “Statistics” is chosen in question 1 (Vad <b>behövs</b>?). The share is of those who answered.'],
    ['Key number 2', '“In the north only”: counted if question 1 (Vad <b>behövs</b>?) is answered with at least 2 options. The share is of those who were asked. Somebody is in the base only if the answer to question 2 (Var?) is “Dept north”.'],
    ['Key number 3', '“need nothing”: counted if “Nothing” is chosen in question 1 (Vad <b>behövs</b>?). The share is of those who answered.'],
    ['Key number 4', '“in the north”: counted if “Statistics” is chosen in question 1 (Vad <b>behövs</b>?). The share is of those who answered. Somebody is in the base only if the answer to question 2 (Var?) is “Dept north”.'],
    ['Reference number', 'V 2026/123'],
    ['Software', `Everything is counted, protected and drawn by Behov ${version}.`],
  ],
} as const;

describe('how the survey was done', () => {
  const { edition, hash } = smallEdition({ plan: { ...smallPlan, keyNumbers, source, registration: { reference: 'V 2026/123' } }, survey: { ...smallSurvey(), indicators } });
  for (const language of ['sv', 'en'] as const) {
    it(`says what each key number counts and among whom, whose answers they are, and what counted them (${language})`, () => {
      const reading = { language, hash, links: folderLinks } as const;
      const told = methodsModel(edition, reading).facts.slice(-expected[language].length).map(({ term, text }) => [term, text]);
      expect(told).to.deep.equal(expected[language]);
      expect(told.filter(([, text]) => text?.includes(baseWords('shown', language)))).to.have.lengthOf(1);
      const inDocuments = reportDocument(edition, reading, drawHere().measure, () => undefined).methods.facts;
      expect(inDocuments.slice(-told.length).map(({ term, text }) => [term, text])).to.deep.equal(told);
      expect(readmeSheet(edition, reading, '').rows).to.deep.include.members(told.slice(0, -1));
    });

    it(`names the interval of means where there are any, on the page that shows them and in the methods of all (${language})`, () => {
      const every = everyChart({ survey: 'every', name: plainNames(), size: 6, people: 300 });
      const wilson = language === 'sv' ? '95\u00a0% konfidensintervall (Wilson)' : '95% confidence interval (Wilson)';
      const both = language === 'sv' ? `${wilson} och 95\u00a0% konfidensintervall för medelvärden (Student)` : `${wilson} and 95% confidence interval for means (Student)`;
      const uncertaintyIn = (facts: readonly { readonly term: string; readonly text: string }[]): string => facts.find(({ term }) => term === (language === 'sv' ? 'Osäkerhet' : 'Uncertainty'))?.text.split('. ')[0] ?? '';
      const { edition: of, hash: its } = everyChartEdition(every);
      const without = { ...of, plan: { ...of.plan, figures: of.plan.figures.filter(({ chart }) => chart !== 'number-summary') } };
      for (const [what, told, names] of [
        ['methods', methodsModel(of, { language, hash: its, links: folderLinks }).facts, both],
        ['page', footModel(of, { language, hash: its, links: folderLinks }).facts, both],
        ['one page', summaryDocument(of, { language, hash: its, links: folderLinks }).about, both],
        ['methods of an edition that draws none: its tables have them', methodsModel(without, { language, hash: its, links: folderLinks }).facts, both],
        ['page that shows none', footModel(without, { language, hash: its, links: folderLinks }).facts, wilson],
        ['one page that shows none', summaryDocument(without, { language, hash: its, links: folderLinks }).about, wilson],
        ['methods of a survey without a number', methodsModel(edition, { language, hash, links: folderLinks }).facts, wilson],
      ] as const) expect(uncertaintyIn(told), what).to.equal(names);
    });
  }
});
