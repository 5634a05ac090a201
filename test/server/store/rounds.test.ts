import { createHash, randomUUID } from 'node:crypto';
import { expect } from 'chai';
import type { NewPerson } from '../../../server/store/invitedStore.js';
import type { Store } from '../../../server/store/store.js';
import { onEachDatabase } from '../../support/databases.js';

const now = new Date('2025-10-20T10:00:00Z');
const later = new Date('2025-10-20T10:30:00Z');
const texts = { sv: { subject: 'Ämne', body: 'Text {link}' } };

function person(email: string, cell: NewPerson['cell'] = {}): NewPerson {
  const id = randomUUID();
  return { id, tokenHash: createHash('sha256').update(id).digest(), email, name: `N ${email}`, cell };
}

async function planned(store: Store, survey: string, kind: 'invitation' | 'reminder', number = 1): Promise<string> {
  const id = await store.people.planRound(survey, { kind, number, sendFrom: now, texts });
  if (id === undefined) throw new Error('not planned');
  await store.people.startRound(id);
  await store.people.settleRound(id, now);
  return id;
}

/** Takes all that is due; every address as `outcome` says. */
async function sendAll(store: Store, id: string): Promise<readonly string[]> {
  const sent: string[] = [];
  for (let next = await store.people.claimDelivery(id, now); next !== undefined; next = await store.people.claimDelivery(id, now)) {
    sent.push(next.email);
    await store.people.closeDelivery(id, next.invitation, { state: 'sent' });
  }
  await store.people.finishRound(id);
  return sent.sort();
}

