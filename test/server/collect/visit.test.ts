/** A whole visit over HTTP, as a browser without JavaScript makes it. Authority: the walk in contracts.md and ux.md 2–3, 6.2. */
import { expect } from 'chai';
import { answerAll, ask, openSite, putSurvey, responsesOf, Visitor, type Site } from './openSite.js';
import { everyKind } from './everyKind.js';

const base = '/sv/s/every-kind';

describe('a visit', () => {
  let site: Site;
  before(async () => {
    site = await openSite();
  });
  after(() => site.close());

  const code = (text: string): string => />([2-9A-HJ-NP-Z]{4}(?:-[2-9A-HJ-NP-Z]{4}){3})</.exec(text)?.[1] ?? '';

  it('goes from the start page to a receipt, and the answer is stored once, in words of the definition', async () => {
    const visitor = new Visitor(site);
    const start = await visitor.get(base);
    expect(start.text).to.include('Personuppgiftsansvarig är vi').and.include('EXEMPEL').and.not.include(' checked');
    const check = await answerAll(visitor);
    expect(visitor.path).to.equal(`${base}/check`);
    for (const shown of ['Statistik', '&lt;script&gt;', 'Hamnforskning', '12,5 timmar', 'Snabbare hjälp', 'Dåligt', 'Vet inte']) expect(check.text).to.include(shown);
    const before = await site.store.answers.count('every-kind');
    const done = await visitor.post(`${base}/check`, [['_do', 'send']]);
    expect(visitor.path).to.equal(`${base}/done`);
    expect(code(done.text)).to.have.length(19);
    expect(done.text).to.not.match(/\d{1,2}[.:]\d{2}\b/);
    expect(await site.store.answers.count('every-kind')).to.equal(before + 1);
    const stored = (await responsesOf(site)).at(-1);
    expect(stored?.language).to.equal('sv');
    expect(stored?.reached).to.deep.equal(['need', 'ranks', 'you', 'words']);
    expect(stored?.answers.get('methods')).to.deep.equal({ kind: 'multiple', codes: ['statistics', 'script'] });
    expect(stored?.answers.get('hours')).to.deep.equal({ kind: 'number', value: 12.5 });
    expect(stored?.answers.get('department')).to.deep.equal({ kind: 'unit', code: 'harbour' });
    expect(stored?.answers.get('met')).to.deep.equal({ kind: 'grid', rows: new Map([['script', 'dont_know'], ['statistics', 'badly']]) });
  });

  it('is not begun without consent, and nothing is stored for looking', async () => {
    const visitor = new Visitor(site);
    await visitor.get(base);
    expect([...visitor.cookies]).to.deep.equal([]);
    const refused = await visitor.post(base, []);
    expect(refused.status).to.equal(422);
    expect(refused.text).to.include('<title>Fel: ').and.include('href="#consent"');
    expect([...visitor.cookies]).to.deep.equal([]);
  });

  it('says why nothing begins in a browser that keeps no cookie', async () => {
    const visitor = new Visitor(site);
    const began = await visitor.once('POST', base, { fields: [['consent', 'yes']] });
    visitor.cookies.clear();
    const told = await visitor.get(began.headers.location ?? '');
    expect(told.status).to.equal(403);
    expect(told.text).to.include('<title>Fel: ').and.include('Tillåt kakor');
  });

  it('sends no answer that is empty, and says that nothing was sent', async () => {
    const optional = everyKind().replaceAll('required: true', 'required: false').replace('survey: every-kind', 'survey: all-optional');
    await putSurvey(site.store, optional, 'open');
    const visitor = new Visitor(site);
    await visitor.post('/en/s/all-optional', [['consent', 'yes']]);
    const told = await visitor.post('/en/s/all-optional/check', [['_do', 'send']]);
    expect(told.status).to.equal(422);
    expect(told.text).to.include('There is no answer to send');
    expect(await site.store.answers.count('all-optional')).to.equal(0);
  });

  it('splits a long grid over pages and keeps the rows of each', async () => {
    const visitor = new Visitor(site);
    await visitor.begin();
    await visitor.post(`${base}/p/need`, [['methods', 'statistics'], ['methods', 'script'], ['methods', 'quotes']]);
    await visitor.post(`${base}/p/ranks`, [['met.statistics', 'well'], ['met.script', 'badly']]);
    expect(visitor.path).to.equal(`${base}/p/ranks?at=met.2`);
    await visitor.post(visitor.path, [['met.quotes', 'well']]);
    expect(visitor.path).to.equal(`${base}/p/you`);
    const check = await visitor.get(`${base}/check`);
    expect(check.text.match(/class="term"/g)).to.have.length(3);
  });

  it('asks what an answer opened, after a change, before it returns to the check page', async () => {
    const visitor = new Visitor(site);
    await answerAll(visitor);
    await visitor.post(`${base}/p/need?change=1`, [['methods', 'statistics'], ['methods', 'braces']]);
    expect(visitor.path).to.equal(`${base}/p/ranks?change=1`);
    await visitor.post(visitor.path, [['met.braces', 'well'], ['met.statistics', 'badly']]);
    expect(visitor.path).to.equal(`${base}/check`);
  });

  it('keeps what is typed when the language is changed in the middle', async () => {
    const visitor = new Visitor(site);
    await visitor.begin();
    const english = await visitor.post('/en/s/every-kind/p/need', [['methods', 'statistics'], ['_do', 'language']]);
    expect(visitor.path).to.equal('/en/s/every-kind/p/need');
    expect(english.text).to.include('Which support').and.match(/value="statistics"[^>]* checked/);
    expect(english.text).to.match(/formaction="\/sv\/s\/every-kind\/p\/need"[^>]*lang="sv"/);
  });

  it('gives a code to finish later, which opens the same answers on another device however it is written', async () => {
    const visitor = new Visitor(site);
    await visitor.begin();
    const saved = await visitor.post(`${base}/p/need`, [['methods', 'braces'], ['_do', 'later']]);
    const resume = code(saved.text);
    expect(resume).to.have.length(19);
    const elsewhere = new Visitor(site);
    const there = await elsewhere.post('/en/s/every-kind/resume', [['code', resume.toLowerCase().replaceAll('-', ' ')]]);
    expect(elsewhere.path).to.equal('/en/s/every-kind/p/need');
    expect(there.text).to.match(/value="braces"[^>]* checked/);
    const rows = await site.database.query<{ text: string }>('select d::text as text from drafts.draft d');
    expect(rows.some(({ text }) => text.includes(resume.replaceAll('-', '')))).to.equal(false);
  });

  it('says how long saved answers are kept, and keeps them that long from when it says so', async () => {
    const visitor = new Visitor(site);
    await answerAll(visitor);
    await site.database.query('update drafts.draft set expires = current_date');
    const saved = await visitor.post(`${base}/check`, [['_do', 'later']]);
    expect(saved.text).to.include('30 dagar');
    const [draft] = await site.database.query<{ days: number }>('select max(expires) - current_date as days from drafts.draft');
    expect(draft?.days).to.equal(30);
  });

  it('goes back without losing what was typed', async () => {
    const visitor = new Visitor(site);
    await visitor.begin();
    await visitor.post(`${base}/p/need`, [['methods', 'nothing']]);
    expect(visitor.path).to.equal(`${base}/p/you`);
    await visitor.post(visitor.path, [['hours', '7'], ['_do', 'back']]);
    expect(visitor.path).to.equal(`${base}/p/need`);
    expect((await visitor.get(`${base}/p/you`)).text).to.match(/name="hours" value="7"/);
  });

  it('asks which unit is meant, and keeps a name that is none of them', async () => {
    const visitor = new Visitor(site);
    await visitor.begin();
    const unclear = await visitor.post(`${base}/p/you`, [['role', 'senior'], ['department', 'klinisk']]);
    expect(unclear.status).to.equal(422);
    expect(unclear.text, 'the summary says which of the questions').to.include('med ”klinisk”: Vilken institution?</a>');
    expect(unclear.text).to.include('Menade du?').and.include('value="clinical_north"').and.include('value="klinisk"');
    await visitor.post(`${base}/p/you`, [['role', 'senior'], ['department', 'klinisk'], ['department.pick', 'clinical_south']]);
    expect((await visitor.get(`${base}/check`)).text).to.include('Klinisk forskning, Söder');
    await visitor.post(`${base}/p/you`, [['role', 'senior'], ['department', 'Rymdbiologi']]);
    expect((await visitor.get(`${base}/check`)).text).to.include('Rymdbiologi (sparas som du skrev det)');
  });

  it('says so when the back button leads to a page that is already sent', async () => {
    const visitor = new Visitor(site);
    await answerAll(visitor);
    await visitor.post(`${base}/check`, [['_do', 'send']]);
    const again = await visitor.post(`${base}/p/words`, [['comments', 'ändrat']]);
    expect(again.status).to.equal(409);
    expect(again.text).to.include('Du har redan svarat').and.include(`${base}/done`);
    expect((await visitor.get(`${base}/check`)).text).to.include('Du har redan svarat');
    // someone else at the same computer may answer too
    await visitor.post(base, [['_do', 'anew']]);
    expect([...visitor.cookies]).to.deep.equal([]);
  });

  it('gives the receipt to whoever never heard that the answers had come, also when the draft is gone by then', async () => {
    const visitor = new Visitor(site);
    await answerAll(visitor);
    const before = [...visitor.cookies];
    const receipt = /[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}/.exec((await visitor.post(`${base}/check`, [['_do', 'send']])).text)?.[0];
    const stored = (await responsesOf(site)).length;
    await site.store.drafts.sweep();
    const cutOff = new Visitor(site);
    for (const [name, value] of before) cutOff.cookies.set(name, value);
    for (const [path, fields] of [[base, [['consent', 'yes']]], [`${base}/p/words`, [['comments', 'en gång till']]]] as const) {
      expect((await cutOff.post(path, fields)).text, path).to.include('Du har redan svarat');
    }
    expect((await cutOff.post(`${base}/check`, [['_do', 'send']])).text).to.include(receipt);
    expect((await responsesOf(site)).length).to.equal(stored);
  });

  it('sends nobody back to answers of someone else: the start button offers them, it does not open them', async () => {
    const visitor = new Visitor(site);
    await visitor.begin();
    const again = await visitor.post(base, [['consent', 'yes']]);
    expect(visitor.path).to.equal(`${base}/resume`);
    expect(again.text).to.include('Fortsätt med de sparade svaren').and.include('Börja en ny enkät');
  });

  it('lets codes be tried only so fast, whoever tries them', async () => {
    const statuses = new Set<number>();
    let last = await new Visitor(site).post(`${base}/resume`, [['code', 'AAAA-BBBB-CCCC-DDDD']]);
    for (let i = 0; i < 40 && last.status === 404; i += 1) {
      statuses.add(last.status);
      last = await new Visitor(site).post(`${base}/resume`, [['code', 'AAAA-BBBB-CCCC-DDDD']]);
    }
    expect(last.status).to.equal(429);
    expect(Number(last.headers['retry-after'])).to.be.greaterThan(0);
    expect([...statuses]).to.deep.equal([404]);
    const elsewhere = await ask(site.port, 'POST', `${base}/resume`, { fields: [['code', 'AAAA-BBBB-CCCC-DDDD']], from: '127.0.9.1' });
    expect(elsewhere.status, 'another network has guessed nothing').to.equal(404);
    const right = new Visitor(site);
    await right.begin();
    const saved = await right.post(`${base}/p/need`, [['methods', 'script'], ['_do', 'later']]);
    const code = />([2-9A-HJ-NP-Z]{4}(?:-[2-9A-HJ-NP-Z]{4}){3})</.exec(saved.text)?.[1] ?? '';
    const opened = await new Visitor(site).once('POST', `${base}/resume`, { fields: [['code', code]] });
    expect([code.length, opened.status], 'a right one opens all the while').to.deep.equal([19, 303]);
    site.setNow(new Date('2025-10-20T11:00:00Z'));
  });

  it('keeps each answer under the version it was begun with', async () => {
    const visitor = new Visitor(site);
    await visitor.begin();
    await putSurvey(site.store, everyKind(2).replace('maxLength: 10000', 'maxLength: 20'));
    await visitor.post(`${base}/p/you`, [['role', 'senior']]);
    await visitor.post(`${base}/p/words`, [['comments', 'längre än tjugo tecken, som förr gick bra']]);
    expect(visitor.path).to.equal(`${base}/check`);
    await visitor.post(`${base}/check`, [['_do', 'send']]);
    const texts = (await responsesOf(site)).map(({ definitionVersion, answers }) => [definitionVersion, answers.get('comments')]);
    expect(texts).to.deep.include([1, { kind: 'text', text: 'längre än tjugo tecken, som förr gick bra' }]);
  });
});
