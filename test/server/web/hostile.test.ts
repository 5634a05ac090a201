/** What hostile words and shapes do to every address there is: nothing. Authority: trust.md 2 (T10–T16). */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import type { Holder } from '../../../server/access/permissions.js';
import { seedExample } from '../../../server/acts/seedExample.js';
import { allRoutes } from '../../../server/start/webProgram.js';
import { createStore } from '../../../server/store/createStore.js';
import type { Route } from '../../../server/web/route.js';
import { makeDatabase } from '../../support/databases.js';
import { projectRoot } from '../../support/projectRoot.js';
import { openSite, Visitor, type Answered, type Fields, type Site } from '../collect/openSite.js';
import { signedIn } from '../lead/signedIn.js';

const probes: readonly string[] = [
  `' or '1'='1`, `1; drop table desk.survey; --`, `') union select source from desk.definition --`, `\\`, `%`, `_`, `$1`, `?`, `??`, `:x`,
  '__proto__', 'constructor', 'toString', 'hasOwnProperty', '0', 'length', '-1', '1e999', 'NaN', '../../etc/passwd', '..\\..\\', '<script>alert(1)</script>',
  '{{constructor.constructor}}', '${7*7}', '=1+1', '\u202e', '\ud83d\ude00', 'a'.repeat(3000), '2025-02-30', '[]', '{}', 'null', 'undefined', 'true',
];
/** What must never be read on a page: words of the machine room. */
const insides = /SQLSTATE|pg_catalog|node_modules|\bat .*\.[jt]s:\d|relation "|syntax error at|invalid input syntax/;

/** Names of parameters and fields that pages read; what a route does not know it must pass over. */
const names: readonly string[] = ['next', 'page', 'from', 'sort', 'q', 'saved', 'change', 'code', 'version', 'role', 'email', 'units', 'state', 'target', 'entry', 'revision', 'kind', 'survey', '_do', '_form', 'key', 'consent', 'methods', 'token', '__proto__', 'constructor'];

function pathOf(route: Pick<Route, 'path'>, fill: (name: string) => string): string {
  return route.path.replace(/\{([^}]*)\}/g, '$1').replace(/[:*](\w+)/g, (_whole, name: string) => encodeURIComponent(fill(name)));
}

const known = (name: string): string => (name === 'lang' ? 'en' : name === 'survey' || name === 'report' ? 'every-kind' : name === 'section' ? 'need' : 'x');

