import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { passedOn } from './passedOn.js';

const programs = {
  figures: fileURLToPath(new URL('./drawingProcess.js', import.meta.url)),
  documents: fileURLToPath(new URL('./documentProcess.js', import.meta.url)),
} as const;

export type DrawnKind = keyof typeof programs;

/** A few megabytes of what is new are looked through often, rather than dozens seldom. */
const sparing = ['--max-semi-space-size=2'] as const;
/** A large picture gives its memory back at once. A document is made of so many small pieces that this would take longer than it is worth. */
const memoryOf: Readonly<Record<DrawnKind, Readonly<Record<string, string>>>> = {
  figures: { MALLOC_ARENA_MAX: '2', MALLOC_MMAP_THRESHOLD_: '262144', MALLOC_TRIM_THRESHOLD_: '1048576' },
  documents: { MALLOC_ARENA_MAX: '2' },
};

/**
 * A process, not a thread: when a thread runs out of memory, or the rasteriser falls, Node takes the whole program
 * down, with every answer that is on its way. It inherits nothing of the environment: a picture depends on nothing around it.
 */
export function startDrawer(kind: DrawnKind, memoryMb: number): ChildProcess {
  return fork(programs[kind], {
    env: memoryOf[kind],
    execArgv: [...passedOn(process.execArgv), ...sparing, `--max-old-space-size=${String(memoryMb)}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}
