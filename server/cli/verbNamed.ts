import { nearest } from '../../analysis/survey/nearest.js';
import { exitCode } from './exitCode.js';
import { Stop } from './stop.js';
import type { Verb } from './verb.js';

/** Errors Stop (usage) where no verb has the name, with the nearest one that has. */
export function verbNamed(name: string, verbs: readonly Verb[]): Verb {
  const found = verbs.find(({ verb }) => verb === name);
  if (found !== undefined) return found;
  const names = verbs.map(({ verb }) => verb);
  throw new Stop(exitCode.usage, { code: 'verb_unknown', params: { verb: name, nearest: nearest(name, names), verbs: names.join(', ') } });
}
