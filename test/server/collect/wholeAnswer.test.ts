import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import { ask, openSite, responsesOf, type Answered, type Fields, type Site } from './openSite.js';

const path = '/en/s/every-kind/answers';
const complete: Fields = [
  ['consent', 'yes'], ['methods', 'statistics'], ['methods', 'script'], ['priorities.1', 'script'],
  ['met.statistics', 'badly'], ['met.script', 'dont_know'], ['role', 'senior'], ['hours', '12.5'], ['department', 'Varvslära'], ['comments', '<b>=1+1</b>'],
];

describe('a whole answer in one request', () => {
  let site: Site;
  before(async () => {
    site = await openSite();
  });
  after(() => site.close());

  const post = (fields: Fields): Promise<Answered> => ask(site.port, 'POST', path, { fields });
  const postJson = (body: string): Promise<Answered> => ask(site.port, 'POST', path, { body, headers: { 'content-type': 'application/json' } });
  const parsed = (answer: Answered): { readonly receipt?: string; readonly problems?: readonly { readonly code: string; readonly field?: string; readonly message: string }[] } => JSON.parse(answer.text) as { receipt?: string };

  it('H35: is stored once and has the same receipt however often it is sent; H36: other answers under its key are refused', async () => {
    const key = randomUUID();
    const before = (await responsesOf(site)).length;
    const first = await post([['key', key], ...complete]);
    expect(first.status).to.equal(201);
    expect(parsed(first).receipt).to.match(/^(?:[2-9A-HJ-NP-Z]{4}-){3}[2-9A-HJ-NP-Z]{4}$/);
    const again = await Promise.all(Array.from({ length: 20 }, () => post([['key', key], ...complete])));
    expect(new Set(again.map(({ status }) => status))).to.deep.equal(new Set([200]));
    expect(new Set(again.map((answer) => parsed(answer).receipt))).to.deep.equal(new Set([parsed(first).receipt]));
    const other = await post([['key', key], ...complete.map(([name, value]): Fields[number] => [name, name === 'comments' ? 'otherwise' : value])]);
    expect(other.status).to.equal(409);
    expect((await responsesOf(site)).length).to.equal(before + 1);
  });

  it('is the same answer as one given page by page, also as JSON', async () => {
    const answers = { methods: ['statistics', 'script'], 'priorities.1': 'script', 'met.statistics': 'badly', 'met.script': 'dont_know', role: 'senior', hours: 12.5, department: 'Varvslära', comments: 'json' };
    expect((await postJson(JSON.stringify({ key: randomUUID(), consent: 'yes', answers }))).status).to.equal(201);
    const stored = (await responsesOf(site)).find((response) => JSON.stringify([...response.answers]).includes('json'));
    expect(stored?.answers.get('hours')).to.deep.equal({ kind: 'number', value: 12.5 });
    expect(stored?.answers.get('methods')).to.deep.equal({ kind: 'multiple', codes: ['statistics', 'script'] });
    expect(stored?.language).to.equal('en');
  });

  const refused: readonly (readonly [string, Fields, number, string, string | undefined])[] = [
    ['without a key', complete, 422, 'whole_key', 'key'],
    ['without consent', [['key', randomUUID()], ['role', 'senior']], 422, 'consent_missing', 'consent'],
    ['H3: without what is required', [['key', randomUUID()], ['consent', 'yes'], ['comments', 'x']], 422, 'REQUIRED', 'role'],
    ['H4: with an option there is not', [['key', randomUUID()], ...complete, ['methods', 'nonsense']], 422, 'UNKNOWN_OPTION', 'methods'],
    ['H10: with a field there is not', [['key', randomUUID()], ...complete, ['bogus', '1']], 422, 'UNKNOWN_FIELD', 'bogus'],
    ['H11: of a version there is not', [['key', randomUUID()], ...complete, ['version', '7']], 422, 'whole_version', 'version'],
    ['with nothing in it', [['key', randomUUID()], ['consent', 'yes']], 422, 'whole_empty', undefined],
  ];
  for (const [name, fields, status, code, field] of refused) {
    it(`is refused ${name}, and nothing is stored`, async () => {
      const before = (await responsesOf(site)).length;
      const answer = await post(fields);
      expect([answer.status, parsed(answer).problems?.[0]?.code, parsed(answer).problems?.[0]?.field]).to.deep.equal([status, code, field]);
      expect((await responsesOf(site)).length).to.equal(before);
    });
  }

  const deep = (depth: number): string => `${'{"answers":'.repeat(depth)}1${'}'.repeat(depth)}`;
  const bodies: readonly (readonly [string, string, number, string | undefined])[] = [
    ['H24: nested nine levels deep', deep(9), 400, undefined],
    ['H24: nested a hundred thousand levels deep', deep(22_000).slice(0, 200_000), 400, undefined],
    ['H25: that is not JSON', '{"key": ', 400, undefined],
    ['H26: with a key twice', '{"key": "a", "answers": {"role": "senior", "role": "junior"}}', 400, undefined],
    ['H26: with a key twice, once escaped', '{"key": "a", "\\u006bey": "b"}', 400, undefined],
    ['H27: with __proto__ as a field', `{"key": "${randomUUID()}", "consent": "yes", "answers": {"__proto__": "x", "role": "senior"}}`, 422, 'UNKNOWN_FIELD'],
    ['of another shape: a list', '[]', 422, 'whole_shape'],
    ['of another shape: an object as an answer', `{"key": "${randomUUID()}", "consent": "yes", "answers": {"role": {"a": 1}}}`, 422, 'whole_shape'],
    ['of another shape: null', 'null', 422, 'whole_shape'],
  ];
  for (const [name, body, status, code] of bodies) {
    it(`refuses JSON ${name}`, async () => {
      const answer = await postJson(body);
      expect(answer.status).to.equal(status);
      if (code !== undefined) expect(parsed(answer).problems?.[0]?.code).to.equal(code);
      expect(Object.hasOwn(Object.prototype, 'role')).to.equal(false);
    });
  }

  it('H28: is refused in other formats, from other sites, and when the survey is closed', async () => {
    expect((await ask(site.port, 'POST', path, { body: 'a,b', headers: { 'content-type': 'text/csv' } })).status).to.equal(415);
    expect((await ask(site.port, 'POST', path, { fields: complete, headers: { origin: 'https://evil.example' } })).status).to.equal(403);
    await site.store.surveys.setState('every-kind', 'closed');
    site.setNow(new Date('2025-10-20T10:01:00Z'));
    const closed = await post([['key', randomUUID()], ...complete]);
    await site.store.surveys.setState('every-kind', 'open');
    expect([closed.status, parsed(closed).problems?.[0]?.code]).to.deep.equal([403, 'whole_closed']);
  });
});
