/**
 * What takes more than a moment at the desk: how far it is, that it can be stopped and leaves nothing then, and that it is done
 * once. Authority: issue "Progress is shown for anything over a second, and can be cancelled"; decision 31.
 */
import { expect } from 'chai';
import { Stopped } from '../../../../server/acts/releasing/watched.js';
import { DeskWork, type DeskWatched } from '../../../../server/lead/underWay/deskWork.js';
import { progressPage } from '../../../../server/lead/underWay/progressPage.js';
import { page } from '../../../../server/web/reply.js';
import type { Visit } from '../../../../server/web/route.js';
import { answers, smallPlan } from '../../../support/smallReport.js';
import type { Fields, Site } from '../../collect/openSite.js';
import { signedIn, type DeskVisitor } from '../signedIn.js';
import type { Gate } from './held.js';
import { goesTo, isOver, openHeldDesk, plain, see, send, stateOf, until, type HeldDesk } from './heldDesk.js';

const blank: Visit = { language: 'sv', path: '', params: new Map(), query: new URLSearchParams(), form: new Map(), files: new Map(), cookies: new Map(), requestId: 'x' };

describe('work that takes a while at the desk', function () {
  this.timeout(180_000);
  let desk: HeldDesk;
  let site: Site;
  let lead: DeskVisitor;
  let other: DeskVisitor;
  let gate: Gate;
  let pictures: Gate;
  const survey = (name: string): Promise<string> => desk.survey(name);
  const everything = (): Promise<string> => desk.everything();
  before(async () => {
    desk = await openHeldDesk();
    ({ site, lead, other, pictures, answers: gate } = desk);
  });
  after(() => site.close());

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
    await site.store.surveys.putPlan(name, JSON.stringify({ ...smallPlan, survey: name, title: { text: { sv: 'Få', en: 'Few' }, claims: [{ share: 'methods/statistics', between: [0, 0.1] }] } }));
    const seen = String((await site.store.surveys.getPlan(name)).revision);
    const open = gate.hold();
    const address = goesTo(await send(lead, path, [['seen', seen], ['edition', '1.1'], ['note_sv', 'Åtta till'], ['note_en', 'Eight more']]));
    open();
    for (const language of ['en', 'sv'] as const) {
      const shown = await until(other, address.replace('/en/', `/${language}/`), isOver);
      expect([shown.status, shown.text.includes('Åtta till</textarea>'), shown.text.includes('href="#check-1"')], language).to.deep.equal([422, true, true]);
      expect(shown.text).to.include(`<html lang="${language}">`).and.include(`action="/${language}/w/${name}/report/publish"`);
    }
    await site.database.query('begin');
    await site.database.query(`select pg_advisory_xact_lock(hashtextextended('behov release ' || $1, 0))`, [name]);
    const held = goesTo(await send(lead, path, [['seen', seen], ['edition', '1.1'], ['note_sv', 'Åtta till'], ['note_en', 'Eight more']]));
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
    const whole = await survey('drawn-whole');
    await lead.post(`/sv/w/${whole}/report/count`, []);
    const wanted = `/sv/w/${whole}/report/preview`;
    const again = pictures.hold();
    const [mine, theirs] = await Promise.all([see(lead, wanted), see(other, wanted)]);
    expect(goesTo(mine), 'each has their own').to.not.equal(goesTo(theirs));
    again();
    const ready = await until(lead, goesTo(mine), (seen) => stateOf(seen) === 'ready');
    const [, made = ''] = /href="([^"]*made=[^"]*)"/.exec(plain(ready)) ?? [];
    expect(ready.text.replace(/&#x3D;/g, '=')).to.include(`<noscript><meta http-equiv="refresh" content="0; url=${made}"></noscript>`);
    const drawings = pictures.hold();
    expect((await see(lead, made)).text, 'what was put together is not put together again').to.match(/<svg[^>]+role="img"/);
    expect(goesTo(await see(lead, goesTo(mine))), 'and is given once').to.equal(wanted);
    drawings();
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

  it('is told as it was when the page was begun: what is done by the time that is written is another page', async () => {
    const name = await survey('meanwhile');
    const account = await site.store.accounts.find(lead.account);
    if (account === undefined) throw new Error('nobody is signed in');
    const visit: Visit = { ...blank, params: new Map([['survey', name]]), actor: { account, memberships: new Map(), formToken: '', sessionHash: Buffer.alloc(0) } };
    const work = new DeskWork('one', visit, () => Promise.resolve(() => page('done')));
    const surveys = {
      ...site.store.surveys,
      find: async (slug: string) => {
        await work.run();
        return site.store.surveys.find(slug);
      },
    };
    const { body } = await progressPage({ ...site.services, store: { ...site.store, surveys } }, visit, work, { kind: 'publish', own: '/own', made: '/made', again: { method: 'POST', action: '/again' }, back: '/back' });
    expect([work.state, /data-state="(\w+)"/.exec(body.toString())?.[1]]).to.deep.equal(['done', 'waiting']);
  });

  it('what is being stored cannot be stopped, and what is stopped cannot be stored', async () => {
    const ran = async (at: (work: DeskWork, watched: DeskWatched) => void): Promise<readonly [string, unknown]> => {
      let fault: unknown;
      const work: DeskWork = new DeskWork('one', blank, (_visit, watched) => {
        try {
          at(work, watched);
        } catch (error) {
          fault = error;
          throw error;
        }
        return Promise.resolve(() => page('done'));
      });
      await work.run();
      return [work.state, fault];
    };
    expect(await ran((work, { seal }) => {
      seal();
      work.stop();
    })).to.deep.equal(['done', undefined]);
    const [state, fault] = await ran((work, { seal }) => {
      work.stop();
      seal();
    });
    expect([state, fault instanceof Stopped]).to.deep.equal(['stopped', true]);
    expect(await ran((work) => work.stop()), 'it had nothing to store').to.deep.equal(['stopped', undefined]);
  });
});
