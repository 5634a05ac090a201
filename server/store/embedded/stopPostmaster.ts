import { setTimeout as sleep } from 'node:timers/promises';
import { codeOfError } from '../codeOfError.js';
import { isRunning, readPostmaster } from './postmaster.js';

/** Fast shutdown with a checkpoint (SIGINT); when that takes too long, without one (SIGQUIT): recovery does the rest. */
export async function stopPostmaster(database: string): Promise<void> {
  const postmaster = readPostmaster(database);
  if (postmaster === undefined) return;
  for (const [signal, patience] of [['SIGINT', 10_000], ['SIGQUIT', 5_000]] as const) {
    if (!isRunning(postmaster.pid, database)) return;
    tell(postmaster.pid, signal);
    const deadline = Date.now() + patience;
    while (isRunning(postmaster.pid, database) && Date.now() < deadline) await sleep(5);
  }
}

function tell(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (codeOfError(error) !== 'ESRCH') throw error;
  }
}
