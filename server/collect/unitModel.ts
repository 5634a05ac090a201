/** A unit is typed, with names to choose among; what may be meant is offered by the server. */
import type { UnitQuestion } from '../../analysis/survey/definition.js';
import { asTyped } from '../../analysis/survey/form/readUnit.js';
import { unitsOn } from '../../analysis/survey/unitsOn.js';
import { textIn } from '../../analysis/words/textIn.js';
import { surveyWords } from '../../views/words/survey.js';
import { firstOf, type Asking } from './asking.js';
import { optionId, questionId } from './fieldNames.js';
import type { Specific } from './questionModel.js';
import type { ScreenPart } from './screens.js';

export function unitModel(question: UnitQuestion, _part: ScreenPart, asking: Asking): Specific {
  const words = surveyWords[asking.language];
  const typed = firstOf(asking, question.code);
  const list = asking.definition.units.get(question.list);
  const units = list === undefined ? [] : unitsOn(list, asking.today).units;
  const candidates = asking.candidates.get(question.code) ?? [];
  const blank = { type: 'radio', name: `${question.code}.pick`, hint: '', checked: false, isExclusive: false, divider: '', otherName: '', otherId: '', otherLabel: '', otherValue: '' } as const;
  const offered = candidates.map(({ code, name }) => ({ ...blank, id: optionId(question.code, code), value: code, label: name }));
  const keep = { ...blank, id: `${questionId(question.code)}-typed`, value: asTyped, label: words.anotherUnit(typed), divider: words.or };
  return {
    isUnit: true,
    value: typed,
    names: units.map(({ name }) => ({ text: textIn(name, asking.language) })),
    didYouMean: candidates.length === 0 ? '' : words.didYouMean,
    options: candidates.length === 0 ? [] : [...offered, keep],
    fallbackHint: words.unitHint,
  };
}
