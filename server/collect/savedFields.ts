/** Saved answers as the fields they would be entered in, to fill a page with. The reverse of reading a form. */
import type { Answer, Answers } from '../../analysis/survey/answers.js';
import type { Code, Definition } from '../../analysis/survey/definition.js';
import { organisationsOf } from '../../analysis/survey/form/organisationsOf.js';
import { topsOf } from '../../analysis/survey/form/unitsWithin.js';
import { textIn } from '../../analysis/words/textIn.js';
import type { InterfaceLanguage } from '../problems/problem.js';
import type { Form } from '../web/parseForm.js';

type Field = readonly [string, readonly string[]];

function other(code: Code, text: string | undefined): readonly Field[] {
  return text === undefined ? [] : [[`${code}.other`, [text]]];
}

function unitFields(definition: Definition, code: Code, unit: Code, language: InterfaceLanguage): readonly Field[] {
  const question = definition.questions.get(code);
  const list = question?.kind === 'unit' ? definition.units.get(question.list) : undefined;
  const found = list?.units.find((candidate) => candidate.code === unit);
  const within = list === undefined || organisationsOf(list).length === 0 ? undefined : topsOf(list).get(unit);
  return [[code, [found === undefined ? unit : textIn(found.name, language)]], ...(within === undefined ? [] : [[`${code}.within`, [within]] as const])];
}

function fieldsOfAnswer(code: Code, answer: Answer, definition: Definition, language: InterfaceLanguage): readonly Field[] {
  switch (answer.kind) {
    case 'single':
      return [[code, [answer.code]], ...other(code, answer.other)];
    case 'multiple':
      return [[code, answer.codes], ...other(code, answer.other)];
    case 'grid':
      return [...answer.rows].map(([row, step]): Field => [`${code}.${row}`, [step]]);
    case 'ranking':
      return answer.order.map((option, index): Field => [`${code}.${index + 1}`, [option]]);
    case 'number':
      return [[code, [String(answer.value).replace('.', language === 'sv' ? ',' : '.')]]];
    case 'text':
      return [[code, [answer.text]]];
    case 'unit':
      return answer.code === undefined ? [[code, [answer.typed ?? '']]] : unitFields(definition, code, answer.code, language);
  }
}

export function savedFields(answers: Answers, definition: Definition, language: InterfaceLanguage): Form {
  return new Map([...answers].flatMap(([code, answer]) => fieldsOfAnswer(code, answer, definition, language)));
}
