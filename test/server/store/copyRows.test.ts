/** Rows as bytes: all of them, or an error, and a connection as it was. */
import { expect } from 'chai';
import type { Knex } from 'knex';
import { copyRows } from '../../../server/store/copyRows.js';
import { openPool } from '../../../server/store/pools.js';
import { query } from '../../../server/store/query.js';
import { onEachDatabase } from '../../support/databases.js';

onEachDatabase('rows that are copied out', (opened) => {
  let db: Knex;

  before(() => {
    db = openPool(opened().database.connection, { max: 1, timeout: 5_000 });
  });

  after(async () => db.destroy());

  async function read(select: string, secret = ''): Promise<readonly string[]> {
    const rows: string[] = [];
    await copyRows(db, select, secret, (bytes, bounds) => rows.push(bounds.flatMap((from, i) => (i % 2 === 0 ? [bytes.toString('utf8', from, bounds[i + 1])] : [])).join('|')));
    return rows;
  }

  it('are what a query gives, with none, one and many, empty and longer than what comes at once', async () => {
    expect(await read('select 1::text where false')).to.deep.equal([]);
    expect(await read(`select 'a', ''`)).to.deep.equal(['a|']);
    expect(await read(`select n::text, repeat('ö\\', n) from generate_series(0, 3000) as n`)).to.deep.equal(Array.from({ length: 3001 }, (_unused, n) => `${String(n)}|${'ö\\'.repeat(n)}`));
    expect(await read(`select repeat('x', 3000000)`)).to.deep.equal(['x'.repeat(3_000_000)]);
  });

  it('are told a secret that stands in no statement, and that is forgotten with them', async () => {
    const select = `select current_setting('behov.secret'), query from pg_stat_activity where pid = pg_backend_pid()`;
    const [row = ''] = await read(select, 'not for the log');
    expect(row.split('|')[0]).to.equal('not for the log');
    expect(row.split('|')[1]).to.include('copy (').and.not.include('not for the log');
    expect(await query(db, `select current_setting('behov.secret', true) as secret`)).to.deep.equal([{ secret: '' }]);
  });

  const failing: readonly (readonly [string, () => Promise<unknown>, RegExp])[] = [
    ['in the middle of them', () => read('select (1 / (500 - n))::text from generate_series(1, 1000) as n', 'secret'), /division by zero/],
    ['before the first', () => read('select nothing from nowhere', 'secret'), /nowhere/],
    ['where there is nothing in a column', () => read('select null::text', 'secret'), /no null/],
    ['in the hands of whoever takes them', () => copyRows(db, 'select n::text from generate_series(1, 1000) as n', 'secret', () => {
      throw new Error('taken badly');
    }), /taken badly/],
  ];
  for (const [where, fail, message] of failing) {
    it(`fail ${where}, and the connection does what it is asked next and keeps no secret`, async () => {
      let error: unknown;
      await fail().catch((thrown: unknown) => (error = thrown));
      expect(error instanceof Error ? error.message : '').to.match(message);
      expect(await query(db, `select 1 as n, current_setting('behov.secret', true) as secret`)).to.deep.equal([{ n: 1, secret: '' }]);
      expect(await read('select 1::text')).to.deep.equal(['1']);
    });
  }
});
