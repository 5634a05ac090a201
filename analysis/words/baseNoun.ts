import type { Language } from './language.js';

const words = {
  sv: { answered: 'som svarade', shown: 'som fick frågan', eligible: 'som svarade på enkäten', selections: 'val', all: 'svarande' },
  en: { answered: 'who answered', shown: 'who were asked', eligible: 'who took the survey', selections: 'choices', all: 'respondents' },
} as const;

/** What n counts, after it: "n = 523 som svarade". */
export function baseNoun(rule: keyof (typeof words)['sv'], language: Language): string {
  return words[language][rule];
}
