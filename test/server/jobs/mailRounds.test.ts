import { randomBytes } from 'node:crypto';
import { expect } from 'chai';
import { compareList } from '../../../server/acts/invited/compareList.js';
import { putPeople, seenOf } from '../../../server/acts/invited/putPeople.js';
import { mailHandlers, type MailWork } from '../../../server/jobs/mailRounds.js';
import { startWorker } from '../../../server/jobs/worker.js';
import { createMail } from '../../../server/mail/createMail.js';
import { invitationTokenHash } from '../../../server/mail/invitationToken.js';
import type { Mail } from '../../../server/mail/mail.js';
import type { Store } from '../../../server/store/store.js';
import { onEachDatabase } from '../../support/databases.js';
import { readMail } from '../../support/readMail.js';
import { startSmtpServer, type SmtpServer } from '../../support/smtpServer.js';
import { smallSurvey } from '../../support/smallReport.js';

const serverKey = Buffer.alloc(32, 7);
const start = new Date('2025-10-20T10:00:00Z');
const texts = {
  sv: { subject: 'Vad behöver du? {minutes} minuter', body: 'Hej {name},\n\n{link}\n\nNej: {no}\n' },
  en: { subject: 'What do you need? {minutes} minutes', body: 'Hello {name},\n\n{link}\n' },
};

/** Time that passes only when somebody waits. */
function testClock(): { readonly clock: () => Date; readonly sleep: (ms: number) => Promise<void>; readonly slept: number[]; pass(ms: number): void } {
  let now = start.getTime();
  const slept: number[] = [];
  return {
    clock: () => new Date(now), slept,
    sleep: (ms) => {
      slept.push(ms);
      now += ms;
      return Promise.resolve();
    },
    pass: (ms) => void (now += ms),
  };
}

const tokenIn = (text: string): string => /https:\/\/behov\.example\.org\/i\/([\w-]+)/.exec(text)?.[1] ?? '';

