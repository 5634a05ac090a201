/**
 * Authority: test/real/charite_rdm_2021/report.yaml, whose every claim must hold of the answers before anything is written, and the
 * shares that the authors print (figures.yaml, 06 to 10): 47, 39 and 10 % of those asked lack tools, 51 and 24 % work with databases and software.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { closeBrowser, openPage, problemsOf, scrollsSideways } from '../support/browser.js';
import { behov } from '../support/behov.js';
import { needsRealSurveys } from '../support/needsRealSurveys.js';
import { projectRoot, sharedFolder } from '../support/projectRoot.js';

const shared = sharedFolder();
const own = (file: string): string => join(projectRoot, 'test', 'real', 'charite_rdm_2021', file);

describe('the report of a real survey, made from its export alone', function () {
  this.timeout(120_000);
  const folder = mkdtempSync(join(tmpdir(), 'behov-real-'));
  before(needsRealSurveys);
  after(async () => {
    await closeBrowser();
    rmSync(folder, { recursive: true });
  });

  for (const [language, percents, words] of [
    ['sv', ['47\u00a0%', '39\u00a0%', '51,1\u00a0%', '23,6\u00a0%', '9,9\u00a0%'], ['Nästan hälften saknar verktyg', '466 som fick frågan', 'Andel av dem som fick frågan', 'Svaren är uträknade ur fråga 1.', 'Svaren: Bobrov, Taubitz']],
    ['en', ['47%', '39%', '51.1%', '23.6%', '9.9%'], ['Nearly half lack tools', '466 who were asked', 'Share of those who were asked', 'worked out from question 1.', 'Answers: Bobrov, Taubitz']],
  ] as const) {
    it(`is a page that opens from disk and says whose answers they are, in ${language}`, async () => {
      const out = join(folder, language);
      const files = ['--survey', own('survey.yaml'), '--mapping', own('mapping.yaml'), '--plan', own('report.yaml'), '--responses', join(shared ?? '', 'data', 'charite_rdm_2021', 'responses.csv')];
      const ran = await behov(['report', ...files, '--lang', language, '--out', out], {});
      expect([ran.exit, ran.out], ran.err).to.deep.equal([0, `${language === 'sv' ? 'Rapporten är klar. Öppna' : 'The report is ready. Open'} ${join(out, 'index.html')}\n`]);
      expect(readdirSync(out).filter((name) => name.endsWith('.svg'))).to.have.lengthOf(9);
      const text = readFileSync(join(out, 'index.html'), 'utf8');
      for (const said of [...words, ...percents, 'CC BY 4.0']) expect(text).to.include(said);
      expect(text).to.not.match(/<script|\{(share|base|count|interval):/);
      for (const width of [320, 1280] as const) {
        const page = await openPage({ width, javaScript: false });
        await page.goto(`file://${join(out, 'index.html')}`);
        expect([problemsOf(page), await scrollsSideways(page)], String(width)).to.deep.equal([[], false]);
        await page.context().close();
      }
    });
  }
});
