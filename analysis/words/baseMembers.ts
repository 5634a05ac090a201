import type { Language } from './language.js';

const words = {
  sv: {
    answered: 'dem som svarade',
    shown: 'dem som fick frågan',
    eligible: 'alla som svarade på enkäten',
    selections: 'alla val',
    all: 'alla svarande',
  },
  en: {
    answered: 'those who answered',
    shown: 'those who were asked',
    eligible: 'everyone who took the survey',
    selections: 'all choices',
    all: 'all respondents',
  },
} as const;

export type Base = keyof (typeof words)['sv'];

/** Who is in the denominator. */
export function baseMembers(rule: Base, language: Language): string {
  return words[language][rule];
}
