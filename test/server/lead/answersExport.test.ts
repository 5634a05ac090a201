/** Single answers leave the house: for a stated purpose, logged before the first byte, streamed, without what points at people. */
import { request } from 'node:http';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { expect } from 'chai';
import { unzipSync } from 'fflate';
import { readDefinition } from '../../../analysis/exchange/readDefinition.js';
import { readResponses } from '../../../analysis/exchange/readResponses.js';
import type { Response } from '../../../analysis/survey/answers.js';
import { responseToJson } from '../../../analysis/survey/responseToJson.js';
import { liveHeap } from '../../support/liveHeap.js';
import { aSubmission, hashOf } from '../../support/submissions.js';
import { everyKind } from '../collect/everyKind.js';
import { openSite, Visitor, type Site } from '../collect/openSite.js';
import { signedIn, type DeskVisitor } from './signedIn.js';

const page = '/sv/w/every-kind/answers';
const formula = '=HYPERLINK("http://example.org";"x")';

/** Told apart by hours; the words are those of a formula. */
function response(number: number): Response {
  return {
    definitionVersion: 1, language: 'sv', reached: ['need', 'ranks', 'you', 'words'],
    answers: new Map([
      ['methods', { kind: 'multiple', codes: ['statistics', 'other'], other: '+46 70' }],
      ['met', { kind: 'grid', rows: new Map([['statistics', 'well'], ['other', 'badly']]) }],
      ['role', { kind: 'single', code: 'senior' }],
      ['hours', { kind: 'number', value: number }],
      ['department', { kind: 'unit', code: 'harbour', typed: '@Hamn' }],
      ['comments', { kind: 'text', text: formula }],
    ]),
  };
}

async function exported(visitor: DeskVisitor, fields: readonly (readonly [string, string])[]): ReturnType<Visitor['once']> {
  return visitor.once('POST', page, { fields: [['_form', visitor.formToken], ['told', 'yes'], ['format', 'csv'], ...fields] });
}

