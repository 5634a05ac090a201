import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { compareList } from '../../../server/acts/invited/compareList.js';
import { putPeople, seenOf } from '../../../server/acts/invited/putPeople.js';
import { onEachDatabase } from '../../support/databases.js';
import { smallSurvey } from '../../support/smallReport.js';
import { startSmtpServer } from '../../support/smtpServer.js';

const here = fileURLToPath(import.meta.url);
const program = path.join(path.dirname(here), `../../support/sendForever${path.extname(here)}`);
const invited = 160;
const kills = 3;

onEachDatabase('sending mail that is killed (kill -9)', (opened) => {
  it('goes on where it was: nobody gets it twice, and at most one a kill may not have gone', async () => {
    const { store, database } = opened();
    const server = await startSmtpServer();
    await store.surveys.put({ slug: 'killed', inventory: 'killed', state: 'open', version: 1 }, JSON.stringify(smallSurvey('killed')));
    const people = Array.from({ length: invited }, (_, i) => ({ email: `p${i}@example.org`, cell: {} }));
    await putPeople(store, { survey: 'killed', people, revokesGone: false, seen: seenOf(compareList(people, [])), serverKey: Buffer.alloc(32, 7), randomBytes, account: 'a' });
    const texts = { sv: { subject: 'Ämne', body: '{link}' } };
    const id = await store.people.planRound('killed', { kind: 'invitation', number: 1, sendFrom: new Date(0), texts }) ?? '';

    const sendUntil = async (done: () => boolean | Promise<boolean>): Promise<void> => {
      const child = spawn(process.execPath, [...process.execArgv, program, JSON.stringify(database.connection), server.url], { stdio: 'inherit' });
      const ended = new Promise((resolve) => child.once('close', resolve));
      while (!(await done())) await sleep(2);
      child.kill('SIGKILL');
      await ended;
    };
    for (let kill = 1; kill <= kills; kill += 1) await sendUntil(() => server.received.length >= kill * 40);
    await sendUntil(async () => (await database.query(`select 1 from people.delivery where round = $1 and state = 'waiting' limit 1`, [id])).length === 0);
    await store.people.settleRound(id, new Date(Date.now() + 3_600_000));
    await store.people.finishRound(id);

    const receivers = server.received.flatMap(({ to }) => to);
    expect(new Set(receivers).size, 'nobody twice').to.equal(receivers.length);
    const { counts, state } = await store.people.findRound(id) ?? {};
    expect(state).to.equal('done');
    expect(counts).to.include({ waiting: 0, bounced: 0, notNeeded: 0 });
    expect((counts?.sent ?? 0) + (counts?.failed ?? 0)).to.equal(invited);
    expect(counts?.failed).to.be.at.most(kills + 1);
    expect(receivers.length).to.be.within(counts?.sent ?? 0, invited);
    await server.close();
  });
});
