/** A program that sends the mail that is due until it is killed. Arguments: the connection to the database as JSON, and the address of the mail server. */
import { mailHandlers } from '../../server/jobs/mailRounds.js';
import { createMail } from '../../server/mail/createMail.js';
import { createStore } from '../../server/store/createStore.js';
import type { Connection } from '../../server/store/pools.js';

const [connection = '', smtpUrl = ''] = process.argv.slice(2);
// What the test wrote of its own connection comes back as it was.
const store = await createStore({ connection: JSON.parse(connection) as Connection, migrations: 'refuse' });
const handlers = mailHandlers({
  store, mail: createMail({ smtpUrl, mailFrom: 'behov@example.org' }), serverKey: Buffer.alloc(32, 7), publicUrl: 'https://behov.example.org',
  clock: () => new Date(), sleep: () => Promise.resolve(), today: () => '2025-10-20', stopping: new AbortController().signal,
});
for (;;) await handlers.get('send_mail')?.({ id: '', kind: 'send_mail', payload: {}, attempts: 1 });
