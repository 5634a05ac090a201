/** Authority: trust T25; ux.md 3 (a file that takes time): what is slow to make is not cut, what is slow to be read or sent is. */
import type { RequestListener } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'chai';
import { createWebServer, listen } from '../../../server/web/listen.js';

/** Milliseconds. */
const idle = 200;
const ask = 'GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n';

/** What arrives, and whether the connection was ended in order. */
async function asked(app: RequestListener, sent: string, read = true): Promise<{ readonly text: string; readonly taken: number }> {
  const server = createWebServer(app, undefined, idle);
  const port = await listen(server, 0, '127.0.0.1');
  const state = { isOver: false };
  server.on('connection', (ours) => ours.on('close', () => (state.isOver = true)));
  const begin = performance.now();
  const socket = connect(port, '127.0.0.1');
  let text = '';
  socket.on('error', () => undefined);
  if (read) socket.setEncoding('latin1').on('data', (part: string) => (text += part));
  else socket.pause();
  socket.write(sent);
  while (!state.isOver && performance.now() - begin < 20_000) await sleep(20);
  socket.destroy();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  return { text, taken: performance.now() - begin };
}

describe('a connection on which nothing moves', function () {
  this.timeout(30_000);

  it('is kept while we have not answered, before the first byte and between two of them', async () => {
    const { text } = await asked((_request, response) => {
      void (async () => {
        await sleep(idle * 3.5);
        response.write('half, ');
        await sleep(idle * 3.5);
        response.end('and whole');
      })();
    }, ask);
    expect(text).to.match(/^HTTP\/1\.1 200 /).and.match(/half, [^]*and whole\r\n0\r\n\r\n$/);
  });

  it('is cut when an answer never comes', async () => {
    const { text, taken } = await asked(() => undefined, ask);
    expect(text).to.equal('');
    expect(taken).to.be.greaterThan(idle * 15).and.lessThan(20_000);
  });

  for (const [what, sent, app] of [
    ['of what it asks nothing has come', '', undefined],
    ['half of its body has not come', 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nhalf', undefined],
    ['it does not read what it is sent', ask, (response: { write(part: Buffer): boolean }) => response.write(Buffer.alloc(64 << 20))],
  ] as const) {
    it(`is cut at once when ${what}`, async () => {
      const { taken } = await asked((_request, response) => app?.(response), sent, app === undefined);
      // far from the twenty silences that an answer may take
      expect(taken).to.be.lessThan(idle * 15);
    });
  }
});
