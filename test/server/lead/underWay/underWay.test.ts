/**
 * What takes more than a moment at the desk: how far it is, that it can be stopped and leaves nothing then, and that it is done
 * once. Authority: issue "Progress is shown for anything over a second, and can be cancelled"; decision 31.
 */
import { join } from 'node:path';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { axeViolations, closeBrowser, openPage, problemsOf, scrollsSideways } from '../../../support/browser.js';
import { drawHere } from '../../../support/drawHere.js';
import { answers, putSmallReport } from '../../../support/smallReport.js';
import { openSite, type Answered, type Fields, type Site } from '../../collect/openSite.js';
import { signedIn, type DeskVisitor } from '../signedIn.js';
import { createGate, heldAnswers, type Gate } from './held.js';

const browserLike = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
const plain = ({ text }: Pick<Answered, 'text'>): string => text.replace(/&#x3D;/g, '=').replace(/&amp;/g, '&').replace(/\u00a0/g, ' ');
const stateOf = ({ text }: Answered): string => /data-state="(\w+)"/.exec(text)?.[1] ?? '';

describe('work that takes a while at the desk', function () {
  this.timeout(180_000);
  let site: Site;
  let lead: DeskVisitor;
  let other: DeskVisitor;
  let gate: Gate;
  let pictures: Gate;
  before(async () => {
    gate = createGate();
    pictures = createGate();
    site = await openSite({ everything: true, draw: drawHere(() => pictures.pass()), around: (store) => heldAnswers(gate, store) });
    lead = await signedIn(site, 'lead', 'small');
    other = await signedIn(site, 'lead', 'small');
  });
  after(async () => {
    await closeBrowser();
    await site.close();
  });

  async function survey(name: string): Promise<string> {
    await putSmallReport(site.store, name);
    await site.store.surveys.setState(name, 'closed');
    return name;
  }
  const send = (who: DeskVisitor, path: string, fields: Fields = []): Promise<Answered> => who.once('POST', path, { fields: [['_form', who.formToken], ...fields], headers: browserLike });
  const see = (who: DeskVisitor, path: string): Promise<Answered> => who.once('GET', path, { headers: browserLike });
  const goesTo = ({ headers }: Answered): string => headers.location ?? '';

  async function until(who: DeskVisitor, path: string, isThere: (seen: Answered) => boolean): Promise<Answered> {
    for (let tries = 0; tries < 600; tries += 1) {
      const seen = await see(who, path);
      if (isThere(seen)) return seen;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    throw new Error(`${path} stayed ${stateOf(await see(who, path))}`);
  }
  const isOver = (seen: Answered): boolean => !['waiting', 'working', 'stopping', 'keeping'].includes(stateOf(seen));

  /** Every row of every table but sessions, which note when they were last used. */
  async function everything(): Promise<string> {
    const tables = await site.database.query<{ name: string }>(`select format('%I.%I', table_schema, table_name) as name from information_schema.tables where table_schema in ('desk', 'answers', 'people', 'drafts') and table_type = 'BASE TABLE' and table_name <> 'session' order by 1`);
    expect(tables.map(({ name }) => name)).to.include.members(['desk.frozen_results', 'desk.edition', 'desk.audit']);
    const rows = await Promise.all(tables.map(async ({ name }) => [name, await site.database.query(`select t::text as row from ${name} t order by 1`)] as const));
    return JSON.stringify(rows);
  }

  for (const [language, words] of [['sv', ['Läser svaren', '0 av 72 svar', 'Sidan läses om var tredje sekund', 'Stoppa', 'Resultaten är räknade och ligger nu fast', 'Arbetet är avslutat, eller avbröts']], ['en', ['Reading the answers', '0 of 72 answers', 'This page is read again every three seconds', 'Stop', 'The results have been counted and frozen', 'That work is over, or was interrupted']]] as const) {
    it(`freezing says how far it is in ${language}, is joined by who sends the same, hidden from everybody else, and leads to the results`, async () => {
      const name = await survey(`frozen-${language}`);
      const results = `/${language}/w/${name}/results`;
      const open = gate.hold();
      const [first, second] = await Promise.all([send(lead, results), send(other, results)]);
      const address = goesTo(first);
      expect([first.status, address.startsWith(`${results}/doing/freeze-`), goesTo(second)]).to.deep.equal([303, true, address]);
      const page = await see(lead, address);
      expect([page.status, stateOf(page), page.headers['cache-control']]).to.deep.equal([200, 'working', 'no-store']);
      for (const word of words.slice(0, 4)) expect(plain(page)).to.include(word);
      expect(page.text).to.include('<noscript><meta http-equiv="refresh" content="3"></noscript>').and.match(/<progress id="far" max="72" value="0">/);
      for (const [holder, where, status] of [['analyst', 'small', 403], ['lead', 'elsewhere', 404], ['owner', 'small', 403]] as const) {
        const stranger = await signedIn(site, holder, where);
        expect([(await see(stranger, address)).status, (await send(stranger, address)).status], holder).to.deep.equal([status, status]);
      }
      const neighbour = await survey(`neighbour-${language}`);
      expect(goesTo(await see(other, address.replace(name, neighbour))), 'of another survey it is not told').to.equal(`/${language}/w/${neighbour}/results?said=over`);
      expect(stateOf(await see(lead, address)), 'and nobody has stopped it').to.equal('working');
      open();
      const done = await until(other, address, isOver);
      expect([done.status, goesTo(done)]).to.deep.equal([303, `${results}?said=frozen`]);
      expect(plain(await lead.get(goesTo(done)))).to.include(words[4]);
      expect([(await site.store.frozen.list(name)).length, (await site.store.audit.list(50, { surveys: [name] })).filter(({ act }) => act === 'freeze_results').length]).to.deep.equal([1, 1]);
      // as after the server was started again
      const gone = await lead.get(`${results}/doing/freeze-${'x'.repeat(16)}`);
      expect([lead.path, plain(gone).includes(words[5])]).to.deep.equal([`${results}?said=over`, true]);
      expect(goesTo(await send(lead, results)), 'what takes no time is answered at once').to.equal(`${results}?said=same`);
    });
  }

  it('stopped, it leaves nothing: no row of any table differs, and it can be started again with everything that was sent', async () => {
    const name = await survey('stopped');
    const report = `/sv/w/${name}/report`;
    const notes: Fields = [['seen', '1'], ['edition', '1.0'], ['note_sv', 'Första "utgåvan"'], ['note_en', 'The <first>']];
    for (const [path, fields, said] of [[`/sv/w/${name}/results`, [], 'Inget har lagts fast.'], [`${report}/count`, [], 'Inget har lagts fast.'], [`${report}/publish`, notes, 'Inget har publicerats eller lagts fast.']] as const) {
      const before = await everything();
      const open = gate.hold();
      const address = goesTo(await send(lead, path, fields));
      expect(stateOf(await see(lead, address)), path).to.equal('working');
      const stopping = await send(other, address);
      expect([stopping.status, goesTo(stopping), stateOf(await see(lead, address))]).to.deep.equal([303, address, 'stopping']);
      open();
      const stopped = await until(lead, address, isOver);
      expect([stateOf(stopped), plain(stopped).includes(said), plain(stopped).includes(`action="${path}"`)], path).to.deep.equal(['stopped', true, true]);
      for (const [field, value] of fields) expect(stopped.text).to.include(`name="${field}" value="${value.replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/>/g, '&gt;')}"`);
      expect(await everything(), path).to.equal(before);
    }
    await lead.post(`${report}/count`, []);
    const open = gate.hold();
    const waiting = goesTo(await send(lead, `${report}/publish`, notes));
    const last = goesTo(await send(other, `/sv/w/${await survey('after')}/results`));
    expect(stateOf(await see(other, last)), 'one at a time').to.equal('waiting');
    await send(other, last);
    expect(stateOf(await see(other, last)), 'and who waits for a turn stops at once').to.equal('stopped');
    open();
    expect(goesTo(await until(lead, waiting, isOver))).to.equal(`${report}?said=published`);
    await send(lead, waiting);
    expect([goesTo(await see(lead, waiting)), (await site.store.editions.listNumbers(name)).length], 'what is done stays done').to.deep.equal([`${report}?said=published`, 1]);
    expect(await site.store.frozen.list('after')).to.deep.equal([]);
  });

  it('faults come with everything that was entered, from the page that said how far it was; also where the database is held by another', async () => {
    const name = await survey('faulty');
    const path = `/en/w/${name}/report/publish`;
    await lead.post(`/en/w/${name}/report/count`, []);
    await lead.post(path, [['seen', '1'], ['edition', '1.0'], ['note_sv', ''], ['note_en', '']]);
    await site.store.answers.addAll(name, answers(8, ['statistics'], 'north'));
    await lead.post(`/en/w/${name}/results`, []);
    const open = gate.hold();
    const address = goesTo(await send(lead, path, [['seen', '1'], ['edition', '1.1'], ['note_sv', 'Åtta till'], ['note_en', ' ']]));
    open();
    for (const language of ['en', 'sv'] as const) {
      const shown = await until(other, address.replace('/en/', `/${language}/`), isOver);
      expect([shown.status, shown.text.includes('Åtta till</textarea>'), shown.text.includes('href="#note_en"')], language).to.deep.equal([422, true, true]);
      expect(shown.text).to.include(`<html lang="${language}">`).and.include(`action="/${language}/w/${name}/report/publish"`);
    }
    await site.database.query('begin');
    await site.database.query(`select pg_advisory_xact_lock(hashtextextended('behov release ' || $1, 0))`, [name]);
    const held = goesTo(await send(lead, path, [['seen', '1'], ['edition', '1.1'], ['note_sv', 'Åtta till'], ['note_en', 'Eight more']]));
    expect(stateOf(await see(lead, held))).to.equal('working');
    const busy = await until(lead, held, isOver);
    await site.database.query('rollback');
    expect([busy.status, busy.text.includes('Åtta till</textarea>'), busy.text.includes('Eight more</textarea>'), busy.text.includes('role="alert"')], plain(busy)).to.deep.equal([503, true, true, true]);
    expect((await site.store.editions.listNumbers(name)).map(({ number }) => number)).to.deep.equal(['1.0']);
  });

  it('a fault of the program is told with its number, written down once, and has left nothing', async () => {
    const name = await survey('breaks');
    const before = await everything();
    const open = gate.hold();
    const address = goesTo(await send(lead, `/sv/w/${name}/results`));
    await gate.reached();
    open(new Error('the answers are gone'));
    const failed = await until(lead, address, isOver);
    const [line, ...more] = site.log.filter(({ event }) => event === 'work at the desk failed');
    expect([stateOf(failed), more, failed.text.includes(line?.requestId ?? 'no line'), failed.text.includes('Inget har lagts fast.')]).to.deep.equal(['failed', [], true, true]);
    expect(JSON.stringify(line)).to.not.include('the answers are gone');
    expect(await everything()).to.equal(before);
  });

  it('a preview counts its figures, is stopped, and is given once, to whom it was put together for', async () => {
    const name = await survey('drawn');
    await lead.post(`/sv/w/${name}/report/count`, []);
    const path = `/sv/w/${name}/report/preview`;
    const open = pictures.hold();
    const address = goesTo(await see(lead, path));
    const page = await see(lead, address);
    expect([stateOf(page), plain(page).includes('Ritar figurerna'), plain(page).includes('0 av 2 figurer')]).to.deep.equal(['working', true, true]);
    expect(goesTo(await see(other, address)), 'another sees none of it').to.equal(path);
    await send(lead, address);
    open();
    expect(plain(await until(lead, address, isOver))).to.include('Inget har ändrats.').and.include(`href="${path}"`);
    const again = pictures.hold();
    await site.store.answers.addAll(name, answers(1, ['statistics'], 'north'));
    const next = await see(lead, path);
    again();
    // what was drawn for the first is kept, so that the second may take no time
    const ready = next.status === 200 ? undefined : await until(lead, goesTo(next), (seen) => stateOf(seen) === 'ready');
    const made = ready === undefined ? path : (/href="([^"]*made=[^"]*)"/.exec(plain(ready))?.[1] ?? '');
    expect((await see(lead, made)).text).to.match(/<svg[^>]+role="img"/);
    expect((await lead.get(made)).text, 'who reads it again has it as it is by then').to.match(/<svg[^>]+role="img"/);
  });

  it('the last look has the same page, and a program that shows no pages is answered when it is done', async () => {
    const name = await survey('looked');
    const path = `/en/w/${name}/results`;
    const open = gate.hold();
    const program = lead.once('POST', path, { fields: [['_form', lead.formToken]] });
    await gate.reached();
    open();
    expect(goesTo(await program)).to.equal(`${path}?said=frozen`);
    expect(goesTo(await see(lead, `/en/w/${name}/report/publish/doing/look-${'x'.repeat(16)}`))).to.equal(`/en/w/${name}/report/publish`);
  });

  async function opened(javaScript: boolean, width: 390 | 1280, language: 'sv' | 'en'): Promise<Page> {
    const page = await openPage({ width, javaScript, locale: language === 'sv' ? 'sv-SE' : 'en-GB' });
    await page.context().addCookies([...lead.cookies].map(([cookie, value]) => ({ name: cookie, value, url: site.origin })));
    return page;
  }
  async function looked(page: Page, name: string): Promise<void> {
    const folder = process.env['SCREENSHOTS'];
    if (folder !== undefined) await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
    expect([name, await axeViolations(page), await scrollsSideways(page)]).to.deep.equal([name, [], false]);
  }

  for (const [javaScript, width, language] of [[true, 390, 'sv'], [true, 1280, 'en'], [false, 1280, 'sv']] as const) {
    it(`in a browser ${javaScript ? 'with' : 'without'} script at ${String(width)} px in ${language}: pressed, watched, stopped, begun again and done`, async () => {
      const name = await survey(`browser-${language}-${String(javaScript)}`);
      const page = await opened(javaScript, width, language);
      const called = `${language}.${String(width)}.${javaScript ? 'script' : 'plain'}`;
      await page.goto(`${site.origin}/${language}/w/${name}/results`);
      const before = await everything();
      const open = gate.hold();
      await page.locator(`form[action$="${name}/results"] button`).click();
      await page.waitForURL('**/doing/freeze-*');
      expect(await page.locator('#making').getAttribute('data-state')).to.equal('working');
      if (javaScript) await looked(page, `working.${called}`);
      await page.locator('#making button').click();
      await page.locator('#making[data-state="stopping"]').waitFor();
      if (javaScript) await looked(page, `stopping.${called}`);
      open();
      // by itself: nothing is pressed
      await page.locator('#making[data-state="stopped"]').waitFor();
      if (javaScript) await looked(page, `stopped.${called}`);
      expect(await everything()).to.equal(before);
      const again = gate.hold();
      await page.locator('#making button').click();
      await page.locator('#making[data-state="working"]').waitFor();
      again();
      await page.waitForURL(`**/${name}/results?said=frozen`);
      expect([(await site.store.frozen.list(name)).length, problemsOf(page)]).to.deep.equal([1, []]);
      await page.context().close();
    });
  }

  it('in a browser a preview comes by itself, with script and without, and Back leads to the report', async () => {
    for (const [javaScript, language] of [[true, 'sv'], [false, 'en']] as const) {
      const name = await survey(`previewed-${language}`);
      await lead.post(`/sv/w/${name}/report/count`, []);
      const page = await opened(javaScript, 1280, language);
      await page.goto(`${site.origin}/${language}/w/${name}/report`);
      const open = pictures.hold();
      await page.locator(`a[href="/${language}/w/${name}/report/preview"]`).click();
      await page.waitForURL('**/preview/doing/preview-*');
      if (javaScript) await looked(page, 'preview.sv.1280');
      open();
      await page.waitForURL('**/report/preview?made=*');
      expect(await page.locator('svg[role="img"]').count()).to.be.greaterThan(0);
      if (javaScript) {
        await page.goBack();
        await page.locator('#making').waitFor({ state: 'detached' });
        expect(problemsOf(page)).to.deep.equal([]);
      }
      await page.context().close();
    }
  });
});
