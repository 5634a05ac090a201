/** Authority: users.md 9: a report on one page, on the web and on paper, in the same words as its files; Data Package v2 (licenses). */
import { expect } from 'chai';
import { unzipSync } from 'fflate';
import { loadEdition } from '../../../server/acts/loadEdition.js';
import { publishEdition } from '../../../server/acts/publishEdition.js';
import { ProblemError } from '../../../server/problems/problem.js';
import { siteReading } from '../../../server/publish/siteReading.js';
import { summaryDocument } from '../../../server/report/summaryDocument.js';
import type { SummaryDocument } from '../../../analysis/words/summaryDocument.js';
import { closeBrowser, openPage } from '../../support/browser.js';
import { needsPoppler, oneLine, poppler } from '../../support/poppler.js';
import { putSmallReport, smallAnswers, smallPlan } from '../../support/smallReport.js';
import { paragraphsOf, wordParts } from '../../support/wordParts.js';
import { openReports, type Reports } from './openReports.js';

const now = new Date('2026-02-01T12:00:00Z');
const share = { share: 'methods/statistics', between: [0.6, 0.7] };
const asked = {
  decision: { text: { sv: 'Nämnden föreslås besluta om två tjänster: {share:methods/statistics} behöver <b>det</b>.', en: 'The board is asked for two posts: {share:methods/statistics} need <b>it</b>.' }, claims: [share] },
  nextStep: { text: { sv: 'Rekrytering i augusti, {n} har svarat.', en: 'Recruitment in August, {n} have answered.' } },
  licence: 'CC-BY-4.0',
};

/** Everything that a summary says, in order. */
function saidIn({ title, kicker, editionLine, keyNumbers, findings, about, asked, citation }: SummaryDocument): readonly string[] {
  return [
    kicker.text, title.text, editionLine, ...keyNumbers.flatMap(({ value, phrase, detail }) => [value, phrase, detail]), ...findings.flatMap(({ heading, text, figure }) => [heading.text, text.text, figure]),
    ...about.flatMap(({ term, text }) => [term, text]), ...asked.flatMap(({ heading, text }) => [heading, text.text]), citation,
  ].filter((text) => text !== '').map(oneLine);
}

function wordText(docx: Uint8Array): string {
  const parts = wordParts(docx);
  return parts.names.filter((name) => /^word\/(?:document|header\d*|footer\d*)\.xml$/.test(name)).flatMap((name) => paragraphsOf(parts.tree(name)).map(({ text }) => text)).join(' ');
}

