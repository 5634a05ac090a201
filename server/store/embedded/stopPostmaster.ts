import { setTimeout as sleep } from 'node:timers/promises';
import { codeOfError } from '../codeOfError.js';
import { isRunning, readPostmaster } from './postmaster.js';

/** Its children get five seconds before it kills those that do not end. */
const leftForKilling = 6_000;

/**
 * Fast shutdown with a checkpoint (SIGINT); when that takes too long, without one (SIGQUIT): recovery does the rest. One
 * that was frozen is woken, or it would hear neither.
 */
export async function stopPostmaster(database: string, patience = 10_000): Promise<void> {
  const postmaster = readPostmaster(database);
  if (postmaster === undefined) return;
  for (const [signal, wait] of [['SIGINT', patience], ['SIGQUIT', leftForKilling]] as const) {
    if (!isRunning(postmaster.pid, database)) return;
    tell(postmaster.pid, signal);
    tell(postmaster.pid, 'SIGCONT');
    const deadline = Date.now() + wait;
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
