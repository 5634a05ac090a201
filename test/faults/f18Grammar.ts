import { connect } from 'node:net';
import { ask } from './ask.js';
import type { Fault } from './fault.js';
import { openWorld } from './world.js';

/** No answer and no end after this is a hang; the server itself gives up on whoever sends nothing more within 20 s. */
const patience = 10_000;
const atOnce = 32;

type Chance = () => number;

function oneOf<T>(chance: Chance, values: readonly [T, ...T[]]): T {
  return values[Math.floor(chance() * values.length)] ?? values[0];
}

function noise(chance: Chance, length: number): string {
  return Array.from({ length: Math.floor(chance() * length) }, () => String.fromCharCode(Math.floor(chance() * 256))).join('');
}

const methods = ['GET', 'POST', 'HEAD', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'CONNECT', 'PATCH', 'get', 'G ET', 'PRI', 'SOURCE', 'M-SEARCH', ''] as const;
const targets = [
  '/', '/en/', '/en/s/SURVEY', '/en/s/SURVEY/p/words', '/en/s/SURVEY/check', '/en/s/SURVEY/answers', '/en/s/SURVEY/done', '/en/s/SURVEY/resume', '/i/abc', '/i/%00', '/en/w', '/en/login', '/live', '/ready',
  '/en/r/needs-inventory-2025', '/en/r/needs-inventory-2025/1.0/edition.json', '/en/r/needs-inventory-2025/1.0/fig/0.svg', '/en/r/needs-inventory-2025/1.0/fig/999999999999.png', '/en/r/needs-inventory-2025/1.0/fig/1.csv?size=doc&frame=x',
  '*', '//', '/%', '/%zz', '/%2e%2e/%2e%2e/etc/passwd', '/../../etc/passwd', '/en/s/%c0%af', '/en/s/__proto__', '/constructor/', 'http://evil.example/', 'http://', '/en/s/SURVEY/p/words?at=__proto__&change=1', '/?\0', '/en/s/SURVEY?%ff=%fe',
] as const;
const versions = ['HTTP/1.1', 'HTTP/1.0', 'HTTP/0.9', 'HTTP/2.0', 'HTTP/9.9', 'http/1.1', '', 'HTTP/1.1 extra'] as const;
const names = ['Host', 'Cookie', 'Content-Length', 'Transfer-Encoding', 'Content-Type', 'Origin', 'Sec-Fetch-Site', 'Accept-Language', 'Accept-Encoding', 'Expect', 'Connection', 'Upgrade', 'Range', 'If-None-Match', 'X-Forwarded-Host', 'Content-Encoding', 'TE', 'Trailer', '', 'Bad Name', 'X\0Y'] as const;
const values = [
  'localhost', '127.0.0.1', 'evil.example', '', '0', '5', '-1', '99999999999999999999', '5, 5', 'chunked', 'chunked, identity', 'xchunked', 'gzip', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=', 'multipart/form-data; boundary=x', 'application/json',
  'application/x-www-form-urlencoded; charset=utf-7', 'null', 'same-origin', 'cross-site', 'sv;q=1.5,,;;=', '100-continue', 'close', 'upgrade', 'websocket', 'bytes=0-0,-1', '"', 'W/"x"', 'behov-SURVEY=d.ABCDABCDABCDABCD', 'behov-SURVEY=s.22222222222222', 'behov-desk=x', 'a=b; a=c; =; ;', '__proto__=1',
] as const;
const bodies = ['', 'a=b', 'consent=yes', 'key=abcdefghijklmnopqrst&consent=yes&comment=x', '{"key":"abcdefghijklmnopqrst","consent":"yes","answers":{"comment":1}}', '{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":1}}}}}}}}}', '[[[[[[[[[[', '5\r\nhello\r\n0\r\n\r\n', 'ffffffffffffffff\r\n', '-1\r\nx', '0\r\n\r\n', '%', '%ff=%fe', '--x\r\nContent-Disposition: form-data; name="a"; filename="b"\r\n\r\nc\r\n--x--\r\n', '__proto__=1&constructor=2'] as const;

