/** Interrupted is normal: the code, its letter, and a second device. Authority: users.md 17, 19; ux.md 6.2. */
import { expect } from 'chai';
import { everyKind } from './everyKind.js';
import { openSite, putSurvey, Visitor, type Answered, type Fields, type Site } from './openSite.js';

const base = '/sv/s/every-kind';
const host = 'behov.example.org';

/** A browser that comes by the public address. */
class OutsideVisitor extends Visitor {
  override post(path: string, fields: Fields): Promise<Answered> {
    return this.visit('POST', path, fields);
  }

  override get(path: string): Promise<Answered> {
    return this.visit('GET', path);
  }

  async visit(method: string, path: string, fields?: Fields): Promise<Answered> {
    this.path = path;
    const origin: Readonly<Record<string, string>> = method === 'POST' ? { origin: `https://${host}` } : {};
    let answer = await this.once(method, path, { headers: { host, ...origin }, ...(fields === undefined ? {} : { fields }) });
    for (let hops = 0; answer.headers.location !== undefined && hops < 5; hops += 1) {
      this.path = answer.headers.location;
      answer = await this.once('GET', this.path, { headers: { host } });
    }
    return answer;
  }
}

describe('coming back', () => {
  let site: Site;
  before(async () => {
    site = await openSite({ publicUrl: `https://${host}` });
  });
  after(() => site.close());

  const codeIn = (text: string): string => />([2-9A-HJ-NP-Z]{4}(?:-[2-9A-HJ-NP-Z]{4}){3})</.exec(text)?.[1] ?? '';

  async function savedForLater(): Promise<{ visitor: OutsideVisitor; saved: Answered }> {
    const visitor = new OutsideVisitor(site);
    await visitor.begin();
    const saved = await visitor.post(`${base}/p/need`, [['methods', 'braces'], ['_do', 'later']]);
    return { visitor, saved };
  }

  it('offers the code after the first part, once, and large when saving for later', async () => {
    const visitor = new OutsideVisitor(site);
    await visitor.begin();
    expect(codeIn((await visitor.get(`${base}/p/need`)).text)).to.equal('');
    const second = await visitor.post(`${base}/p/need`, [['methods', 'braces']]);
    expect(codeIn(second.text)).to.have.length(19);
    expect(second.text).to.include('data-copy="Kopiera koden"');
    await visitor.post(`${base}/p/ranks`, []);
    expect(codeIn((await visitor.get(visitor.path)).text), 'not on every page after that').to.equal('');
    const saved = await visitor.post(`${base}/p/you`, [['_do', 'later']]);
    expect(codeIn(saved.text)).to.equal(codeIn(second.text));
  });

  it('by a letter: from the phone to the desk, with nothing of the address kept anywhere', async () => {
    const { visitor: phone, saved } = await savedForLater();
    expect(saved.text).to.include('Adressen sparas inte hos oss');
    site.log.length = 0;
    site.mail.messages.length = 0;
    const told = await phone.post(`${base}/resume/mail`, [['email', ' Anna.Forskare@Klinik.example.org ']]);
    expect([told.status, told.text.includes('Mejlet är skickat')]).to.deep.equal([200, true]);
    expect(told.text.toLowerCase()).to.not.include('anna.forskare');
    const [letter] = site.mail.messages;
    expect(site.mail.messages).to.have.length(1);
    expect([letter?.to, letter?.subject]).to.deep.equal(['anna.forskare@klinik.example.org', 'Fortsätt där du slutade: Alla slag']);
    const link = /https:\/\/\S+/.exec(letter?.text ?? '')?.[0] ?? '';
    expect(link, 'no code in an address').to.equal(`https://${host}${base}/resume`);
    const desk = new OutsideVisitor(site);
    const code = /^[2-9A-Z]{4}(?:-[2-9A-Z]{4}){3}$/m.exec(letter?.text ?? '')?.[0] ?? '';
    const there = await desk.post(new URL(link).pathname, [['code', code]]);
    expect(there.text).to.match(/value="braces"[^>]* checked/);
    expect(JSON.stringify(site.log)).to.not.match(/anna|klinik/i);
    for (const table of ['drafts.draft', 'desk.job', 'desk.audit', 'people.invitation']) {
      const rows = await site.database.query<{ text: string }>(`select t::text as text from ${table} t`);
      expect(rows.some(({ text }) => /anna|klinik/i.test(text)), table).to.equal(false);
    }
  });

  for (const written of ['', 'anna', 'a@b', 'a@b.se\r\nBcc: c@d.se', 'a@b.se, c@d.se', 'a b@c.se', `${'x'.repeat(260)}@b.se`]) {
    it(`does not write to "${written.slice(0, 30).replace(/\s+/g, ' ')}", and says how an address looks`, async () => {
      const { visitor } = await savedForLater();
      site.mail.messages.length = 0;
      const told = await visitor.post(`${base}/resume/mail`, [['email', written]]);
      expect(told.status).to.equal(422);
      expect(told.text).to.include('<title>Fel: ').and.include('href="#email"').and.include('id="email-error"');
      expect(codeIn(told.text), 'the code is still there').to.have.length(19);
      expect(site.mail.messages).to.deep.equal([]);
    });
  }

  it('says so when the letter could not be sent, or too many are, and the code is still there', async () => {
    const { visitor } = await savedForLater();
    site.mail.outcome = { outcome: 'later', reason: 'ETIMEDOUT' };
    const failed = await visitor.post(`${base}/resume/mail`, [['email', 'a@b.se']]);
    site.mail.outcome = { outcome: 'sent' };
    expect([failed.status, failed.text.includes('Mejlet gick inte att skicka'), failed.text.includes('value="a@b.se"')]).to.deep.equal([503, true, true]);
    let last = failed;
    for (let i = 0; i < 70 && last.status !== 429; i += 1) last = await visitor.post(`${base}/resume/mail`, [['email', 'a@b.se']]);
    expect([last.status, Number(last.headers['retry-after']) > 0, codeIn(last.text).length]).to.deep.equal([429, true, 19]);
  });

  it('offers no letter where none can be sent, and none to who has nothing saved', async () => {
    const plain = await openSite();
    try {
      const visitor = new Visitor(plain);
      await visitor.begin();
      expect((await visitor.post(`${base}/p/need`, [['_do', 'later']])).text).to.not.include('type="email"');
      expect((await visitor.post(`${base}/resume/mail`, [['email', 'a@b.se']])).status).to.equal(404);
    } finally {
      await plain.close();
    }
    const stranger = new OutsideVisitor(site);
    site.mail.messages.length = 0;
    await stranger.post(`${base}/resume/mail`, [['email', 'a@b.se']]);
    expect([stranger.path, site.mail.messages.length]).to.deep.equal([`${base}/resume`, 0]);
  });

  it('says what the code does in every kind of survey, and never that it is a name that is missing', async () => {
    await putSurvey(site.store, everyKind().replace('survey: every-kind', 'survey: in-confidence').replace('mode: anonymous', 'mode: confidential'));
    const visitor = new OutsideVisitor(site);
    await visitor.post('/sv/s/in-confidence', [['consent', 'yes']]);
    const saved = await visitor.post('/sv/s/in-confidence/p/need', [['_do', 'later']]);
    expect(saved.text).to.include('eftersom den inte sparas hos oss').and.not.include('kopplad till ditt namn');
  });
});
