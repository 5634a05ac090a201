import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const programs = {
  figures: fileURLToPath(new URL('./drawingProcess.js', import.meta.url)),
  documents: fileURLToPath(new URL('./documentProcess.js', import.meta.url)),
} as const;

export type DrawnKind = keyof typeof programs;

/**
 * A process, not a thread: when a thread runs out of memory, or the rasteriser falls, Node takes the whole program
 * down, with every answer that is on its way. It inherits no environment: a picture depends on nothing around it.
 */
export function startDrawer(kind: DrawnKind, memoryMb: number): ChildProcess {
  const inherited = process.execArgv.filter((argument) => !argument.startsWith('--inspect'));
  return fork(programs[kind], {
    env: {},
    execArgv: [...inherited, `--max-old-space-size=${String(memoryMb)}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}
