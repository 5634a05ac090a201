import type { Question } from '../../../analysis/survey/definition.js';
import { textIn } from '../../../analysis/words/textIn.js';
import { conditionWords } from '../../../views/words/condition.js';
import type { InterfaceLanguage } from '../../problems/problem.js';

/** "question 5 (Support needed)": within a sentence, where its code would say nothing. */
export function questionInWords({ number, label, text }: Question, language: InterfaceLanguage): string {
  return conditionWords[language].question(number, textIn(label ?? text, language));
}
