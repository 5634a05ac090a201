import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, rmdirSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { makeCluster } from './cluster.js';
import { startCrowd } from './crowd.js';
import { untilAnswersFlow } from './f01Killed.js';
import type { Fault } from './fault.js';
import { Ledger } from './ledger.js';
import { outcomeOf } from './outcome.js';
import { openWorld } from './world.js';

function mountSmall(folder: string): boolean {
  return spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=220m', 'tmpfs', folder]).status === 0;
}

/** Tried, not guessed: containers differ in what they let root do. */
function cannotMount(): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'behov-mount-'));
  const mounted = process.getuid?.() === 0 && mountSmall(folder);
  if (mounted) spawnSync('umount', [folder]);
  rmdirSync(folder);
  return mounted ? undefined : 'no tmpfs can be mounted here (that needs root and CAP_SYS_ADMIN)';
}

/** Takes all the space there is; gives it back when told. */
function fillUp(folder: string): () => void {
  const file = join(folder, 'filler');
  const chunk = Buffer.alloc(1 << 20);
  try {
    for (;;) writeFileSync(file, chunk, { flag: 'a' });
  } catch {
    // the last bytes too
    try {
      for (;;) writeFileSync(file, chunk.subarray(0, 4096), { flag: 'a' });
    } catch {
      return () => rmSync(file, { force: true });
    }
  }
}

export const f04DiskFull: Fault = {
  name: 'F4',
  title: 'the disk of the database (its tables; the log of writes is elsewhere) is full for 3 s while 20 clients answer',
  runs: { short: 1, default: 5, full: 20 },
  cannot: cannotMount,
  async run({ runs, size, chance, folder }) {
    const small = join(folder, 'small');
    mkdirSync(small);
    if (!mountSmall(small)) throw new Error('the small disk could not be mounted');
    try {
      const cluster = await makeCluster({ folder: join(small, 'cluster'), logFolder: join(folder, 'wal') });
      const world = await openWorld({ folder, databaseUrl: cluster.url });
      try {
        const survey = await world.newSurvey();
        const ledger = new Ledger();
        const broken: string[] = [];
        const crowd = startCrowd({ port: world.port, survey, people: 20, ledger, chance });
        let refusedMost = 0;
        for (let round = 0; round < runs; round += 1) {
          await untilAnswersFlow(ledger);
          const free = fillUp(small);
          const refused = ledger.refused;
          const until = performance.now() + (size === 'short' ? 15_000 : 30_000);
          // tables have room of their own for a while
          while (ledger.refused === refused && performance.now() < until) await sleep(50);
          await sleep(3_000);
          refusedMost = Math.max(refusedMost, ledger.refused - refused);
          free();
          if (!(await untilAnswersFlow(ledger))) broken.push('no answer was taken within 10 s after space was there again');
        }
        if (refusedMost === 0 && size !== 'short') broken.push('the disk was never so full that anyone was refused');
        if (!world.program().isRunning()) broken.push('the program ended');
        await crowd.leave();
        const { bavail, bsize } = statfsSync(small);
        return await outcomeOf(world, survey, ledger, [`at most ${String(refusedMost)} refused while it was full; ${((bavail * bsize) / 1048576).toFixed(0)} MB free in the end`], broken);
      } finally {
        await world.close();
        await cluster.stopAtOnce();
      }
    } finally {
      spawnSync('umount', ['-l', small]);
    }
  },
};