describe('every address, whatever it is asked', () => {
  let site: Site;
  let visitors: readonly Visitor[];
  before(async () => {
    site = await openSite({ everything: true });
    const holders: readonly Holder[] = ['lead', 'analyst', 'owner'];
    visitors = [new Visitor(site), ...(await Promise.all(holders.map((holder) => signedIn(site, holder))))];
  });
  after(() => site.close());

  const isWell = (answer: Answered, what: string): void => {
    // 503 says that something is missing here, such as mail, and what to do about it
    expect([200, 201, 302, 303, 400, 403, 404, 405, 409, 410, 413, 415, 422, 429, 503], what).to.include(answer.status);
    expect(insides.test(answer.text), `${what}: ${insides.exec(answer.text)?.[0] ?? ''}`).to.equal(false);
  };
  const rows = async (): Promise<string> => {
    const counts = await site.database.query<{ n: string }>(
      `select string_agg(n::text, ' ' order by t) as n from (
         select 'survey' as t, count(*) as n from desk.survey union all select 'definition', count(*) from desk.definition
         union all select 'account', count(*) from desk.account union all select 'table', count(*) from information_schema.tables) as c`);
    return counts[0]?.n ?? '';
  };

  it('T11, T14: takes SQL, paths and names of object properties in its parameters as words', async () => {
    const before = await rows();
    const gets = allRoutes(site.services).filter(({ method }) => method === 'GET');
    expect(gets.length).to.be.greaterThan(25);
    for (const [index, route] of gets.entries()) {
      const visitor = visitors[index % visitors.length];
      for (const probe of probes.filter((_, at) => (at + index) % 3 === 0)) {
        const params = [...route.path.matchAll(/:(\w+)/g)].map((match) => match[1] ?? '').filter((name) => name !== 'lang');
        const query = names.map((name) => `${encodeURIComponent(name)}=${encodeURIComponent(probe.slice(0, 100))}`).join('&');
        const asked = [`${pathOf(route, known)}?${query}`, ...params.map((bad) => pathOf(route, (name) => (name === bad ? probe.slice(0, 500) : known(name))))];
        for (const path of asked) if (visitor !== undefined) isWell(await visitor.once('GET', path), `GET ${path.slice(0, 120)}`);
      }
    }
    expect(await rows()).to.equal(before);
  });

  it('T14: refuses the character that no database keeps wherever it stands in an address, and takes it in no field for a fault of its own', async () => {
    const routes = allRoutes(site.services).filter(({ path }) => !path.includes('logout') && !path.includes('trash'));
    const everyField = names.map((name): Fields[number] => [name, 'a\u0000b']);
    let looked = 0;
    for (const { method, path, isSecret } of routes) {
      const params = [...path.matchAll(/:(\w+)/g)].map((match) => match[1] ?? '').filter((name) => name !== 'lang');
      for (const visitor of visitors) {
        const token: Fields = 'formToken' in visitor ? [['_form', String(visitor.formToken)]] : [];
        const send = (to: string, fields: Fields = []): Promise<Answered> => visitor.once(method, to, method === 'POST' ? { fields: [...token, ...fields.filter(([name]) => name !== '_form')] } : {});
        for (const bad of params) {
          for (const nul of ['\u0000', 'every-kind\u0000']) {
            looked += 1;
            expect((await send(pathOf({ path }, (name) => (name === bad ? nul : known(name))))).status, `${method} ${path} with it as ${bad}`).to.equal(isSecret === true ? 404 : 400);
          }
        }
        const query = everyField.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&');
        isWell(await send(method === 'POST' ? pathOf({ path }, known) : `${pathOf({ path }, known)}?${query}`, everyField), `${method} ${path} with it in every field`);
      }
    }
    expect(looked).to.be.greaterThan(500);
  });

  it('T15: takes each field as nothing, as one, as many, and as what it is not', async () => {
    const posts = allRoutes(site.services).filter(({ method, path }) => method === 'POST' && !path.includes('logout') && !path.includes('trash'));
    expect(posts.length).to.be.greaterThan(10);
    const shapes = (probe: string): readonly Fields[] => [
      [], names.map((name): Fields[number] => [name, probe]), names.flatMap((name): Fields => [[name, probe], [name, 'b']]),
      names.flatMap((name): Fields => [[`${name}[]`, probe], [`${name}[a]`, 'b'], [`${name}.other`, '']]),
    ];
    for (const [index, route] of posts.entries()) {
      for (const [at, visitor] of visitors.entries()) {
        const probe = probes[(index * 7 + at * 3) % probes.length] ?? '';
        for (const fields of shapes(probe)) {
          const form = 'formToken' in visitor ? fields.filter(([name]) => name !== '_form') : fields;
          const token: Fields = 'formToken' in visitor ? [['_form', String(visitor.formToken)]] : [];
          isWell(await visitor.once('POST', pathOf(route, known), { fields: [...token, ...form] }), `POST ${route.path} with ${JSON.stringify(fields.slice(0, 2)).slice(0, 120)}`);
        }
      }
    }
    expect(Object.keys(Object.prototype)).to.deep.equal([]);
  });

  it('T16: answers long and winding texts about as fast as plain ones', async () => {
    const winding = ['a'.repeat(9_000), `${'a '.repeat(4_500)}!`, '((((' .repeat(2_000), `${'\t \u00a0'.repeat(3_000)}x`, `${'1,'.repeat(4_000)}z`, '@'.repeat(9_000), `${'a@'.repeat(4_000)}.`, '-'.repeat(9_000), `"${'""'.repeat(4_000)}`];
    const visitor = new Visitor(site);
    await visitor.begin('en');
    const fields = ['comments', 'hours', 'department', 'methods.other', 'role', 'code', 'email'];
    const took = async (text: string): Promise<number> => {
      const begun = performance.now();
      for (const [path, wanted] of [['/en/s/every-kind/p/you', fields], ['/en/s/every-kind/p/words', fields], ['/en/s/every-kind/resume', ['code']], ['/en/s/every-kind/withdraw', ['code']], ['/en/login', ['email']]] as const) {
        isWell(await visitor.once('POST', path, { fields: wanted.map((name): Fields[number] => [name, text]) }), `POST ${path}`);
      }
      return performance.now() - begun;
    };
    await took('plain');
    const plain = Math.max(await took('plain'), 20);
    // a pattern that tries every way through such a text takes longer than a person lives; 50 times is far from both
    for (const text of winding) expect(await took(text), text.slice(0, 20)).to.be.below(plain * 50);
  });
});

describe('what people wrote in their own words', () => {
  it('T10: is in no edition: a question of text is published as how many answered it', async () => {
    const database = await makeDatabase();
    const store = await createStore({ connection: database.connection, migrations: 'apply' });
    const folder = join(projectRoot, 'data', 'needs-inventory');
    const texts: string[] = [];
    try {
      await seedExample(store, folder, new Date('2026-01-20T10:00:00Z'));
      for await (const { answers } of store.answers.readAll('needs-inventory-2025')) {
        for (const answer of answers.values()) {
          if (answer.kind === 'text') texts.push(answer.text);
          if ((answer.kind === 'single' || answer.kind === 'multiple') && answer.other !== undefined) texts.push(answer.other);
        }
      }
      const edition = await store.editions.findCurrent('needs-inventory-2025');
      expect(texts.length).to.be.greaterThan(50);
      expect(texts.filter((text) => edition?.content.includes(JSON.stringify(text).slice(1, -1)) === true)).to.deep.equal([]);
    } finally {
      await store.close();
      await database.drop();
    }
  });
});

describe('templates', () => {
  it('T13: are compiled in the build; the program that serves holds only the runtime, and no text becomes one', () => {
    const sources = (folder: string): readonly string[] => readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' }).filter((name) => /\.(ts|hbs)$/.test(name)).map((name) => join(folder, name));
    const files = [...sources('server'), ...sources('views')];
    expect(files.length).to.be.greaterThan(300);
    // Typst's own templates are ours too, and what is said comes beside them as data
    const found = files.filter((file) => /\{\{\{|\bSafeString\b|\bnoEscape\b|\.compile\((?!\{ mainFileContent: templates\[)|handlebars'(?!\/runtime)|from 'handlebars|\son[a-z]+="/.test(readFileSync(join(projectRoot, file), 'utf8')));
    expect(found).to.deep.equal([]);
  });
});
