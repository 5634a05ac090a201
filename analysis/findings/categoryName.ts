import type { Code, Definition } from '../survey/definition.js';
import type { Language } from '../words/language.js';
import { name } from './names.js';

/** What a category of a background question is called; its code where the questionnaire has it no more. */
export function categoryName(definition: Definition, question: Code, code: Code, language: Language): string {
  const found = definition.questions.get(question);
  const option = found !== undefined && 'options' in found ? found.options.find((each) => each.code === code)?.label : undefined;
  const unit = found?.kind === 'unit' ? definition.units.get(found.list)?.units.find((each) => each.code === code)?.name : undefined;
  const label = option ?? unit;
  return label === undefined ? code : name(label, language);
}
