/** What a person wrote or chose on a page, as the page said it: for copying from a page that could not be stored. */
import type { Definition, Option, Question } from '../../analysis/survey/definition.js';
import { textIn } from '../../analysis/words/textIn.js';
import type { InterfaceLanguage } from '../problems/problem.js';
import type { Form } from '../web/parseForm.js';

interface Posted {
  readonly question: string;
  readonly answer: string;
}

function optionsOf(question: Question): readonly Option[] {
  return 'options' in question ? question.options : question.kind === 'grid' ? question.scale : [];
}

export function postedInWords(definition: Definition, form: Form, language: InterfaceLanguage): readonly Posted[] {
  return [...form].flatMap(([name, values]) => {
    const [code = '', row = ''] = name.split('.');
    const question = definition.questions.get(code);
    if (question === undefined) return [];
    const say = (options: readonly Option[], value: string): string => {
      const option = options.find((candidate) => candidate.code === value);
      return option === undefined ? value : textIn(option.label, language);
    };
    const options = optionsOf(question);
    const answer = values.filter((value) => value.trim() !== '').map((value) => say(options, value)).join(', ');
    const term = question.kind === 'grid' ? `${say(question.rows, row)}: ` : '';
    return answer === '' ? [] : [{ question: textIn(question.label ?? question.text, language), answer: term + answer }];
  });
}