describe('a report on one page', function () {
  this.timeout(60_000);
  let site: Reports;
  const opened: Reports[] = [];
  const publish = (survey: string, note = '') => publishEdition(site.store, { survey, note, now, who: 'test', language: 'en' });
  const edition = async (survey: string, number = '1.0') => {
    const stored = await site.store.editions.find(survey, number);
    if (stored === undefined) throw new Error('it was published');
    return loadEdition(stored);
  };
  const textOf = (html: string): string => oneLine(html.replace(/<[^>]*>/g, ' ').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#x3D;', '=').replaceAll('&amp;', '&'));
  const put = (survey: string, more: object) => putSmallReport(site.store, survey, smallAnswers(), { ...smallPlan, survey, ...more });

  before(needsPoppler);
  before(async () => {
    site = await openReports(now);
    opened.push(site);
    await put('asks', asked);
    await publish('asks');
    await put('plain', {});
    await publish('plain');
  });
  after(async () => {
    await closeBrowser();
    await Promise.all(opened.map((each) => each.close()));
  });

  for (const language of ['sv', 'en'] as const) {
    it(`says the same in ${language} on the web, in PDF and in Word, to the digit`, async () => {
      const loaded = await edition('asks');
      const summary = summaryDocument(loaded.edition, siteReading({ config: { host: '127.0.0.1' } }, loaded, language));
      const said = saidIn(summary);
      expect(said.join(' '), 'numbers are filled in').to.match(language === 'sv' ? /tjänster: 67 % behöver <b>det<\/b>\. .*72 har svarat/ : /posts: 67% need <b>it<\/b>\. .*72 have answered/);
      const path = `/${language}/r/asks/1.0/summary`;
      const page = await site.get(path);
      expect([page.status, page.headers.get('cache-control'), page.text.includes('<script')]).to.deep.equal([200, 'no-cache', false]);
      const [pdf, word] = [poppler('pdftotext', (await site.get(`${path}.pdf`)).bytes), wordText((await site.get(`${path}.docx`)).bytes)];
      const spaceless = (text: string): string => text.replace(/\s+/gu, '');
      for (const [name, text] of [['web', textOf(page.text)], ['PDF', pdf], ['Word', word]] as const) {
        for (const each of said) expect(spaceless(text), name).to.include(spaceless(each));
      }
      const other = language === 'sv' ? 'en' : 'sv';
      const html = page.text.replaceAll('&#x3D;', '=');
      expect(html).to.include(`href="/${other}/r/asks/1.0/summary"`).and.include(`<link rel="canonical" href="${path}">`).and.include(`href="/${language}/r/asks/1.0/fig/1"`).and.include(`href="${path}.docx"`);
      expect((await site.get(`/${language}/r/asks/1.0`)).text).to.include(`href="${path}"`);
      expect((await site.get(`${path}/`)).headers.get('location'), 'one address').to.equal(path);
    });
  }

  it('stands in the report too, in every format; what nobody wrote is nowhere, and an edition without it has the content it always had', async () => {
    const page = (await site.get('/sv/r/asks/1.0')).text;
    expect(page).to.include('<section id="decision"><h2>Förslag till beslut</h2>').and.include('<section id="nextStep"><h2>Nästa steg</h2>').and.include('href="#decision"');
    const slides = unzipSync((await site.get('/sv/r/asks/1.0/report.pptx')).bytes);
    const deck = Object.entries(slides).filter(([name]) => name.startsWith('ppt/slides/slide')).map(([, bytes]) => Buffer.from(bytes).toString()).join(' ');
    const files = [poppler('pdftotext', (await site.get('/sv/r/asks/1.0/report.pdf')).bytes), wordText((await site.get('/sv/r/asks/1.0/report.docx')).bytes), textOf(deck)];
    for (const text of files) expect(oneLine(text)).to.include('Förslag till beslut').and.include('72 har svarat.');
    for (const path of ['', '/summary']) expect((await site.get(`/sv/r/plain/1.0${path}`)).text).to.not.include('Förslag till beslut').and.not.include('Nästa steg').and.not.include('Licens');
    const { texts } = JSON.parse((await site.store.editions.find('plain', '1.0'))?.content ?? '{}') as { texts: Record<string, object> };
    expect([Object.keys(texts['sv'] ?? {}), Object.keys(texts['en'] ?? {})]).to.deep.equal([['figures', 'kicker', 'title'], ['figures', 'kicker', 'title']]);
  });

  it('a claim of the decision that does not hold, and a number of the next step that is not shown, stop publishing and say where', async () => {
    await put('broken', { ...asked, decision: { ...asked.decision, claims: [{ ...share, between: [0.9, 1] }] }, nextStep: { text: { sv: '{share:methods/statistics by department/tiny}', en: 'x' } } });
    const refused: unknown = await publish('broken').then(() => undefined, (error: unknown) => error);
    const problems = refused instanceof ProblemError ? refused.problems : [];
    expect(problems.map(({ code, place }) => [code, place?.path]).sort()).to.deep.equal([['claim_between', 'decision'], ['number_not_shown', 'nextStep']]);
    expect(await site.store.editions.listNumbers('broken')).to.deep.equal([]);
  });

  it('the licence stands where the report is cited, in its methods and in the data package; words of one’s own with their address; none where none is stated', async () => {
    await put('own', { licence: { text: { sv: 'Fritt inom "regionen"', en: 'Free within the region' }, url: 'https://example.org/terms?a=1&b=2' } });
    await publish('own');
    const licensed = async (survey: string): Promise<unknown> => {
      const { 'datapackage.json': described } = unzipSync((await site.get(`/sv/r/${survey}/1.0/report.data.zip`)).bytes);
      return (JSON.parse(Buffer.from(described ?? []).toString()) as { licenses?: unknown }).licenses;
    };
    const path = 'https://creativecommons.org/licenses/by/4.0/';
    expect(await licensed('asks')).to.deep.equal([{ name: 'CC-BY-4.0', path, title: 'Creative Commons Attribution 4.0 (CC BY 4.0), free to use with the source named', titles: { sv: 'Creative Commons Erkännande 4.0 (CC BY 4.0), fritt att använda med angiven källa', en: 'Creative Commons Attribution 4.0 (CC BY 4.0), free to use with the source named' } }]);
    expect(await licensed('own')).to.deep.equal([{ path: 'https://example.org/terms?a=1&b=2', title: 'Free within the region', titles: { sv: 'Fritt inom "regionen"', en: 'Free within the region' } }]);
    expect(await licensed('plain')).to.equal(undefined);
    for (const part of ['', '/summary']) expect((await site.get(`/sv/r/asks/1.0${part}`)).text).to.include(`<a href="${path}" rel="license">Creative Commons Erkännande 4.0 (CC BY 4.0), fritt att använda med angiven källa</a>`);
    expect(textOf((await site.get('/sv/r/own/1.0/methods')).text)).to.include('Licens för tabellerna Fritt inom "regionen": https://example.org/terms?a=1&b=2');
    expect((await site.get('/en/r/own/1.0')).text).to.include('href="https://example.org/terms?a&#x3D;1&amp;b&#x3D;2" rel="license"');
  });

  it('a later edition with another decision lists it among what changed', async () => {
    await put('asks', { ...asked, nextStep: { text: { sv: 'Rekrytering i maj.', en: 'Recruitment in May.' } } });
    await publish('asks', 'Tidigare rekrytering');
    expect(textOf((await site.get('/sv/r/asks/changes')).text)).to.include('Nästa steg').and.include('Rekrytering i augusti, 72 har svarat.').and.include('Rekrytering i maj.').and.not.include('Nämnden föreslås');
    site.wait(6000);
    expect((await site.get('/sv/r/asks/1.0/summary')).text, 'the older says so').to.include('1.1');
  });

  it('prints on one sheet of A4, also with long findings, a long decision and a long next step', async () => {
    const words = (count: number): string => 'Behovet av stöd är större än det som finns i dag. '.repeat(count).trim();
    const both = (text: string) => ({ sv: text, en: text });
    const figures = [...smallPlan.figures, { ...smallPlan.figures[0], code: 'again' }].map((figure) => ({ ...figure, finding: both(words(9)) }));
    await put('long', { figures, decision: both(words(10)), nextStep: both(words(6)), contact: both('Forskningsstödet, stod@example.org') });
    await publish('long');
    for (const survey of ['asks', 'plain', 'long']) {
      const page = await openPage({ width: 1280, javaScript: false });
      await page.goto(`${site.origin}/sv/r/${survey}/1.0/summary`);
      const pdf = await page.pdf({ preferCSSPageSize: true });
      expect(poppler('pdfinfo', pdf), survey).to.match(/^Pages: +1$/m).and.match(/Page size: +59[45][.\d]* x 84[12][.\d]* pts \(A4\)/);
      expect(oneLine(poppler('pdftotext', pdf)), survey).to.include('Sagt (2026).');
      await page.context().close();
    }
  });
});