onEachDatabase('rounds of mail', (opened) => {
  it('invites those without an invitation, and reminds those who have one and neither answered nor said no', async () => {
    const { store, database } = opened();
    const { people } = store;
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((letter) => person(`${letter}@example.org`, { role: 'phd' }));
    if (a === undefined || b === undefined || c === undefined || d === undefined) throw new Error('four people');
    await people.addInvited('w', [a, b, c]);
    await people.addInvited('other', [person('a@example.org')]);
    expect(await people.countUnwritten('w')).to.equal(3);
    const first = await planned(store, 'w', 'invitation');
    expect(await people.planRound('w', { kind: 'invitation', number: 1, sendFrom: now, texts })).to.equal(undefined);
    expect(await sendAll(store, first)).to.deep.equal(['a@example.org', 'b@example.org', 'c@example.org']);
    expect(await people.countUnwritten('w')).to.equal(0);

    await people.addInvited('w', [d]);
    await database.query('update people.invitation set used = true where id = $1', [a.id]);
    await people.decline(b.tokenHash);
    const reminder = await planned(store, 'w', 'reminder');
    expect(await sendAll(store, reminder)).to.deep.equal(['c@example.org']);
    const rows = await people.rounds('w');
    expect(rows.map(({ kind, state, counts }) => [kind, state, counts])).to.deep.equal([
      ['invitation', 'done', { waiting: 0, sent: 3, bounced: 0, failed: 0, notNeeded: 0 }],
      ['reminder', 'done', { waiting: 0, sent: 1, bounced: 0, failed: 0, notNeeded: 2 }],
    ]);
    expect(await database.query('select 1 from people.delivery where round = $1', [reminder]), 'nothing tells who got a reminder').to.deep.equal([]);

    const second = await planned(store, 'w', 'invitation', 2);
    expect(await sendAll(store, second), 'people added later').to.deep.equal(['d@example.org']);
    await people.recountFrame('w');
    expect(await people.countFrame('w', ['role'])).to.deep.equal([{ group: { role: 'phd' }, invited: 4 }]);
    expect(await people.countState('w')).to.deep.equal({ invited: 4, declined: 1, bounced: 0, used: 1 });
  });

  it('gives each message to one of several senders, puts off what should wait, and never sends by itself what was cut off', async () => {
    const { store } = opened();
    const { people } = store;
    await people.addInvited('many', Array.from({ length: 40 }, (_, i) => person(`${i}@example.org`)));
    const id = await planned(store, 'many', 'invitation');
    const taken = await Promise.all(Array.from({ length: 40 }, () => people.claimDelivery(id, now)));
    const emails = taken.flatMap((delivery) => (delivery === undefined ? [] : [delivery.email]));
    expect(new Set(emails).size).to.equal(emails.length).and.equal(40);
    const [one, two, three, ...rest] = taken.flatMap((delivery) => (delivery === undefined ? [] : [delivery.invitation]));
    if (one === undefined || two === undefined || three === undefined) throw new Error('nothing taken');
    for (const invitation of rest) await people.closeDelivery(id, invitation, { state: 'sent' });
    await people.closeDelivery(id, one, { state: 'waiting', reason: '450', notBefore: new Date(now.getTime() + 60_000), isTry: true });
    await people.closeDelivery(id, two, { state: 'bounced', reason: '550' });
    expect(await people.claimDelivery(id, now)).to.equal(undefined);
    expect(await people.finishRound(id)).to.equal(false);
    expect((await people.claimDelivery(id, later))?.attempts).to.equal(1);
    await people.closeDelivery(id, one, { state: 'sent' });

    await people.settleRound(id, now);
    expect((await people.findRound(id))?.counts.waiting, 'still with its sender').to.equal(1);
    await people.settleRound(id, later);
    expect(await people.finishRound(id)).to.equal(true);
    expect((await people.findRound(id))?.counts).to.deep.equal({ waiting: 0, sent: 38, bounced: 1, failed: 1, notNeeded: 0 });
    expect((await people.unreached(id, 10)).map(({ state, reason }) => [state, reason]), 'nobody whom it may have reached is named').to.deep.equal([['bounced', '550']]);
    expect(await people.unreachedUnnamed(id)).to.deep.equal([{ state: 'failed', reason: 'interrupted', people: 1 }]);
    expect(await people.retryFailed(id)).to.equal(1);
    expect(await people.findRound(id)).to.include({ state: 'sending' });
    const again = await people.claimDelivery(id, later);
    await people.closeDelivery(id, again?.invitation ?? '', { state: 'waiting', reason: '450', notBefore: now, isTry: true });
    expect(await people.unreached(id, 10), 'nor when it is tried again').to.have.length(1);
    expect(await sendAll(store, id)).to.have.length(1);
  });

  it('invites anew where an address that took no mail was mended, and erases the list with all that leads to it', async () => {
    const { store, database } = opened();
    const { people } = store;
    const [wrong, right] = [person('wrong@example.org'), person('right@example.org')];
    await people.addInvited('mend', [wrong, right]);
    expect(await sendAll(store, await planned(store, 'mend', 'invitation'))).to.have.length(2);
    expect(await people.markBounced('mend', ['wrong@example.org', 'nobody@example.org'])).to.deep.equal(['wrong@example.org']);
    expect(await people.setAddress('mend', wrong.id, 'right@example.org')).to.equal(false);
    expect(await people.setAddress('mend', wrong.id, 'mended@example.org')).to.equal(true);
    expect(await sendAll(store, await planned(store, 'mend', 'invitation', 2))).to.deep.equal(['mended@example.org']);
    await people.setRevoked('mend', [right.id], true);
    expect(await people.findInvited('mend', 'right@example.org')).to.include({ revoked: true, bounced: false });
    expect((await people.findInvitation(right.tokenHash))?.revoked).to.equal(true);
    const waiting = await people.planRound('mend', { kind: 'reminder', number: 1, sendFrom: later, texts });
    expect(await people.changeRound(waiting ?? '', { sendFrom: now, texts })).to.equal(true);
    expect((await people.dueRounds(now)).map(({ id }) => id)).to.include(waiting);
    expect(await people.eraseAll('mend')).to.equal(2);
    expect((await people.rounds('mend')).map(({ state, counts: { sent } }) => [state, sent])).to.have.deep.members([['done', 1], ['done', 1], ['cancelled', 0]]);
    expect(await people.listInvited('mend')).to.deep.equal([]);
    expect(await database.query(`select 1 from people.delivery d join people.round r on r.id = d.round where r.survey = 'mend'`)).to.deep.equal([]);
  });
});
