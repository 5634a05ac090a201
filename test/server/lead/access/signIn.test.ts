/** Getting in and out of the desk. Authority: trust.md 2 (T20–T24, T31, T34), 6 A (82, 87); users.md 24. */
import { expect } from 'chai';
import { localPath } from '../../../../server/access/localPath.js';
import { seal, unseal } from '../../../../server/access/sealed.js';
import { createLinkThrottle } from '../../../../server/access/throttleLinks.js';
import { ask, openSite, Visitor, type Answered, type Site } from '../../collect/openSite.js';
import { signedIn } from '../signedIn.js';
import { deliver, linkIn } from './deliver.js';

const publicUrl = 'https://behov.example.org';
const cookie = '__Host-behov-desk';
const begin = new Date('2025-10-20T10:00:00Z');

function later(minutes: number): Date {
  return new Date(begin.getTime() + minutes * 60_000);
}

/** Without what differs from request to request. */
function seen({ status, text, headers }: Answered): object {
  return { status, text, location: headers.location, cookies: headers['set-cookie'] };
}

describe('signing in', () => {
  let site: Site;
  before(async () => {
    site = await openSite({ desk: true, publicUrl });
    await site.store.accounts.add({ email: 'anna@example.org', name: 'Anna', language: 'sv', isOwner: false, isDisabled: false });
    await site.store.accounts.add({ email: 'closed@example.org', name: 'Closed', language: 'sv', isOwner: false, isDisabled: true });
  });
  after(() => site.close());
  beforeEach(() => {
    site.mail.messages.length = 0;
  });

  let hour = 0;
  /** Each test an hour later, so that no test waits for what another asked for. */
  beforeEach(() => site.setNow(later((hour += 1) * 60)));
  const minutesOn = (minutes: number): void => site.setNow(later(hour * 60 + minutes));

  async function mailedTo(email: string, query = ''): Promise<string> {
    await new Visitor(site).post(`/sv/login${query}`, [['email', email]]);
    await deliver(site);
    return linkIn(site);
  }

  it('by a link: opened by scanners as often as they like, used once by a press, and then it is gone', async () => {
    const link = await mailedTo('  Anna@Example.org ', '?next=%2Fsv%2Fw%2Faccount');
    expect(link).to.match(/^\/sv\/login\/link\/[\w-]{43}\?next=/);
    for (let n = 0; n < 10; n += 1) {
      const opened = await ask(site.port, n % 2 === 0 ? 'GET' : 'HEAD', link, { headers: { host: 'behov.example.org', 'user-agent': 'LinkScanner/1.0' } });
      expect([opened.status, opened.headers['set-cookie']]).to.deep.equal([200, undefined]);
    }
    const visitor = new Visitor(site);
    expect((await visitor.get(link)).text).to.contain('anna@example.org');
    const entered = await visitor.once('POST', link, { fields: [] });
    expect([entered.status, entered.headers.location]).to.deep.equal([303, '/sv/w/account']);
    expect((await visitor.get('/sv/w/account')).text).to.contain('Anna');
    const again = await new Visitor(site).once('POST', link, { fields: [] });
    expect([again.status, again.headers['set-cookie']]).to.deep.equal([410, undefined]);
    expect((await new Visitor(site).get(link)).status).to.equal(410);
  });

  it('by a link of 16 minutes ago, a made-up one, one cut short, or one for the first account: no session, the same page', async () => {
    const link = await mailedTo('anna@example.org');
    minutesOn(16);
    const late = await new Visitor(site).once('POST', link, { fields: [] });
    for (const token of ['x'.repeat(43), 'kort', '%00', `${'A'.repeat(42)}=`, "';--"]) {
      const other = await new Visitor(site).once('POST', `/sv/login/link/${encodeURIComponent(token)}`, { fields: [] });
      expect(seen(other)).to.deep.equal(seen(late));
    }
    expect([late.status, late.headers['set-cookie']]).to.deep.equal([410, undefined]);
  });

  it('T34: an address without an account, with a closed one, and with an open one get the same answer, and only the last a mail', async () => {
    const links = async (): Promise<unknown> => site.database.query('select count(*) from desk.sign_in_link');
    const before = await links();
    const answers = [];
    for (const email of ['anna@example.org', 'nobody@example.org', 'closed@example.org']) {
      const answer = await new Visitor(site).once('POST', '/en/login', { fields: [['email', email]] });
      answers.push([answer.status, answer.headers.location, answer.text, answer.headers['set-cookie']]);
    }
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).to.equal(1);
    expect(await links(), 'who looks the address up does it after the answer').to.deep.equal(before);
    await deliver(site);
    expect(site.mail.messages.map(({ to, language }) => [to, language])).to.deep.equal([['anna@example.org', 'en']]);
  });

  it('T34: of a hundred tries for one address four are let through, whether or not it has an account; another address is not kept out', async () => {
    for (const email of ['anna@example.org', 'nobody2@example.org']) {
      const statuses = [];
      for (let n = 0; n < 100; n += 1) statuses.push((await new Visitor(site).once('POST', '/sv/login', { fields: [['email', email]] })).status);
      expect(statuses.filter((status) => status === 303)).to.have.length(4);
      const refused = await new Visitor(site).once('POST', '/sv/login', { fields: [['email', email]] });
      expect([refused.status, Number(refused.headers['retry-after']) > 0]).to.deep.equal([429, true]);
      expect(refused.text).to.contain(`value="${email}"`).and.to.contain('För många länkar');
    }
    expect((await new Visitor(site).once('POST', '/sv/login', { fields: [['email', 'other@example.org']] })).status).to.equal(303);
    minutesOn(4);
    expect((await new Visitor(site).once('POST', '/sv/login', { fields: [['email', 'anna@example.org']] })).status).to.equal(303);
  });

  it('T34: while addresses are made up by the hundred, who has an account gets a link all the same, and the jobs do not pile up', async () => {
    await deliver(site);
    site.mail.messages.length = 0;
    const statuses = new Set<number>();
    for (let n = 0; n < 150; n += 1) statuses.add((await new Visitor(site).once('POST', '/en/login', { fields: [['email', `junk${n}@example.org`]] })).status);
    expect((await new Visitor(site).once('POST', '/en/login', { fields: [['email', 'anna@example.org']] })).status).to.equal(303);
    expect([...statuses], 'nobody learns which addresses have an account').to.deep.equal([303]);
    const jobs = async (): Promise<readonly unknown[]> => site.database.query("select 1 from desk.job where kind = 'sign_in_mail'");
    for (let tries = 0; tries < 50 && (await jobs()).length < 61; tries += 1) await new Promise((resolve) => { setTimeout(resolve, 20); });
    expect(await jobs()).to.have.length(61);
    await deliver(site);
    expect(site.mail.messages.map(({ to }) => to)).to.deep.equal(['anna@example.org']);
  });

  it('T34: one network that asks for many is refused by itself', () => {
    let now = 0;
    const throttle = createLinkThrottle(() => now);
    const refused = Array.from({ length: 80 }, (_, n) => throttle.wait(`junk${n}@example.org`, '192.0.2')).filter((seconds) => seconds > 0);
    expect(refused).to.have.length(50);
    expect(refused.every((seconds) => seconds <= 5)).to.equal(true);
    expect([throttle.wait('anna@example.org', '198.51.100'), throttle.wait('anna@example.org', '192.0.2')]).to.deep.equal([0, 5]);
    now += 10_000;
    expect(throttle.wait('junk0@example.org', '192.0.2')).to.equal(0);
  });

  it('an address that is none is told beside the field and kept, and nothing is asked for', async () => {
    await deliver(site);
    for (const email of ['', 'anna', 'anna@example.org\r\nBcc: x@example.org', 'a b@example.org', `${'x'.repeat(300)}@example.org`, "' or 1=1 --@x", '<script>@example.org']) {
      const answer = await new Visitor(site).once('POST', '/sv/login', { fields: [['email', email]] });
      expect(answer.status, email).to.equal(422);
      expect(answer.text).to.contain('<title>Fel: ').and.to.contain('href="#email"').and.not.to.contain('<script>');
    }
    expect(await site.store.jobs.take()).to.equal(undefined);
  });

  it('T20: a new session at every sign-in, the one before opens nothing; the cookie is the browser’s own, closed to scripts and to other sites', async () => {
    const visitor = new Visitor(site);
    visitor.cookies.set(cookie, 'A'.repeat(43));
    const first = await visitor.once('POST', await mailedTo('anna@example.org'), { fields: [] });
    const fixed = visitor.cookies.get(cookie) ?? '';
    expect(fixed).to.match(/^[\w-]{43}$/).and.not.to.equal('A'.repeat(43));
    expect(first.headers['set-cookie']).to.deep.equal([`${cookie}=${fixed}; Path=/; Max-Age=43200; HttpOnly; SameSite=Lax; Secure`]);
    await visitor.post(await mailedTo('anna@example.org'), []);
    expect(visitor.cookies.get(cookie)).not.to.equal(fixed);
    const old = new Visitor(site);
    old.cookies.set(cookie, fixed);
    expect((await old.once('GET', '/sv/w')).status).to.equal(302);
    const stored = await site.database.query<{ kept: string }>('select encode(token_hash, \'escape\') as kept from desk.session');
    expect(JSON.stringify(stored)).not.to.contain(visitor.cookies.get(cookie));
  });

  it('T20: a session ends 30 minutes after the last page, 12 hours after its first, at sign-out, and everywhere at once', async () => {
    const enter = async (): Promise<Visitor> => {
      const visitor = new Visitor(site);
      await visitor.post(await mailedTo('anna@example.org'), []);
      return visitor;
    };
    const isIn = async (visitor: Visitor): Promise<boolean> => (await visitor.once('GET', '/sv/w')).status === 200;
    const visitor = await enter();
    minutesOn(29);
    expect(await isIn(visitor)).to.equal(true);
    minutesOn(58);
    expect(await isIn(visitor), 'seen 29 minutes ago').to.equal(true);
    minutesOn(89);
    expect(await isIn(visitor), 'idle 31 minutes').to.equal(false);

    const long = await enter();
    for (let minutes = 89; minutes < 89 + 12 * 60; minutes += 25) {
      minutesOn(minutes);
      expect(await isIn(long)).to.equal(true);
    }
    minutesOn(89 + 12 * 60 + 1);
    expect(await isIn(long), 'more than 12 hours').to.equal(false);
    hour += 14;

    const leaving = await enter();
    const token = leaving.cookies.get(cookie) ?? '';
    const left = await leaving.once('POST', '/sv/logout', { fields: [] });
    expect([left.headers.location, leaving.cookies.has(cookie)]).to.deep.equal(['/sv/login?out=1', false]);
    leaving.cookies.set(cookie, token);
    expect(await isIn(leaving)).to.equal(false);

    const [here, there] = [await enter(), await enter()];
    const form = /name="_form" value="([^"]+)"/.exec((await here.get('/sv/w/account')).text)?.[1] ?? '';
    await here.post('/sv/w/account/sessions', [['_form', form]]);
    expect([await isIn(here), await isIn(there)]).to.deep.equal([false, false]);
  });

  it('T20: a closed account is out at once, and a link that was already mailed lets nobody in', async () => {
    const visitor = new Visitor(site);
    await visitor.post(await mailedTo('anna@example.org'), []);
    const link = await mailedTo('anna@example.org');
    const owner = await signedIn(site, 'owner');
    const anna = await site.store.accounts.findByEmail('anna@example.org');
    await owner.post(`/sv/w/system/${anna?.id ?? ''}`, [['change', 'disable']]);
    expect((await visitor.once('GET', '/sv/w')).status).to.equal(302);
    expect((await new Visitor(site).once('POST', link, { fields: [] })).status).to.equal(410);
    await owner.post(`/sv/w/system/${anna?.id ?? ''}`, [['change', 'enable']]);
    expect((await visitor.once('GET', '/sv/w')).status, 'opened again is not signed in again').to.equal(302);
  });

  const elsewhere = ['//evil.example', '/\\evil.example', 'https:evil.example', 'https://evil.example', '/sv/w/%0d%0aSet-Cookie:x', '/sv/w\r\nX: y', 'javascript:alert(1)', '/sv/w//evil', '/%2f%2fevil',
    '/sv/w/%5cevil', '/sv/s/every-kind', '/logout', '/sv/wevil', '/sv/w\\..', '\t/sv/w', '/sv/w/ x', '/sv/w/å', `/sv/w/${'x'.repeat(600)}`, '', '@evil', '///evil', '/sv/w/\u2028', '/sv/w?a=%0D%0A'];
  it('T23: after signing in one comes to a page of the desk, whatever the address said', async () => {
    expect(elsewhere.filter((next) => localPath(next, '/sv/w') !== '/sv/w')).to.deep.equal([]);
    for (const next of ['/en/w', '/sv/w/every-kind/members', '/sv/w/every-kind/log?page=2']) expect(localPath(next, '/')).to.equal(next);
    for (const next of ['//evil.example', '/\\evil.example', 'https:evil.example', '/sv/w/%0d%0aX:y']) {
      await site.store.accounts.removeLinksTo('anna@example.org');
      hour += 1;
      minutesOn(0);
      const link = await mailedTo('anna@example.org', `?next=${encodeURIComponent(next)}`);
      expect(site.mail.messages.at(-1)?.text).not.to.contain('evil');
      const entered = await new Visitor(site).once('POST', link.replace(/\?.*/, `?next=${encodeURIComponent(next)}`), { fields: [] });
      expect(entered.headers.location).to.equal('/sv/w');
    }
  });

  it('T24: no mail and no page is written from the Host line', async () => {
    const evil = [{ host: 'evil.example' }, { host: 'behov.example.org', 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'http', forwarded: 'host=evil.example' }];
    for (const headers of evil) {
      const answer = await ask(site.port, 'POST', '/sv/login', { fields: [['email', 'anna@example.org']], headers: { origin: publicUrl, ...headers } });
      expect(answer.text + JSON.stringify(answer.headers)).not.to.contain('evil');
      const shown = await ask(site.port, 'GET', '/sv/login', { headers });
      expect(shown.text + JSON.stringify(shown.headers)).not.to.contain('evil');
    }
    await deliver(site);
    expect(site.mail.messages).to.have.length(1);
    expect(site.mail.messages[0]?.text).to.contain(`${publicUrl}/sv/login/link/`).and.not.to.contain('evil');
  });

  it('A82: what was written when the session ended comes back after signing in again, and is saved by one press', async () => {
    const lead = await signedIn(site, 'lead');
    hour += 1;
    minutesOn(0);
    const fields = [['name', 'Dag <b>Ny</b>'], ['email', 'dag@example.org'], ['role', 'reader'], ['role2', 'å"ä']] as const;
    const ended = await lead.once('POST', '/sv/w/every-kind/members', { fields: [['_form', lead.formToken], ...fields] });
    expect(ended.status).to.equal(403);
    const hidden = (text: string): readonly (readonly [string, string])[] =>
      [...text.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"')] as const);
    expect(hidden(ended.text)).to.deep.equal(fields);
    expect(await site.store.accounts.findByEmail('dag@example.org')).to.equal(undefined);

    const account = await site.store.accounts.find(lead.account);
    await lead.post(await mailedTo(account?.email ?? ''), []);
    const kept = await lead.once('POST', '/sv/w/every-kind/members', { fields: hidden(ended.text) });
    expect(kept.status, 'the page was of the earlier session').to.equal(403);
    expect(hidden(kept.text).slice(1)).to.deep.equal(fields);
    const saved = await lead.once('POST', '/sv/w/every-kind/members', { fields: hidden(kept.text) });
    expect(saved.status).to.equal(303);
    expect((await site.store.accounts.findByEmail('dag@example.org'))?.name).to.equal('Dag <b>Ny</b>');
    expect((await lead.get('/sv/w/every-kind/members')).text).to.contain('Dag &lt;b&gt;Ny&lt;/b&gt;');
  });

  it('T31: neither addresses nor tokens are written in the log, nor tokens in the table of jobs', async () => {
    site.breakStore((name) => {
      if (name.startsWith('surveys')) throw new Error('anna@example.org secret');
    });
    const lead = await signedIn(site, 'lead');
    expect((await lead.get('/sv/w/every-kind/members')).status).to.equal(500);
    site.breakStore(undefined);
    await new Visitor(site).post('/sv/login', [['email', 'anna@example.org']]);
    const jobs = JSON.stringify(await site.database.query('select kind, payload from desk.job'));
    expect(jobs).to.contain('sign_in_mail').and.not.to.match(/[\w-]{43}/);
    await deliver(site);
    expect(site.log.length).to.be.greaterThan(0);
    expect(JSON.stringify(site.log)).not.to.contain('@example.org').and.not.to.match(/[\w-]{43}/).and.not.to.contain('secret');
  });

  it('A87: there are no passwords: no table, no form and no route takes one', async () => {
    const columns = await site.database.query<{ name: string }>("select table_name || '.' || column_name as name from information_schema.columns where table_schema in ('desk', 'people', 'drafts', 'answers', 'links')");
    expect(columns.length).to.be.greaterThan(50);
    expect(columns.filter(({ name }) => /passw|losen|secret$|credential/i.test(name))).to.deep.equal([]);
    const form = (await new Visitor(site).get('/sv/login')).text;
    expect(form).to.contain('Inget lösenord behövs').and.not.to.match(/type="password"/);
    const tried = await new Visitor(site).once('POST', '/sv/login', { fields: [['email', 'anna@example.org'], ['password', '12345678']] });
    expect([tried.status, tried.headers['set-cookie']], 'a password sent along means nothing').to.deep.equal([303, undefined]);
  });

  it('a sealed text opens nothing when a byte of it, or what it is for, is another', () => {
    const key = Buffer.alloc(32, 1);
    const sealed = seal(key, 'one', 'state nonce');
    expect(unseal(key, 'one', sealed)).to.equal('state nonce');
    expect([unseal(key, 'two', sealed), unseal(Buffer.alloc(32, 2), 'one', sealed), unseal(key, 'one', ''), unseal(key, 'one', `${sealed}.x`), unseal(key, 'one', sealed.replace(/^./, 'X'))]).to.deep.equal(Array.from({ length: 5 }));
  });
});

describe('where no way of signing in is set up', () => {
  let site: Site;
  before(async () => {
    site = await openSite({ desk: true });
  });
  after(() => site.close());

  it('the page says so and how to mend it, in both languages, and asking for a link is refused', async () => {
    for (const [language, words] of [['sv', 'Ingen inloggning är inställd'], ['en', 'No way of signing in is set up']] as const) {
      const { text } = await new Visitor(site).get(`/${language}/login`);
      expect(text).to.contain(words).and.to.contain('OIDC_ISSUER').and.to.contain('PUBLIC_URL').and.not.to.contain('<form class="way"');
    }
    expect((await new Visitor(site).post('/sv/login', [['email', 'a@example.org']])).status).to.equal(503);
    expect((await new Visitor(site).get('/sv/login/university')).status).to.equal(404);
    expect((await new Visitor(site).get('/oidc/callback?code=x&state=y')).status).to.equal(404);
  });
});
