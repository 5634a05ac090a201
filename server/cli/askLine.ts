import { createInterface } from 'node:readline/promises';

export interface Asking {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  /** Called where Ctrl-C is pressed: at a question the terminal hands the key to us and sends no signal. */
  readonly interrupt: () => void;
}

/** The line a person answers with; '' where they end the input (Ctrl-D) instead, or press Ctrl-C and are still here. */
export async function askLine(question: string, { input, output, interrupt }: Asking): Promise<string> {
  const lines = createInterface({ input, output, terminal: true });
  const left = new Promise<string>((resolve) => {
    lines.once('SIGINT', () => {
      lines.close();
      interrupt();
    });
    lines.once('close', () => {
      output.write('\n');
      resolve('');
    });
  });
  try {
    return await Promise.race([lines.question(question).catch(() => ''), left]);
  } finally {
    lines.removeAllListeners('close');
    lines.close();
  }
}
