/** Says how far a long piece of work has come: one line rewritten on a terminal, a line now and then in a log. */
import type { Doing, Progress } from '../acts/progress.js';
import type { InterfaceLanguage } from '../problems/problem.js';
import type { Terminal } from './terminal.js';

const words: Readonly<Record<InterfaceLanguage, Readonly<Record<Doing, string>>>> = {
  sv: { looking: 'Undersöker filen', reading: 'Läser svaren', drawing: 'Ritar figurer' },
  en: { looking: 'Looking at the file', reading: 'Reading the answers', drawing: 'Drawing figures' },
};

/** Nothing is said of what is over within this time. */
const patience = 1_000;

export interface ShownProgress {
  readonly progress: Progress;
  /** Leaves the terminal as it was, before anything else is written. */
  readonly end: () => void;
}

/** @param now milliseconds of a clock that never goes back */
export function showProgress(terminal: Pick<Terminal, 'err' | 'overwrite'>, language: InterfaceLanguage, now: () => number): ShownProgress {
  const { overwrite } = terminal;
  const every = overwrite !== undefined ? 100 : 5_000;
  let next = now() + patience;
  let shown = '';
  const end = (): void => {
    if (shown !== '') overwrite?.(' '.repeat(shown.length));
    if (shown !== '') overwrite?.('');
    shown = '';
  };
  const say = (line: string): void => {
    if (overwrite === undefined) terminal.err(`${line}\n`);
    else overwrite(line.padEnd(shown.length));
    shown = line;
  };
  const progress: Progress = (doing, done, total) => {
    const time = now();
    if (time < next) return;
    next = time + every;
    const percent = total > 0 ? ` ${String(Math.min(100, Math.floor((100 * done) / total)))} %` : '';
    say(`${words[language][doing]} …${language === 'sv' ? percent.replace(' %', '\u00a0%') : percent.replace(' %', '%')}`);
  };
  return { progress, end };
}
