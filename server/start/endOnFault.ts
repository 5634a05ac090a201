import { logTo, withoutMessage } from '../web/log.js';

/**
 * A fault that nobody caught leaves the program in an unknown state: it is written down, without its message, which may
 * quote an answer, and the program ends for its supervisor to start again. What was acknowledged is on disk.
 */
export function endOnFault(program: Pick<NodeJS.Process, 'exit' | 'on'> & { readonly stderr: { write(text: string): unknown } }): void {
  const end = (event: string) => (fault: unknown): void => {
    logTo(program.stderr)({ event, ...withoutMessage(fault) });
    program.exit(1);
  };
  program.on('unhandledRejection', end('a rejection nobody handled'));
  program.on('uncaughtException', end('an exception nobody caught'));
}
