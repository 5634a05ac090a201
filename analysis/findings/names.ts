/** Names of what was asked, as readers meet them. */
import type { Code, Definition, Text } from '../survey/definition.js';
import type { Language } from '../words/language.js';
import { plainText } from '../words/plainText.js';
import { quote } from '../words/quote.js';
import { textIn } from '../words/textIn.js';

const softHyphen = /\u00ad/g;

export function name(text: Text, language: Language): string {
  return plainText(textIn(text, language)).replace(softHyphen, '');
}

/** The noun phrase of a question or indicator; the wording of the question where it has none. */
export function nameOfQuestion(definition: Definition, code: Code, language: Language): string {
  const question = definition.questions.get(code);
  if (question !== undefined) return name(question.label ?? question.text, language);
  const indicator = definition.indicators.get(code);
  return indicator === undefined ? code : name(indicator.label, language);
}

/** What the rows of a split table are, in the singular: "department", "role". */
export function nounOfGroups(definition: Definition, code: Code, language: Language): string {
  const question = definition.questions.get(code);
  const list = question?.kind === 'unit' ? definition.units.get(question.list) : undefined;
  return lowerFirst(list === undefined ? nameOfQuestion(definition, code, language) : name(list.label, language));
}

/**
 * How a table is split, inside a sentence: "per institution". Words with two answers are a statement more often than a noun,
 * and are quoted: "efter svar på ”Leder en grupp”".
 */
export function splitPhrase(definition: Definition, code: Code, language: Language): string {
  const sv = language === 'sv';
  if (isStatement(definition, code, language)) return `${sv ? 'efter svar på' : 'by answer to'} ${quote(nameOfQuestion(definition, code, language), language)}`;
  return `${sv ? 'per' : 'by'} ${nounOfGroups(definition, code, language)}`;
}

function isStatement({ questions }: Definition, code: Code, language: Language): boolean {
  const question = questions.get(code);
  if (question?.kind !== 'single' || question.options.filter(({ meaning }) => meaning === 'answer').length > 2) return false;
  return name(question.label ?? question.text, language).includes(' ');
}

/** "frågan om roll", "frågan ”Leder en grupp”" */
export function questionPhrase(definition: Definition, code: Code, language: Language): string {
  const [the, about] = language === 'sv' ? ['frågan', 'om'] : ['the question', 'about their'];
  return isStatement(definition, code, language) ? `${the} ${quote(nameOfQuestion(definition, code, language), language)}` : `${the} ${about} ${nounOfGroups(definition, code, language)}`;
}

/** "Bioinformatik" inside a sentence; abbreviations such as "AI" keep their capitals. */
export function lowerFirst(text: string): string {
  return /^\p{Lu}(?!\p{Lu}|\d)/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
