import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { readConfig } from '../../../server/config.js';
import { readPostmaster } from '../../../server/store/embedded/postmaster.js';
import { openStore } from '../../../server/store/openStore.js';
import { hashOf, marksOf } from '../../support/submissions.js';

const here = fileURLToPath(import.meta.url);
const program = path.join(path.dirname(here), `../../support/answerForever${path.extname(here)}`);

/** Lets the program run, kills it and what else is named in the same instant; gives the answers it acknowledged. */
async function runAndKill(folder: string, milliseconds: number, alsoDatabase: boolean): Promise<readonly string[]> {
  const child = spawn(process.execPath, [...process.execArgv, program, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  const ended = new Promise((resolve) => child.once('close', resolve));
  const deadline = Date.now() + 30_000;
  while (said === '' && Date.now() < deadline) await sleep(10);
  await sleep(milliseconds);
  const postmaster = alsoDatabase ? readPostmaster(path.join(folder, 'database')) : undefined;
  if (postmaster !== undefined) process.kill(postmaster.pid, 'SIGKILL');
  child.kill('SIGKILL');
  await ended;
  return said.split('\n').slice(0, -1).map((line) => line.split(' ')[1] ?? '');
}

describe('after kill -9 in the middle of storing answers (trust.md 5.4 F1, F2, F23)', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'behov-crash-'));
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('every acknowledged answer is there, once, whether the program died alone or the database with it', async () => {
    const acknowledged: string[] = [];
    for (const [milliseconds, alsoDatabase] of [[150, true], [400, false], [90, true], [250, true]] as const) {
      const before = acknowledged.length;
      acknowledged.push(...(await runAndKill(folder, milliseconds, alsoDatabase)));
      expect(acknowledged.length).to.be.greaterThan(before);
    }
    const config = readConfig({ BEHOV_DATA: folder });
    const store = await openStore(config, { tenure: 'owns', warn: () => undefined });
    try {
      const stored = await marksOf(store.answers.readAll('crash'));
      expect(new Set(stored).size).to.equal(stored.length);
      const there = new Set(stored);
      expect([...new Set(acknowledged)].filter((mark) => !there.has(mark))).to.deep.equal([]);
      // At most what was in flight at each kill was stored without having been told.
      expect(stored.length - new Set(acknowledged).size).to.be.within(0, 4 * 8);
      const unspent = await Promise.all(stored.map((mark) => store.people.findInvitation(hashOf(mark))));
      expect(unspent.filter((invitation) => invitation?.used !== true)).to.deep.equal([]);
    } finally {
      await store.close();
    }
  });
});
