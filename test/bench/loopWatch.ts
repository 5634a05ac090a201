/**
 * Loaded before a server: writes to the file that LOOP_WATCH names the longest that its event loop was held, in ms; SIGUSR2
 * begins anew. `late` is what a timer waited beyond its time. `held` leaves out what the process spent waiting for a
 * processor that others had, which says something of the machine and nothing of the program.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

const file = process.env['LOOP_WATCH'];
const every = 2;

/** Milliseconds so far that the main thread stood in line for a processor. */
function inLine(): number {
  return Number(readFileSync('/proc/self/schedstat', 'utf8').split(' ')[1]) / 1e6;
}

function watch(to: string): void {
  let worst = { held: 0, late: 0 };
  let before = { at: performance.now(), inLine: inLine() };
  const look = (): void => {
    const late = performance.now() - before.at - every;
    const held = late - (inLine() - before.inLine);
    if (held > worst.held || late > worst.late) {
      worst = { held: Math.max(held, worst.held), late: Math.max(late, worst.late) };
      writeFileSync(to, JSON.stringify(worst));
    }
    before = { at: performance.now(), inLine: inLine() };
    setTimeout(look, every).unref();
  };
  process.on('SIGUSR2', () => {
    worst = { held: 0, late: 0 };
    writeFileSync(to, JSON.stringify(worst));
  });
  look();
}

// processes and threads that the server starts load this too
if (file !== undefined && isMainThread && process.argv[1]?.endsWith('main.js') === true) watch(file);
