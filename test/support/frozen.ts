/** Stops a PostgreSQL dead where it stands, with all of its processes, as a paused virtual machine does. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

function parentOf(pid: number): number | undefined {
  try {
    const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    // it ended while we looked
    return undefined;
  }
}

export function freezeDatabase(dataFolder: string): void {
  const postmaster = Number(readFileSync(join(dataFolder, 'database', 'postmaster.pid'), 'utf8').split('\n')[0]);
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number);
  for (const pid of [postmaster, ...all.filter((one) => parentOf(one) === postmaster)]) process.kill(pid, 'SIGSTOP');
}
