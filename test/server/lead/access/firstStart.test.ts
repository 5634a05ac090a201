/** The very first account. Authority: design README 10; CVE-2018-7556: setup cannot be run again. */
import { randomBytes } from 'node:crypto';
import { expect } from 'chai';
import { readConfig } from '../../../../server/config.js';
import { announce } from '../../../../server/start/announce.js';
import { openSite, Visitor, type Fields, type Site } from '../../collect/openSite.js';
import { offerFirstAccount } from '../../../../server/acts/offerFirstAccount.js';

const person: Fields = [['name', 'Eva Först'], ['email', 'Eva@Example.org']];

describe('the first account', () => {
  let site: Site;
  beforeEach(async () => {
    site = await openSite({ desk: true });
  });
  afterEach(() => site.close());

  async function offered(): Promise<string> {
    return (await offerFirstAccount(site.store, { clock: site.services.clock, randomBytes })) ?? '';
  }

  async function lines(env: Readonly<Record<string, string>> = {}): Promise<string> {
    return announce(site.store, readConfig(env), 3000, 'sv');
  }

  it('is made with the link of the terminal, leads every inventory, is signed in, and is the only one made so', async () => {
    const link = /Skapa ditt konto \(en gång\) +http:\/\/127\.0\.0\.1:3000(\/sv\/login\/first\/[\w-]{43})\n/.exec(await lines())?.[1] ?? '';
    // the terminal speaks of the real time
    site.setNow(new Date());
    const visitor = new Visitor(site);
    expect((await visitor.get(link)).text).to.contain('Det första kontot');
    const wrong = await visitor.once('POST', link, { fields: [['name', '  '], ['email', 'eva']] });
    expect(wrong.status).to.equal(422);
    expect(wrong.text).to.contain('<title>Fel: ').and.to.contain('value="eva"').and.to.contain('href="#name"').and.to.contain('href="#email"');
    const made = await visitor.once('POST', link, { fields: person });
    expect([made.status, made.headers.location]).to.deep.equal([303, '/sv/w']);
    expect((await visitor.get('/sv/w')).text).to.contain('/sv/w/every-kind/collection').and.to.contain('/sv/w/system');
    const [eva, ...others] = await site.store.accounts.list();
    expect([eva?.email, eva?.name, eva?.isOwner, others]).to.deep.equal(['eva@example.org', 'Eva Först', true, []]);
    expect((await site.store.accounts.membershipsOf(eva?.id ?? '')).map(({ inventory, role }) => [inventory, role])).to.deep.equal([['every-kind', 'lead']]);
    expect((await site.store.audit.list(5)).map(({ act }) => act)).to.have.members(['make_first_account', 'sign_in']);

    for (const method of ['GET', 'POST']) expect((await new Visitor(site).once(method, link, method === 'POST' ? { fields: person } : {})).status).to.equal(410);
    expect(await offered(), 'a later start offers none').to.equal('');
    const again = await lines();
    expect(again).not.to.contain('login/first');
    expect(again, 'without mail and university the owner could never come back').to.match(/Logga in \(en gång\) +http:\/\/127\.0\.0\.1:3000\/sv\/login\/link\/[\w-]{43}\n/);
    const mailed = { SMTP_URL: 'smtp://mail.example.org', MAIL_FROM: 'behov@example.org', PUBLIC_URL: 'https://behov.example.org' };
    expect(await lines(mailed), 'nothing is offered where mail can go').not.to.contain('/login/');
  });

  it('CVE-2018-7556: is not made while an account exists, even with a link that was never used', async () => {
    const token = await offered();
    await site.store.accounts.add({ email: 'lead@example.org', name: 'Lead', language: 'sv', isOwner: false, isDisabled: false });
    expect((await new Visitor(site).get(`/sv/login/first/${token}`)).status).to.equal(410);
    expect((await new Visitor(site).once('POST', `/sv/login/first/${token}`, { fields: person })).status).to.equal(410);
    expect(await site.store.accounts.count()).to.equal(1);
  });

  it('opens to the newest link only, for a day, and a wrong guess spends nothing', async () => {
    const [old, token] = [await offered(), await offered()];
    for (const guess of [old, 'A'.repeat(43), "' or 1=1--"]) expect((await new Visitor(site).once('POST', `/sv/login/first/${encodeURIComponent(guess)}`, { fields: person })).status).to.equal(410);
    expect((await new Visitor(site).once('POST', `/sv/login/link/${token}`, { fields: [] })).status, 'it is no sign-in link').to.equal(410);
    site.setNow(new Date('2025-10-21T10:00:01Z'));
    expect((await new Visitor(site).get(`/sv/login/first/${token}`)).status).to.equal(410);
    site.setNow(new Date('2025-10-21T09:59:00Z'));
    expect((await new Visitor(site).once('POST', `/sv/login/first/${token}`, { fields: person })).status).to.equal(303);
  });

  it('is one, however many press at once', async () => {
    const token = await offered();
    const answers = await Promise.all(Array.from({ length: 8 }, (_, n) => new Visitor(site).once('POST', `/sv/login/first/${token}`, { fields: [['name', 'N'], ['email', `n${n}@example.org`]] })));
    expect(answers.filter(({ status }) => status === 303)).to.have.length(1);
    expect(await site.store.accounts.count()).to.equal(1);
    const kept = await site.database.query<{ held: string }>("select encode(token_hash, 'escape') || purpose as held from desk.sign_in_link");
    expect(kept).to.deep.equal([]);
  });
});