onEachDatabase('sending rounds of mail', (opened) => {
  let server: SmtpServer;
  let mail: Mail;
  let time: ReturnType<typeof testClock>;
  let number = 0;

  before(async () => {
    server = await startSmtpServer();
    mail = createMail({ smtpUrl: server.url, mailFrom: 'behov@example.org' });
  });
  after(async () => {
    mail.close();
    await server.close();
  });
  beforeEach(() => {
    time = testClock();
    server.received.length = 0;
    server.asked.length = 0;
    server.refuse(undefined);
  });

  const work = (more: Partial<MailWork> = {}): MailWork => ({
    store: opened().store, mail, serverKey, publicUrl: 'https://behov.example.org', clock: time.clock, sleep: time.sleep, today: () => '2025-10-20',
    stopping: new AbortController().signal, ...more,
  });

  /** One job of the duty, with time gone by before it. */
  async function tick(handlers: ReturnType<typeof mailHandlers>, after = 0): Promise<void> {
    time.pass(after);
    await handlers.get('send_mail')?.({ id: '', kind: 'send_mail', payload: {}, attempts: 1 });
  }

  async function survey(count: number): Promise<string> {
    number += 1;
    const slug = `mail-${number}`;
    const { store } = opened();
    await store.surveys.put({ slug, inventory: slug, state: 'open', version: 1 }, JSON.stringify(smallSurvey(slug)));
    await store.surveys.setState(slug, 'open');
    const people = Array.from({ length: count }, (_, i) => ({ email: `p${i}@example.org`, name: `Åsa ${i}`, language: i % 2 === 0 ? 'sv' : 'en', cell: {} }));
    await putPeople(store, { survey: slug, people, revokesGone: false, seen: seenOf(compareList(people, [])), serverKey, randomBytes, account: 'a' });
    return slug;
  }

  async function plan(store: Store, slug: string, kind: 'invitation' | 'reminder' = 'invitation'): Promise<string> {
    return await store.people.planRound(slug, { kind, number: 1, sendFrom: start, texts }) ?? '';
  }

  const countsOf = async (id: string) => (await opened().store.people.findRound(id))?.counts;
  const receivers = () => server.received.flatMap(({ to }) => to).sort();

  it('T2: writes to each in their language with a link of 128 bits that opens their invitation, kept nowhere as it is', async () => {
    const { store, database } = opened();
    const slug = await survey(4);
    const id = await plan(store, slug);
    await tick(mailHandlers(work()));
    expect(receivers()).to.deep.equal(['p0@example.org', 'p1@example.org', 'p2@example.org', 'p3@example.org']);
    const tokens: string[] = [];
    for (const { raw, to } of server.received) {
      const { headers, text } = readMail(raw);
      const isSwedish = Number(to[0]?.charAt(1)) % 2 === 0;
      expect(headers.get('subject')).to.match(isSwedish ? /^Vad behöver du\? 1–2 minuter$/ : /^What do you need\? 1–2 minutes$/);
      expect(text).to.match(isSwedish ? /^Hej Åsa \d,\n/ : /^Hello Åsa \d,\n/);
      const token = tokenIn(text);
      expect(Buffer.from(token, 'base64url')).to.have.length(16);
      expect(text, 'a way to say no, also where the text has no place for it').to.contain(`/i/${token}/no`);
      expect(await store.people.findInvitation(invitationTokenHash(token))).to.include({ survey: slug, used: false });
      tokens.push(token);
    }
    expect(new Set(tokens).size).to.equal(4);
    const tables = await database.query<{ name: string }>(
      `select quote_ident(table_schema) || '.' || quote_ident(table_name) as name from information_schema.tables where table_type = 'BASE TABLE'
          and table_schema not in ('pg_catalog', 'information_schema')`);
    expect(tables.length).to.be.greaterThan(15);
    for (const { name } of tables) {
      const rows = await database.query<{ row: string }>(`select t::text as row from ${name} t`);
      const raws = tokens.map((token) => Buffer.from(token, 'base64url').toString('hex'));
      expect(rows.some(({ row }) => [...tokens, ...raws].some((token) => row.includes(token))), name).to.equal(false);
    }
    expect(await countsOf(id)).to.deep.equal({ waiting: 0, sent: 4, bounced: 0, failed: 0, notNeeded: 0 });
  });

  it('A85: reminds nobody when all have answered, said no or were taken off: 0 sent', async () => {
    const { store, database } = opened();
    const slug = await survey(3);
    await plan(store, slug);
    const handlers = mailHandlers(work());
    await tick(handlers);
    const links = server.received.map(({ raw }) => tokenIn(readMail(raw).text));
    await store.people.decline(invitationTokenHash(links[0] ?? ''));
    await database.query('update people.invitation set used = true where survey = $1 and not declined', [slug]);
    server.received.length = 0;
    const id = await plan(store, slug, 'reminder');
    await tick(handlers);
    expect(server.received).to.deep.equal([]);
    expect(await store.people.findRound(id)).to.deep.include({ state: 'done', counts: { waiting: 0, sent: 0, bounced: 0, failed: 0, notNeeded: 3 } });
  });

  it('reminds with the same link, and only those who have not used it', async () => {
    const { store } = opened();
    const slug = await survey(2);
    await plan(store, slug);
    const handlers = mailHandlers(work());
    await tick(handlers);
    const first = server.received.map(({ to, raw }) => [to[0], tokenIn(readMail(raw).text)]).sort();
    server.received.length = 0;
    await store.people.decline(invitationTokenHash(first[0]?.[1] ?? ''));
    await plan(store, slug, 'reminder');
    await tick(handlers);
    expect(server.received.map(({ to, raw }) => [to[0], tokenIn(readMail(raw).text)])).to.deep.equal([first[1]]);
  });

  it('records addresses that take no mail, tries again where asked to wait, and gives up after eight tries', async () => {
    const { store } = opened();
    const slug = await survey(3);
    const id = await plan(store, slug);
    server.refuse((address) => ({ 'p0@example.org': 550, 'p1@example.org': 451, 'p2@example.org': 452 })[address]);
    const handlers = mailHandlers(work());
    await tick(handlers);
    expect(await countsOf(id)).to.deep.equal({ waiting: 2, sent: 0, bounced: 1, failed: 0, notNeeded: 0 });
    expect(await store.people.findInvited(slug, 'p0@example.org')).to.include({ bounced: true });
    server.refuse((address) => (address === 'p2@example.org' ? 452 : undefined));
    await tick(handlers, 30_000);
    expect(receivers(), 'not before its time').to.deep.equal([]);
    await tick(handlers, 60_000);
    expect(receivers()).to.deep.equal(['p1@example.org']);
    for (let i = 0; i < 8; i += 1) await tick(handlers, 24 * 3_600_000);
    expect(server.asked.filter((address) => address === 'p2@example.org')).to.have.length(8);
    expect(await store.people.unreached(id, 5)).to.deep.equal([
      { email: 'p0@example.org', state: 'bounced', reason: '550' }, { email: 'p2@example.org', state: 'failed', reason: '452' }]);
    expect(await store.people.findRound(id)).to.include({ state: 'done' });
  });

  it('A85: keeps all that waits while the mail server is away, asks it ever more seldom, and sends when it is back', async () => {
    const { store } = opened();
    const slug = await survey(3);
    const id = await plan(store, slug);
    const port = Number(new URL(server.url).port);
    await server.close();
    let asked = 0;
    const counting: Mail = { ...mail, send: (message) => { asked += 1; return mail.send(message); } };
    const handlers = mailHandlers(work({ mail: counting }));
    for (let i = 0; i < 60; i += 1) await tick(handlers, 5_000);
    expect(asked, 'tries in five minutes').to.be.within(3, 7);
    expect(await countsOf(id)).to.deep.equal({ waiting: 3, sent: 0, bounced: 0, failed: 0, notNeeded: 0 });
    expect((await store.people.unreached(id, 5))[0]).to.deep.include({ state: 'waiting' });
    server = await startSmtpServer(port);
    await tick(handlers, 600_000);
    expect(await countsOf(id)).to.deep.equal({ waiting: 0, sent: 3, bounced: 0, failed: 0, notNeeded: 0 });
  });

  it('sends ten a second and leaves the rest to the next slice after 5 seconds', async () => {
    const { store } = opened();
    const slug = await survey(70);
    const id = await plan(store, slug);
    const handlers = mailHandlers(work());
    const quick: Mail = { isConfigured: true, close: () => undefined, send: () => Promise.resolve({ outcome: 'sent' }) };
    const fast = mailHandlers(work({ mail: quick }));
    await tick(fast);
    expect(await countsOf(id)).to.include({ sent: 50, waiting: 20 });
    expect(new Set(time.slept)).to.deep.equal(new Set([100]));
    await tick(handlers);
    expect(await countsOf(id)).to.include({ sent: 70, waiting: 0 });
    expect(server.received).to.have.length(20);
  });

  it('goes on after it was killed in the middle: nobody is written to twice, and what was on its way is shown', async () => {
    const { store } = opened();
    const slug = await survey(12);
    const id = await plan(store, slug);
    let sent = 0;
    const dies: Mail = { ...mail, send: async (message) => {
      const outcome = await mail.send(message);
      sent += 1;
      return sent === 5 ? new Promise(() => undefined) : outcome;
    } };
    void tick(mailHandlers(work({ mail: dies })));
    while (sent < 5) await new Promise((resolve) => setTimeout(resolve, 5));
    await tick(mailHandlers(work()));
    expect(await store.people.findRound(id)).to.deep.include({ state: 'sending', counts: { waiting: 1, sent: 11, bounced: 0, failed: 0, notNeeded: 0 } });
    await tick(mailHandlers(work()), 3_600_000);
    expect(await store.people.findRound(id)).to.deep.include({ state: 'done', counts: { waiting: 0, sent: 11, bounced: 0, failed: 1, notNeeded: 0 } });
    expect(receivers()).to.have.length(12).and.deep.equal([...new Set(receivers())]);
  });

  it('T24: sends nothing without PUBLIC_URL, nor for a survey that cannot be answered; calls off what is over', async () => {
    const { store } = opened();
    const slug = await survey(1);
    const id = await plan(store, slug);
    await tick(mailHandlers(work({ publicUrl: undefined })));
    await store.surveys.setState(slug, 'paused');
    await tick(mailHandlers(work()));
    expect(await store.people.findRound(id)).to.include({ state: 'planned' });
    await store.surveys.setState(slug, 'closed');
    await tick(mailHandlers(work()));
    expect(await store.people.findRound(id)).to.include({ state: 'cancelled' });
    expect(server.asked).to.deep.equal([]);
  });

  it('T31: says nothing of whom it writes to where it fails', async () => {
    const { store, database } = opened();
    const slug = await survey(1);
    await plan(store, slug);
    const failures: string[] = [];
    const broken: Mail = { ...mail, send: ({ to }) => Promise.reject(new RangeError(`no way to ${to}`)) };
    await store.jobs.add('send_mail', {});
    const worker = startWorker(store, { handlers: mailHandlers(work({ mail: broken })), duties: [], idle: 5, onFailure: (kind) => failures.push(kind) });
    while (failures.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    await worker.stop();
    expect(await database.query(`select failure from desk.job where kind = 'send_mail'`)).to.deep.equal([{ failure: 'RangeError' }]);
  });
});
