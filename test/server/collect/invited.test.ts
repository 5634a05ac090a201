/** Coming by a personal link, saying no, and answering where only the invited may. Authority: trust.md T2, T3, H34; users.md 17, 18, 21. */
import { expect } from 'chai';
import { everyKind } from './everyKind.js';
import { hashOf, invitedTo, letInOnlyInvited } from './invitedTo.js';
import { answerAll, ask, openSite, putSurvey, responsesOf, Visitor, type Site } from './openSite.js';

const base = '/sv/s/every-kind';
const never = 'A'.repeat(22);

/** Everything about invitations that could change. */
async function invitations(site: Site): Promise<readonly unknown[]> {
  return site.database.query('select token_hash, used, declined, revoked from people.invitation order by token_hash');
}

describe('a personal link', () => {
  let site: Site;
  before(async () => {
    site = await openSite();
    await putSurvey(site.store, everyKind().replace('survey: every-kind', 'survey: closed-circle'));
    await letInOnlyInvited(site, 'closed-circle');
  });
  after(() => site.close());

  async function entered(survey = 'every-kind', cell: Readonly<Record<string, string>> = {}): Promise<{ visitor: Visitor; token: string }> {
    const token = await invitedTo(site, { survey, cell });
    const visitor = new Visitor(site);
    await visitor.get(`/i/${token}`);
    return { visitor, token };
  }

  async function answerCircle(visitor: Visitor): Promise<void> {
    await visitor.post('/sv/s/closed-circle', [['consent', 'yes']]);
    await visitor.post('/sv/s/closed-circle/p/you', [['role', 'senior']]);
    await visitor.post('/sv/s/closed-circle/p/words', [['comments', 'Mer hjälp']]);
  }

  it('moves its token into a cookie and leads to the survey, in the language of the invitation', async () => {
    const token = await invitedTo(site, { language: 'en' });
    const answer = await ask(site.port, 'GET', `/i/${token}`, { headers: { 'accept-language': 'sv' } });
    expect(answer.status).to.equal(302);
    expect(answer.headers.location).to.equal('/en/s/every-kind');
    expect(answer.text).to.not.include(token);
    expect(answer.headers['set-cookie']).to.deep.equal([`behov-i-every-kind=${token}; Path=/; Max-Age=2592000; HttpOnly; SameSite=Lax`]);
    expect(answer.headers['referrer-policy']).to.equal('same-origin');
    expect(answer.headers['cache-control']).to.equal('no-store');
    const own = await ask(site.port, 'GET', `/i/${await invitedTo(site)}`, { headers: { 'accept-language': 'en' } });
    expect(own.headers.location, 'the reader’s, where the list says none').to.equal('/en/s/every-kind');
  });

  it('T3 is looked at by scanners ten times and still opens, and nothing has changed', async () => {
    const token = await invitedTo(site);
    const before = await invitations(site);
    for (let i = 0; i < 5; i += 1) for (const method of ['GET', 'HEAD']) {
      const looked = await ask(site.port, method, `/i/${token}`, { headers: { 'user-agent': 'LinkScanner/1.0' } });
      expect(looked.status).to.equal(302);
      const followed = await ask(site.port, method, looked.headers.location ?? '', { headers: { cookie: `behov-i-every-kind=${token}` } });
      expect(followed.status).to.equal(200);
      await ask(site.port, method, `/i/${token}/no`);
      await ask(site.port, method, `${base}/no`, { headers: { cookie: `behov-i-every-kind=${token}` } });
    }
    expect(await invitations(site)).to.deep.equal(before);
    expect(await site.database.query('select 1 from drafts.draft')).to.deep.equal([]);
  });

  it('H34 a token that is unknown, malformed, revoked, or of a survey that is no more opens the same page, word for word', async () => {
    await putSurvey(site.store, everyKind().replace('survey: every-kind', 'survey: thrown-away'));
    const trashed = await invitedTo(site, { survey: 'thrown-away' });
    await site.store.surveys.change('thrown-away', (await site.store.surveys.find('thrown-away'))?.revision ?? 0, { trashed: '2025-10-19' });
    const revoked = await invitedTo(site);
    await site.database.query('update people.invitation set revoked = true where token_hash = $1', [hashOf(revoked)]);
    const pages = new Set<string>();
    for (const token of [never, 'kort', `${never}A`, '%00', 'a%2Fb', revoked, trashed]) for (const end of ['', '/no']) {
      const { status, text, headers } = await ask(site.port, 'GET', `/i/${token}${end}`, { headers: { 'accept-language': 'sv' } });
      expect([status, headers['set-cookie']], token).to.deep.equal([404, undefined]);
      pages.add(text.replace(/<code>[0-9a-f]+<\/code>/, '').replace(/href="\/en\/[^"]*"/, ''));
    }
    expect(pages.size).to.equal(1);
    expect([...pages][0]).to.include('Länken öppnar ingen enkät');
    const other = new Visitor(site);
    other.cookies.set('behov-i-every-kind', trashed);
    expect((await other.get(`${base}/no`)).text, 'a token of another survey is no invitation here').to.include('Det finns inget att stoppa');
  });

  it('T2 cannot be guessed: random tokens open nothing, take as long as real ones, and none is in the database', async function () {
    this.timeout(60_000);
    const token = await invitedTo(site);
    const times = { real: [] as number[], wrong: [] as number[] };
    const timed = async (path: string, into: number[]): Promise<number> => {
      const began = performance.now();
      const { status } = await ask(site.port, 'GET', path);
      into.push(performance.now() - began);
      return status;
    };
    for (let i = 0; i < 300; i += 1) {
      const random = Buffer.from(Array.from({ length: 16 }, (_, at) => (i * 7919 + at * 104_729) % 251)).toString('base64url');
      expect(await timed(`/i/${random}`, times.wrong)).to.equal(404);
      if (i % 4 === 0) expect(await timed(`/i/${token}`, times.real)).to.equal(302);
    }
    const p95 = (all: readonly number[]): number => [...all].sort((a, b) => a - b)[Math.floor(all.length * 0.95)] ?? 0;
    const median = (all: readonly number[]): number => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
    expect(Math.abs(median(times.real) - median(times.wrong)), `p95 ${p95(times.real)} and ${p95(times.wrong)}`).to.be.lessThan(5);
    const rows = await site.database.query<{ text: string }>('select i::text as text from people.invitation i');
    expect(rows.some(({ text }) => text.includes(token) || text.includes(Buffer.from(token).toString('hex')))).to.equal(false);
  });

  it('is spent by sending and by nothing before, stops reminders, and then says that it has been used', async () => {
    const { visitor, token } = await entered();
    await answerAll(visitor);
    expect((await site.store.people.findInvitation(hashOf(token)))?.used).to.equal(false);
    const done = await visitor.post(`${base}/check`, [['_do', 'send']]);
    expect(visitor.path).to.equal(`${base}/done`);
    expect(done.text).to.include('Du får inga fler påminnelser. Vi vet att din inbjudan är använd, men inte vad du svarade.');
    expect((await site.store.people.findInvitation(hashOf(token)))?.used).to.equal(true);
    expect(visitor.cookies.has('behov-i-every-kind'), 'a spent token is of no more use in the browser').to.equal(false);
    const again = await visitor.get(`/i/${token}`);
    expect([visitor.path, again.status]).to.deep.equal([`${base}/done`, 200]);
    const elsewhere = new Visitor(site);
    const told = await elsewhere.get(`/i/${token}`);
    expect([elsewhere.path, told.status]).to.deep.equal([`${base}/answered`, 200]);
    expect(told.text).to.include('Du har redan svarat').and.include('Med kvittokoden').and.include(`${base}/withdraw`);
    expect((await elsewhere.post(base, [['consent', 'yes']])).text).to.include('Du har redan svarat');
  });

  it('says nothing of reminders to who came without one', async () => {
    const visitor = new Visitor(site);
    await answerAll(visitor);
    expect((await visitor.post(`${base}/check`, [['_do', 'send']])).text).to.include('Din kvittokod').and.not.include('påminnelser');
  });

  it('used twice at the same time lets one answer in; the other is told, keeps everything, and is not counted', async () => {
    const { visitor: phone, token } = await entered();
    const desk = new Visitor(site);
    await desk.get(`/i/${token}`);
    await answerAll(phone);
    await answerAll(desk);
    const before = (await responsesOf(site)).length;
    await phone.post(`${base}/check`, [['_do', 'send']]);
    const refused = await desk.post(`${base}/check`, [['_do', 'send']]);
    expect(refused.status).to.equal(409);
    expect(refused.text).to.include('Inbjudan är redan använd').and.include('Allt du har skrivit finns kvar');
    expect((await desk.get(`${base}/check`)).text).to.include('Snabbare hjälp');
    expect((await responsesOf(site)).length).to.equal(before + 1);
  });

  it('sent again by a browser that never heard of it gives the same receipt, with the invitation spent or forgotten', async () => {
    const { visitor } = await entered('closed-circle');
    await answerCircle(visitor);
    const kept = new Map(visitor.cookies);
    const receipt = /[2-9A-Z]{4}(?:-[2-9A-Z]{4}){3}/.exec((await visitor.post('/sv/s/closed-circle/check', [['_do', 'send']])).text)?.[0];
    for (const forgotten of ['', 'behov-i-closed-circle']) {
      const cutOff = new Visitor(site);
      for (const [name, value] of kept) if (name !== forgotten) cutOff.cookies.set(name, value);
      expect((await cutOff.post('/sv/s/closed-circle/check', [['_do', 'send']])).text, forgotten).to.include(receipt);
    }
    expect(await site.store.answers.count('closed-circle')).to.equal(1);
  });

  it('fills in what the list knows, says so, and lets it be changed', async () => {
    const { visitor } = await entered('every-kind', { role: 'senior', department: 'harbour', hours: '12', comments: 'x', methods: 'statistics', supervisor: 'A' });
    await visitor.begin();
    const you = await visitor.get(`${base}/p/you`);
    expect(you.text).to.match(/value="senior"[^>]* checked/).and.include('value="Hamnforskning"');
    expect(you.text).to.include('Ifyllt från din inbjudan: Vilken roll har du? och Vilken institution? Ändra det som inte stämmer.');
    expect((await visitor.get(`${base}/p/need`)).text).to.not.include(' checked').and.not.include('Ifyllt från');
    await visitor.post(`${base}/p/you`, [['role', 'senior'], ['department', 'Klinisk forskning, Norr']]);
    const after = await visitor.get(`${base}/p/you`);
    expect(after.text).to.include('value="Klinisk forskning, Norr"').and.not.include('Ifyllt från');
    const { visitor: other } = await entered('every-kind', { role: 'astrologer', department: 'nowhere' });
    await other.begin();
    expect((await other.get(`${base}/p/you`)).text, 'what the survey does not have is not filled in').to.not.include('Ifyllt från').and.not.include(' checked');
  });

  describe('where only the invited may answer', () => {
    const circle = '/sv/s/closed-circle';

    it('the start page says how to come in, and a start without an invitation stores nothing', async () => {
      const visitor = new Visitor(site);
      const drafts = (await site.database.query('select 1 from drafts.draft')).length;
      for (const told of [await visitor.get(circle), await visitor.post(circle, [['consent', 'yes']])]) {
        expect(told.status).to.equal(403);
        expect(told.text).to.include('Öppna länken i din inbjudan').and.include('Har du börjat på en annan enhet?').and.include(`${circle}/resume`);
      }
      expect((await site.database.query('select 1 from drafts.draft')).length).to.equal(drafts);
      visitor.cookies.set('behov-i-closed-circle', never);
      expect((await visitor.get(circle)).status).to.equal(403);
    });

    it('an invitation lets in, and the page says before the start that answers from elsewhere need their code', async () => {
      const { visitor } = await entered('closed-circle');
      const start = await visitor.get(circle);
      expect(start.status).to.equal(200);
      expect(start.text).to.include('Din inbjudan öppnar enkäten här, men inte svaren därifrån').and.include('som har fått en inbjudan');
      expect(start.headers['cache-control']).to.equal('no-store');
    });

    it('answers without an invitation are refused when they are sent, and kept until the link is opened here too', async () => {
      const { visitor: phone, token } = await entered('closed-circle');
      await answerCircle(phone);
      const saved = await phone.post(`${circle}/check`, [['_do', 'later']]);
      expect(saved.text).to.include('öppna länken i din inbjudan där');
      const code = /[2-9A-Z]{4}(?:-[2-9A-Z]{4}){3}/.exec(saved.text)?.[0] ?? '';
      const desk = new Visitor(site);
      expect((await desk.get(`${circle}/resume`)).text).to.include('Har du bytt enhet?');
      await desk.post(`${circle}/resume`, [['code', code]]);
      const before = await site.store.answers.count('closed-circle');
      const refused = await desk.post(`${circle}/check`, [['_do', 'send']]);
      expect([refused.status, await site.store.answers.count('closed-circle')]).to.deep.equal([403, before]);
      expect((await desk.get(`${circle}/check`)).text).to.include('Mer hjälp');
      await desk.get(`/i/${token}`);
      await desk.post(`${circle}/check`, [['_do', 'send']]);
      expect([desk.path, await site.store.answers.count('closed-circle')]).to.deep.equal([`${circle}/done`, before + 1]);
    });

    it('an open survey takes answers both ways', async () => {
      const visitor = new Visitor(site);
      expect((await visitor.get(base)).status).to.equal(200);
      visitor.cookies.set('behov-i-every-kind', never);
      await answerAll(visitor);
      await visitor.post(`${base}/check`, [['_do', 'send']]);
      expect(visitor.path, 'a token that is none does not keep anybody out').to.equal(`${base}/done`);
    });
  });

  it('is not spent by somebody else at the same browser who starts anew', async () => {
    const { visitor } = await entered();
    await visitor.begin();
    await visitor.post(base, [['_do', 'anew']]);
    expect([...visitor.cookies]).to.deep.equal([]);
  });

  describe('"I do not want to take part"', () => {
    it('is said by the button, stops reminders, and does not keep anybody from answering', async () => {
      const token = await invitedTo(site);
      const visitor = new Visitor(site);
      const asked = await visitor.get(`/i/${token}/no`);
      expect(visitor.path).to.equal(`${base}/no`);
      expect(asked.text).to.include('Vill du inte delta?').and.include(`action="${base}/no"`);
      expect((await site.store.people.findInvitation(hashOf(token)))?.declined).to.equal(false);
      const said = await visitor.post(`${base}/no`, []);
      expect(said.text).to.include('Du får inga påminnelser').and.include('Ändrar du dig kan du svara').and.not.include('<form');
      expect((await site.store.people.findInvitation(hashOf(token)))?.declined).to.equal(true);
      await answerAll(visitor);
      await visitor.post(`${base}/check`, [['_do', 'send']]);
      expect(visitor.path).to.equal(`${base}/done`);
      expect((await site.store.people.findInvitation(hashOf(token)))?.used).to.equal(true);
    });

    it('has nothing to stop for who has no invitation, and says so', async () => {
      const before = await invitations(site);
      const visitor = new Visitor(site);
      for (const answer of [await visitor.get('/en/s/every-kind/no'), await visitor.post('/en/s/every-kind/no', [])]) {
        expect(answer.status).to.equal(200);
        expect(answer.text).to.include('There is nothing to stop').and.not.include('<form');
      }
      expect(await invitations(site)).to.deep.equal(before);
    });

    it('is one link from the start page', async () => {
      const visitor = new Visitor(site);
      const start = await visitor.get(base);
      expect(start.text).to.include(`<a href="${base}/no">Jag vill inte delta. Skicka inga påminnelser.</a>`);
      await visitor.get(`${base}/answered`);
      expect(visitor.path, 'nobody without an invitation is told of answers').to.equal(base);
    });
  });

  it('is a cookie that only this site over https can set, where there is https', async () => {
    const secure = await openSite({ publicUrl: 'https://behov.example.org' });
    try {
      const token = await invitedTo(secure);
      const answer = await ask(secure.port, 'GET', `/i/${token}`, { headers: { host: 'behov.example.org' } });
      expect(answer.headers['set-cookie']).to.deep.equal([`__Host-behov-i-every-kind=${token}; Path=/; Max-Age=2592000; HttpOnly; SameSite=Lax; Secure`]);
    } finally {
      await secure.close();
    }
  });
});
