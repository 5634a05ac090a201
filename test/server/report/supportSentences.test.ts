/** What is taken along of a figure of support, and what its one line on the summary says. Authority: users.md 7 to 9 and 12; docs/analysis.md (a scenario, not an estimate, and says so). */
import { expect } from 'chai';
import { figureOf } from '../../../analysis/report/figureOf.js';
import { measureText } from '../../../server/draw/measureText.js';
import { folderLinks } from '../../../server/report/folderLinks.js';
import { pasteModel } from '../../../server/report/pasteModel.js';
import { summaryDocument } from '../../../server/report/summaryDocument.js';
import { planOfCharts, supportCharts, supportReport, toldOf } from '../../support/supportReport.js';

/** Counted by hand from the file: 9 + 0 met, 1 + 5 unmet, of 15 + 8 requests. */
const told = {
  sv: [/Fråga 1: .*n = \d+.*Antaganden och uppgifter: .*Registret/, /Ett scenario, inte en skattning: .*n = \d+.*Registret/, /Ett scenario, inte en skattning: .*n = \d+.*Registret/, /^Piloten: 20 av 47 ansökningar valdes ut\. Källa: /, /^Piloten: 9 av 23 förfrågningar tillgodosågs helt, 6 inte alls\. Källa: /],
  en: [/Question 1: .*n = \d+.*Assumptions and statements: .*Registret/, /A scenario, not an estimate: .*n = \d+.*Registret/, /A scenario, not an estimate: .*n = \d+.*Registret/, /^Piloten: 20 of 47 applications were selected\. Source: /, /^Piloten: 9 of 23 requests were met in full, 6 not at all\. Source: /],
} as const;

describe('sentences of support', () => {
  const { edition, hash } = supportReport({ told: toldOf(), plan: planOfCharts(supportCharts) });
  for (const language of ['sv', 'en'] as const) {
    it(`what is pasted says what the numbers are, of whom and on what they rest, and not only what its author called it: ${language}`, () => {
      for (const [i, chart] of supportCharts.entries()) {
        const figure = figureOf(edition, { number: i + 1, language, size: 'doc', measure: measureText });
        const { sentences } = pasteModel(edition, figure, '', language);
        expect(sentences.length, chart).to.equal(1);
        expect(sentences[0]?.replaceAll('\u00a0', ' '), chart).to.match(told[language][i] ?? /nothing/).and.include(figure.support?.finding).and.not.include(figure.words.title);
      }
    });

    it(`the summary says it under a title that does not: ${language}`, () => {
      const { findings } = summaryDocument(edition, { language, hash, links: folderLinks });
      const finding = findings.map(({ number }) => figureOf(edition, { number, language, size: 'doc', measure: measureText }).support?.finding);
      // the plan's own paragraph stands where there is one
      expect(findings.map(({ text }) => text.text)).to.deep.equal(edition.plan.figures.slice(0, 3).map((planned, i) => (planned.finding === undefined ? `${finding[i] ?? ''}.` : edition.texts[language].figures[i]?.finding)));
      const bare = { ...edition, texts: { ...edition.texts, [language]: { ...edition.texts[language], figures: edition.texts[language].figures.map(({ heading, title }) => ({ heading, title })) } } };
      expect(summaryDocument(bare, { language, hash, links: folderLinks }).findings.map(({ text }) => text.text)).to.deep.equal(finding.map((said) => `${said ?? ''}.`));
    });
  }
});
