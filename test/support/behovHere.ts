import { run } from '../../server/cli/run.js';
import type { Terminal } from '../../server/cli/terminal.js';

export interface RanHere {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

export interface Surroundings {
  /** English where nothing is said. */
  readonly env?: Readonly<Record<string, string>>;
  /** A terminal that asks, or knows that it is one. */
  readonly terminal?: Partial<Terminal>;
}

/** `behov …` in this process, and everything it wrote. */
export async function behovHere(words: readonly string[], { env = { LANG: 'en_US.UTF-8' }, terminal = {} }: Surroundings = {}): Promise<RanHere> {
  let out = '';
  let err = '';
  const exit = await run(words, { out: (text) => (out += text), err: (text) => (err += text), ...terminal }, env);
  return { exit, out, err };
}
