/** What becomes of an edition: replaced by another, withdrawn, found by machines. Authority: users.md 13, 14; trust.md 6 (P93, P96, P98), 2 (T25, T36). */
import { expect } from 'chai';
import { publishEdition } from '../../../server/acts/publishEdition.js';
import { loadEdition } from '../../../server/acts/loadEdition.js';
import { withdrawEdition } from '../../../server/acts/withdrawEdition.js';
import { ProblemError } from '../../../server/problems/problem.js';
import { fileName } from '../../../server/publish/fileName.js';
import { answers, putSmallReport, smallAnswers, smallPlan } from '../../support/smallReport.js';
import { openSite, Visitor, type Answered, type Site } from '../collect/openSite.js';
import { signedIn } from '../lead/signedIn.js';

const publicUrl = 'https://behov.example.org';
const now = new Date('2026-02-01T12:00:00Z');
const both = (sv: string, en: string) => ({ sv, en });

const registered = {
  ...smallPlan,
  survey: 'small',
  contact: both('Enheten för behov, behov@example.org', 'The needs unit, needs@example.org'),
  registration: { reference: 'V 2026/17', unit: both('Enheten för behov', 'The needs unit'), decided: '2026-01-20' },
};

const plain = ({ text }: Answered): string => text.replaceAll('\u00a0', ' ').replaceAll('&#x3D;', '=').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

