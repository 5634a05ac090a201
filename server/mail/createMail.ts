/** Mail over SMTP by nodemailer. Reasons are codes of the protocol: a server's own words may quote an address. */
import type { Readable } from 'node:stream';
import { createTransport } from 'nodemailer';
import type { Mail, Message, Sent } from './mail.js';

export interface MailSettings {
  readonly smtpUrl?: string | undefined;
  /** Address mail comes from. */
  readonly mailFrom?: string | undefined;
}

const patience = 20_000;
const connectionsAtMost = 2;

export function createMail({ smtpUrl, mailFrom }: MailSettings): Mail {
  if (smtpUrl === undefined || mailFrom === undefined) {
    return { isConfigured: false, send: () => Promise.resolve({ outcome: 'away', reason: 'no SMTP_URL' }), close: () => undefined };
  }
  const transport = createTransport({
    url: smtpUrl, pool: true, maxConnections: connectionsAtMost, connectionTimeout: patience, greetingTimeout: patience, socketTimeout: patience,
    disableFileAccess: true, disableUrlAccess: true,
  });
  // What is read of a message was on its way to the server: after that nobody can tell whether it came through.
  const streams = new WeakMap<object, Readable>();
  transport.use('stream', ({ data, message }, done) => {
    message.processFunc((stream) => {
      if (typeof data.to === 'object') streams.set(data.to, stream);
      return stream;
    });
    done();
  });
  return {
    isConfigured: true,
    send: async ({ to: address, subject, text, language, replyTo }: Message): Promise<Sent> => {
      const to = { name: '', address };
      try {
        await transport.sendMail({ from: mailFrom, to, ...(replyTo === undefined ? {} : { replyTo: { name: '', address: replyTo } }), subject, text, headers: { 'Content-Language': language, 'Auto-Submitted': 'auto-generated' } });
        return { outcome: 'sent' };
      } catch (error) {
        return refusalOf(error, streams.get(to)?.readableDidRead === true);
      }
    },
    close: () => transport.close(),
  };
}

/** Only what is said of the receiver, or of the message itself, is about one person; everything else holds for all. */
function refusalOf(error: unknown, isBegun: boolean): Sent {
  if (!(error instanceof Error)) throw error;
  const status = 'responseCode' in error && typeof error.responseCode === 'number' ? error.responseCode : undefined;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : error.name;
  const command = 'command' in error && typeof error.command === 'string' ? error.command : '';
  if (status === undefined && isBegun) return { outcome: 'unknown', reason: code };
  const isReceiver = command === 'RCPT TO';
  if (status === undefined || status === 421 || !(isReceiver || code === 'EMESSAGE')) return { outcome: 'away', reason: status === undefined ? code : String(status) };
  if (isReceiver && status >= 500) return { outcome: 'bounced', reason: String(status) };
  return { outcome: 'later', reason: String(status) };
}
