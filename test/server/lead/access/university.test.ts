/** The university's login, against a provider of our own on loopback. Authority: OpenID Connect Core 3.1.3.7, RFC 7636, RFC 9207; trust.md 2 (T20, T23). */
import { expect } from 'chai';
import { client, openFakeUniversity, type FakeUniversity, type Misbehaviour } from '../../../support/fakeUniversity.js';
import { openSite, Visitor, type Answered, type Site } from '../../collect/openSite.js';
import { deliver, linkIn } from './deliver.js';

const publicUrl = 'https://behov.example.org';
const cookie = '__Host-behov-desk';

describe('signing in through the university', () => {
  let site: Site;
  let university: FakeUniversity;
  before(async () => {
    university = await openFakeUniversity();
    site = await openSite({ desk: true, publicUrl, config: { oidcIssuer: university.issuer, oidcClientId: client.id, oidcClientSecret: client.secret } });
    for (const [email, isDisabled] of [['anna@example.org', false], ['owner@example.org', false], ['closed@example.org', true]] as const) {
      await site.store.accounts.add({ email, name: email, language: 'sv', isOwner: email.startsWith('owner'), isDisabled });
    }
  });
  after(async () => {
    await site.close();
    await university.close();
  });
  beforeEach(() => university.behave({}));

  /** There and back, in one browser. */
  async function through(visitor: Visitor, language = 'sv', query = ''): Promise<Answered> {
    const sent = await visitor.once('GET', `/${language}/login/university${query}`);
    const back = new URL(await university.visit(sent.headers.location ?? ''));
    expect(back.origin + back.pathname).to.equal(`${publicUrl}/oidc/callback`);
    return visitor.once('GET', back.pathname + back.search);
  }

  async function sessions(): Promise<number> {
    return (await site.database.query<{ n: number }>('select count(*)::int as n from desk.session'))[0]?.n ?? 0;
  }

  it('lets in whoever it vouches for, in a new session, at the page that was asked for, and asks the provider what it is once', async () => {
    const visitor = new Visitor(site);
    visitor.cookies.set(cookie, 'B'.repeat(43));
    expect((await visitor.get('/en/login')).text).to.contain('/en/login/university').and.to.contain('name="email"');
    const sent = await visitor.once('GET', '/en/login/university?next=%2Fen%2Fw%2Faccount');
    const asked = new URL(sent.headers.location ?? '');
    expect(asked.searchParams.get('code_challenge_method')).to.equal('S256');
    for (const name of ['state', 'nonce', 'code_challenge']) expect(asked.searchParams.get(name), name).to.match(/^[\w-]{43}$/);
    expect(sent.headers['set-cookie']?.[0]).to.match(/^__Host-behov-errand=[\w.-]+; Path=\/; Max-Age=600; HttpOnly; SameSite=Lax; Secure$/);
    const entered = await through(visitor, 'en', '?next=%2Fen%2Fw%2Faccount');
    expect([entered.status, entered.headers.location]).to.deep.equal([303, '/en/w/account']);
    expect(visitor.cookies.get(cookie)).to.match(/^[\w-]{43}$/).and.not.to.equal('B'.repeat(43));
    expect(visitor.cookies.has('__Host-behov-errand')).to.equal(false);
    expect((await visitor.get('/en/w/account')).text).to.contain('anna@example.org');
    await through(new Visitor(site));
    expect(university.asked.get('/.well-known/openid-configuration')).to.equal(1);
    expect((await site.store.audit.list(1))[0]).to.deep.include({ act: 'sign_in', detail: { way: 'university' } });
  });

  it('takes the address from user info where the token has none', async () => {
    university.behave({ claims: { email: undefined, email_verified: undefined }, userInfo: { sub: 'person-1', email: 'Anna@Example.org', email_verified: true } });
    expect((await through(new Visitor(site))).status).to.equal(303);
    university.behave({ claims: { email: undefined, email_verified: undefined }, userInfo: { sub: 'somebody-else', email: 'anna@example.org', email_verified: true } });
    expect((await through(new Visitor(site))).status, 'user info of another person').to.equal(403);
  });

  const now = Math.floor(Date.now() / 1000);
  const refused: readonly (readonly [string, Misbehaviour])[] = [
    ['signed with another key', { signing: 'other_key' }],
    ['not signed (alg none)', { signing: 'none' }],
    ['signed with our own secret (alg HS256)', { signing: 'secret' }],
    ['changed after it was signed', { signing: 'changed_after' }],
    ['that ran out an hour ago', { claims: { iat: now - 7200, exp: now - 3600 } }],
    ['of another request (nonce)', { claims: { nonce: 'x'.repeat(43) } }],
    ['without a nonce', { claims: { nonce: undefined } }],
    ['for another program (aud)', { claims: { aud: 'another' } }],
    ['for several programs, handed to another (azp)', { claims: { aud: [client.id, 'another'], azp: 'another' } }],
    ['of another provider (iss)', { claims: { iss: 'https://evil.example' } }],
    ['without a subject', { claims: { sub: undefined } }],
    ['that comes with another state', { back: { state: 'y'.repeat(43) } }],
    ['that comes without a state', { back: { state: '' } }],
    ['that comes from another provider’s page (RFC 9207)', { back: { iss: 'https://evil.example' } }],
    ['that comes with an error instead of a code', { back: { code: '', error: 'access_denied' } }],
    ['for a code that was never given', { back: { code: 'made-up' } }],
  ];
  for (const [what, how] of refused) {
    it(`refuses a token ${what}: no session, a page that says so, and the errand is over`, async () => {
      university.behave(how);
      const before = await sessions();
      const visitor = new Visitor(site);
      const answer = await through(visitor);
      expect([answer.status, visitor.cookies.has(cookie), await sessions()]).to.deep.equal([403, false, before]);
      expect(answer.text).to.contain('Inloggningen blev inte av').and.not.to.contain('evil');
      expect(visitor.cookies.has('__Host-behov-errand')).to.equal(false);
    });
  }

  it('tells who has no account whom to ask, and lets in nobody whose address the university does not vouch for', async () => {
    const cases: readonly (readonly [Misbehaviour, string])[] = [
      [{ claims: { email: 'new@example.org' } }, 'new@example.org'],
      [{ claims: { email: 'closed@example.org' } }, 'closed@example.org'],
      [{ claims: { email_verified: false } }, 'ingen bekräftad e-postadress'],
      [{ claims: { email_verified: 'true' } }, 'ingen bekräftad e-postadress'],
      [{ claims: { email: ['anna@example.org'] } }, 'ingen bekräftad e-postadress'],
      [{ claims: { email: '<script>alert(1)</script>@example.org' } }, '&lt;script&gt;'],
    ];
    for (const [how, words] of cases) {
      university.behave(how);
      const visitor = new Visitor(site);
      const answer = await through(visitor);
      expect([answer.status, visitor.cookies.has(cookie)], words).to.deep.equal([403, false]);
      expect(answer.text).to.contain(words).and.to.contain('Be den som leder inventeringen');
    }
    expect(await site.store.accounts.findByEmail('new@example.org')).to.equal(undefined);
  });

  it('an errand of another browser, an old one and a changed one bring nobody in; neither does the same answer twice', async () => {
    const visitor = new Visitor(site);
    const start = async (): Promise<string> => {
      const back = new URL(await university.visit((await visitor.once('GET', '/sv/login/university')).headers.location ?? ''));
      return back.pathname + back.search;
    };
    expect((await new Visitor(site).once('GET', await start())).status, 'a browser that did not go there').to.equal(403);
    const changed = await start();
    const errand = visitor.cookies.get('__Host-behov-errand') ?? '';
    visitor.cookies.set('__Host-behov-errand', errand.replace(/^./, (first) => (first === 'A' ? 'B' : 'A')));
    expect((await visitor.once('GET', changed)).status, 'changed').to.equal(403);
    const late = await start();
    site.setNow(new Date('2025-10-20T10:11:00Z'));
    expect((await visitor.once('GET', late)).status, 'eleven minutes later').to.equal(403);
    site.setNow(new Date('2025-10-20T10:00:00Z'));
    const good = await start();
    const kept = visitor.cookies.get('__Host-behov-errand') ?? '';
    expect((await visitor.once('GET', good)).status).to.equal(303);
    const thief = new Visitor(site);
    thief.cookies.set('__Host-behov-errand', kept);
    expect((await thief.once('GET', good)).status, 'the code is used').to.equal(403);
  });

  it('T23: comes back to a page of the desk, whatever the address said', async () => {
    for (const next of ['//evil.example', '/\\evil', 'https:evil', '/sv/w/%0d%0aX:y']) {
      expect((await through(new Visitor(site), 'sv', `?next=${encodeURIComponent(next)}`)).headers.location).to.equal('/sv/w');
    }
  });

  it('a provider that breaks down half-way is told as away', async () => {
    university.behave({ tokenStatus: 502 });
    const answer = await through(new Visitor(site));
    expect(answer.status).to.equal(503);
    expect(answer.headers['retry-after']).to.equal('5');
  });
});

describe('while the university’s login is away', () => {
  let site: Site;
  let university: FakeUniversity;
  before(async () => {
    university = await openFakeUniversity();
    await university.close();
    site = await openSite({ desk: true, publicUrl, config: { oidcIssuer: university.issuer, oidcClientId: client.id, oidcClientSecret: client.secret } });
    await site.store.accounts.add({ email: 'anna@example.org', name: 'Anna', language: 'sv', isOwner: false, isDisabled: false });
  });
  after(() => site.close());

  it('its button says so and points to the other way, which works', async () => {
    const visitor = new Visitor(site);
    for (let n = 0; n < 2; n += 1) {
      const answer = await visitor.once('GET', '/sv/login/university');
      expect(answer.status).to.equal(503);
      expect(answer.text).to.contain('svarar inte just nu').and.to.contain('länk med e-post').and.not.to.contain('127.0.0.1');
    }
    expect((await visitor.get('/sv/login')).status).to.equal(200);
    await visitor.post('/sv/login', [['email', 'anna@example.org']]);
    await deliver(site);
    expect((await visitor.once('POST', linkIn(site), { fields: [] })).status).to.equal(303);
  });
});
