/** Changing and withdrawing what was sent, with the receipt. Authority: trust.md T4, H40, A9; README 24; users.md 17. */
import { expect } from 'chai';
import { everyKind } from './everyKind.js';
import { invitedTo, letInOnlyInvited } from './invitedTo.js';
import { answerAll, openSite, putSurvey, responsesOf, Visitor, type Answered, type Site } from './openSite.js';

const base = '/sv/s/every-kind';
const wrong = 'AAAA-BBBB-CCCC-DDDD';

describe('a receipt', () => {
  let site: Site;
  let minute = 0;
  before(async () => {
    site = await openSite();
  });
  after(() => site.close());
  // codes can be tried only so fast
  beforeEach(() => site.setNow(new Date(Date.UTC(2025, 9, 20, 10, (minute += 10)))));

  const codeIn = (text: string): string => />([2-9A-HJ-NP-Z]{4}(?:-[2-9A-HJ-NP-Z]{4}){3})</.exec(text)?.[1] ?? '';

  async function sent(): Promise<{ visitor: Visitor; receipt: string }> {
    const visitor = new Visitor(site);
    await answerAll(visitor);
    const done = await visitor.post(`${base}/check`, [['_do', 'send']]);
    expect(done.text).to.include(`href="${base}/withdraw"`);
    return { visitor, receipt: codeIn(done.text) };
  }

  const goBack = (visitor: Visitor, code: string, action: string, language = 'sv'): Promise<Answered> => visitor.post(`/${language}/s/every-kind/withdraw`, [['code', code], ['_do', action]]);
  const comments = async (): Promise<readonly unknown[]> => (await responsesOf(site)).map(({ answers }) => answers.get('comments'));
  /** Without what was typed, the token of the request and the language. */
  const plain = ({ text }: Answered): string => text.replace(/ value="[^"]*"/g, '');

  it('H40 A9 withdraws exactly one answer, however the code is written, and after a page that says what happens', async () => {
    const other = await sent();
    const { visitor, receipt } = await sent();
    const before = (await responsesOf(site)).length;
    const anywhere = new Visitor(site);
    const asked = await goBack(anywhere, ` ${receipt.toLowerCase().replaceAll('-', ' ')} `, 'withdraw');
    expect(asked.status).to.equal(200);
    expect(asked.text).to.include('Vill du dra tillbaka dina svar?').and.include('redan är publicerade står kvar').and.include('Vi får inte veta vem');
    expect((await responsesOf(site)).length, 'nothing is erased by asking').to.equal(before);
    const done = await goBack(visitor, receipt, 'confirm');
    expect(done.text).to.include('Dina svar är raderade').and.not.include(receipt);
    expect((await responsesOf(site)).length).to.equal(before - 1);
    expect([...visitor.cookies], 'the browser shows the receipt no longer').to.deep.equal([]);
    for (const action of ['withdraw', 'change', 'confirm']) expect((await goBack(anywhere, receipt, action)).status, action).to.equal(404);
    expect((await goBack(anywhere, other.receipt, 'withdraw')).status).to.equal(200);
  });

  it('H40 T4 a wrong code, one that cannot be a code, a resume code and one of another survey get the same page', async () => {
    const { receipt } = await sent();
    const begun = new Visitor(site);
    await begun.begin();
    const resume = codeIn((await begun.post(`${base}/p/need`, [['methods', 'braces'], ['_do', 'later']])).text);
    await putSurvey(site.store, everyKind().replace('survey: every-kind', 'survey: next-door'));
    const before = (await responsesOf(site)).length;
    const pages = new Set<string>();
    const visitor = new Visitor(site);
    for (const code of [wrong, 'inte en kod', '', resume, '0'.repeat(5_000)]) for (const action of ['withdraw', 'change', 'confirm']) {
      const told = await goBack(visitor, code, action);
      expect(told.status, `${code} ${action}`).to.equal(404);
      pages.add(plain(told));
    }
    const nextDoor = await visitor.post('/sv/s/next-door/withdraw', [['code', receipt], ['_do', 'confirm']]);
    expect(nextDoor.status).to.equal(404);
    pages.add(plain(nextDoor).replaceAll('next-door', 'every-kind'));
    expect(pages.size).to.equal(1);
    expect([...pages][0]).to.include('<title>Fel: ').and.include('href="#code"').and.include('Vi hittar inga skickade svar med den koden');
    expect((await responsesOf(site)).length).to.equal(before);
  });

  it('H40 takes as long to refuse as to find, and can be tried only so fast', async () => {
    const { receipt } = await sent();
    const visitor = new Visitor(site);
    const times = { right: [] as number[], wrong: [] as number[] };
    for (let i = 0; i < 40; i += 1) {
      site.setNow(new Date(Date.UTC(2025, 9, 20, 10, (minute += 1))));
      const began = performance.now();
      await visitor.once('POST', `${base}/withdraw`, { fields: [['code', i % 2 === 0 ? receipt : wrong], ['_do', 'withdraw']] });
      times[i % 2 === 0 ? 'right' : 'wrong'].push(performance.now() - began);
    }
    const median = (all: readonly number[]): number => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
    // as far apart as two of one kind usually are says nothing
    const apart = Math.max(...Object.values(times).map((all) => median(all.map((time) => Math.abs(time - median(all))))));
    expect(Math.abs(median(times.right) - median(times.wrong))).to.be.lessThan(5 + apart);
    let last = await goBack(visitor, wrong, 'withdraw');
    for (let i = 0; i < 40 && last.status === 404; i += 1) last = await goBack(visitor, wrong, 'withdraw');
    expect([last.status, Number(last.headers['retry-after']) > 0, last.text.includes(`value="${wrong}"`)]).to.deep.equal([429, true, true]);
    const stored = (await responsesOf(site)).length;
    expect((await goBack(visitor, receipt, 'confirm')).text, 'a right one is never kept waiting').to.include('<h1>');
    expect((await responsesOf(site)).length).to.equal(stored - 1);
    expect((await goBack(visitor, wrong, 'withdraw')).status, 'and wrong ones wait on').to.equal(429);
    expect((await visitor.post(`${base}/resume`, [['code', wrong]])).status, 'codes to continue are counted apart').to.equal(404);
  });

  it('changes what was sent: a draft under a code of its own, a band on every page, and one answer under a new receipt', async () => {
    const { receipt } = await sent();
    const before = (await responsesOf(site)).length;
    const elsewhere = new Visitor(site);
    const check = await goBack(elsewhere, receipt, 'change', 'en');
    expect(elsewhere.path).to.equal('/en/s/every-kind/check');
    const band = 'You are changing answers that you have sent';
    expect(check.text).to.include(band).and.include('Snabbare hjälp');
    expect((await elsewhere.get('/en/s/every-kind/p/words')).text).to.include(band).and.include('Snabbare hjälp');
    await elsewhere.post('/en/s/every-kind/p/words?change=1', [['comments', 'Ändrat till bättre']]);
    const saved = await elsewhere.post('/en/s/every-kind/check', [['_do', 'later']]);
    expect(saved.text).to.include(band);
    expect(await comments(), 'the old ones stand until these are sent').to.not.deep.include({ kind: 'text', text: 'Ändrat till bättre' });
    // interrupted, and continued on a third device with the resume code
    const third = new Visitor(site);
    await third.post('/en/s/every-kind/resume', [['code', codeIn(saved.text)]]);
    const unheard = new Map(third.cookies);
    const done = await third.post('/en/s/every-kind/check', [['_do', 'send']]);
    expect(third.path).to.equal('/en/s/every-kind/done');
    const renewed = codeIn(done.text);
    expect(renewed).to.have.length(19).and.not.equal(receipt);
    expect((await responsesOf(site)).length).to.equal(before);
    expect(await comments()).to.deep.include({ kind: 'text', text: 'Ändrat till bättre' });
    const cutOff = new Visitor(site);
    for (const [name, value] of unheard) cutOff.cookies.set(name, value);
    expect(codeIn((await cutOff.post('/en/s/every-kind/check', [['_do', 'send']])).text), 'sent again: the same receipt').to.equal(renewed);
    expect((await responsesOf(site)).length).to.equal(before);
    expect((await goBack(new Visitor(site), receipt, 'change')).status, 'the old receipt opens nothing').to.equal(404);
    expect((await goBack(new Visitor(site), renewed, 'withdraw')).status).to.equal(200);
  });

  it('that is withdrawn while it is being changed leaves nothing to replace and no copy, and the page says so', async () => {
    const { receipt } = await sent();
    const slow = new Visitor(site);
    await goBack(slow, receipt, 'change');
    await slow.post(`${base}/p/words?change=1`, [['comments', 'För sent ändrat']]);
    await site.store.drafts.sweep();
    const [other, third] = [new Visitor(site), new Visitor(site)];
    await goBack(other, receipt, 'change');
    await goBack(third, receipt, 'change');
    const drafts = async (): Promise<number> => (await site.database.query(`select 1 from drafts.draft where amends is not null`)).length;
    expect(await drafts()).to.equal(3);
    const changing = (await third.get(`${base}/check`)).text;
    expect([changing.includes('Det du har ändrat är inte skickat ännu.'), changing.includes('Inget är skickat ännu')], 'what was sent before is still sent').to.deep.equal([true, false]);
    const cookies = new Map(third.cookies);
    await goBack(third, receipt, 'confirm');
    expect([...third.cookies], 'who withdraws holds no copy').to.deep.equal([]);
    expect(await drafts(), 'gone when the page says so').to.equal(0);
    for (const [name, value] of cookies) third.cookies.set(name, value);
    expect((await third.get(`${base}/check`)).text).not.to.include('Du ändrar svar som du har skickat');
    for (const told of [await slow.post(`${base}/check`, [['_do', 'send']]), await other.get(`${base}/p/words`)]) {
      expect(told.status).to.equal(409);
      expect(told.text).to.include('Svaren som du vill ändra finns inte kvar').and.include('Kopian som du höll på att ändra är också borta').and.not.include('För sent ändrat');
    }
    expect([...slow.cookies], 'nothing leads back to it').to.deep.equal([]);
    expect((await slow.get(`${base}/check`)).text).to.not.include('För sent ändrat');
    expect(await comments()).to.not.deep.include({ kind: 'text', text: 'För sent ändrat' });
  });

  it('does not throw away answers that this browser has not sent', async () => {
    const { receipt } = await sent();
    const visitor = new Visitor(site);
    await visitor.begin();
    await visitor.post(`${base}/p/you`, [['role', 'student']]);
    const told = await goBack(visitor, receipt, 'change');
    expect([told.status, told.text.includes('Det finns svar som inte är skickade')]).to.deep.equal([409, true]);
    expect((await visitor.get(`${base}/p/you`)).text).to.match(/value="student"[^>]* checked/);
  });

  it('holds until the last day: withdrawing also while the survey is paused, changing only while it is open', async () => {
    await putSurvey(site.store, everyKind(1, 'closes: 2025-11-09').replace('survey: every-kind', 'survey: dated'));
    const visitor = new Visitor(site);
    await visitor.post('/sv/s/dated', [['consent', 'yes']]);
    await visitor.post('/sv/s/dated/p/you', [['role', 'senior']]);
    await visitor.post('/sv/s/dated/p/words', [['comments', 'x']]);
    const receipt = codeIn((await visitor.post('/sv/s/dated/check', [['_do', 'send']])).text);
    expect((await visitor.get('/sv/s/dated/withdraw')).text).to.include('Det går till och med 9\u00a0november\u00a02025');
    await site.store.surveys.setState('dated', 'paused');
    site.setNow(new Date('2025-11-01T10:00:00Z'));
    const paused = await visitor.get('/sv/s/dated/withdraw');
    expect(paused.text).to.include('inte att ändra dem').and.not.include('value="change"');
    expect((await visitor.post('/sv/s/dated/withdraw', [['code', receipt], ['_do', 'change']])).text).to.include('inte att ändra dem');
    expect((await visitor.post('/sv/s/dated/withdraw', [['code', receipt], ['_do', 'withdraw']])).text).to.include('Vill du dra tillbaka');
    await site.store.surveys.setState('dated', 'open');
    site.setNow(new Date('2025-11-10T10:00:00Z'));
    for (const over of [await visitor.get('/sv/s/dated/withdraw'), await visitor.post('/sv/s/dated/withdraw', [['code', receipt], ['_do', 'confirm']])]) {
      expect([over.status, over.text.includes('Sista dag var 9\u00a0november\u00a02025'), over.text.includes('<form')]).to.deep.equal([403, true, false]);
    }
    expect(await site.store.answers.count('dated')).to.equal(1);
  });

  it('in a confidential survey of the invited says what differs, and spends no second invitation', async () => {
    await putSurvey(site.store, everyKind().replace('survey: every-kind', 'survey: in-confidence').replace('mode: anonymous', 'mode: confidential'));
    await letInOnlyInvited(site, 'in-confidence');
    const visitor = new Visitor(site);
    await visitor.get(`/i/${await invitedTo(site, { survey: 'in-confidence' })}`);
    await visitor.post('/sv/s/in-confidence', [['consent', 'yes']]);
    await visitor.post('/sv/s/in-confidence/p/you', [['role', 'senior']]);
    await visitor.post('/sv/s/in-confidence/p/words', [['comments', 'x']]);
    const done = await visitor.post('/sv/s/in-confidence/check', [['_do', 'send']]);
    expect(done.text).to.include('kan kopplas till dina svar').and.not.include('inte vad du svarade');
    const links = () => site.database.query(`select survey from links.link`);
    expect(await links(), 'kept here, and in no anonymous survey').to.deep.equal([{ survey: 'in-confidence' }]);
    const receipt = codeIn(done.text);
    await visitor.post('/sv/s/in-confidence/withdraw', [['code', receipt], ['_do', 'change']]);
    const renewed = codeIn((await visitor.post('/sv/s/in-confidence/check', [['_do', 'send']])).text);
    expect([renewed.length, await site.store.answers.count('in-confidence'), (await links()).length]).to.deep.equal([19, 1, 1]);
    const asked = await visitor.post('/sv/s/in-confidence/withdraw', [['code', renewed], ['_do', 'withdraw']]);
    expect(asked.text).to.include('Kopplingen mellan din inbjudan och svaren raderas').and.include('Din inbjudan är fortfarande förbrukad').and.not.include('Vi får inte veta vem');
    await visitor.post('/sv/s/in-confidence/withdraw', [['code', renewed], ['_do', 'confirm']]);
    expect(await site.store.answers.count('in-confidence')).to.equal(0);
    expect(await links()).to.deep.equal([]);
  });

  it('T32 what is one person’s is kept by no cache, wherever the receipt or the answers stand', async () => {
    const { visitor, receipt } = await sent();
    for (const path of [`${base}/done`, `${base}/resume`, `${base}/withdraw`, `${base}/check`, `${base}/answered`, `${base}/no`]) {
      expect((await visitor.get(path)).headers['cache-control'], path).to.equal('no-store');
    }
    expect((await goBack(visitor, receipt, 'withdraw')).headers['cache-control']).to.equal('no-store');
  });

  it('stands in no log, and leaves no row that says who or when', async () => {
    const audit = (await site.store.audit.list(100)).length;
    const { receipt } = await sent();
    site.log.length = 0;
    await goBack(new Visitor(site), receipt, 'confirm');
    expect(JSON.stringify(site.log)).to.not.include(receipt).and.not.include(receipt.replaceAll('-', ''));
    expect((await site.store.audit.list(100)).length).to.equal(audit);
  });
});
