/** Requests in turns: new connections are let in while many are being answered. Authority: trust.md 5.2. */
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { setImmediate as turn } from 'node:timers/promises';
import { expect } from 'chai';
import { createTurns } from '../../../server/web/turns.js';

describe('turns', () => {
  it('does at once what there is room for, the rest in later turns and in order, and says how long the first has waited', async () => {
    let now = 0;
    const turns = createTurns(() => now);
    const done: number[] = [];
    for (let i = 0; i < 5; i += 1) {
      turns.enter(() => {
        done.push(i);
        now += 2;
      });
    }
    expect(done, 'four milliseconds are more than a turn has').to.deep.equal([0, 1]);
    expect(turns.wait()).to.equal(0);
    now += 70;
    expect(turns.wait()).to.equal(70);
    for (let i = 0; i < 5; i += 1) await turn();
    expect(done).to.deep.equal([0, 1, 2, 3, 4]);
    expect(turns.wait()).to.equal(0);
  });

  it('forgets nobody in a long line', async () => {
    const turns = createTurns(() => 0);
    let now = 0;
    const late = createTurns(() => (now += 1));
    const done: number[] = [];
    for (let i = 0; i < 3_000; i += 1) late.enter(() => void done.push(i));
    for (let i = 0; i < 20_000 && done.length < 3_000; i += 1) await turn();
    expect(done).to.deep.equal(Array.from({ length: 3_000 }, (_, i) => i));
    turns.enter(() => void done.push(-1));
    expect(done.at(-1), 'and nobody waits in an empty one').to.equal(-1);
  });

  it('lets in whoever knocks while a long line is being served', async () => {
    const server = createServer((socket) => socket.resume()).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    let letIn = 0;
    server.on('connection', () => (letIn += 1));
    const sockets = Array.from({ length: 30 }, () => connect(port, '127.0.0.1'));
    await Promise.all(sockets.map((socket) => once(socket, 'connect')));
    const turns = createTurns();
    let done = 0;
    let doneWhenAllIn: number | undefined;
    server.on('connection', () => {
      if (letIn === 30) doneWhenAllIn = done;
    });
    for (let i = 0; i < 400; i += 1) {
      turns.enter(() => {
        const until = performance.now() + 1;
        while (performance.now() < until);
        done += 1;
      });
    }
    while (done < 400 || letIn < 30) await turn();
    for (const socket of sockets) socket.destroy();
    server.close();
    expect(doneWhenAllIn, 'the system had them all before the first was served').to.be.lessThan(400);
  });
});
