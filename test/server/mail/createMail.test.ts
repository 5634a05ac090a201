import { expect } from 'chai';
import { createMail } from '../../../server/mail/createMail.js';
import type { Mail, Message } from '../../../server/mail/mail.js';
import { startSmtpServer, type SmtpServer } from '../../support/smtpServer.js';
import { readMail } from '../../support/readMail.js';

const message: Message = { to: 'asa@example.org', subject: 'Vilket metodstöd behöver du? 5–8 minuter, till 9 november', text: 'Hej Åsa Öberg,\n\nhttps://behov.example.org/i/abc_DEF-123\n', language: 'sv' };

describe('mail over SMTP', () => {
  let server: SmtpServer;
  let mail: Mail;
  before(async () => {
    server = await startSmtpServer();
    mail = createMail({ smtpUrl: server.url, mailFrom: 'behov@example.org' });
  });
  after(async () => {
    mail.close();
    await server.close();
  });

  it('carries Swedish subjects and texts, as text only, with nothing that tells it was read', async () => {
    expect(await mail.send(message)).to.deep.equal({ outcome: 'sent' });
    const [got] = server.received;
    expect(got).to.deep.include({ from: 'behov@example.org', to: ['asa@example.org'] });
    const raw = got?.raw ?? '';
    expect(raw, 'all of it passes old servers').to.match(/^[\x09\x0a\x0d\x20-\x7e]*$/);
    const { headers, text } = readMail(raw);
    expect(headers.get('subject')).to.equal(message.subject);
    expect(text.trimEnd()).to.equal(message.text.trimEnd());
    expect(headers.get('content-type')).to.match(/^text\/plain; charset=utf-8/);
    expect(headers.get('content-language')).to.equal('sv');
    expect(headers.get('auto-submitted')).to.equal('auto-generated');
    expect(headers.has('reply-to'), 'replies go to the sender where nobody else is named').to.equal(false);
    expect([...headers.keys()]).not.to.include.members(['disposition-notification-to', 'return-receipt-to']);
    expect(raw).not.to.match(/text\/html|<img/i);
  });

  it('sends replies to whom it names, and to them only', async () => {
    server.received.length = 0;
    for (const replyTo of ['stod@example.org', 'stod@example.org>, <spion@example.org\r\nBcc: spion@example.org']) await mail.send({ ...message, replyTo });
    const [plain, hostile] = server.received.map(({ raw }) => readMail(raw).headers);
    expect([plain?.get('reply-to'), plain?.get('from')]).to.deep.equal(['stod@example.org', 'behov@example.org']);
    expect([hostile?.has('bcc'), server.received.at(-1)?.to]).to.deep.equal([false, ['asa@example.org']]);
  });

  it('C73: what tries to begin a header line of its own stays inside its own', async () => {
    server.received.length = 0;
    await mail.send({ ...message, subject: 'Enkät\r\nBcc: spion@example.org', text: 'x' });
    const [got] = server.received;
    expect(got?.to).to.deep.equal(['asa@example.org']);
    expect(readMail(got?.raw ?? '').headers.has('bcc')).to.equal(false);
    const outcome = await mail.send({ ...message, to: 'asa@example.org>\r\nRCPT TO:<spion@example.org' });
    expect(outcome.outcome).not.to.equal('sent');
    expect(server.asked).not.to.include('spion@example.org');
  });

  it('tells an address that takes no mail from one to come back to, and a server that is away from both', async () => {
    server.refuse((address) => (address.startsWith('gone') ? 550 : 451));
    expect(await mail.send({ ...message, to: 'gone@example.org' })).to.deep.equal({ outcome: 'bounced', reason: '550' });
    expect(await mail.send({ ...message, to: 'full@example.org' })).to.deep.equal({ outcome: 'later', reason: '451' });
    server.refuse(undefined);
    expect(await mail.send(message)).to.deep.equal({ outcome: 'sent' });
    const away = createMail({ smtpUrl: 'smtp://127.0.0.1:1', mailFrom: 'behov@example.org' });
    expect((await away.send(message)).outcome).to.equal('away');
    away.close();
  });

  it('does not hold for unsent what the server took before it went', async () => {
    const other = await startSmtpServer();
    const there = createMail({ smtpUrl: other.url, mailFrom: 'behov@example.org' });
    other.dropAfterData(true);
    expect((await there.send(message)).outcome).to.equal('unknown');
    expect(other.received).to.have.length(1);
    there.close();
    await other.close();
  });
});
