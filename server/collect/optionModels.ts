/** One option as its template prints it. All but the tick is the same for everybody, so it is made once a definition. */
import type { MultipleQuestion, Option, SingleQuestion } from '../../analysis/survey/definition.js';
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

interface Variants {
  readonly plain: OptionModel;
  readonly ticked: OptionModel;
}

type Choice = SingleQuestion | MultipleQuestion;
const made = { sv: new WeakMap<Choice, ReadonlyMap<Option, Variants>>(), en: new WeakMap<Choice, ReadonlyMap<Option, Variants>>() };

function variants(question: Choice, option: Option, language: InterfaceLanguage): Variants {
  const isMany = question.kind === 'multiple';
  const isOther = option.meaning === 'other';
  const id = optionId(question.code, option.code);
  const plain: OptionModel = {
    id,
    type: isMany ? 'checkbox' : 'radio',
    name: question.code,
    value: option.code,
    label: textIn(option.label, language),
    hint: maybeText(option.hint, language),
    checked: false,
    isExclusive: isMany && option.exclusive,
    divider: '',
    otherName: isOther ? `${question.code}.other` : '',
    otherId: isOther ? `${id}-text` : '',
    otherLabel: surveyWords[language].specify,
    otherValue: '',
  };
  return { plain, ticked: { ...plain, checked: true } };
}

function variantsOf(question: Choice, language: InterfaceLanguage): ReadonlyMap<Option, Variants> {
  const known = made[language].get(question);
  if (known !== undefined) return known;
  const all = new Map(question.options.map((option) => [option, variants(question, option, language)]));
  made[language].set(question, all);
  return all;
}

/** @param shown the options shown to this person @param chosen codes that are ticked @param written what stands beside "other" */
export function optionModels(question: Choice, shown: readonly Option[], language: InterfaceLanguage, chosen: readonly string[], written: string): readonly OptionModel[] {
  const all = variantsOf(question, language);
  const apart = question.kind === 'multiple' ? shown.findIndex(({ exclusive }) => exclusive) : -1;
  return shown.map((option, index) => {
    const { plain, ticked } = all.get(option) ?? variants(question, option, language);
    const model = chosen.includes(option.code) ? ticked : plain;
    const isApart = index === apart && index > 0;
    const isWritten = written !== '' && option.meaning === 'other';
    if (!isApart && !isWritten) return model;
    return { ...model, divider: isApart ? surveyWords[language].or : '', otherValue: isWritten ? written : '' };
  });
}
