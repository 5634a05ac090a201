import type { ChooseEncoding } from '../acts/readForeignAnswers.js';
import type { InterfaceLanguage } from '../problems/problem.js';
import type { Terminal } from './terminal.js';

const words = {
  sv: { intro: 'Filens teckenkodning går inte att avgöra. Vilken rad läses rätt?', which: 'Nummer (annars tomt): ' },
  en: { intro: 'The encoding of the file cannot be told. Which line reads right?', which: 'Number (or nothing): ' },
} as const;

/** Asks the person at the terminal; undefined where there is none. */
export function chooseEncodingAt(terminal: Terminal, language: InterfaceLanguage): ChooseEncoding | undefined {
  const { ask } = terminal;
  if (ask === undefined) return undefined;
  return async (candidates) => {
    const lines = candidates.map(({ encoding, sample }, i) => `  ${String(i + 1)}  ${encoding.padEnd(14)}${sample}`);
    terminal.err(`${[words[language].intro, ...lines].join('\n')}\n`);
    const answer = Number((await ask(words[language].which)).trim());
    return candidates[answer - 1]?.encoding;
  };
}
