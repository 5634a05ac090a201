import { flatCopy } from './flatCopy.js';

const most = 60;

/** A value as a fault shows it: on one line, cut to what fits a sentence, in memory of its own. */
export function shortened(text: string): string {
  const start = text.slice(0, most + 1).replace(/\s+/g, ' ').replace(/\p{Cs}$/u, '');
  return flatCopy(text.length > most ? `${start.slice(0, most)}…` : start);
}
