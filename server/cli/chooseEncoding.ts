import type { ChooseEncoding } from '../acts/openForeign.js';
import type { InterfaceLanguage } from '../problems/problem.js';
import type { Terminal } from './terminal.js';
import { visibleLine } from './visible.js';

const words = {
  sv: { intro: 'Filens teckenkodning går inte att avgöra. Vilken rad läses rätt?', which: 'Nummer (annars tomt): ', line: (line: number) => `rad ${String(line)}` },
  en: { intro: 'The encoding of the file cannot be told. Which line reads right?', which: 'Number (or nothing): ', line: (line: number) => `line ${String(line)}` },
} as const;

/** Asks the person at the terminal; undefined where there is none. */
export function chooseEncodingAt(terminal: Terminal, language: InterfaceLanguage): ChooseEncoding | undefined {
  const { ask } = terminal;
  if (ask === undefined) return undefined;
  return async (candidates) => {
    const lines = candidates.flatMap(({ encoding, samples }, i) => samples.map(({ line, text }, s) => `  ${s === 0 ? String(i + 1).padEnd(3) + encoding.padEnd(14) : ' '.repeat(17)}${words[language].line(line)}: ${text}`));
    terminal.err(`${[words[language].intro, ...lines].map(visibleLine).join('\n')}\n`);
    const answer = Number((await ask(words[language].which)).trim());
    return candidates[answer - 1]?.encoding;
  };
}
