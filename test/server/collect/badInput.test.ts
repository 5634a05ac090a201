/** What arrives at a survey and should not. Authority: the bad-input catalogue of trust.md 6 H, by its numbers. */
import { connect } from 'node:net';
import { expect } from 'chai';
import { ProblemError } from '../../../server/problems/problem.js';
import { everyKind } from './everyKind.js';
import { answerAll, ask, openSite, putSurvey, responsesOf, Visitor, type Answered, type Fields, type Site } from './openSite.js';

const base = '/sv/s/every-kind';

describe('bad input', () => {
  let site: Site;
  before(async () => {
    site = await openSite();
  });
  after(() => site.close());

  /** A page of questions posted by someone who has begun. */
  async function posted(section: string, fields: Fields, before: readonly (readonly [string, Fields])[] = []): Promise<{ visitor: Visitor; answer: Answered }> {
    const visitor = new Visitor(site);
    await visitor.begin();
    for (const [earlier, values] of before) await visitor.post(`${base}/p/${earlier}`, values);
    return { visitor, answer: await visitor.post(`${base}/p/${section}`, fields) };
  }

  function expectErrorPage({ status, text }: Answered, words: string): void {
    expect(status).to.equal(422);
    expect(text).to.match(/<title>Fel: /).and.include('role="alert"');
    expect(text.split(words), 'the same words in the summary and beside the question').to.have.length.at.least(3);
    expect(text).to.not.match(/\bat .*\.(?:ts|js):\d+/);
  }

  describe('H1, H2: surveys that cannot be answered', () => {
    it('H1 an unknown survey is a page that says so, in the language of the path', async () => {
      for (const [path, words] of [['/sv/s/no-such', 'Enkäten finns inte'], ['/en/s/no-such', 'This survey does not exist'], ['/en/s/no-such/p/need', 'This survey does not exist'], ['/en/s/..%2f..', 'This survey does not exist']] as const) {
        const { status, text } = await ask(site.port, 'GET', path);
        expect([status, text.includes(words)], path).to.deep.equal([404, true]);
      }
    });

    it('H2 before it opens and after it closes there are dates and no form, and what was written is still on the screen', async () => {
      await putSurvey(site.store, everyKind().replace('survey: every-kind', 'survey: dated').replace('mode: anonymous', 'mode: anonymous\nopens: 2025-10-13\ncloses: 2025-11-09'));
      const visitor = new Visitor(site);
      await visitor.post('/sv/s/dated', [['consent', 'yes']]);
      site.setNow(new Date('2025-11-09T23:30:00Z'));
      const late = await visitor.post('/sv/s/dated/p/words', [['comments', 'för sent']]);
      expect(late.status).to.equal(403);
      expect(late.text).to.include('9\u00a0november\u00a02025').and.include('för sent').and.not.include('<form');
      expect(late.text).to.include('Svar som inte är inskickade räknas inte med');
      const chosen = await visitor.post('/sv/s/dated/p/need', [['methods', 'statistics'], ['methods', 'quotes'], ['met.statistics', 'badly'], ['met.quotes', '']]);
      expect(chosen.text).to.include('Statistik').and.include('Statistik: Dåligt').and.not.include('>statistics').and.not.include('badly');
      site.setNow(new Date('2025-10-12T12:00:00Z'));
      const early = await visitor.get('/sv/s/dated');
      expect([early.status, early.text.includes('13\u00a0oktober\u00a02025')]).to.deep.equal([403, true]);
      site.setNow(new Date('2025-10-20T12:00:00Z'));
    });
  });

  const mended: readonly (readonly [string, string, Fields, string])[] = [
    ['H3 a required question without an answer', 'you', [['hours', '1']], 'Frågan behöver ett svar'],
    ['H4 a code that is not among the options', 'need', [['methods', 'astrology']], '”astrology” är inte ett av svarsalternativen'],
    ['H5 two values where one is asked', 'you', [['role', 'student'], ['role', 'senior']], 'Välj ett svar, inte 2'],
    ['H7 more choices than allowed', 'need', [['methods', 'statistics'], ['methods', 'script'], ['methods', 'quotes'], ['methods', 'braces']], 'Välj högst 3'],
    ['H8 an exclusive option with another', 'need', [['methods', 'statistics'], ['methods', 'nothing']], 'inte både och'],
    ['H14 an exponent', 'you', [['role', 'senior'], ['hours', '1e999']], '”1e999” går inte att läsa som ett tal'],
    ['H14 not a number', 'you', [['role', 'senior'], ['hours', 'NaN']], 'går inte att läsa som ett tal'],
    ['H14 a hexadecimal number', 'you', [['role', 'senior'], ['hours', '0x10']], 'går inte att läsa som ett tal'],
    ['H14 full-width digits', 'you', [['role', 'senior'], ['hours', '１２']], 'går inte att läsa som ett tal'],
    ['H15 a number out of range', 'you', [['role', 'senior'], ['hours', '2001']], 'Talet ska vara mellan'],
    ['H15 too many decimals', 'you', [['role', 'senior'], ['hours', '1,25']], 'högst 1 decimal'],
    ['H17 a text one character too long', 'words', [['comments', 'x'.repeat(10_001)]], 'Högst 10'],
    ['H19 only blanks in a required text', 'words', [['comments', ' \u200b\u00a0\t']], 'Frågan behöver ett svar'],
  ];
  for (const [name, section, fields, words] of mended) {
    it(`${name} is said beside the question, and the page keeps what was entered`, async () => {
      const { answer } = await posted(section, fields);
      expectErrorPage(answer, words);
      for (const [field, value] of fields) {
        if (value.trim().length > 1 && !['astrology'].includes(value)) expect(answer.text, field).to.include(value);
      }
    });
  }

  it('H6 one value where many are allowed is a list of one', async () => {
    const { visitor, answer } = await posted('need', [['methods', 'statistics']]);
    expect(answer.status).to.equal(200);
    expect((await visitor.get(`${base}/p/need`)).text.match(/ checked/g)).to.have.length(1);
  });

  it('H9 text beside "other" ticks it, and the check page shows it', async () => {
    const { visitor } = await posted('need', [['methods.other', 'Kvantkemi']]);
    expect((await visitor.get(`${base}/check`)).text).to.include('Annat: Kvantkemi');
  });

  it('H10 an unknown field is refused, unless an older version of the survey asked for it', async () => {
    for (const name of ['sql', 'methods.statistics', '__proto__', 'role']) {
      const { answer } = await posted('need', [['methods', 'statistics'], [name, 'x']]);
      expect(answer.status, name).to.equal(422);
      expect(answer.text).to.include('hör inte till den här sidan');
    }
    const text = everyKind().replace('survey: every-kind', 'survey: older');
    await putSurvey(site.store, text.replace('code: hours', 'code: weeks'));
    await putSurvey(site.store, text.replace('version: 1', 'version: 2'));
    const visitor = new Visitor(site);
    await visitor.post('/sv/s/older', [['consent', 'yes']]);
    const passed = await visitor.post('/sv/s/older/p/you', [['role', 'senior'], ['weeks', '4']]);
    expect([passed.status, visitor.path]).to.deep.equal([200, '/sv/s/older/p/words']);
  });

  it('H11 an answer begun under an older version is stored under that version', async () => {
    const text = everyKind().replace('survey: every-kind', 'survey: moved');
    await putSurvey(site.store, text);
    const visitor = new Visitor(site);
    await visitor.post('/sv/s/moved', [['consent', 'yes']]);
    await putSurvey(site.store, text.replace('version: 1', 'version: 2').replace('code: senior', 'code: experienced'));
    await visitor.post('/sv/s/moved/p/you', [['role', 'senior']]);
    await visitor.post('/sv/s/moved/p/words', [['comments', 'x']]);
    await visitor.post('/sv/s/moved/check', [['_do', 'send']]);
    expect(visitor.path).to.equal('/sv/s/moved/done');
    const versions = [];
    for await (const response of site.store.answers.readAll('moved')) versions.push(response.definitionVersion);
    expect(versions).to.deep.equal([1]);
  });

  it('H12 an answer to a question that routing hides is left out, and the check page says so', async () => {
    const { visitor } = await posted('you', [['role', 'senior'], ['supervisor', 'Vänta']], [['need', [['methods', 'statistics']]], ['ranks', [['met.statistics', 'badly']]]]);
    await visitor.post(`${base}/p/need`, [['methods', 'nothing']]);
    await visitor.post(`${base}/p/words`, [['comments', 'x']]);
    const { text } = await visitor.get(`${base}/check`);
    expect(text).to.include('De här svaren skickas inte').and.include('Vänta').and.include('Hur väl är behovet mött?');
    await visitor.post(`${base}/check`, [['_do', 'send']]);
    const stored = (await responsesOf(site)).find(({ answers }) => JSON.stringify(answers.get('methods') ?? '').includes('nothing'));
    expect([...(stored?.answers.keys() ?? [])]).to.have.members(['methods', 'role', 'comments']);
  });

  const numbers: readonly (readonly [string, string])[] = [['12,5', '12,5'], ['1 200', '1\u00a0200'], ['1\u00a0200', '1\u00a0200'], ['1.5', '1,5'], ['\u22125', '\u22125'], ['40 h', '40'], [' 7 ', '7']];
  for (const [typed, shown] of numbers) {
    it(`H13 ${JSON.stringify(typed)} is a number`, async () => {
      const { visitor, answer } = await posted('you', [['role', 'senior'], ['hours', typed]]);
      expect(answer.status).to.equal(200);
      expect((await visitor.get(`${base}/check`)).text).to.include(`${shown} timmar`);
    });
  }

  it('H17 exactly the longest text is taken', async () => {
    const { answer } = await posted('words', [['comments', 'å'.repeat(10_000)]]);
    expect(answer.status).to.equal(200);
  });

  const kept: readonly (readonly [string, string, string])[] = [
    ['H18 a NUL is taken away', 'a\0b', 'ab'],
    ['H20 emoji, right-to-left, combining and four-byte characters are kept exactly', '👩🏽‍🔬 שלום é e\u0301 𠮷', '👩🏽‍🔬 שלום é e\u0301 𠮷'],
    ['H21 HTML is text', '<img src=x onerror=alert(1)>', '&lt;img src&#x3D;x onerror&#x3D;alert(1)&gt;'],
    ['H21 a formula is text', '=cmd|calc!A1', '&#x3D;cmd|calc!A1'],
    ['H21 a template is text', '{{constructor}}{{{x}}}', '{{constructor}}{{{x}}}'],
  ];
  for (const [name, typed, shown] of kept) {
    it(name, async () => {
      const { visitor } = await posted('words', [['comments', typed]], [['you', [['role', 'senior']]]]);
      expect((await visitor.get(`${base}/check`)).text).to.include(shown);
      await visitor.post(`${base}/check`, [['_do', 'send']]);
      const texts = (await responsesOf(site)).map(({ answers }) => answers.get('comments'));
      expect(texts).to.deep.include({ kind: 'text', text: typed.replace('\0', '') });
    });
  }

  const refused: readonly (readonly [string, number, () => Promise<Answered>])[] = [
    ['H18 half a surrogate in percent-encoding', 400, () => ask(site.port, 'POST', `${base}/p/words`, { body: 'comments=%ED%A0%80' })],
    ['H22 a body over 256 kB', 413, () => ask(site.port, 'POST', `${base}/p/words`, { body: `comments=${'x'.repeat(256 * 1024)}` })],
    ['H23 more than 500 fields', 413, () => ask(site.port, 'POST', `${base}/p/words`, { body: Array.from({ length: 501 }, (_, i) => `f${i}=1`).join('&') })],
    ['H28 JSON where a form is read', 415, () => ask(site.port, 'POST', `${base}/p/words`, { body: '{}', headers: { 'content-type': 'application/json' } })],
    ['H28 no content type', 415, () => ask(site.port, 'POST', `${base}/p/words`, { body: 'a=1', headers: { 'content-type': '' } })],
    ['H29 an unknown charset', 415, () => ask(site.port, 'POST', `${base}/p/words`, { body: 'a=1', headers: { 'content-type': 'application/x-www-form-urlencoded; charset=klingon' } })],
    ['H30 bad percent-encoding', 400, () => ask(site.port, 'POST', `${base}/p/words`, { body: 'comments=%zz' })],
    ['H30 bytes that are not UTF-8', 400, () => ask(site.port, 'POST', `${base}/p/words`, { body: Buffer.from([0x61, 0x3d, 0xff]) })],
    ['H31 a packed body', 415, () => ask(site.port, 'POST', `${base}/p/words`, { body: 'a=1', headers: { 'content-encoding': 'gzip' } })],
    ['H33 a method the page does not have', 405, () => ask(site.port, 'DELETE', `${base}/p/words`)],
  ];
  for (const [name, status, send] of refused) {
    it(`${name} is ${status} with a page that says how to mend it`, async () => {
      const answer = await send();
      expect(answer.status).to.equal(status);
      expect(answer.text).to.include('<title>Fel: ').and.include('Ärendekod');
      expect(answer.headers['content-security-policy']).to.include("default-src 'none'");
      if (status === 405) expect(answer.headers.allow).to.equal('GET, HEAD, POST');
    });
  }

  it('H27 fields named like parts of an object are unknown fields and change nothing', async () => {
    for (const name of ['__proto__', 'constructor', '__proto__.polluted']) {
      const { answer } = await posted('need', [['methods', 'statistics'], [name, 'polluted']]);
      expect(answer.status).to.equal(422);
    }
    expect(Reflect.get({}, 'polluted')).to.equal(undefined);
  });

  function raw(text: string): Promise<string> {
    return new Promise((resolve, reject) => {
      const socket = connect(site.port, '127.0.0.1', () => void socket.write(text));
      let received = '';
      socket.on('data', (chunk) => (received += chunk.toString()));
      socket.on('close', () => resolve(received));
      socket.on('error', reject);
    });
  }
  const sockets: readonly (readonly [string, string, string])[] = [
    ['H32 two lengths of one body', `POST ${base} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`, '400'],
    ['H32 no host', `GET ${base} HTTP/1.1\r\nConnection: close\r\n\r\n`, '400'],
    ['H32 a header of 20 kB', `GET ${base} HTTP/1.1\r\nHost: 127.0.0.1\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`, '431'],
    ['H33 a method nobody knows', 'BREW / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n', '405'],
  ];
  for (const [name, text, status] of sockets) {
    it(`${name} is ${status}, with the same headers as every answer`, async () => {
      const received = await raw(text);
      expect(received.slice(9, 12)).to.equal(status);
      expect(received).to.include("Content-Security-Policy: default-src 'none'").and.include('X-Content-Type-Options: nosniff');
    });
  }

  it('H35 sending again gives the same receipt and stores nothing more', async () => {
    const visitor = new Visitor(site);
    await answerAll(visitor);
    const begun = new Map(visitor.cookies);
    const first = await visitor.post(`${base}/check`, [['_do', 'send']]);
    const count = await site.store.answers.count('every-kind');
    const again = await visitor.post(`${base}/check`, [['_do', 'send']]);
    // a double click sends both before either has answered
    const twin = new Visitor(site);
    for (const [name, value] of begun) twin.cookies.set(name, value);
    const third = await twin.post(`${base}/check`, [['_do', 'send']]);
    expect([again.status, third.status]).to.deep.equal([200, 200]);
    expect(again.text).to.equal(first.text);
    expect(third.text).to.equal(first.text);
    expect(await site.store.answers.count('every-kind')).to.equal(count);
  });

  it('H36 other answers under the same secret are refused, and the first stand', async () => {
    const visitor = new Visitor(site);
    await answerAll(visitor);
    const twin = new Visitor(site);
    for (const [name, value] of visitor.cookies) twin.cookies.set(name, value);
    await visitor.post(`${base}/check`, [['_do', 'send']]);
    const count = await site.store.answers.count('every-kind');
    const conflict = await twin.post(`${base}/p/words`, [['comments', 'något annat']]);
    expect(conflict.status).to.equal(409);
    expect(conflict.text).to.include('Du har redan svarat');
    await twin.post(`${base}/check`, [['_do', 'send']]);
    expect((await responsesOf(site)).some(({ answers }) => JSON.stringify([...answers]).includes('något annat'))).to.equal(false);
    expect(await site.store.answers.count('every-kind')).to.equal(count);
  });

  it('H37 when the draft is gone the page keeps what was written, and one click goes on with it', async () => {
    const visitor = new Visitor(site);
    const lost = await visitor.post(`${base}/p/words`, [['comments', 'Skrivet <i>länge</i>'], ['_do', 'continue']]);
    expect(lost.status).to.equal(403);
    const fields = [...lost.text.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name = '', value = '']): [string, string] => [name, value.replaceAll('&lt;', '<').replaceAll('&gt;', '>')]);
    expect(new Map(fields).get('comments')).to.equal('Skrivet <i>länge</i>');
    expect(lost.text).to.include('name="_renew" value="yes"');
    await visitor.post(`${base}/p/words`, [...fields, ['_renew', 'yes']]);
    expect((await visitor.get(`${base}/p/words`)).text).to.include('Skrivet &lt;i&gt;länge&lt;/i&gt;');
  });

  it('H37 the other language shows the same page with what was written, and begins nothing', async () => {
    const visitor = new Visitor(site);
    const lost = await visitor.post(`${base}/p/words?change=1`, [['comments', 'Skrivet länge'], ['_do', 'continue']]);
    expect(lost.text).to.include('formaction="/en/s/every-kind/p/words?change&#x3D;1"');
    const fields = [...lost.text.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name = '', value = '']): [string, string] => [name, value]);
    const english = await visitor.post('/en/s/every-kind/p/words?change=1', fields);
    expect(english.status).to.equal(403);
    expect(english.text).to.include('lang="en"').and.include('value="Skrivet länge"');
    expect([...visitor.cookies]).to.deep.equal([]);
  });

  describe('H39 with the database away', () => {
    const away = (): never => {
      throw new ProblemError({ code: 'database_unavailable', params: { reason: 'ECONNREFUSED' } });
    };
    afterEach(() => site.breakStore(undefined));

    it('says that nothing was saved, keeps the form, and the button saves it under the same key', async () => {
      const visitor = new Visitor(site);
      await visitor.begin();
      const cookies = new Map(visitor.cookies);
      site.breakStore(away);
      const failed = await visitor.post(`${base}/p/need`, [['methods', 'statistics'], ['methods', 'braces']]);
      expect([failed.status, failed.headers['retry-after']]).to.deep.equal([503, '5']);
      expect(failed.text).to.include('inte sparat').and.include(`action="${base}/p/need"`);
      expect([...failed.text.matchAll(/type="hidden" name="methods" value="([^"]*)"/g)].map(([, value]) => value)).to.deep.equal(['statistics', 'braces']);
      site.breakStore(undefined);
      await visitor.post(`${base}/p/need`, [['methods', 'statistics'], ['methods', 'braces']]);
      expect(visitor.path).to.equal(`${base}/p/ranks`);
      expect(visitor.cookies).to.deep.equal(cookies);
    });

    it('does not say sent when it is not, and sends with the same receipt afterwards', async () => {
      const visitor = new Visitor(site);
      await answerAll(visitor, 'en');
      const count = await site.store.answers.count('every-kind');
      site.breakStore((name) => (name === 'answers.submit' ? away() : undefined));
      const failed = await visitor.post('/en/s/every-kind/check', [['_do', 'send']]);
      expect(failed.status).to.equal(503);
      expect(failed.text).to.include('Your answers could not be sent').and.not.include('What you wrote');
      site.breakStore(undefined);
      await visitor.post('/en/s/every-kind/check', [['_do', 'send']]);
      expect(visitor.path).to.equal('/en/s/every-kind/done');
      expect(await site.store.answers.count('every-kind')).to.equal(count + 1);
    });

    it('also keeps the form when it is a fault of ours, and never shows where', async () => {
      const visitor = new Visitor(site);
      await visitor.begin();
      site.breakStore((name) => {
        if (name === 'drafts.save') throw new Error('Failing row contains (canary-in-the-message)');
      });
      const failed = await visitor.post(`${base}/p/words`, [['comments', 'kvar']]);
      expect(failed.status).to.equal(500);
      expect(failed.text).to.include('value="kvar"').and.not.include('canary').and.not.match(/\.ts:\d/);
    });
  });

  it('H41 a language that is not offered is the best one, not an error', async () => {
    const german = await ask(site.port, 'GET', '/de/s/every-kind?a=1', { headers: { 'accept-language': 'de, en;q=0.5' } });
    expect([german.status, german.headers.location]).to.deep.equal([302, '/en/s/every-kind?a=1']);
    const form = await ask(site.port, 'POST', '/de/s/every-kind', { fields: [['consent', 'yes']] });
    expect([form.status, form.headers.location], 'a form is posted again, with its body').to.deep.equal([307, '/sv/s/every-kind']);
    await putSurvey(site.store, everyKind().replace('survey: every-kind', 'survey: swedish').replace('languages: [sv, en]', 'languages: [sv]').replace(/, en: (?:"(?:[^"\\]|\\.)*"|[^}]*)(?= \})/g, ''));
    const page = await ask(site.port, 'GET', '/en/s/swedish');
    expect(page.status).to.equal(200);
    expect(page.text).to.include('lang="sv"').and.include('Vad behöver du?').and.include('How your answers are used');
  });

  it('no answer, code or path of anyone reaches the log, whatever goes wrong', async () => {
    const canary = 'kanariefågel';
    const visitor = new Visitor(site);
    await visitor.begin();
    const secret = [...visitor.cookies.values()].join();
    for (const [hour, broken] of ['drafts.save', 'surveys.find', 'drafts.find'].entries()) {
      site.setNow(new Date(`2025-10-21T1${hour}:00:00Z`));
      site.breakStore((name) => {
        if (name === broken) throw new Error(`Failing row contains (${canary})`);
      });
      await visitor.once('POST', `${base}/p/words?x=${encodeURIComponent(canary)}`, { fields: [['comments', canary]] });
      await visitor.once('GET', `${base}/p/words?x=${encodeURIComponent(canary)}`);
    }
    site.breakStore(undefined);
    const log = JSON.stringify(site.log);
    expect(site.log.length).to.be.greaterThan(2);
    expect(log).to.not.include(canary).and.not.include(encodeURIComponent(canary)).and.not.include(secret.slice(-16)).and.not.include('127.0.0.1');
  });
});
