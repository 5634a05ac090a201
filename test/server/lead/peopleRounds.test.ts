import { randomBytes } from 'node:crypto';
import { expect } from 'chai';
import { compareList } from '../../../server/acts/invited/compareList.js';
import { putPeople, seenOf } from '../../../server/acts/invited/putPeople.js';
import { timeInStockholm } from '../../../server/acts/rounds/timeInStockholm.js';
import { invitationTokenHash } from '../../../server/mail/invitationToken.js';
import { mailHandlers } from '../../../server/jobs/mailRounds.js';
import { aSubmission } from '../../support/submissions.js';
import { openSite, putSurvey, type Answered, type Fields, type Site } from '../collect/openSite.js';
import { everyKind } from '../collect/everyKind.js';
import { signedIn, type DeskVisitor } from './signedIn.js';
import { readable } from './uploaded.js';

const serverKey = Buffer.alloc(32, 7);

/** The form of a page as a browser would send it: fields with what is written in them. */
function formIn(html: string): Map<string, string> {
  const unescaped = (text: string): string => text.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&#x3D;', '=').replaceAll('&amp;', '&');
  const inputs = [...html.matchAll(/<input id="([^"]+)" name="[^"]+" type="[^"]+" autocomplete="off" value="([^"]*)"/g)];
  const areas = [...html.matchAll(/<textarea id="([^"]+)"[^>]*>([^<]*)<\/textarea>/g)];
  return new Map([...inputs, ...areas].map(([, name = '', value = '']) => [name, unescaped(value)]));
}

