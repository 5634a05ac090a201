/** `behov report` as its users run it, and its files as they open them: from disk, with nothing to ask. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from 'chai';
import { canonicalJson } from '../../../analysis/exchange/canonicalJson.js';
import { writeResponses } from '../../../analysis/exchange/writeResponses.js';
import type { Response } from '../../../analysis/survey/answers.js';
import type { JsonValue } from '../../../analysis/survey/json.js';
import { seedExample } from '../../../server/acts/seedExample.js';
import { createStore } from '../../../server/store/createStore.js';
import { behovHere } from '../../support/behovHere.js';
import { behov, type Ran } from '../../support/behov.js';
import { axeViolations, closeBrowser, openPage, problemsOf, scrollsSideways } from '../../support/browser.js';
import { makeDatabase } from '../../support/databases.js';
import { projectRoot } from '../../support/projectRoot.js';
import { answers, definitionOfSmall, smallAnswers, smallPlan, smallSurvey } from '../../support/smallReport.js';

const example = join(projectRoot, 'data', 'needs-inventory');
const ofExample = ['report', '--survey', join(example, 'survey.yaml'), '--responses', join(example, 'responses.csv')];

/** What the contract says is there for each figure. */
const formats = ['csv', 'json', 'png', 'svg', 'vl.json'];
const filesOf = (figures: number): readonly string[] => ['edition.json', ...Array.from({ length: figures }, (_, i) => formats.map((format) => `fig-${String(i + 1)}.${format}`)).flat(), 'index.html'].sort();

