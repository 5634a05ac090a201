/** Of how many groups something is claimed, in words. */
import type { Language } from './language.js';

export interface GroupsSaid {
  readonly need: 'every' | 'shown' | 'most' | number;
  /** What the groups are: "institution". */
  readonly noun: string;
  readonly where?: { readonly attribute: string; readonly value: string; readonly isNot: boolean };
}

const words = {
  sv: { every: 'varje', shown: 'varje som visas', most: 'de flesta', least: 'minst', where: 'där' },
  en: { every: 'every one', shown: 'every one that is shown', most: 'most', least: 'at least', where: 'where' },
} as const;

/** "institution där group = clinical (varje som visas)" */
export function groupsText({ need, noun, where }: GroupsSaid, language: Language): string {
  const said = words[language];
  const which = where === undefined ? '' : ` ${said.where} ${where.attribute} ${where.isNot ? '≠' : '='} ${where.value}`;
  return `${noun}${which} (${typeof need === 'number' ? `${said.least} ${String(need)}` : said[need]})`;
}
