/** The figure of what changed since the wave before, in a report that nobody has written a plan for. */
import type { PublishedWave } from '../disclosure/publishedWave.js';
import { name, nameOfQuestion } from '../findings/names.js';
import type { Code, Definition } from '../survey/definition.js';
import type { JsonValue } from '../survey/json.js';
import { languages, type Language } from '../words/language.js';
import { changeVerdict } from '../words/printedChange.js';
import { quote } from '../words/quote.js';
import { capitalise } from '../words/sentence.js';
import { comparableQuestions } from './comparableQuestions.js';
import { writeNumberRef } from './numberRef.js';
import { plainBraces } from './plainBraces.js';

/** A longer name makes no title. */
const longestName = 80;

const words = {
  sv: {
    heading: 'Vad som har ändrats',
    title: (what: string) => `${what}: {earlierWave} och nu`,
    changed: (label: string, change: string) => `${label}: ${change} procentenheter sedan {earlierWave}`,
  },
  en: {
    heading: 'What has changed',
    title: (what: string) => `${what}: {earlierWave} and now`,
    changed: (label: string, change: string) => `${label}: ${change} percentage points since {earlierWave}`,
  },
} as const;

function inBoth(text: (language: Language) => string): JsonValue {
  return Object.fromEntries(languages.map((language) => [language, text(language)]));
}

/** Nothing where nothing of the question may be compared. Every number in it is a placeholder. */
export function waveFigure(definition: Definition, wave: PublishedWave | undefined, question: Code): readonly JsonValue[] {
  if (wave === undefined || !comparableQuestions(wave).includes(question)) return [];
  const sure = (wave.questions.find((each) => each.question === question)?.rows ?? []).filter((row) => ['increased', 'decreased'].includes(changeVerdict(row) ?? ''));
  const [most] = [...sure].sort((a, b) => Math.abs(b.difference ?? 0) - Math.abs(a.difference ?? 0));
  const title = (language: Language): string => {
    const label = most === undefined ? '' : name(most.label, language);
    if (most === undefined || label.length > longestName) return words[language].title(plainBraces(capitalise(nameOfQuestion(definition, question, language)).replace(/(?<!\s)\s*\?$/, '')));
    return words[language].changed(plainBraces(quote(label, language)), `{change:${writeNumberRef({ question, code: most.code })}}`);
  };
  return [{ code: 'changes', chart: 'wave-change', question, heading: inBoth((language) => words[language].heading), finding: inBoth(() => `{changes:${question}}`), title: inBoth(title) }];
}