/** A request that is right in most of its parts, so that each wrong part is met by the code that reads it. */
function aRequest(chance: Chance, survey: string): string {
  const end = chance() < 0.93 ? '\r\n' : oneOf(chance, ['\n', '\r', '\r\n\r\n', '']);
  const method = chance() < 0.7 ? oneOf(chance, ['GET', 'POST']) : oneOf(chance, methods);
  const version = chance() < 0.9 ? 'HTTP/1.1' : oneOf(chance, versions);
  const body = chance() < 0.1 ? noise(chance, 400) : oneOf(chance, bodies);
  const headers: string[] = chance() < 0.9 ? ['Host: localhost'] : [];
  if (method === 'POST' && chance() < 0.8) headers.push(`Content-Type: ${oneOf(chance, ['application/x-www-form-urlencoded', 'application/json', 'multipart/form-data; boundary=x'])}`);
  if (chance() < 0.75) headers.push(`Content-Length: ${String(Buffer.byteLength(body, 'latin1') + (chance() < 0.1 ? Math.floor(chance() * 5) - 2 : 0))}`);
  for (let more = Math.floor(chance() * 4); more > 0; more -= 1) headers.push(`${oneOf(chance, names)}${chance() < 0.95 ? ':' : ''} ${chance() < 0.1 ? noise(chance, 60) : oneOf(chance, values)}`);
  if (chance() < 0.02) headers.push(`X-Long: ${'x'.repeat(Math.floor(chance() * 40_000))}`);
  if (chance() < 0.02) headers.push(...Array.from({ length: 300 }, (_, i) => `X-${String(i)}: y`));
  const whole = `${method} ${oneOf(chance, targets)}${chance() < 0.05 ? noise(chance, 40) : ''} ${version}${end}${headers.join(end)}${end}${end}${body}`.replaceAll('SURVEY', survey);
  // sometimes it stops in the middle
  return chance() < 0.05 ? whole.slice(0, Math.floor(chance() * whole.length)) : whole;
}

interface Heard {
  readonly statuses: readonly number[];
  /** Statuses of 500 and more, but for a 503 that says when to come back: too much to do, or no mail server to sign in by. */
  readonly faults: readonly number[];
  readonly isHanging: boolean;
}

/** Says it, and that nothing more will come. */
function say(port: number, text: string): Promise<Heard> {
  return new Promise((resolve) => {
    let said = '';
    const socket = connect(port, '127.0.0.1', () => socket.end(Buffer.from(text, 'latin1')));
    const end = (isHanging: boolean): void => {
      clearTimeout(late);
      socket.destroy();
      const heads = [...said.matchAll(/HTTP\/1\.1 (\d{3}) [^]*?\r\n\r\n/g)].map(([head, status]) => ({ status: Number(status), isLater: /\r\nretry-after: *\d/i.test(head) }));
      const faults = heads.filter(({ status, isLater }) => status >= 500 && !(status === 503 && isLater)).map(({ status }) => status);
      resolve({ statuses: heads.map(({ status }) => status), faults, isHanging });
    };
    const late = setTimeout(() => end(true), patience);
    socket.setEncoding('latin1').on('data', (chunk: string) => (said = (said + chunk).slice(-400_000)));
    socket.on('close', () => end(false));
    socket.on('error', () => undefined);
  });
}

export const f18Grammar: Fault = {
  name: 'F18',
  title: 'requests that break the grammar of HTTP, written straight to the socket',
  runs: { short: 400, default: 10_000, full: 100_000 },
  async run({ runs, chance, folder }) {
    const world = await openWorld({ folder });
    try {
      const survey = await world.newSurvey();
      const { pid } = world.program();
      const unexpected: string[] = [];
      const counts = new Map<number, number>();
      let hangs = 0;
      let left = runs;
      await Promise.all(Array.from({ length: atOnce }, async () => {
        while (left > 0) {
          left -= 1;
          const text = aRequest(chance, survey);
          const { statuses, faults, isHanging } = await say(world.port, text);
          if (isHanging) hangs += 1;
          for (const status of statuses.length === 0 ? [0] : statuses) counts.set(status, (counts.get(status) ?? 0) + 1);
          unexpected.push(...faults.map((status) => `${String(status)}: ${JSON.stringify(text.slice(0, 200))}`));
        }
      }));
      const ready = await ask({ port: world.port, method: 'GET', path: '/ready' });
      const broken = [
        ...unexpected.slice(0, 5),
        ...(hangs > 0 ? [`${String(hangs)} requests were neither answered nor ended within ${String(patience / 1000)} s`] : []),
        ...(ready.status === 200 && world.program().isRunning() && world.program().pid === pid ? [] : ['the program did not live through it']),
      ];
      const told = [...counts].sort(([a], [b]) => a - b).map(([status, count]) => `${status === 0 ? 'closed without a word' : String(status)}: ${String(count)}`);
      return { acknowledged: 0, lost: 0, duplicated: 0, unexpected5xx: unexpected.length, broken, notes: [told.join(', ')] };
    } finally {
      await world.close();
    }
  },
};
