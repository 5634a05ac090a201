import type { Language } from './language.js';

const words = {
  sv: {
    answered: 'av dem som svarade',
    shown: 'av dem som fick frågan',
    eligible: 'av alla som svarade på enkäten',
    selections: 'av alla val',
    all: 'av alla svarande',
  },
  en: {
    answered: 'of those who answered',
    shown: 'of those who were asked',
    eligible: 'of everyone who took the survey',
    selections: 'of all choices',
    all: 'of all respondents',
  },
} as const;

/** Who is in the denominator, as the end of "Share …" and "Per cent …". */
export function baseWords(rule: keyof (typeof words)['sv'], language: Language): string {
  return words[language][rule];
}
