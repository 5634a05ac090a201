import type { InterfaceLanguage } from '../problems/problem.js';

/**
 * The language of messages: what `--lang` says, else the environment (LC_ALL, LC_MESSAGES, LANG in that order, as
 * in POSIX), else English.
 */
export function chooseLanguage(asked: string | undefined, env: Readonly<Record<string, string | undefined>>): InterfaceLanguage {
  const wanted = asked ?? [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find((value) => value !== undefined && value !== '') ?? 'en';
  return /^sv\b|^sv_/i.test(wanted) ? 'sv' : 'en';
}
