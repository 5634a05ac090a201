import { quote } from '../words/quote.js';
import { endSentence } from '../words/sentence.js';
import { terms } from '../words/terms.js';
import type { FigureFacts, FindingContext } from './context.js';
import { name, nameOfQuestion } from './names.js';
import { numbersOf } from './numbersOf.js';

/** "Fråga 6: ”Vilket metodstöd behöver du?”", or the questions it was worked out from. */
export function wordingOf({ table }: FigureFacts, { definition, language }: FindingContext): string {
  const question = definition.questions.get(table.question);
  if (question === undefined) return endSentence(nameOfQuestion(definition, table.question, language));
  const wording = quote(name(question.text, language), language);
  const from = question.derivedFrom;
  if (from === undefined) return endSentence(`${terms[language].question}\u00a0${String(question.number)}: ${wording}`);
  const numbers = numbersOf(from, definition, language);
  const which = language === 'sv' ? `Uträknad ur ${from.length === 1 ? 'fråga' : 'frågorna'}` : `Worked out from ${from.length === 1 ? 'question' : 'questions'}`;
  return endSentence(`${which}\u00a0${numbers}: ${wording}`);
}
