/** What an operator reads in the log when a job fails. */
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'chai';
import { accessHandlers } from '../../../server/acts/accessJobs.js';
import { signInMailKind } from '../../../server/acts/askForSignInLink.js';
import { membershipMailKind } from '../../../server/acts/mailMembership.js';
import { startWorker } from '../../../server/jobs/worker.js';
import { failureLine } from '../../../server/start/failureLine.js';
import type { LogLine } from '../../../server/web/log.js';
import { openSite } from '../collect/openSite.js';
import { signedIn } from '../lead/signedIn.js';

describe('the log of a job that failed', () => {
  it('is one short line with the code while the mail server is away, and tells where it broke otherwise', async () => {
    const site = await openSite({ desk: true, publicUrl: 'https://behov.example.org' });
    try {
      const { account } = await signedIn(site, 'lead');
      const email = (await site.store.accounts.find(account))?.email ?? '';
      site.mail.outcome = { outcome: 'away', reason: 'ECONNREFUSED' };
      await site.store.jobs.add(signInMailKind, { email, language: 'sv', next: '' });
      await site.store.jobs.add(membershipMailKind, { account, survey: 'every-kind', role: 'lead' });
      await site.store.jobs.add('unknown', {});
      const lines: LogLine[] = [];
      const { store, mail, services: { clock, randomBytes } } = site;
      const handlers = accessHandlers({ store, mail, clock, randomBytes, publicUrl: 'https://behov.example.org' });
      const worker = startWorker(store, { handlers, duties: [], idle: 10, onFailure: (kind, error) => lines.push(failureLine(kind, error)) });
      for (let i = 0; i < 500 && lines.length < 3; i += 1) await sleep(10);
      await worker.stop();
      const [away, other] = [lines.filter(({ event }) => event.endsWith('put off')), lines.filter(({ event }) => !event.endsWith('put off'))];
      expect(away).to.deep.equal([signInMailKind, membershipMailKind].map((kind) => ({ event: `job ${kind} put off`, error: 'MailIsAway ECONNREFUSED' })));
      expect(other.map(({ event, stack = [] }) => [event, stack.length > 0])).to.deep.equal([['job unknown failed', true]]);
    } finally {
      await site.close();
    }
  });
});
