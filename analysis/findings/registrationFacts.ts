import type { Text } from '../survey/definition.js';
import { formatDate } from '../words/formatDate.js';
import type { Language } from '../words/language.js';
import { plainText } from '../words/plainText.js';
import { endSentence } from '../words/sentence.js';
import { name } from './names.js';
import type { SurveyFact } from './surveyFacts.js';

/** What a report is filed under, who answers for it, when it was decided. */
interface Registered {
  readonly reference?: string;
  readonly unit?: Text;
  readonly decided?: string;
}

const words = {
  sv: { reference: 'Diarienummer', unit: 'Ansvarig enhet', decided: 'Beslutsdatum' },
  en: { reference: 'Reference number', unit: 'Responsible unit', decided: 'Date of decision' },
} as const;

/** One term each; nothing where nothing is registered. */
export function registrationFacts({ reference, unit, decided }: Registered, language: Language): readonly SurveyFact[] {
  const { reference: number, unit: who, decided: when } = words[language];
  return [
    ...(reference === undefined ? [] : [{ term: number, text: plainText(reference) }]),
    ...(unit === undefined ? [] : [{ term: who, text: name(unit, language) }]),
    ...(decided === undefined ? [] : [{ term: when, text: formatDate(decided, language) }]),
  ].filter(({ text }) => text !== '');
}

/** The same on one line: "Diarienummer: V 2026/123. Ansvarig enhet: Forskningsstöd. Beslutsdatum: 20 januari 2026." */
export function registrationLine(registered: Registered, language: Language): string {
  return registrationFacts(registered, language).map(({ term, text }) => endSentence(`${term}: ${text}`)).join(' ');
}
