/**
 * Starts the database of a place, or joins the one that runs there already: after a crash of ours it lives on, and
 * a command beside a running server must use the same one. PostgreSQL's own lock decides between two starters.
 */
import { spawn } from 'node:child_process';
import type { SpawnOptions } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import path from 'node:path';
import { ProblemError } from '../../problems/problem.js';
import { reasonInLog, sizeOf, withDatabaseLog } from './databaseLog.js';
import { commandAs } from './identity.js';
import { isRunning, readPostmaster } from './postmaster.js';
import type { Postmaster } from './postmaster.js';
import type { Place } from './place.js';
import { serverSettings } from './serverSettings.js';
import { removeStaleLocks } from './staleLock.js';

export interface Launched {
  readonly postmaster: Postmaster;
  /** False when it ran already. */
  readonly started: boolean;
}

/** Recovery after a crash replays at most max_wal_size of log, which takes seconds. */
const patience = 60_000;

export async function launch(place: Place, socketFolder: () => string): Promise<Launched> {
  const deadline = Date.now() + patience;
  let started = false;
  let reason = '';
  while (Date.now() < deadline) {
    const running = findRunning(place);
    if (running?.status === 'ready') return { postmaster: running, started };
    if (running === undefined) {
      const socket = socketFolder();
      removeStaleLocks(place.database, socket);
      const failure = await start(place, socket);
      started = failure === undefined;
      reason = failure ?? '';
      if (failure !== undefined && !isPassing(failure)) break;
    }
    await sleep(running === undefined ? 50 : 10);
  }
  throw new ProblemError({ code: 'database_will_not_start', params: { folder: place.home, reason } });
}

function findRunning(place: Place): Postmaster | undefined {
  const postmaster = readPostmaster(place.database);
  return postmaster !== undefined && isRunning(postmaster.pid, place.database) ? postmaster : undefined;
}

/** Somebody else was first, or the children of a killed database are still leaving. */
function isPassing(reason: string): boolean {
  return /lock file .* (already exists|is empty)|shared memory block/.test(reason);
}

/** Resolves when it is ready, or with the reason why it ended. */
async function start(place: Place, socketFolder: string): Promise<string | undefined> {
  const before = sizeOf(place.log);
  const child = withDatabaseLog(place.log, (log) => {
    const args = ['-D', place.database, '-k', socketFolder, ...serverSettings];
    const { file, args: all, ...user } = commandAs(place.identity, path.join(place.bin, 'postgres'), args);
    // A group of its own: Ctrl-C in the terminal reaches us, and we end the database after the last answer.
    const options: SpawnOptions = { ...user, env: place.env, cwd: '/', detached: true, stdio: ['ignore', log, log] };
    return spawn(file, all, options);
  });
  child.unref();
  const over = new AbortController();
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', () => resolve(reasonInLog(place.log, Math.min(before, sizeOf(place.log)))));
  });
  // whoever waits on would keep our own program from ending
  const outcome = await Promise.race([ended, untilReady(place, child.pid, over.signal)]).finally(() => over.abort());
  // Its later end is nobody's business here, and by then the log may be gone with its folder.
  child.removeAllListeners('exit');
  return outcome;
}

async function untilReady(place: Place, pid: number | undefined, over: AbortSignal): Promise<undefined> {
  const deadline = Date.now() + patience;
  while (Date.now() < deadline && !over.aborted) {
    const postmaster = readPostmaster(place.database);
    if (postmaster !== undefined && postmaster.pid === pid && postmaster.status === 'ready') return;
    await sleep(5);
  }
}
