/** Mail over SMTP by nodemailer. Reasons are codes of the protocol: a server's own words may quote an address. */
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
    return { isConfigured: false, send: () => Promise.resolve({ outcome: 'later', reason: 'no SMTP_URL' }), close: () => undefined };
  }
  const transport = createTransport({
    url: smtpUrl, pool: true, maxConnections: connectionsAtMost, connectionTimeout: patience, greetingTimeout: patience, socketTimeout: patience,
    disableFileAccess: true, disableUrlAccess: true,
  });
  return {
    isConfigured: true,
    send: async ({ to, subject, text, language }: Message): Promise<Sent> => {
      try {
        await transport.sendMail({ from: mailFrom, to: { name: '', address: to }, subject, text, headers: { 'Content-Language': language, 'Auto-Submitted': 'auto-generated' } });
        return { outcome: 'sent' };
      } catch (error) {
        return refusalOf(error);
      }
    },
    close: () => transport.close(),
  };
}

function refusalOf(error: unknown): Sent {
  if (!(error instanceof Error)) throw error;
  const status = 'responseCode' in error && typeof error.responseCode === 'number' ? error.responseCode : undefined;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : error.name;
  if (status !== undefined && status >= 500 && code === 'EENVELOPE') return { outcome: 'bounced', reason: String(status) };
  return { outcome: 'later', reason: status === undefined ? code : String(status) };
}
