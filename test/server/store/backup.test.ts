import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { expect } from 'chai';
import { readBackupFile, writeBackupFile } from '../../../server/acts/backupFile.js';
import { seedExample } from '../../../server/acts/seedExample.js';
import { ProblemError } from '../../../server/problems/problem.js';
import { createStore } from '../../../server/store/createStore.js';
import type { Store } from '../../../server/store/store.js';
import { makeDatabase, servers, type TestDatabase } from '../../support/databases.js';
import { projectRoot } from '../../support/projectRoot.js';
import { aSubmission, hashOf } from '../../support/submissions.js';

async function codeOf(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
    return 'done';
  } catch (error) {
    if (error instanceof ProblemError) return error.problems[0].code;
    throw error;
  }
}

/** Everything in the database but what is made anew, in an order of its own. */
async function contentOf(database: TestDatabase): Promise<readonly string[]> {
  const tables = await database.query<{ name: string }>(
    `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and n.nspname in ('desk', 'people', 'drafts', 'answers', 'keys', 'links')
        and c.relname not in ('role', 'job', 'session', 'sign_in_link') order by 1`);
  const all: string[] = [];
  for (const { name } of tables) all.push(...(await database.query<{ line: string }>(`select row_to_json(t)::text as line from ${name} t`)).map(({ line }) => `${name} ${line}`));
  return all.sort();
}

for (const server of servers) {
  describe(`a copy of everything (${server.name})`, () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'behov-backup-'));
    const file = path.join(folder, 'behov.backup');
    const opened: { store: Store; database: TestDatabase }[] = [];
    const open = async (): Promise<{ store: Store; database: TestDatabase }> => {
      const database = await makeDatabase(server);
      const pair = { database, store: await createStore({ connection: database.connection, migrations: 'apply' }) };
      opened.push(pair);
      return pair;
    };
    let first: { store: Store; database: TestDatabase };
    before(async () => {
      first = await open();
      await seedExample(first.store, path.join(projectRoot, 'data', 'needs-inventory'), new Date('2026-01-20T10:00:00Z'));
      await first.store.people.invite('s', [{ tokenHash: hashOf('one'), department: 'd' }]);
      await first.store.answers.submit(aSubmission('s', 'answered', { invitationHash: hashOf('one') }));
      await first.store.accounts.add({ email: 'a@example.org', name: 'Åsa “\\ \u2028', language: 'sv', isOwner: true, isDisabled: false });
      await writeBackupFile(file, first.store.backup.lines());
    });
    after(async () => {
      for (const { store, database } of opened) {
        await store.close();
        await database.drop();
      }
      rmSync(folder, { recursive: true });
    });

    it('fills another database with the very same, and only its owner may read the file', async () => {
      const { store, database } = await open();
      await store.backup.restore(readBackupFile(file), { replace: false });
      const content = await contentOf(database);
      expect(content.length).to.be.greaterThan(600);
      expect(content).to.deep.equal(await contentOf(first.database));
      expect(statSync(file).mode & 0o077).to.equal(0);
      const edition = await store.editions.findCurrent('needs-inventory-2025');
      expect(edition?.hash).to.equal((await first.store.editions.findCurrent('needs-inventory-2025'))?.hash);
    });

    it('K120: is not put into a database where there is something, unless that is asked for', async () => {
      const { store, database } = await open();
      await store.answers.submit(aSubmission('other', 'other'));
      const before = await contentOf(database);
      expect(await codeOf(() => store.backup.restore(readBackupFile(file), { replace: false }))).to.equal('restore_not_empty');
      expect(await contentOf(database)).to.deep.equal(before);
      await store.backup.restore(readBackupFile(file), { replace: true });
      expect(await contentOf(database)).to.deep.equal(await contentOf(first.database));
    });

    const whole = (): string => gunzipSync(readFileSync(file)).toString();
    const damages: readonly (readonly [string, () => Buffer])[] = [
      ['cut short', () => readFileSync(file).subarray(0, -2_000)],
      ['cut at a line', () => gzipSync(whole().split('\n').slice(0, 400).join('\n'))],
      ['with a bit turned', () => {
        const bytes = Buffer.from(readFileSync(file));
        const at = Math.floor(bytes.length / 2);
        bytes[at] = (bytes[at] ?? 0) ^ 4;
        return bytes;
      }],
      ['with a word changed and packed again', () => gzipSync(whole().replace('biostatistics', 'bioinformatic'))],
      ['that is another file', () => Buffer.from('a,b\n1,2\n')],
      ['that is empty', () => Buffer.alloc(0)],
    ];
    for (const [name, make] of damages) {
      it(`F17: refuses a file ${name}, and changes nothing`, async () => {
        const { store, database } = opened.at(-1) ?? first;
        const before = await contentOf(database);
        const bad = path.join(folder, 'bad');
        writeFileSync(bad, make());
        expect(await codeOf(() => store.backup.restore(readBackupFile(bad), { replace: true }))).to.equal('backup_damaged');
        expect(await contentOf(database)).to.deep.equal(before);
      });
    }

    it('tells no more of who answered than the database: rows lie in no order', () => {
      const rows = whole().split('\n').filter((line) => line.includes('"definition_version"') && line.includes('"content"'));
      const ids = rows.map((line) => String(/"id":"([^"]+)"/.exec(line)?.[1]));
      expect(ids.length).to.be.greaterThan(500);
      expect(ids).not.to.deep.equal([...ids].sort());
    });

    it('is refused by another version of the database', async () => {
      const { store } = opened.at(-1) ?? first;
      const other = async function* (): AsyncGenerator<string> {
        yield await Promise.resolve(JSON.stringify({ behov: 'backup', format: 1, migrations: ['20300101-01-later'] }));
      };
      expect(await codeOf(() => store.backup.restore(other(), { replace: true }))).to.equal('restore_other_version');
    });
  });
}