describe('behov report', function () {
  this.timeout(120_000);
  const folder = mkdtempSync(join(tmpdir(), 'behov-report-'));
  const inFolder = (...parts: readonly string[]): string => join(folder, ...parts);
  const file = (name: string, content: string): string => {
    writeFileSync(inFolder(name), content);
    return inFolder(name);
  };
  const report = (args: readonly string[], env: Readonly<Record<string, string>> = { LANG: 'en_US.UTF-8' }): Promise<Ran> => behov(args, env);

  /** In this process, where nothing is drawn. */
  const reportHere = (args: readonly string[]): Promise<Ran> => behovHere(args);

  /** A small survey and its answers as files. */
  function small(name: string, responses: readonly Response[] = smallAnswers(), change: object = {}): readonly string[] {
    const written = { ...smallSurvey(), ...change };
    const definition = definitionOfSmall(written);
    return ['report', '--survey', file(`${name}.json`, JSON.stringify(written, null, 1)), '--responses', file(`${name}.csv`, writeResponses(definition, responses))];
  }

  before(async () => {
    const planned = await report([...ofExample, '--plan', join(example, 'report.yaml'), '--lang', 'sv', '--out', inFolder('planned', 'sv')]);
    expect([planned.exit, planned.out], planned.err).to.deep.equal([0, `Rapporten är klar. Öppna ${inFolder('planned', 'sv', 'index.html')}\n`]);
    const automatic = await report([...ofExample, '--out', inFolder('automatic')]);
    expect(automatic.exit, automatic.err).to.equal(0);
    // information, that does not hide where the report is
    expect(automatic.out).to.match(/^Not in the report: [a-z_]+.* Figures show every question but text; --plan chooses which\.\nThe report is ready\. Open \S+\n$/);
    expect(automatic.err).to.include('methods is not shown by affiliation: “methods” cannot be split both by');
  });
  after(async () => {
    await closeBrowser();
    rmSync(folder, { recursive: true, force: true });
  });

  it('writes the files of the contract and nothing else, with the hash of the edition that the server publishes of the same answers', async () => {
    expect(readdirSync(inFolder('planned'))).to.deep.equal(['sv']);
    expect(readdirSync(inFolder('planned', 'sv')).sort()).to.deep.equal([...filesOf(2), 'fig-3.csv', 'fig-3.json'].sort());
    const content = readFileSync(inFolder('planned', 'sv', 'edition.json'), 'utf8');
    expect(canonicalJson(JSON.parse(content) as JsonValue)).to.equal(content);
    const hash = createHash('sha256').update(content).digest('hex');
    expect(readFileSync(inFolder('planned', 'sv', 'index.html'), 'utf8')).to.include(hash);

    const database = await makeDatabase();
    const store = await createStore({ connection: database.connection, migrations: 'apply' });
    await seedExample(store, example, new Date('2026-02-01T12:00:00Z'));
    const published = await store.editions.findCurrent('needs-inventory-2025');
    await store.close();
    await database.drop();
    expect(published?.hash).to.equal(hash);
  });

  it('the page says the response rate under the headline, not under each figure; each figure’s own picture says it too', () => {
    const html = readFileSync(inFolder('planned', 'sv', 'index.html'), 'utf8').replaceAll('\u00a0', ' ');
    expect(html.match(/Svarsfrekvens 34 % \(523 av 1 542\)/g)).to.have.length(1);
    for (const picture of ['fig-1.svg', 'fig-2.svg']) expect(readFileSync(inFolder('planned', 'sv', picture), 'utf8').replaceAll('\u00a0', ' '), picture).to.include('Svarsfrekvens 34 % (523 av 1 542).');
  });

  it('its links lead to files beside it, and it holds no script, no handler and no address of a server', () => {
    for (const name of [['planned', 'sv'], ['automatic']]) {
      const html = readFileSync(inFolder(...name, 'index.html'), 'utf8');
      expect(html).to.not.match(/<script|\son[a-z]+=|javascript:|https?:\/\/(?!www\.w3\.org\/)/i);
      const links = [...html.matchAll(/\s(?:href|src)="([^"]*)"/g)].map(([, link = '']) => link).filter((link) => !/^(?:data:|mailto:)/.test(link));
      expect(links.length).to.be.greaterThan(15);
      for (const link of links) {
        if (link.startsWith('#')) expect(html, link).to.include(`id="${link.slice(1)}"`);
        else expect(existsSync(inFolder(...name, link)), link).to.equal(true);
      }
      const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).to.equal(ids.length);
      const drawings = [...html.matchAll(/<div class="drawing[\s\S]*?<\/svg>/g)].join('').length;
      expect(html.length - drawings, 'the page without its figures').to.be.below(400_000);
    }
  });

  for (const [name, language, width] of [['planned/sv', 'sv', 390], ['automatic', 'en', 1280]] as const) {
    it(`opens from disk without a network (${language}, ${String(width)} px): axe finds nothing, nothing else is asked for, its own fonts are used`, async () => {
      const page = await openPage({ width });
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.context().setOffline(true);
      await page.goto(pathToFileURL(inFolder(name, 'index.html')).href);
      expect([...(await axeViolations(page)), ...problemsOf(page)]).to.deep.equal([]);
      expect(asked.filter((url) => !url.startsWith('data:'))).to.have.length(1);
      expect(await scrollsSideways(page)).to.equal(false);
      expect(await page.evaluate('document.documentElement.lang')).to.equal(language);
      expect(await page.textContent('.example')).to.match(/EXEMPEL|EXAMPLE/);
      expect(await page.evaluate('[...document.fonts].filter((font) => font.status === "loaded").length')).to.equal(2);
      const shown = await page.locator('.drawing:visible').count();
      // what only a table says well has none
      expect(shown).to.equal(await page.locator('figure:has(.drawing)').count());
      expect(shown).to.be.greaterThan(0);
      // of a list in two columns, the highest entries are level
      const uneven = await page.evaluate('[...document.querySelectorAll("ul.options, .questions .options")].filter((list) => { const boxes = [...list.children].map((li) => li.getBoundingClientRect()); const tops = [...new Set(boxes.map(({ left }) => left))].map((left) => Math.min(...boxes.filter((box) => box.left === left).map(({ top }) => top))); return Math.max(...tops) - Math.min(...tops) > 0.5; }).length');
      expect([uneven, await page.locator('.questions .options').count() > 5]).to.deep.equal([0, true]);
      await page.emulateMedia({ media: 'print' });
      expect([await page.locator('.tools').first().isVisible(), await page.locator('.example').isVisible(), await page.locator('#appendix').isVisible()]).to.deep.equal([false, true, true]);
      await page.context().close();
    });
  }

  it('without a plan: the definition’s indicators, then each background question that may split it against the first multiple choice, then every other question alone', () => {
    const { plan, lattice } = JSON.parse(readFileSync(inFolder('automatic', 'edition.json'), 'utf8')) as { plan: { title: Record<string, string>; keyNumbers: readonly object[]; figures: readonly { question: string; by?: string }[] }; lattice?: unknown };
    expect(lattice).to.equal(undefined);
    expect(plan.figures.slice(0, 5).map(({ question, by }) => [question, by ?? ''])).to.deep.equal([['methods', ''], ['methods', ''], ['methods', 'role'], ['methods', 'department'], ['methods', 'provider']]);
    const others = plan.figures.slice(5);
    expect(others.map(({ by }) => by).filter((by) => by !== undefined)).to.deep.equal([]);
    // what a key number counts comes before what only came earlier in the questionnaire
    expect(others[0]?.question).to.equal('met');
    expect(new Set(others.map(({ question }) => question)).size, 'each once').to.equal(others.length).and.be.greaterThan(10);
    expect(plan.keyNumbers).to.deep.equal([{ indicator: 'needs_biostatistics', emphasis: true }, { indicator: 'needs_bioinformatics', emphasis: false }, { indicator: 'biostatistics_met', emphasis: false }]);
    // the level of the intervals is a setting, not a finding
    expect(JSON.stringify(plan).replace(/95[\u00a0 ]?% (?:confidence|konfidens)/g, ''), 'numbers are generated, never typed').to.not.match(/\d+[\u00a0 ]?%/);
    const html = readFileSync(inFolder('automatic', 'index.html'), 'utf8');
    // 418 of the 523 who answered, in the published report of the example
    expect(html).to.include('80% of those who answered need biostatistics support').and.include(': 80% chose “Biostatistics”');
  });

  it('a survey of single choices in a third language: pairs are declared, labels keep their language, braces stay braces', async () => {
    const text = (word: string) => ({ de: word });
    const words = { title: text('Bedarf'), organisation: text('Universität'), population: text('Forschende') };
    const option = (code: string, label: string) => ({ code, label: text(label) });
    const questions = [
      { code: 'role', kind: 'single', text: text('Ihre Rolle?'), label: text('Rolle'), options: [option('a', 'Professur'), option('b', 'Promovierende')] },
      { code: 'need', kind: 'single', text: text('Was fehlt?'), label: text('Bedarf'), options: [option('s', 'Statistik'), option('e', 'Ethik {und} Recht')] },
    ];
    const survey = { behov: 1, survey: 'bedarf', inventory: 'bedarf', version: 1, languages: ['de'], ...words, collected: 'elsewhere', sections: [{ code: 'teil', title: text('Teil'), questions }], background: ['role'] };
    const lines = Array.from({ length: 60 }, (_, i) => `${i % 2 === 0 ? 'a' : 'b'},${i % 4 === 3 ? 'e' : 's'}`);
    const mapping = { behov: 1, survey: 'bedarf', file: { delimiter: ',' }, questions: { role: { column: 'role' }, need: { column: 'need' } } };
    const args = ['--survey', file('bedarf.json', JSON.stringify(survey)), '--responses', file('bedarf.csv', `role,need\n${lines.join('\n')}\n`), '--mapping', file('mapping.json', JSON.stringify(mapping))];
    const ran = await report(['report', ...args, '--lang', 'sv', '--out', inFolder('bedarf')]);
    expect([ran.exit, ran.err.includes('behov:')], ran.err).to.deep.equal([0, false]);
    const html = readFileSync(inFolder('bedarf', 'index.html'), 'utf8').replaceAll('\u00a0', ' ');
    expect(html).to.include('75 % av dem som svarade valde ”Statistik”').and.include('25 % ”Ethik {und} Recht”.');
    expect(html).to.include('<p class="kicker" lang="de">Bedarf</p>').and.include('<th scope="row" role="rowheader" lang="de">Ethik {und} Recht</th>').and.include('<th scope="row" role="rowheader">Alla svarande</th>');
    expect(readdirSync(inFolder('bedarf')).sort()).to.deep.equal(filesOf(2));
    const edition = JSON.parse(readFileSync(inFolder('bedarf', 'edition.json'), 'utf8')) as { definition: { lattice: unknown }; tables: readonly { by: readonly string[]; rows: readonly { group: { code: string } | null; code: string; count: number }[] }[] };
    expect(edition.definition.lattice).to.deep.equal([{ question: 'need', by: 'role' }]);
    const counts = edition.tables.find(({ by }) => by.length > 0)?.rows.map(({ group, code, count }) => `${group?.code ?? ''}/${code} ${String(count)}`);
    expect(counts).to.deep.equal(['/s 45', '/e 15', 'a/s 30', 'a/e 0', 'b/s 15', 'b/e 15']);
  });

  const wrong = JSON.stringify({ ...smallPlan, title: { text: { sv: 'Alla', en: 'Everyone' }, claims: [{ share: 'methods/statistics', between: [0.9, 1] }] } });
  const faulty = JSON.stringify({ ...smallPlan, keyNumbers: [{ indicator: 'x' }] }, null, 1);
  const onlyText = { sections: [{ code: 'page', title: { sv: 'a', en: 'a' }, questions: [{ code: 'words', kind: 'text', text: { sv: 'a', en: 'a' } }] }], background: [], lattice: [], indicators: {}, units: {}, frame: {} };
  const spoken: Response = { definitionVersion: 1, language: 'sv', reached: ['page'], answers: new Map([['words', { kind: 'text', text: 'a' }]]) };
  const refusals: readonly (readonly [name: string, args: () => readonly string[], exit: number, says: RegExp])[] = [
    ['P90 nine answers', () => small('nine', answers(9, ['statistics'], 'north')), 65, /^behov: 9 have answered\. A report needs at least 10/],
    ['a claim that does not hold', () => [...small('claim'), '--plan', file('wrong.json', wrong)], 65, /“Everyone” \(the title of the report\) does not hold: the share “Statistics” is claimed to be between 90\.0% and 100\.0% but is 66\.7%/],
    ['a plan with a fault', () => [...small('plan'), '--plan', file('faulty.json', faulty)], 65, /faulty\.json:\d+:\d+ keyNumbers\[0\]\.indicator \(key number 1\): There is no indicator “x”/],
    ['K110 a plan that is not there', () => [...small('noplan'), '--plan', inFolder('none.yaml')], 66, /none\.yaml does not exist/],
    ['nothing to chart without a plan', () => small('words', Array.from({ length: 20 }, () => spoken), onlyText), 65, /has no multiple choice, and no single choice outside background/],
    ['a folder with other things in it', () => [...small('other'), '--out', folder], 2, /holds something else than an earlier report on “small”, for example \S+\. Give a new or empty folder/],
    ['a report on another survey', () => [...small('another'), '--out', inFolder('automatic')], 2, /holds something else than an earlier report on “small”/],
    ['a file where the folder should be', () => [...small('afile'), '--out', file('taken', 'x')], 2, /taken is a file, not a folder/],
    ['a folder that cannot be made', () => [...small('below'), '--out', '/dev/null/report'], 2, /cannot be made or replaced|not possible to write/],
    ['K108 no folder', () => small('nowhere'), 2, /--out is missing/],
  ];
  for (const [name, args, exit, says] of refusals) {
    it(`refuses ${name}: exit ${String(exit)}, in words, and writes nothing`, async () => {
      const given = args();
      const before = readdirSync(folder).sort();
      const ran = await reportHere(given.includes('--out') || name.startsWith('K108') ? given : [...given, '--out', inFolder('refused')]);
      expect([ran.exit, ran.out], ran.err).to.deep.equal([exit, '']);
      expect(ran.err).to.match(says).and.not.match(/\n\s+at /);
      expect(readdirSync(folder).sort()).to.deep.equal(before);
    });
  }

  it('replaces an earlier report on the same survey whole, but not a folder that somebody has put something of their own in', async () => {
    const args = [...small('again'), '--json', '--out', inFolder('again')];
    expect((await report(args)).exit).to.equal(0);
    const more = [...small('again', [...smallAnswers(), ...answers(5, ['statistics'], 'south')]), '--json', '--out', inFolder('again')];
    const second = JSON.parse((await report(more)).out) as { readonly answered: number; readonly hash: string; readonly files: readonly string[]; readonly notInReport: readonly string[]; readonly problems: readonly unknown[] };
    expect([second.answered, [...second.files].sort(), second.notInReport]).to.deep.equal([77, filesOf(2), []]);
    expect(createHash('sha256').update(readFileSync(inFolder('again', 'edition.json'))).digest('hex')).to.equal(second.hash);
    writeFileSync(inFolder('again', 'notes.docx'), 'mine');
    expect((await reportHere(args)).exit).to.equal(2);
    expect(readFileSync(inFolder('again', 'notes.docx'), 'utf8')).to.equal('mine');
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).to.deep.equal([]);
  });

  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    it(`K121: ${signal} in the middle leaves nothing half-written, and what was there as it was; exit 130`, async () => {
      const place = inFolder(`stopped-${signal}`);
      mkdirSync(place);
      const child = spawn(process.execPath, [join(projectRoot, 'bin', 'behov.mjs'), ...ofExample, '--out', join(place, 'report')], { env: { ...process.env, LANG: 'en' }, stdio: 'ignore' });
      const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
      const isWriting = () => readdirSync(place).some((name) => name.startsWith('.report.') && readdirSync(join(place, name)).length > 0);
      while (!isWriting() && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 10));
      child.kill(signal);
      expect(await ended).to.equal(130);
      expect(readdirSync(place)).to.deep.equal([]);
    });
  }

  it('E106: on a disk with no room left what was written is removed, and the message says what to do', async () => {
    const args = ofExample.map((word) => `'${word}'`).join(' ');
    const place = inFolder('full');
    mkdirSync(place);
    // the system refuses files beyond 64 blocks, as it refuses any on a full disk
    const child = spawn('/bin/sh', ['-c', `ulimit -f 64; exec '${process.execPath}' '${join(projectRoot, 'bin', 'behov.mjs')}' ${args} --out '${join(place, 'report')}'`], { env: { ...process.env, LANG: 'en' }, stdio: ['ignore', 'ignore', 'pipe'] });
    let err = '';
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    expect(await new Promise((resolve) => child.once('close', resolve)), err).to.equal(69);
    expect(err).to.include('is full').and.not.match(/\n\s+at /);
    expect(readdirSync(place)).to.deep.equal([]);
  });
});