describe('the life of an edition', function () {
  this.timeout(60_000);
  let site: Site;
  let reader: Visitor;
  const get = (path: string): Promise<Answered> => reader.once('GET', path);
  const publish = (survey: string, note = '') => publishEdition(site.store, { survey, note, now, who: 'test', language: 'sv' });

  before(async () => {
    site = await openSite({ everything: true, publicUrl });
    site.setNow(now);
    reader = new Visitor(site);
    await putSmallReport(site.store, 'small', smallAnswers(), registered);
    await publish('small');
    await site.store.answers.addAll('small', answers(5, ['statistics'], 'south'));
    await site.store.surveys.putPlan('small', JSON.stringify({ ...registered, figures: [{ ...registered.figures[0], title: { text: both('Statistik behövs mest', 'Statistics is needed most') } }, registered.figures[1]] }));
    await publish('small', 'Fem svar till');
  });
  after(() => site.close());

  it('prints what the report is filed under on its page, in its methods and in every source line', async () => {
    const report = plain(await get('/sv/r/small/1.1'));
    expect(report).to.include('Diarienummer: V 2026/17. Ansvarig enhet: Enheten för behov. Beslutsdatum: 20 januari 2026.');
    expect(plain(await get('/en/r/small/1.1/methods'))).to.match(/<dt>Reference number<\/dt><dd>V 2026\/17<\/dd>[^]*<dt>Responsible unit<\/dt><dd>The needs unit<\/dd>/);
    const source = 'Källa: Små behov, Sagt. Utgåva 1.1, 1 februari 2026. Dnr V 2026/17. Påhittade exempeldata. behov.example.org/sv/r/small/1.1/fig/1';
    expect(report, 'with its short permanent address').to.include(source);
    expect(plain(await get('/sv/r/small/1.1/fig/1.csv'))).to.include(source);
  });

  it('/changes tells number by number and text by text what is different, why, and what stays hidden', async () => {
    const page = plain(await get('/sv/r/small/changes'));
    expect(page).to.include('Från 1.0 till 1.1').and.include('Fem svar till');
    expect(page).to.match(/<th[^>]*>Svarande<\/th><td[^>]*>72<\/td><td[^>]*>77<\/td>/);
    expect(page).to.match(/Figur 1: [^]*<th[^>]*>Statistik<\/th><td[^>]*>67 %, 55–76; 48 av 72<\/td><td[^>]*>69 %, 58–78; 53 av 77<\/td>/);
    expect(page).to.match(/<dt>Figur 1, rubrik<\/dt><dd><p>[^]*Statistik behövs<\/p><p>[^]*Statistik behövs mest<\/p>/);
    expect(page, 'a group that is hidden in both has not changed').to.not.include('Dept tiny');
    expect(page.match(/Fem svar till/g)?.length, 'in the list and above the comparison').to.equal(2);
    const turned = await get('/sv/r/small/changes?from=1.1&to=1.0');
    expect(plain(turned), 'the older comes first, however it is asked').to.include('Från 1.0 till 1.1');
  });

  it('the changes as CSV and JSON say the same; what is hidden is .. and null', async () => {
    const csv = (await get('/sv/r/small/changes.csv?from=1.0&to=1.1'));
    expect(csv.headers['content-disposition']).to.equal('attachment; filename="sma-behov_utg1.1_andrat-fran-1.0_sv.csv"');
    const line = csv.text.split('\r\n').find((each) => each.includes(';Statistik;') && each.includes('Figur\u00a01;'));
    expect(line).to.match(/;48;72;67;55;76;53;77;69;58;78;/);
    const json = JSON.parse((await get('/en/r/small/changes.json')).text) as { numbers: readonly { where: string; codes: { code: string; group: string | null; by: string | null }; before: { share: number | null } | null; after: { share: number | null } | null }[]; texts: readonly object[]; reasons: readonly object[] };
    const share = json.numbers.find(({ where, codes }) => where === 'Figure\u00a01' && codes.code === 'statistics');
    expect([share?.before?.share, share?.after?.share]).to.deep.equal([48 / 72, 53 / 77]);
    expect(json.reasons).to.deep.equal([{ edition: '1.1', date: '2026-02-01', reason: 'Fem svar till' }]);
    const stored = JSON.parse((await site.store.editions.find('small', '1.1'))?.content ?? '') as { tables: readonly { by: readonly string[]; rows: readonly { group: { code: string } | null; code: string; release: string }[] }[] };
    const hidden = new Set(stored.tables.flatMap(({ by, rows }) => rows.filter(({ release }) => release === 'suppress').map(({ group, code }) => `${by.join()} ${group?.code ?? ''} ${code}`)));
    expect(hidden.size).to.be.greaterThan(0);
    for (const { codes, after } of json.numbers) if (hidden.has(`${codes.by ?? ''} ${codes.group ?? ''} ${codes.code}`)) expect(after?.share, JSON.stringify(codes)).to.equal(null);
  });

  it('P93: addresses of editions, figures, files and comparisons that do not exist are not found, and say what there is', async () => {
    const expected: readonly (readonly [string, number, string])[] = [
      ['/en/r/small/9.9', 404, '1.0, 1.1'], ['/en/r/small/1.1/fig/3', 404, '1 to 2'], ['/en/r/small/1.1/fig/0', 404, '1 to 2'], ['/en/r/small/1.1/fig/1e0', 404, '1 to 2'],
      ['/en/r/small/1.1/fig/99999999999', 404, '1 to 2'], ['/en/r/small/1.1/fig/..%2f1', 404, 'png'], ['/en/r/small/1.1/fig/3.csv', 404, '1 to 2'], ['/en/r/small/1.1/fig/1.bmp', 404, 'png'],
      ['/en/r/small/1.1/fig/1.png?size=huge', 404, 'doc'], ['/en/r/small/1.1/fig/1.csv?frame=none', 404, 'full'], ['/en/r/none', 404, 'none'], ['/en/r/none/changes', 404, 'none'],
      ['/en/r/small/changes?from=1.0&to=7.7', 404, '1.0, 1.1'], ['/en/r/small/changes?from=1.1&to=1.1', 404, 'two different'], ["/en/r/small/changes?from=1.0'--&to=1.1", 404, '1.0, 1.1'],
    ];
    for (const [path, status, says] of expected) {
      for (const again of [1, 2]) {
        const found = await get(path);
        expect([found.status, plain(found).includes(says)], `${path} ${again}`).to.deep.equal([status, true]);
        expect(found.text).to.not.include('at file:').and.not.include('<td');
      }
    }
  });

  it('tells machines of what is published and nothing else: sitemap, robots, canonical, both languages, a picture', async () => {
    const map = (await get('/sitemap.xml')).text;
    const listed = [...map.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address = '']) => address);
    expect(listed).to.include(`${publicUrl}/sv/r/small/1.1/fig/2`).and.include(`${publicUrl}/en/r/small/1.1/summary`).and.include(`${publicUrl}/en/r/small/changes`).and.include(`${publicUrl}/sv/`);
    expect(listed.filter((address) => address.includes('/1.0') || address.includes('/w') || !address.startsWith(`${publicUrl}/`))).to.deep.equal([]);
    expect(map).to.include(`<url><loc>${publicUrl}/sv/r/small/1.1</loc><lastmod>2026-02-01</lastmod><xhtml:link rel="alternate" hreflang="sv" href="${publicUrl}/sv/r/small/1.1"/>`);
    for (const address of listed) expect((await get(address.slice(publicUrl.length))).status, address).to.equal(200);
    const robots = (await get('/robots.txt')).text;
    expect(robots).to.include(`Sitemap: ${publicUrl}/sitemap.xml`).and.include('Disallow: /sv/w\n').and.include('Disallow: /i/').and.include('Disallow: /sv/r/*/*/making/\n').and.not.match(/Disallow: \/(?:sv|en)\/r(?!\/\*\/\*\/making\/)/);
    const page = plain(await get('/sv/r/small/1.0/fig/1'));
    expect(page.match(new RegExp(`${new URL(publicUrl).host}/sv/r/small/1.0/fig/1`, 'g'))?.length, 'permanent link and citation').to.be.greaterThan(2);
    expect(page).to.include(`<link rel="canonical" href="${publicUrl}/sv/r/small/1.0/fig/1">`).and.include(`hreflang="en" href="${publicUrl}/en/r/small/1.0/fig/1">`);
    expect(page).to.include(`<meta property="og:image" content="${publicUrl}/sv/r/small/1.0/share.png">`).and.match(/<meta name="description" content="[^"]*67 %/);
    const other = await openSite({ everything: true });
    try {
      const visitor = new Visitor(other);
      expect([(await visitor.once('GET', '/sitemap.xml')).status, (await visitor.once('GET', '/robots.txt')).text.includes('Sitemap')], 'no address is guessed').to.deep.equal([404, false]);
      await putSmallReport(other.store, 'small');
      await publishEdition(other.store, { survey: 'small', note: '', now, who: 'test', language: 'sv' });
      const here = (await visitor.once('GET', '/sv/r/small/1.0')).text;
      expect(here).to.not.include('og:').and.not.include('127.0.0.1').and.not.include('localhost');
      expect(here).to.include('<link rel="canonical" href="/sv/r/small/1.0">');
      for (const path of ['/sv/r/small/1.0', '/sv/r/small/1.0/fig/1', '/sv/r/small/1.0/summary']) {
        const text = plain(await visitor.once('GET', path)).replace(/<[^>]*>/g, ' ');
        expect(text, `${path} says in the citation what it lacks`).to.include('Adress saknas: webbplatsens adress är inte inställd.').and.not.include('/r/small');
      }
      const desk = await signedIn(other, 'lead', 'small');
      expect(plain(await desk.get('/sv/w/small/report/publish')), 'and it is told before it is published').to.include('Den som driver tjänsten ställer in PUBLIC_URL.');
    } finally {
      await other.close();
    }
  });

  it('P98, T36: a very long title wraps on pages and is cut in file names at 80; line breaks, quotes, emoji and paths never reach a header', async () => {
    const long = `Vem X-Evil: 1 "'\\ ../../etc/passwd 😀 ${'Behovsinventering '.repeat(30)}${'a'.repeat(300)}`;
    await putSmallReport(site.store, 'long', smallAnswers(), { ...smallPlan, survey: 'long', title: { text: both(long, long) } });
    const { source } = await site.store.surveys.getDefinition('long', 1);
    await site.database.query(`update desk.definition set source = $1 where survey = 'long'`, [JSON.stringify({ ...(JSON.parse(source) as object), title: both(long, long) })]);
    await publish('long');
    for (const path of ['/sv/r/long/1.0/edition.json', '/sv/r/long/1.0/fig/1.csv', '/en/r/long/1.0/fig/2.json']) {
      const { status, headers } = await get(path);
      const name = /^attachment; filename="([A-Za-z0-9._-]+)"$/.exec(headers['content-disposition'] ?? '')?.[1] ?? '';
      expect([status, name.length <= 80, headers['x-evil']], name).to.deep.equal([200, true, undefined]);
      expect(name).to.match(/^vem-x-evil-1-etc-passwd-behovsinventering[^]*\.(?:json|csv)$/).and.not.include('..');
    }
    const stored = await site.store.editions.find('long', '1.0');
    if (stored === undefined) throw new Error('it was published');
    const { edition } = loadEdition(stored);
    const named = { ...edition, definition: { ...edition.definition, title: new Map([['sv', `Vem\r\nX-Evil: 1\u2028${long}`]]) } };
    expect(fileName(named, 'sv', ['fig1'], 'csv'), 'whatever an older version let through').to.match(/^vem-x-evil-1-[a-z0-9-]*_utg1\.0_fig1_sv\.csv$/).and.have.length(80);
    const page = plain(await get('/sv/r/long/1.0'));
    expect(page).to.include('a'.repeat(300)).and.match(/<h1>Vem/);
  });

  it('P96: withdrawn, every page and file of the edition answers 410 with date, reason and contact; the one before is current again', async () => {
    const lead = await signedIn(site, 'lead', 'small');
    const reading = await signedIn(site, 'reader', 'small');
    const path = '/sv/w/small/editions/1.1/withdraw';
    const parts = ['', '/summary', '/methods', '/fig/1', '/fig/2', '/fig/1.csv', '/fig/1.json', '/fig/9', '/edition.json', '/share.png', '/report.pdf', '/fig/1.png?size=slide'];
    for (const part of ['', '/summary', '/fig/1', '/fig/1.csv', '/edition.json']) expect((await get(`/sv/r/small/1.1${part}`)).status, part).to.equal(200);

    expect((await reading.once('GET', path)).status, 'a reader may not').to.equal(403);
    expect(plain(await lead.once('GET', path))).to.include('Återkalla utgåva 1.1').and.include('Utgåva 1.0 blir den gällande.');
    const short = await lead.post(path, [['reason_sv', ' fel '], ['reason_en', 'Five answers were counted twice.']]);
    expect(short.status).to.equal(422);
    expect(plain(short)).to.include('<title>Fel: Återkalla utgåva 1.1').and.include('Skriv på svenska varför utgåvan återkallas. Den som öppnar').and.include('\n fel </textarea>').and.include('href="#reason_sv"').and.include('Five answers were counted twice.</textarea>').and.not.include('href="#reason_en"');
    const { content: kept } = (await site.store.editions.find('small', '1.1')) ?? {};

    const done = await lead.post(path, [['reason_sv', 'Fem svar räknades <b>två</b> gånger.'], ['reason_en', 'Five answers were counted <b>twice</b>.']]);
    expect([done.status, lead.path]).to.deep.equal([410, '/sv/r/small/1.1']);
    for (const language of ['sv', 'en']) {
      for (const part of parts) {
        const gone = await get(`/${language}/r/small/1.1${part}`);
        expect([gone.status, gone.headers['content-type'], gone.headers['cache-control']], `${language} ${part}`).to.deep.equal([410, 'text/html; charset=utf-8', 'no-cache']);
        expect(plain(gone), part).to.include(language === 'sv' ? 'Fem svar räknades &lt;b&gt;två&lt;/b&gt; gånger.' : 'Five answers were counted &lt;b&gt;twice&lt;/b&gt;.').and.include(language === 'sv' ? '1 februari 2026' : '1 February 2026').and.include(language === 'sv' ? 'behov@example.org' : 'needs@example.org').and.not.match(/<td|<figure|53 av 77/);
      }
    }
    expect((await get('/sv/r/small')).headers.location).to.equal('/sv/r/small/1.0');
    expect(plain(await get('/sv/r/small/1.0'))).to.include('Det här är den gällande utgåvan.').and.not.include('1.1');
    for (const tab of ['report', 'report/publish']) expect(plain(await lead.get(`/sv/w/small/${tab}`)), tab).to.include('Utgåva 1.1 återkallades den 1 februari 2026. Talen här är de som räknades för den, av 77 svar').and.not.include('som utgåva 1.1 visar');
    const changes = await get('/sv/r/small/changes');
    expect(plain(changes)).to.include('återkallad 1 februari 2026').and.include('bara en utgåva').and.not.include('53 av 77');
    for (const format of ['', '.csv', '.json']) expect((await get(`/sv/r/small/changes${format}?from=1.0&to=1.1`)).status, format).to.equal(410);
    site.setNow(new Date(now.getTime() + 5000));
    expect(plain(await get('/sv/r')), 'listed as withdrawn').to.match(/<a href="\/sv\/r\/small\/1\.0">[^]*1\.1 \(1 februari 2026\), återkallad 1 februari 2026/);
    expect((await get('/sitemap.xml')).text).to.include('/r/small/1.0<').and.not.include('1.1');
    expect((await site.store.editions.find('small', '1.1'))?.content, 'nothing is erased').to.equal(kept);
    const log = (await site.store.audit.list(5)).find(({ act }) => act === 'withdraw_edition');
    expect([log?.who, log?.survey, log?.detail]).to.deep.equal([lead.account, 'small', { edition: '1.1' }]);
    const again = await lead.post(path, [['reason_sv', 'En gång till, med skäl'], ['reason_en', 'Once more, with a reason']]);
    expect([again.status, plain(again).includes('Utgåva 1.1 är redan återkallad, den 1 februari 2026.')], 'once and for all').to.deep.equal([409, true]);
  });

  it('the next edition after a withdrawn one has a number of its own; where all are withdrawn the report says so', async () => {
    const owner = await signedIn(site, 'owner');
    await site.store.answers.addAll('small', answers(5, ['statistics'], 'south'));
    expect((await publish('small', 'Rättad')).edition).to.equal('1.2');
    const page = plain(await get('/sv/r/small/changes'));
    expect(page).to.include('Från 1.0 till 1.2');
    for (const number of ['1.0', '1.2']) expect((await owner.post(`/en/w/small/editions/${number}/withdraw`, [['reason_sv', 'Hela enkäten var fel'], ['reason_en', 'The whole survey was wrong']])).status).to.equal(410);
    expect((await get('/en/r/small')).headers.location).to.equal('/en/r/small/1.2');
    expect(plain(await get('/en/r/small/1.2'))).to.include('has no current edition at present');
    expect((await get('/sitemap.xml')).text).to.not.include('/r/small/');
  });

  it('an edition that compares with one of the wave before that is withdrawn since says so with the reason, on its pages and nowhere in its files; another edition compares no more', async () => {
    const { store } = site;
    const changes = { code: 'changes', chart: 'wave-change', question: 'methods', heading: both('Ändrat', 'Changed'), finding: both('{changes:methods}', '{changes:methods}'), title: { text: both('Statistik {change:methods/statistics}', 'Statistics {change:methods/statistics}') } };
    await putSmallReport(store, 'then', [...answers(15, ['statistics'], 'north'), ...answers(30, ['script'], 'north'), ...answers(30, ['statistics'], 'south')], { ...smallPlan, survey: 'then' });
    await putSmallReport(store, 'after', smallAnswers(), { ...smallPlan, survey: 'after', figures: [...smallPlan.figures, changes] });
    await store.surveys.change('after', (await store.surveys.find('after'))?.revision ?? 0, { earlier: 'then' });
    await publish('then');
    await publish('after');
    const pages = ['/after/1.0', '/after/1.0/fig/3', '/after/1.0/methods', '/after/1.0/summary'];
    const told = async (): Promise<readonly string[]> => (await Promise.all((['sv', 'en'] as const).flatMap((language) => pages.map((page) => get(`/${language}/r${page}`))))).map(plain);
    for (const text of await told()) expect(text).to.include('class="standing current"').and.not.match(/återkall|withdrawn/);
    const csv = async (): Promise<string> => (await get('/sv/r/after/1.0/fig/3.csv')).text;
    const [before, frozen] = [await csv(), (await store.editions.find('after', '1.0'))?.content];
    await withdrawEdition(store, { survey: 'then', edition: '1.0', reason: new Map([['sv', 'Två filer var sammanblandade'], ['en', 'Two files had been mixed up']]), today: '2026-02-03', who: 'test' });
    site.setNow(new Date(now.getTime() + 60_000));
    const says = {
      sv: 'Jämförelsen med ”Små behov” bygger på dess utgåva 1.0, som återkallades den 3 februari 2026. Skäl: Två filer var sammanblandade. Talen står kvar här, eftersom en utgåva aldrig ändras. Hänvisa inte till jämförelsen. <a href="/sv/r/then/1.0">Om återkallelsen</a>',
      en: 'The comparison with “Small needs” rests on its edition 1.0, which was withdrawn on 3 February 2026. Reason: Two files had been mixed up. The numbers stay here, because an edition never changes. Do not cite the comparison. <a href="/en/r/then/1.0">About the withdrawal</a>',
    };
    (await told()).forEach((text, i) => expect(text, pages[i % pages.length]).to.include(says[i < pages.length ? 'sv' : 'en']));
    expect([await csv(), (await store.editions.find('after', '1.0'))?.content]).to.deep.equal([before, frozen]);
    // nothing of that wave is left to compare with
    await store.answers.addAll('after', answers(5, ['statistics'], 'south'));
    const refused = await publish('after', 'Fler svar').catch((error: unknown) => error);
    expect(refused).to.be.instanceOf(ProblemError);
    expect((refused as ProblemError).problems.map(({ code }) => code)).to.include('wave_missing'); // as was just seen
    await store.surveys.putPlan('after', JSON.stringify({ ...smallPlan, survey: 'after' }));
    await publish('after', 'Fler svar');
    expect((await store.editions.find('after', '1.1'))?.content).to.not.include('"earlier"');
    site.setNow(new Date(now.getTime() + 120_000));
    const replaced = plain(await get('/sv/r/after/1.0/fig/3'));
    expect(replaced).to.match(/class="standing replaced">Ersatt av utgåva 1\.1\.[^<]*återkallades den 3 februari 2026/);
    expect(plain(await get('/sv/r/after/1.0/fig/1')), 'a figure that compares with nothing').to.not.include('återkallades');
    expect(plain(await get('/sv/r/after/1.1'))).to.include('class="standing current"').and.not.include('återkallades');
  });
});
