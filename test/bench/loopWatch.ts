/**
 * Loaded before a server: writes to the file that LOOP_WATCH names the longest that its event loop was held, in ms; SIGUSR2
 * begins anew. `late` is what a timer waited beyond its time, which on a busy machine tells more of others than of the
 * program. `held` is how long its main thread worked meanwhile.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

const file = process.env['LOOP_WATCH'];
const every = 2;

/** Milliseconds so far that the main thread had a processor. */
function worked(): number {
  return Number(readFileSync('/proc/self/schedstat', 'utf8').split(' ')[0]) / 1e6;
}

function watch(to: string): void {
  let worst = { held: 0, late: 0 };
  let before = { at: performance.now(), worked: worked() };
  const look = (): void => {
    const late = performance.now() - before.at - every;
    const held = worked() - before.worked;
    if (held > worst.held || late > worst.late) {
      worst = { held: Math.max(held, worst.held), late: Math.max(late, worst.late) };
      writeFileSync(to, JSON.stringify(worst));
    }
    before = { at: performance.now(), worked: worked() };
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