describe('mail to those invited, at the desk', () => {
  let site: Site;
  let lead: DeskVisitor;
  let number = 0;
  let slug = '';

  before(async () => {
    site = await openSite({ desk: true, publicUrl: 'http://behov.example.org' });
    lead = await signedIn(site, 'lead');
  });
  after(() => site.close());
  beforeEach(async () => {
    number += 1;
    slug = `rounds-${number}`;
    site.mail.messages.length = 0;
    await putSurvey(site.store, everyKind(1, 'closes: 2025-11-09').replace('survey: every-kind', `survey: ${slug}`).replace('{ sv: Ändamålet, en: The purpose }', '{ sv: Att förstå behoven., en: To understand what is needed. }'));
  });

  const base = (): string => `/sv/w/${slug}/people`;
  const headers = { host: 'behov.example.org', origin: 'http://behov.example.org' };
  const get = (path: string): Promise<Answered> => lead.once('GET', path, { headers });
  const post = (path: string, fields: Fields): Promise<Answered> => lead.once('POST', path, { headers, fields: [['_form', lead.formToken], ...fields] });

  async function invite(count: number): Promise<void> {
    const people = Array.from({ length: count }, (_, i) => ({ email: `p${i}@example.org`, name: `Åsa ${i}`, language: i === 0 ? 'en' : 'sv', cell: {} }));
    const before = await site.store.people.listInvited(slug);
    await putPeople(site.store, { survey: slug, people, revokesGone: false, seen: seenOf(compareList(people, before)), serverKey, randomBytes, account: lead.account });
  }

  const send = async (): Promise<void> => mailHandlers({
    store: site.store, mail: site.mail, serverKey, publicUrl: 'http://behov.example.org', clock: () => site.services.clock(), sleep: () => Promise.resolve(),
    today: () => '2025-10-20', stopping: new AbortController().signal,
  }).get('send_mail')?.({ id: '', kind: 'send_mail', payload: {}, attempts: 1 });

  it('proposes an invitation that says who asks, why, how long, until when and how to say no; shows, tries, plans and sends it', async () => {
    await invite(2);
    expect((await get(base())).text).to.contain(`${base()}/rounds/new?kind&#x3D;invitation`);
    const page = await get(`${base()}/rounds/new?kind=invitation`);
    const form = formIn(page.text);
    expect(form.get('subject_sv')).to.equal('Vad behöver du? {minutes} minuter, sista dag {lastDay}');
    expect(form.get('subject_en')).to.equal('What do you need? {minutes} minutes, closes {lastDay}');
    for (const part of ['Provuniversitetet', '\n\nSyfte: Att förstå behoven.\n\n', 'Sista dag att svara är {lastDay}', 'så får du inga påminnelser:', '{link}', '{no}', 'we@example.org', 'vi ser att din inbjudan är använd, inte vad du har svarat']) expect(form.get('body_sv')).to.contain(part);
    expect(form.get('body_en')).to.contain('\n\nPurpose: To understand what is needed.\n\n').and.contain('The last day to answer is {lastDay}').and.contain('and we will not remind you:');
    expect([form.get('day'), form.get('clock')]).to.deep.equal(['2025-10-21', '08:00']);
    expect(readable(page.text)).to.contain('Går till högst 2 personer').and.contain('Vad behöver du? 5–8 minuter, sista dag 9 november 2025').and.contain('Hej Kim Exempel,').and.contain('Den som svarar på mejlet skriver till we@example.org.');

    const fields: Fields = [...form, ['kind', 'invitation']];
    const test = await post(`${base()}/rounds/new`, [...fields, ['do', 'test']]);
    expect(readable(test.text)).to.match(/Provet är skickat till lead\d+@example\.org\./);
    expect(site.mail.messages.map(({ subject, language }) => [language, subject])).to.deep.equal([
      ['sv', 'Prov: Vad behöver du? 5–8 minuter, sista dag 9 november 2025'], ['en', 'Test: What do you need? 5–8 minutes, closes 9 November 2025']]);
    expect(site.mail.messages.map(({ replyTo }) => replyTo)).to.deep.equal(['we@example.org', 'we@example.org']);
    expect(await site.store.people.rounds(slug), 'a try plans nothing').to.deep.equal([]);
    site.mail.messages.length = 0;

    expect((await post(`${base()}/rounds/new`, [...fields, ['do', 'save']])).headers.location).to.equal(`${base()}?said=planned`);
    const [round] = await site.store.people.rounds(slug);
    expect(round).to.deep.include({ kind: 'invitation', number: 1, state: 'planned', sendFrom: new Date('2025-10-21T06:00:00Z') });
    const changed = await post(`${base()}/rounds/${round?.id}`, [...form, ['do', 'now']]);
    expect(changed.headers.location, 'what is sent at once is said to be').to.equal(`${base()}?said=now`);
    await send();
    expect(site.mail.messages.map(({ to, language }) => [to, language]).sort()).to.deep.equal([['p0@example.org', 'en'], ['p1@example.org', 'sv']]);
    expect(site.mail.messages.map(({ replyTo }) => replyTo), 'replies reach the contact of the survey').to.deep.equal(['we@example.org', 'we@example.org']);
    expect(site.mail.messages.find(({ language }) => language === 'sv')?.text).to.match(/^Hej Åsa 1,\n[\s\S]*http:\/\/behov\.example\.org\/i\/[\w-]{22}\n[\s\S]*\/i\/[\w-]{22}\/no\n/);
    const token = /\/i\/([\w-]{22})\n/.exec(site.mail.messages.find(({ language }) => language === 'sv')?.text ?? '')?.[1] ?? '';
    const opened = await get(`/i/${token}`);
    expect([opened.status, opened.headers.location], 'the link leads into the survey').to.deep.equal([302, `/sv/s/${slug}`]);
    expect((await get(`/i/${token.split('').reverse().join('')}`)).status).to.equal(404);
    expect(readable((await get(`${base()}/rounds/${round?.id}`)).text)).to.match(/Inbjudan 20 oktober 2025 kl\. 12\.00 Klart 2 0 0/);

    await invite(3);
    const rest = await get(base());
    expect(readable(rest.text)).to.contain('Bjud in 1 person till').and.contain('En påminnelse kräver minst 10 inbjudna på listan som mejl når. Med färre skulle det gå att förstå vem som har svarat.').and.not.contain('Planera påminnelse');
    const acts = (await site.store.audit.list(10)).map(({ act }) => act);
    expect(acts).to.include.members(['plan_mail', 'change_mail', 'put_people']);
    expect(JSON.stringify(await site.store.audit.list(50))).not.to.match(/@|\/i\//);
  });

  it('tells every fault of texts and time at once and keeps what was written', async () => {
    await invite(1);
    const cases: readonly (readonly [string, string, string])[] = [
      ['subject_sv', 'Enkät {link}', '{link} kan inte stå i ämnesraden'],
      ['body_sv', 'Hej {namn}, {link}', '{namn} är inget som kan fyllas i'],
      ['body_en', 'Hello, no way in', 'Texten har ingen länk till enkäten'],
      ['subject_en', '', 'Ämnesraden saknas'],
      ['body_en', '', 'Texten saknas'],
      ['body_sv', `{link}${'x'.repeat(5_000)}`, 'Texten har 5006 tecken'],
      ['day', '2025-02-30', 'Ange vilken dag utskicket ska gå'],
      ['clock', '25:00', 'Ange vilken tid utskicket ska börja'],
      ['day', '2025-10-01', 'Den tiden har redan varit'],
      ['day', '2025-11-10', 'Utskicket skulle gå efter sista dagen, 2025-11-09'],
    ];
    const form = formIn((await get(`${base()}/rounds/new?kind=invitation`)).text);
    for (const [field, value, fault] of cases) {
      const page = await post(`${base()}/rounds/new`, [...new Map(form).set(field, value), ['kind', 'invitation'], ['do', 'save']]);
      expect(page.status, fault).to.equal(422);
      expect(page.text).to.match(/<title>Fel: /).and.contain(`href="#${field}"`);
      expect(readable(page.text)).to.contain(fault);
      expect(formIn(page.text).get(field)).to.equal(value);
    }
    expect(await site.store.people.rounds(slug)).to.deep.equal([]);
    const unsure = await post(`${base()}/rounds/new`, [...new Map(form).set('body_sv', 'Hej {names} {link}'), ['kind', 'invitation'], ['do', 'preview']]);
    expect(readable(unsure.text)).to.contain('Menade du ”{name}”?');
  });

  it('A85: plans nothing for nobody: no list, no invitation to remind of, a round on its way, three reminders sent', async () => {
    const planned = (kind: string): Promise<Answered> => get(`${base()}/rounds/new?kind=${kind}`);
    expect(readable((await planned('invitation')).text)).to.contain('Det finns ingen att bjuda in');
    await invite(12);
    expect(readable((await planned('reminder')).text)).to.contain('det finns ingen att påminna');
    const aWeekOn = async (): Promise<string> => {
      site.setNow(new Date('2025-10-27T10:00:00Z'));
      const { text } = await (await signedIn(site, 'lead')).once('GET', `/sv/w/${slug}/collection`, { headers });
      site.setNow(new Date('2025-10-20T10:00:00Z'));
      return readable(text);
    };
    for (const kind of ['invitation', 'reminder', 'reminder', 'reminder']) {
      const form = formIn((await planned(kind)).text);
      if (kind === 'reminder') {
        expect(await aWeekOn()).to.contain('Ingen påminnelse är planerad.');
        expect([form.get('subject_sv'), form.get('subject_en')]).to.deep.equal(['Påminnelse: Vad behöver du? {minutes} minuter, sista dag {lastDay}', 'Reminder: What do you need? {minutes} minutes, closes {lastDay}']);
        expect([form.get('body_sv'), form.get('body_en')].map((body) => /inga fler påminnelser|not remind you again/.exec(body ?? '')?.[0])).to.deep.equal(['inga fler påminnelser', 'not remind you again']);
      }
      const fields: Fields = [...form, ['kind', kind], ['do', 'now']];
      await post(`${base()}/rounds/new`, fields);
      expect(readable((await planned(kind)).text)).to.contain('Ett utskick är redan planerat eller på väg');
      expect(readable((await post(`${base()}/rounds/new`, fields)).text)).to.contain('Ett utskick är redan planerat');
      await send();
    }
    expect(site.mail.messages).to.have.length(48);
    expect(readable((await planned('reminder')).text)).to.contain('3 påminnelser är planerade eller skickade');
    expect(await aWeekOn()).not.to.contain('Ingen påminnelse är planerad.');
    for (const path of [base(), `/sv/w/${slug}/collection`]) {
      const { text } = await get(path);
      expect(readable(text), path).to.contain('3 påminnelser är planerade eller skickade. Fler skickas inte.');
      expect(text, path).not.to.contain('rounds/new?kind&#x3D;reminder');
    }
  });

  it('calls off a round that is planned, stops one being sent, and sends again to those who were not reached', async () => {
    await invite(2);
    const plan = async (): Promise<string> => {
      const form = formIn((await get(`${base()}/rounds/new?kind=invitation`)).text);
      await post(`${base()}/rounds/new`, [...form, ['kind', 'invitation'], ['do', 'now']]);
      return (await site.store.people.rounds(slug)).find(({ state }) => state === 'planned')?.id ?? '';
    };
    const off = await plan();
    expect((await post(`${base()}/rounds/${off}`, [['do', 'cancel']])).headers.location).to.contain('said=cancelled');
    expect(readable((await post(`${base()}/rounds/${off}`, [['do', 'cancel']])).text)).to.contain('Utskicket har redan börjat eller är avbokat');
    const id = await plan();
    site.mail.outcome = { outcome: 'unknown', reason: 'ECONNECTION' };
    await send();
    site.mail.outcome = { outcome: 'sent' };
    const page = await get(`${base()}/rounds/${id}`);
    expect(readable(page.text)).to.contain('avbröts mitt i; kan ha kommit fram').and.contain('Försök igen med den som inte nåddes').and.contain('Avbryt: skicka inte till dem som väntar');
    await post(`${base()}/rounds/${id}`, [['do', 'retry']]);
    await send();
    expect(site.mail.messages.map(({ to }) => to).sort()).to.deep.equal(['p0@example.org', 'p1@example.org']);
    expect((await get(`${base()}/rounds/${'0'.repeat(8)}-0000-4000-8000-${'0'.repeat(12)}`)).status).to.equal(404);
    expect((await get(`/sv/w/every-kind/people/rounds/${id}`)).status, 'of another survey').to.equal(404);
  });

  /** Plans a round now, through its form. */
  async function planNow(kind: string): Promise<string> {
    const form = formIn((await get(`${base()}/rounds/new?kind=${kind}`)).text);
    await post(`${base()}/rounds/new`, [...form, ['kind', kind], ['do', 'now']]);
    return (await site.store.people.rounds(slug)).find(({ state }) => state === 'planned')?.id ?? '';
  }

  it('names nobody whom a reminder did not reach, nor marks their address: whoever is missing would have answered', async () => {
    await invite(12);
    await planNow('invitation');
    await send();
    const token = /\/i\/([\w-]{22})\n/.exec(site.mail.messages.find(({ to }) => to === 'p2@example.org')?.text ?? '')?.[1] ?? '';
    await site.store.answers.submit(aSubmission(slug, 'answer of p2', { invitationHash: invitationTokenHash(token) }));
    for (const [outcome, reason, says] of [['later', '450', '11 personer: väntar (e-postservern svarade 450)'], ['bounced', '550', '11 personer: i retur (e-postservern svarade 550)'], ['unknown', 'ECONNECTION', '']] as const) {
      const id = await planNow('reminder');
      site.mail.outcome = { outcome, reason };
      await send();
      const round = await get(`${base()}/rounds/${id}`);
      // one that was cut off may be that of the only dead address: fewer than five are not counted out, nor that there were any
      if (says === '') expect(readable(round.text)).not.to.match(/Har inte nåtts|avbröts|Försök igen/);
      else expect(readable(round.text)).to.contain(says);
      for (const path of [`${base()}/rounds/${id}`, base(), `/sv/w/${slug}/collection`, `/sv/w/${slug}/collection.csv`, `/sv/w/${slug}/log`]) expect((await get(path)).text, `${path} ${reason}`).not.to.match(/p\d+@example\.org/);
      const persons = await Promise.all(['p1', 'p2'].map(async (name) => (await post(`${base()}/person`, [['email', `${name}@example.org`]])).text.replaceAll(name, '').replaceAll(/Åsa \d+/g, '')));
      expect(persons[0], 'the page of a person who has answered and of one who has not').to.equal(persons[1]);
      await post(`${base()}/rounds/${id}`, [['do', 'cancel']]);
    }
    site.mail.outcome = { outcome: 'sent' };
  });

  it('names those whom an invitation surely did not reach, and never one who may have answered since', async () => {
    await invite(3);
    const id = await planNow('invitation');
    site.mail.outcome = { outcome: 'unknown', reason: 'ECONNECTION' };
    await send();
    await send();
    site.mail.outcome = { outcome: 'later', reason: '450' };
    await post(`${base()}/rounds/${id}`, [['do', 'retry']]);
    await send();
    const { text } = await get(`${base()}/rounds/${id}`);
    const named = [...text.matchAll(/<th scope="row">(p\d@example\.org)<\/th><td>Väntar<\/td>/g)];
    const unsure = Number(/(\d) person(?:er)?: väntar \(avbröts mitt i/.exec(text)?.[1]);
    expect(named.length + unsure).to.equal(3);
    expect(unsure, 'cut off, and tried again').to.be.within(1, 2);
    site.mail.outcome = { outcome: 'sent' };
  });

  /** What a lead reads of a person and of the list, with what is theirs by name taken out. */
  async function readOf(name: string, paths: readonly string[]): Promise<string> {
    const pages = await Promise.all([...paths.map((path) => get(path)), post(`${base()}/person`, [['email', `${name}@example.org`]])]);
    return pages.map(({ text }) => readable(text).replaceAll(name, '').replaceAll(/Åsa \d+|Ärendekod: \w+|\d\d\.\d\d(?:\.\d\d)?/g, '')).join('\n');
  }

  async function answeredBy(name: string): Promise<void> {
    const token = /\/i\/([\w-]{22})\n/.exec(site.mail.messages.find(({ to }) => to === `${name}@example.org`)?.text ?? '')?.[1] ?? '';
    await site.store.answers.submit(aSubmission(slug, `answer of ${name}`, { invitationHash: invitationTokenHash(token) }));
  }

  it('a lead who calls an address bad, corrects it and looks at the next round reads the same of who has answered and who has not', async () => {
    const read = async (name: string): Promise<string> => {
      slug = `oracle-${name}`;
      await putSurvey(site.store, everyKind(1, 'closes: 2025-11-09').replace('survey: every-kind', `survey: ${slug}`).replace('{ sv: Ändamålet, en: The purpose }', '{ sv: Att förstå behoven., en: To understand what is needed. }'));
      site.mail.messages.length = 0;
      await invite(12);
      await planNow('invitation');
      await send();
      await answeredBy('p1');
      const early = await post(`${base()}/person`, [['email', `${name}@example.org`], ['do', 'correct'], ['address', 'mine@example.org']]);
      expect(readable(early.text)).to.contain('Mejl till adressen har inte kommit i retur');
      await post(`${base()}/bounces`, [['bounces', `${name}@example.org`]]);
      const same = await post(`${base()}/person`, [['email', `${name}@example.org`], ['do', 'correct'], ['address', `${name}@example.org`]]);
      expect(readable(same.text)).to.contain('Det är samma adress som förut');
      const before = await readOf(name, [base(), `${base()}/rounds/new?kind=invitation`]);
      expect((await post(`${base()}/person`, [['email', `${name}@example.org`], ['do', 'correct'], ['address', 'mine@example.org']])).status).to.equal(200);
      const theirs = site.mail.messages.find(({ to }) => to === `${name}@example.org`)?.text ?? '';
      const open = await readOf(name, [base(), `${base()}/rounds/new?kind=invitation`]);
      expect(open).to.contain('Går till högst 1 person:');
      site.mail.messages.length = 0;
      const id = await planNow('invitation');
      await send();
      const [mail] = site.mail.messages;
      expect(site.mail.messages.map(({ to }) => to), 'sent whoever has answered').to.deep.equal(['mine@example.org']);
      const link = /\/i\/([\w-]{22})\n/.exec(mail?.text ?? '')?.[1] ?? '';
      expect(theirs, 'a link of its own').not.to.contain(link);
      expect((await get(`/i/${link}`)).headers.location, 'which has not been used').to.equal(`/sv/s/${slug}`);
      const [last] = await site.store.audit.list(50).then((rows) => rows.filter(({ act }) => act === 'correct_address'));
      expect(last?.detail).to.deep.equal({});
      return [before, open, await readOf(name, [base(), `${base()}/rounds/${id}`, `${base()}/rounds/new?kind=invitation`])].join('\n').replaceAll(slug, '').replaceAll(id, '');
    };
    const answered = await read('p1');
    expect(answered).to.equal(await read('p2'));
  });

  it('a lead who takes everybody off but one and reminds is refused, and two reminders tell no difference of one', async () => {
    const rounds = async (revoked: string): Promise<string> => {
      slug = `alone-${revoked}`;
      await putSurvey(site.store, everyKind(1, 'closes: 2025-11-09').replace('survey: every-kind', `survey: ${slug}`).replace('{ sv: Ändamålet, en: The purpose }', '{ sv: Att förstå behoven., en: To understand what is needed. }'));
      site.mail.messages.length = 0;
      await invite(11);
      await planNow('invitation');
      await send();
      await answeredBy('p1');
      const ids = [await planNow('reminder')];
      await send();
      await post(`${base()}/person`, [['email', `${revoked}@example.org`], ['do', 'revoke']]);
      ids.push(await planNow('reminder'));
      await send();
      const pages = await readOf(revoked, [base(), ...ids.map((id) => `${base()}/rounds/${id}`), `/sv/w/${slug}/collection`, `/sv/w/${slug}/collection.csv`]);
      expect(pages).to.contain('till dem av 11 som inte hade svarat');
      await post(`${base()}/person`, [['email', 'p0@example.org'], ['do', 'revoke']]);
      expect(readable((await get(`${base()}/rounds/new?kind=reminder`)).text)).to.contain('En påminnelse kräver minst 10 inbjudna');
      return ids.reduce((text, id) => text.replaceAll(id, ''), pages).replaceAll(slug, '');
    };
    expect(await rounds('p1')).to.equal(await rounds('p2'));
  });

  it('T24: refuses to plan where no address is set, whatever Host says', async () => {
    const other = await openSite({ desk: true });
    const visitor = await signedIn(other, 'lead');
    const path = '/sv/w/every-kind/people';
    expect(readable((await visitor.get(path)).text)).to.contain('Mejl kan inte skickas än.').and.contain('PUBLIC_URL');
    for (const host of [`127.0.0.1:${other.port}`, 'evil.example']) {
      const page = await visitor.once('GET', `${path}/rounds/new?kind=invitation`, { headers: { host, 'x-forwarded-host': 'evil.example' } });
      expect(page.status).to.be.oneOf(host === 'evil.example' ? [421] : [422]);
      expect(page.text).to.contain('PUBLIC_URL').and.not.contain('evil.example');
    }
    await other.close();
  });

  it('takes times by the clock in Stockholm, in summer, in winter and where the hour changes', () => {
    const cases: readonly (readonly [string, string, string | undefined])[] = [
      ['2025-07-01', '08:00', '2025-07-01T06:00:00.000Z'], ['2025-12-01', '08:00', '2025-12-01T07:00:00.000Z'], ['2025-12-01', '8.05', '2025-12-01T07:05:00.000Z'],
      ['2025-03-30', '01:59', '2025-03-30T00:59:00.000Z'], ['2025-03-30', '02:30', '2025-03-30T01:30:00.000Z'], ['2025-03-30', '03:00', '2025-03-30T01:00:00.000Z'],
      ['2025-10-26', '03:00', '2025-10-26T02:00:00.000Z'], ['2024-02-29', '00:00', '2024-02-28T23:00:00.000Z'],
      ['2025-02-29', '08:00', undefined], ['2025-13-01', '08:00', undefined], ['2025-01-01', '24:00', undefined], ['idag', '08:00', undefined],
    ];
    for (const [day, clock, time] of cases) expect(timeInStockholm(day, clock)?.toISOString(), `${day} ${clock}`).to.equal(time);
  });
});
