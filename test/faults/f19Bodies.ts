import fc from 'fast-check';
import { ask, keepingAlive } from './ask.js';
import { markFrom } from './crowd.js';
import type { Fault } from './fault.js';
import { Ledger } from './ledger.js';
import { outcomeOf } from './outcome.js';
import { openWorld } from './world.js';

const atOnce = 16;

/** What is sent, and what must be read again if it is taken; undefined where it may only be refused. */
interface Body {
  readonly text: string;
  readonly methods: readonly string[];
  readonly role: string | undefined;
  readonly hours: { readonly written: string; readonly value: number } | undefined;
  readonly junk: readonly (readonly [string, string])[];
}

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom('=1+1', '<script>alert(1)</script>', "'; drop table answers.inbox; --", '\r\n\r', '\u202e\u0000\ufeff', '{{constructor}}', '😀👩‍👩‍👧', 'a\u0301', '%00', '\\u0000', 'x'.repeat(9_900)),
);
const tenths = fc.integer({ min: -100, max: 20_000 });
const hours = fc.tuple(tenths, fc.constantFrom('.', ',')).map(([value, point]) => ({ written: (value / 10).toFixed(1).replace('.', point), value: value / 10 }));
const wrongHours = fc.constantFrom('1e999', 'NaN', '0x10', '１２', '5000', '1,23', '--1').map((written) => ({ written, value: NaN }));
const junk = fc.tuple(fc.oneof(fc.constantFrom('__proto__', 'constructor', 'comment', 'methods', 'role', 'key', 'consent', 'version', 'hours.x', 'methods.other'), fc.string({ maxLength: 12 })), fc.string({ unit: 'binary', maxLength: 20 }));

const bodies: fc.Arbitrary<Body> = fc.record({
  text,
  methods: fc.oneof(fc.uniqueArray(fc.constantFrom('statistics', 'software'), { maxLength: 2 }), fc.constantFrom(['nothing'], ['nothing', 'software'], ['unheard_of'], ['__proto__'])),
  role: fc.option(fc.constantFrom('student', 'senior', 'toString'), { nil: undefined }),
  hours: fc.option(fc.oneof({ weight: 9, arbitrary: hours }, { weight: 1, arbitrary: wrongHours }), { nil: undefined }),
  junk: fc.oneof({ weight: 8, arbitrary: fc.constant([]) }, { weight: 2, arbitrary: fc.array(junk, { maxLength: 4 }) }),
});

/** Half characters cannot be written in UTF-8, so a client sends what stands for them. */
function wellFormed(value: string): string {
  return value.replace(/\p{Cs}/gu, '\ufffd');
}

function encoded(value: string): string {
  return encodeURIComponent(wellFormed(value));
}

function formOf(body: Body, mark: string): string {
  const pairs: (readonly [string, string])[] = [['key', mark], ['consent', 'yes'], ['comment', `${mark} ${body.text}`]];
  for (const method of body.methods) pairs.push(['methods', method]);
  if (body.role !== undefined) pairs.push(['role', body.role]);
  if (body.hours !== undefined) pairs.push(['hours', body.hours.written]);
  return [...pairs, ...body.junk].map(([name, value]) => `${encoded(name)}=${encoded(value)}`).join('&');
}

/** The answers as they must be read again: what is kept of a text is everything but NUL and the kind of line break. */
function expectedOf(body: Body, mark: string): Readonly<Record<string, unknown>> {
  const comment = wellFormed(`${mark} ${body.text}`).replaceAll('\0', '').replace(/\r\n?/g, '\n');
  return {
    comment: { kind: 'text', text: comment },
    ...(body.methods.length === 0 ? {} : { methods: { kind: 'multiple', codes: body.methods } }),
    ...(body.role === undefined ? {} : { role: { kind: 'single', code: body.role } }),
    ...(body.hours === undefined ? {} : { hours: { kind: 'number', value: body.hours.value } }),
  };
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(String).sort();
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]): [string, unknown] => [key, sorted(inner)]).sort(([a], [b]) => (a < b ? -1 : 1)));
}

export const f19Bodies: Fault = {
  name: 'F19',
  title: 'bodies of answers made up by fast-check: what is taken is read again exactly as it was written',
  runs: { short: 300, default: 20_000, full: 1_000_000 },
  async run({ runs, seed, chance, folder }) {
    const world = await openWorld({ folder });
    const agent = keepingAlive();
    try {
      const survey = await world.newSurvey();
      const ledger = new Ledger();
      const expected = new Map<string, string>();
      const statuses = new Map<number, number>();
      const generated = fc.sample(bodies, { numRuns: runs, seed });
      await Promise.all(Array.from({ length: atOnce }, async () => {
        for (let body = generated.pop(); body !== undefined; body = generated.pop()) {
          const mark = markFrom(chance);
          const answer = await ask({ port: world.port, method: 'POST', path: `/en/s/${survey}/answers`, body: formOf(body, mark), agent });
          statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
          if (answer.status >= 500) ledger.unexpected.push(`a body was answered ${String(answer.status)}`);
          if (answer.status !== 201) continue;
          ledger.acknowledged.add(mark);
          // what else was sent beside may have said another thing about the same question
          if (body.junk.length === 0) expected.set(mark, JSON.stringify(sorted(expectedOf(body, mark))));
        }
      }));
      const rows = await world.query<{ content: { answers: Record<string, unknown> } }>('select content::json from answers.inbox where survey = $1 union all select content from answers.response where survey = $1', [survey]);
      let compared = 0;
      let different = 0;
      for (const { content } of rows) {
        const json = JSON.stringify(content);
        const mark = /m-[0-9a-f]{16}/.exec(json)?.[0] ?? '';
        const wanted = expected.get(mark);
        if (wanted === undefined) continue;
        compared += 1;
        if (JSON.stringify(sorted(content.answers)) !== wanted) {
          different += 1;
          if (different <= 3) ledger.broken.push(`read again as ${JSON.stringify(sorted(content.answers)).slice(0, 300)}, not ${wanted.slice(0, 300)}`);
        }
      }
      if (compared === 0) ledger.broken.push('nothing was taken');
      const told = [...statuses].sort(([a], [b]) => a - b).map(([status, count]) => `${String(status)}: ${String(count)}`);
      return await outcomeOf(world, survey, ledger, [told.join(', '), `${String(compared)} read again and compared, ${String(different)} different`]);
    } finally {
      agent.destroy();
      await world.close();
    }
  },
};
