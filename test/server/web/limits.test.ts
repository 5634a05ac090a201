/** Large, slow and ambiguous requests. Authority: trust.md 2, T17, T18, T19. */
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'chai';
import { ask, openSite, Visitor, type Site } from '../collect/openSite.js';

const start = '/sv/s/every-kind';
const page = `${start}/p/need`;
const kilobyte = 1024;
const largest = 256 * kilobyte;

/** What comes back for these very bytes, until the server ends the connection or `patience` is over. */
function say(port: number, text: string, patience = 5_000): Promise<{ readonly said: string; readonly isEnded: boolean }> {
  return new Promise((resolve) => {
    let said = '';
    const socket = connect(port, '127.0.0.1', () => void socket.write(Buffer.from(text, 'latin1')));
    const end = (isEnded: boolean): void => {
      clearTimeout(late);
      socket.destroy();
      resolve({ said, isEnded });
    };
    const late = setTimeout(() => end(false), patience);
    socket.setEncoding('latin1').on('data', (part: string) => (said += part)).on('close', () => end(true)).on('error', () => undefined);
  });
}

describe('limits of a request', () => {
  let site: Site;
  before(async () => {
    site = await openSite();
  });
  after(() => site.close());

  it('T17 takes a body of 256 kB and 500 fields, and not one more of either', async () => {
    const visitor = new Visitor(site);
    await visitor.begin();
    const cookie = [...visitor.cookies].map((pair) => pair.join('=')).join('; ');
    const sized = (bytes: number): string => `methods=statistics&pad=${'x'.repeat(bytes)}`.slice(0, bytes);
    const fields = (count: number): string => Array.from({ length: count }, (_, i) => `a${String(i)}=1`).join('&');
    const statusOf = async (body: string): Promise<number> => (await ask(site.port, 'POST', page, { body, headers: { cookie } })).status;
    // unknown fields are refused by what they are (422), not by how much they are
    expect([await statusOf(sized(largest - 1)), await statusOf(sized(largest)), await statusOf(sized(largest + 1))]).to.deep.equal([422, 422, 413]);
    expect([await statusOf(fields(499)), await statusOf(fields(500)), await statusOf(fields(501))]).to.deep.equal([422, 422, 413]);
  });

  it('T17 holds nothing of what is too large: 200 bodies of 2 MB leave memory within 50 MB', async function () {
    this.timeout(60_000);
    const body = Buffer.alloc(2 * kilobyte * kilobyte, 'x');
    const send = (): Promise<number> => ask(site.port, 'POST', page, { body }).then(({ status }) => status);
    for (let i = 0; i < 20; i += 1) await send();
    const before = process.memoryUsage().rss;
    const statuses = new Set<number>();
    for (let i = 0; i < 200; i += 1) statuses.add(await send());
    expect([...statuses]).to.deep.equal([413]);
    expect((process.memoryUsage().rss - before) / kilobyte / kilobyte).to.be.below(50);
  });

  it('T18 500 senders that drip a byte at a time are cut off within 30 s, and others are served as ever', async function () {
    this.timeout(90_000);
    const heads = ['GET /sv/s/every-kind HTTP/1.1\r\nHost: localhost\r\nX-Drip: ', `POST ${page} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 100000\r\n\r\na=`];
    let open = 0;
    const sockets: Socket[] = Array.from({ length: 500 }, (_, i) => {
      const socket = connect(site.port, '127.0.0.1', () => {
        open += 1;
        socket.write(heads[i % 2] ?? '');
      });
      return socket.on('close', () => (open -= 1)).on('error', () => undefined).resume();
    });
    const drip = setInterval(() => {
      for (const socket of sockets) if (!socket.destroyed) socket.write('x');
    }, 1_000);
    const times: number[] = [];
    const begin = performance.now();
    try {
      await sleep(500);
      expect(open).to.equal(500);
      while (open > 0 && performance.now() - begin < 30_000) {
        const asked = performance.now();
        expect((await ask(site.port, 'GET', `${start}/resume`)).status).to.equal(200);
        times.push(performance.now() - asked);
        await sleep(100);
      }
    } finally {
      clearInterval(drip);
      for (const socket of sockets) socket.destroy();
    }
    expect(open, 'sockets open after 30 s').to.equal(0);
    times.sort((a, b) => a - b);
    expect(times[Math.floor(times.length * 0.95)], 'milliseconds, of 95 in 100 others').to.be.below(1_000);
  });

  const smuggled = 'GET /live HTTP/1.1\r\nHost: localhost\r\n\r\n';
  const corpus: readonly (readonly [string, string])[] = [
    ['length and chunks', 'Content-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n'],
    ['chunks and length', 'Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n'],
    ['two lengths that differ', 'Content-Length: 0\r\nContent-Length: 5\r\n\r\n'],
    ['two lengths in one', 'Content-Length: 0, 5\r\n\r\n'],
    ['a length with a sign', 'Content-Length: +0\r\n\r\n'],
    ['a negative length', 'Content-Length: -1\r\n\r\n'],
    ['a length in base 16', 'Content-Length: 0x0\r\n\r\n'],
    ['an encoding nobody knows', 'Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n'],
    ['chunked, but not last', 'Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n'],
    ['a space before the colon', 'Transfer-Encoding : chunked\r\nContent-Length: 0\r\n\r\n'],
    ['a folded header', 'X: y\r\n Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\nContent-Length: 0\r\n\r\n'],
    ['a bare line feed', 'X: y\nTransfer-Encoding: chunked\r\nContent-Length: 0\r\n\r\n'],
    ['a NUL in a header', 'X: y\0\r\nContent-Length: 0\r\n\r\n'],
    ['a chunk size that is none', 'Transfer-Encoding: chunked\r\n\r\nzz\r\n\r\n'],
    ['a chunk size without end', `Transfer-Encoding: chunked\r\n\r\n${'f'.repeat(40)}\r\n\r\n`],
  ];
  for (const [name, rest] of corpus) {
    it(`T19 ${name}: refused, the connection ended, and what follows is not taken for a request`, async () => {
      const { said, isEnded } = await say(site.port, `POST ${start} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n${rest}${smuggled}`);
      expect(isEnded, said).to.equal(true);
      expect(said).to.match(/^HTTP\/1\.1 400 /).and.not.match(/\r\n\r\nlive/);
      expect(said.match(/HTTP\/1\.1 /g)).to.have.length(1);
    });
  }
});
