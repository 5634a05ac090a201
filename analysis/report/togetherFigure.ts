/** The figure of what was chosen together, in a report that nobody has written a plan for. */
import type { Published } from '../disclosure/published.js';
import { readCombinations } from '../disclosure/readCombinations.js';
import type { PublishedCombinations } from '../disclosure/releaseCombinations.js';
import { nameOfQuestion } from '../findings/names.js';
import { togetherSentence } from '../findings/togetherSentence.js';
import type { Definition } from '../survey/definition.js';
import type { JsonValue } from '../survey/json.js';
import { languages, type Language } from '../words/language.js';
import { capitalise } from '../words/sentence.js';
import { plainBraces } from './plainBraces.js';

/** With fewer to choose among, the shares say it. */
const fewestOptions = 4;
/** Fewer are no pattern. */
const fewestCombinations = 6;

const words = {
  sv: { heading: 'Vad som valdes tillsammans', title: (what: string) => `${what}: svar som valdes tillsammans` },
  en: { heading: 'What was chosen together', title: (what: string) => `${what}: answers chosen together` },
} as const;

function inBoth(text: (language: Language) => string): JsonValue {
  return Object.fromEntries(languages.map((language) => [language, text(language)]));
}

/** Nothing where there are few answers to choose among, or what was chosen together may not be told. Every number in it is a placeholder. */
export function togetherFigure(definition: Definition, table: Published, told: PublishedCombinations | undefined): readonly JsonValue[] {
  const read = readCombinations(table, told);
  if (table.kind !== 'multiple' || read === undefined || read.sets.length < fewestOptions || read.combinations.length < fewestCombinations) return [];
  if (togetherSentence(table, told, 'en') === undefined) return [];
  const { question } = table;
  const title = (language: Language): string => words[language].title(plainBraces(capitalise(nameOfQuestion(definition, question, language)).replace(/\s*\?$/, '')));
  return [{ code: 'together', chart: 'upset-needs', question, heading: inBoth((language) => words[language].heading), finding: inBoth(() => `{together:${question}}`), title: inBoth(title) }];
}
