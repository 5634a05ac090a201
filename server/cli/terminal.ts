import { isatty } from 'node:tty';
import { askLine } from './askLine.js';
import { visible } from './visible.js';

/** Where a command writes: results on `out`, messages on `err`. Of the process, text that commands a terminal is made visible. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  /** Goes to the beginning of the line on `err` and writes over it; only where a person reads along. */
  readonly overwrite?: (line: string) => void;
  /** Asks the person; absent where nobody is there to answer. */
  readonly ask?: (question: string) => Promise<string>;
}

/** A reader that has seen enough (`| head`) closes the pipe: that is no fault of the command, so it stays quiet. */
function quietly(stream: NodeJS.WriteStream): (text: string) => void {
  let open = true;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    open = false;
  });
  return (text) => {
    if (open) stream.write(visible(text));
  };
}

/** Ctrl-C ends the command as it does anywhere else. */
const askOnTerminal = (question: string): Promise<string> =>
  askLine(question, { input: process.stdin, output: process.stderr, interrupt: () => void process.kill(process.pid, 'SIGINT') });

export function processTerminal(): Terminal {
  const interactive = isatty(2);
  return {
    out: quietly(process.stdout),
    err: quietly(process.stderr),
    ...(interactive ? { overwrite: (line: string) => void process.stderr.write(`\r${visible(line)}`) } : {}),
    ...(interactive && isatty(0) ? { ask: askOnTerminal } : {}),
  };
}