describe('the export of single answers', () => {
  let site: Site;
  let analyst: DeskVisitor;
  const { definition } = readDefinition(everyKind(), 'survey.yaml');
  before(async () => {
    site = await openSite({ desk: true });
    analyst = await signedIn(site, 'analyst');
  });
  after(() => site.close());

  const auditRows = async (): Promise<readonly { readonly detail: Readonly<Record<string, unknown>>; readonly who: string }[]> =>
    (await site.store.audit.list(100)).filter(({ act }) => act === 'export_answers');

  it('E105 is for analysts alone: everybody else is refused, and the log says that they asked', async () => {
    await site.store.answers.addAll('every-kind', Array.from({ length: 9 }, (_unused, index) => response(index)));
    expect((await new Visitor(site).once('GET', page)).status).to.equal(302);
    for (const holder of ['lead', 'contact', 'reviewer', 'reader', 'owner'] as const) {
      const visitor = await signedIn(site, holder);
      expect((await visitor.once('GET', page)).status, holder).to.equal(403);
      expect((await exported(visitor, [['purpose', 'Nyfiken']])).status, holder).to.equal(403);
      expect((await visitor.once('GET', `${page}/definition.json`)).status, holder).to.equal(403);
    }
    const refused = (await site.store.audit.list(100)).filter(({ act }) => act === 'refuse_export');
    expect(refused.map(({ survey, detail }) => [survey, detail])).to.deep.equal(Array.from({ length: 15 }, () => ['every-kind', {}]));
    expect((await exported(await signedIn(site, 'analyst', 'another'), [['purpose', 'Nyfiken']])).status).to.equal(404);
    expect(await auditRows()).to.deep.equal([]);
  });

  it('tells fewer than ten by their number alone', async () => {
    const { text } = await analyst.get(page);
    expect(text).to.contain('9 svar').and.not.to.contain('name="purpose"');
    const refused = await exported(analyst, [['purpose', 'Analys']]);
    expect(refused.status).to.equal(409);
    expect(refused.text).to.contain('Det finns 9 svar').and.not.to.contain('statistics');
    expect(await auditRows()).to.deep.equal([]);
  });

  it('asks what for, and keeps what was ticked when nothing or too much is said', async () => {
    await site.store.answers.addAll('every-kind', Array.from({ length: 40 }, (_unused, index) => response(9 + index)));
    for (const [purpose, said] of [['  ', 'Skriv vad uppgifterna ska användas till.'], ['x'.repeat(501), 'är 501 tecken']] as const) {
      const answer = await exported(analyst, [['purpose', purpose], ['content', 'texts']]);
      expect(answer.status).to.equal(422);
      expect(answer.text).to.contain('<title>Fel: ').and.to.contain('href="#purpose"').and.to.contain(said).and.to.match(/value="texts"[^>]* checked/);
    }
    expect(await auditRows()).to.deep.equal([]);
  });

  it('gives the very answers, without what people wrote, and logs purpose and number', async () => {
    const answer = await exported(analyst, [['purpose', 'Underlag till styrgruppen'], ['content', 'given']]);
    expect(answer.status).to.equal(200);
    expect(answer.headers['content-type']).to.equal('text/csv; charset=utf-8');
    expect(answer.headers['content-disposition']).to.equal('attachment; filename="every-kind_EXEMPEL_answers_2025-10-20.csv"');
    expect(answer.headers['cache-control']).to.equal('no-store');
    const lines = answer.text.trim().split('\n');
    expect(lines).to.have.length(50);
    expect(lines[0]).to.contain('methods.statistics').and.not.to.match(/comments|typed|\.text/);
    expect(answer.text).not.to.match(/HYPERLINK|Hamn|46 70|@/);
    const hours = lines.slice(1).map((line) => Number(line.split(',')[lines[0]?.split(',').indexOf('hours') ?? 0]));
    expect([...hours].sort((a, b) => a - b)).to.deep.equal(Array.from({ length: 49 }, (_unused, index) => index));
    expect(hours, 'their order is that of their random ids').not.to.deep.equal([...hours].sort((a, b) => a - b));
    const [logged] = await auditRows();
    expect(logged).to.deep.include({ who: analyst.account, detail: { purpose: 'Underlag till styrgruppen', answers: 49, format: 'csv', content: 'given' } });
  });

  it('T27 gives the words when asked for, none of which a spreadsheet runs, and reads them back as they were', async () => {
    const answer = await exported(analyst, [['purpose', 'Kodning av fritext'], ['content', 'texts']]);
    for (const cell of answer.text.split(/[\n,]/)) expect(cell.replace(/^"/, '')).not.to.match(/^[=+@]/);
    if (definition === undefined) throw new Error('the definition does not read');
    const { responses, faults } = readResponses(definition, answer.text);
    expect(faults).to.deep.equal([]);
    expect(responses).to.have.length(49);
    for (const { answers } of responses) {
      expect(answers.get('comments')).to.deep.equal({ kind: 'text', text: formula });
      expect(answers.get('methods')).to.deep.include({ other: '+46 70' });
    }
  });

  it('says before how easily people are recognised, keeps what was entered, and logs that it did: it is a look as well', async () => {
    const before = (await auditRows()).length;
    const odd = { ...response(1), language: 'en', answers: new Map([...response(1).answers].filter(([code]) => code !== 'role')) };
    await site.store.answers.addAll('every-kind', Array.from({ length: 5 }, (_unused, i) => ({ ...odd, answers: new Map([...odd.answers, ['hours', { kind: 'number', value: i }] as const, ...(i < 4 ? [['role', { kind: 'single', code: 'student' }] as const] : [])]) })));
    const ask = async (language: string): ReturnType<Visitor['once']> => analyst.once('POST', page.replace('sv', language), { fields: [['_form', analyst.formToken], ['purpose', 'Till kodning'], ['content', 'given']] });
    const [sv, en] = [await ask('sv'), await ask('en')];
    expect([sv.status, en.status]).to.deep.equal([200, 200]);
    for (const said of ['Så lätt går det att känna igen någon', '3 olika bakgrunder bland 54 svar. 1 svar i den minsta gruppen.', 'Ensamma om sin bakgrund: 1<', 'I grupper med 2–4 svar: 4<', '>Till kodning</textarea>', 'name="told" value="yes"']) expect(sv.text).to.contain(said);
    expect(sv.text).to.match(/value="given"[^>]* checked/);
    for (const said of ['Alone with their background: 1<', 'Left out of anonymised answers', '5 of 54 answers: What is your role?']) expect(en.text).to.contain(said);
    expect((await auditRows()).length, 'nothing was given out').to.equal(before);
    expect((await site.store.audit.list(100)).filter(({ act }) => act === 'assess_answers').map(({ detail }) => detail)).to.deep.equal([0, 1].map(() => ({ purpose: 'Till kodning', answers: 54 })));
  });

  it('leaves out, unless asked, what fewer than five share and what was written, and gives what explains the file', async () => {
    const csv = await exported(analyst, [['purpose', 'Analys']]);
    const lines = csv.text.trim().split('\n').map((line) => line.split(','));
    const at = (name: string): number => lines[0]?.indexOf(name) ?? -1;
    const shown = new Map<string, number>();
    for (const line of lines.slice(1)) {
      const known = definition?.background.map((code) => line[at(code)]).concat(line[0]).join(' ') ?? '';
      shown.set(known, (shown.get(known) ?? 0) + 1);
    }
    expect([...shown].sort()).to.deep.equal([['.withheld harbour en', 5], ['senior harbour sv', 49]]);
    const { bytes, headers } = await analyst.once('POST', page, { fields: [['_form', analyst.formToken], ['told', 'yes'], ['purpose', 'Analys']] });
    expect([headers['content-type'], headers['content-disposition']]).to.deep.equal(['application/zip', 'attachment; filename="every-kind_EXEMPEL_answers_2025-10-20.zip"']);
    const files = unzipSync(bytes);
    expect(Object.keys(files)).to.deep.equal(['anonymity_sv.txt', 'anonymity_en.txt', 'codebook.csv', 'definition.json', 'spss_sv.sps', 'spss_en.sps', 'every-kind_EXEMPEL_answers_2025-10-20.csv']);
    const text = (name: string): string => Buffer.from(files[name] ?? []).toString();
    expect(text('every-kind_EXEMPEL_answers_2025-10-20.csv')).to.equal(csv.text);
    expect(text('anonymity_sv.txt')).to.match(/^EXEMPEL\. Påhittade svar, inte en verklig undersökning\.\n\n/);
    expect(text('anonymity_en.txt')).to.match(/^EXAMPLE\. /).and.contain('The file holds anonymised answers.').and.contain('- Alone with their background: 1\n');
    expect(text('spss_sv.sps')).to.contain("/FILE='every-kind_EXEMPEL_answers_2025-10-20.csv'").and.contain("VALUE LABELS role\n  1 'Doktorand'\n");
    await site.database.query(`delete from answers.response where survey = 'every-kind' and content->>'language' = 'en'`);
  });

  it('gives the codebook of the columns, for analysts alone', async () => {
    const { status, text, headers } = await analyst.once('GET', `${page}/codebook.csv`);
    expect([status, headers['content-disposition']]).to.deep.equal([200, 'attachment; filename="every-kind_EXEMPEL_codebook_1.csv"']);
    const columns = new Set(text.split('\r\n').slice(1).map((line) => line.split(',')[0]));
    const header = (await exported(analyst, [['purpose', 'Analys']])).text.split('\n')[0]?.split(',').slice(1) ?? [];
    expect([...header].filter((name) => !columns.has(name))).to.deep.equal([]);
    expect(text).to.match(/^role,role,\d+,single,code,senior,/m);
    expect((await (await signedIn(site, 'lead')).once('GET', `${page}/codebook.csv`)).status).to.equal(403);
  });

  it('gives the definition that explains the columns', async () => {
    const { status, text, headers } = await analyst.once('GET', `${page}/definition.json`);
    expect(status).to.equal(200);
    expect(headers['content-disposition']).to.equal('attachment; filename="every-kind_definition_1.json"');
    expect(JSON.parse(text)).to.deep.include({ survey: 'every-kind', version: 1 });
  });

  it('is refused after one withdrawal or change, with what was entered kept, and open again after five', async () => {
    const number = async (): Promise<number> => (await auditRows()).length;
    const submit = async (mark: string, amends?: Buffer): Promise<unknown> => site.store.answers.submit(aSubmission('every-kind', mark, { response: response(7), ...(amends === undefined ? {} : { amends }) }));
    for (let i = 0; i < 6; i += 1) await submit(`sent ${i}`);
    await site.store.answers.mix('every-kind', 5);
    const text = async (language: string): Promise<string> => (await analyst.get(`/${language}/w/every-kind/answers`)).text;
    expect(await text('sv')).to.contain('Efter en hämtning går det att hämta igen om inga svar har ändrats');
    expect(await text('en')).to.contain('After an export the answers can be exported again if none have changed');
    expect((await exported(analyst, [['purpose', 'Analys']])).status).to.equal(200);
    await site.store.answers.withdraw('every-kind', hashOf('receipt sent 0'));
    const before = await number();
    const refused = await exported(analyst, [['purpose', 'Till styrelsen'], ['content', 'texts']]);
    expect(refused.status).to.equal(409);
    expect(refused.text).to.contain('<title>Fel: ').and.contain('för få svar har kommit till, ändrats eller tagits tillbaka')
      .and.contain('>Till styrelsen</textarea>').and.match(/value="texts"[^>]* checked/).and.not.contain('aria-invalid');
    expect(await number(), 'nothing left the house').to.equal(before);
    expect((await analyst.once('GET', `${page}/definition.json`)).status).to.equal(200);
    for (let i = 1; i < 5; i += 1) await site.store.answers.withdraw('every-kind', hashOf(`receipt sent ${i}`));
    expect((await exported(analyst, [['purpose', 'Analys']])).status).to.equal(200);
    await submit('changed', hashOf('receipt sent 5'));
    expect((await exported(analyst, [['purpose', 'Analys']])).status).to.equal(409);
    await site.database.query(`delete from answers.look where survey = 'every-kind'`);
  });

  it('is a page of its own when the database is away before the first byte', async () => {
    site.breakStore((name = '') => {
      if (name === 'answers.readMixed') throw new Error('gone: secret answer');
    });
    const answer = await exported(analyst, [['purpose', 'Analys']]);
    site.breakStore(undefined);
    expect(answer.status).to.equal(500);
    expect(answer.text).to.contain('<title>Fel: ').and.not.to.contain('secret answer');
  });

  it('E100 sends 100,000 answers as they are read, and holds no more of them in memory at the end than at the beginning', async function () {
    this.timeout(120_000);
    await site.store.answers.addAll('every-kind', Array.from({ length: 20 }, (_unused, index) => response(index)));
    const own = site.services.store.answers;
    let read = 0;
    const many = async function* (): AsyncGenerator<Uint8Array> {
      for (let page = 0; page < 200; page += 1) {
        read += 500;
        yield new TextEncoder().encode(Array.from({ length: 500 }, (_unused, index) => JSON.stringify(responseToJson(response(index % 100)))).join('\n'));
        await setImmediate();
      }
    };
    const patched = Object.assign(site.services, { store: { ...site.services.store, answers: new Proxy(own, { get: (target, key, receiver): unknown => (key === 'readMixed' ? many : Reflect.get(target, key, receiver)) }) } });
    const body = `_form=${encodeURIComponent(analyst.formToken)}&purpose=Analys&content=given&format=csv&told=yes`;
    const cookie = [...analyst.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(site.origin + page, { method: 'POST', body, redirect: 'manual', headers: { cookie, origin: site.origin, 'content-type': 'application/x-www-form-urlencoded' } });
    expect([answer.status, answer.headers.get('content-length')]).to.deep.equal([200, null]);
    let [lines, bytes] = [0, 0];
    const held: number[] = [];
    const readAt: number[] = [];
    const sent: AsyncIterable<Uint8Array> | null = answer.body;
    if (sent === null) throw new Error('nothing was sent');
    for await (const chunk of sent) {
      for (const byte of chunk) if (byte === 10) lines += 1;
      bytes += chunk.length;
      if (lines < (held.length + 1) * 19_000) continue;
      held.push(liveHeap());
      readAt.push(read);
    }
    patched.store = { ...patched.store, answers: own };
    expect([lines, held.length, bytes > 9_000_000]).to.deep.equal([100_001, 5, true]);
    expect(Math.max(...held) - (held[0] ?? 0), 'bytes more than after 19,000').to.be.lessThan(2_000_000);
    expect(readAt[0], 'the first are sent before the last are read').to.be.lessThan(read);
  });

  it('E104 lets everything go when whoever asked hangs up: others are answered at once, and no reading goes on', async () => {
    await site.store.answers.addAll('every-kind', Array.from({ length: 2_500 }, (_unused, index) => response(index % 100)));
    let [read, pages] = [0, 0];
    const own = site.services.store.answers;
    const counting = async function* (...asked: Parameters<typeof own.readMixed>): AsyncGenerator<Uint8Array> {
      pages += 1;
      try {
        for await (const answers of own.readMixed(...asked)) {
          read += Buffer.from(answers).toString().split('\n').length;
          yield answers;
        }
      } finally {
        pages -= 1;
      }
    };
    const patched = Object.assign(site.services, { store: { ...site.services.store, answers: new Proxy(own, { get: (target, key, receiver): unknown => (key === 'readMixed' ? counting : Reflect.get(target, key, receiver)) }) } });
    for (let times = 0; times < 12; times += 1) {
      const body = `_form=${encodeURIComponent(analyst.formToken)}&purpose=Analys&content=texts&format=csv&told=yes`;
      const cookie = [...analyst.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      await new Promise<void>((resolve, reject) => {
        const sent = request({ port: site.port, host: '127.0.0.1', method: 'POST', path: page, agent: false, headers: { cookie, origin: site.origin, 'content-type': 'application/x-www-form-urlencoded', 'content-length': String(Buffer.byteLength(body)) } }, (response_) => {
          response_.once('data', () => {
            response_.destroy();
            resolve();
          });
        });
        sent.on('error', reject);
        sent.end(body);
      });
    }
    for (let waited = 0; waited < 50 && pages > 0; waited += 1) await setTimeout(100);
    expect(pages, 'every reading has ended').to.equal(0);
    const before = read;
    await setTimeout(200);
    expect(read, 'nothing is read for nobody').to.equal(before);
    // the database may be cleaning up by itself, and a page asked for ahead takes its moment
    const openNow = async (): Promise<number> => (await site.database.query<{ open: number }>(`select count(*)::int as open from pg_stat_activity where backend_type = 'client backend' and datname = current_database() and state in ('active', 'idle in transaction') and pid <> pg_backend_pid()`))[0]?.open ?? -1;
    let open = await openNow();
    for (let waited = 0; waited < 30 && open > 0; waited += 1) {
      await setTimeout(100);
      open = await openNow();
    }
    expect(open, 'no statement or transaction is left').to.equal(0);
    expect((await analyst.get(page)).status).to.equal(200);
    patched.store = { ...patched.store, answers: own };
  });
});
