/** One option as its template prints it. All but the tick is the same for everybody, so it is made once a definition. */
import type { Option, Question } from '../../analysis/survey/definition.js';
import { textIn } from '../../analysis/words/textIn.js';
import { surveyWords } from '../../views/words/survey.js';
import type { InterfaceLanguage } from '../problems/problem.js';
import { optionId } from './fieldNames.js';
import { maybeText } from './surveyLayout.js';

export interface OptionModel {
  readonly id: string;
  readonly type: 'radio' | 'checkbox';
  readonly name: string;
  readonly value: string;
  readonly label: string;
  readonly hint: string;
  readonly checked: boolean;
  readonly isExclusive: boolean;
  /** "or", before what stands apart. */
  readonly divider: string;
  /** Empty: the option opens no field. */
  readonly otherName: string;
  readonly otherId: string;
  readonly otherLabel: string;
  readonly otherValue: string;
}

type Shape = 'plain' | 'ticked' | 'apart' | 'apart ticked';
const made = new WeakMap<Option, Map<string, OptionModel>>();

function make(question: Question, option: Option, language: InterfaceLanguage, checked: boolean, isApart: boolean): OptionModel {
  const words = surveyWords[language];
  const isMany = question.kind === 'multiple';
  const isOther = option.meaning === 'other';
  const id = optionId(question.code, option.code);
  return {
    id,
    type: isMany ? 'checkbox' : 'radio',
    name: question.code,
    value: option.code,
    label: textIn(option.label, language),
    hint: maybeText(option.hint, language),
    checked,
    isExclusive: isMany && option.exclusive,
    divider: isApart ? words.or : '',
    otherName: isOther ? `${question.code}.other` : '',
    otherId: isOther ? `${id}-text` : '',
    otherLabel: words.specify,
    otherValue: '',
  };
}

/** Lists can be shared by several questions, so the question is part of what is remembered. */
export function optionModel(question: Question, option: Option, language: InterfaceLanguage, checked: boolean, isApart: boolean): OptionModel {
  const shape: Shape = isApart ? (checked ? 'apart ticked' : 'apart') : checked ? 'ticked' : 'plain';
  const key = `${question.code} ${language} ${shape}`;
  const ofOption = made.get(option) ?? new Map<string, OptionModel>();
  made.set(option, ofOption);
  const known = ofOption.get(key) ?? make(question, option, language, checked, isApart);
  ofOption.set(key, known);
  return known;
}
