/** Entries of the log in words: who by name, what as a sentence, when in Stockholm. */
import { leadStartWords } from '../../../views/words/leadStart.js';
import { logWords } from '../../../views/words/log.js';
import { inventoryRoles } from '../../access/permissions.js';
import type { InterfaceLanguage } from '../../problems/problem.js';
import type { LoggedEntry, Store } from '../../store/store.js';
import { timeInWords } from '../monitor/timeInWords.js';

export interface LogLine {
  readonly at: string;
  readonly who: string;
  readonly what: string;
  readonly survey: string;
}

export type Names = ReadonlyMap<string, string>;

export async function namesOf(store: Store): Promise<Names> {
  return new Map((await store.accounts.list()).map(({ id, name }) => [id, name]));
}

function nameOf(id: string, names: Names, language: InterfaceLanguage): string {
  const { others, gone } = logWords[language];
  return names.get(id) ?? new Map(Object.entries(others)).get(id) ?? (/^[0-9a-f-]{36}$/.test(id) ? gone : id);
}

/** A code without words is shown as it is, with its details: what happened is never left out. */
function whatOf({ act, detail }: LoggedEntry, names: Names, language: InterfaceLanguage): string {
  const details = new Map(Object.entries(detail));
  const say = new Map(Object.entries(logWords[language].acts)).get(act);
  if (say === undefined) return [act, ...[...details].map(([name, value]) => `${name} ${value}`)].join(', ');
  return say((name) => {
    const value = details.get(name);
    if (value === undefined) return '';
    if (name === 'account') return nameOf(String(value), names, language);
    const role = name === 'role' ? inventoryRoles.find((each) => each === value) : undefined;
    return role === undefined ? String(value) : leadStartWords[language].roles[role].toLowerCase();
  });
}

export function logLine(entry: LoggedEntry, names: Names, language: InterfaceLanguage): LogLine {
  return { at: timeInWords(entry.at, language), who: nameOf(entry.who, names, language), what: whatOf(entry, names, language), survey: entry.survey ?? '' };
}
