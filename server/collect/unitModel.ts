/** A unit is typed, with names to choose among; what may be meant is offered by the server. */
import type { UnitList, UnitQuestion } from '../../analysis/survey/definition.js';
import { organisationsOf } from '../../analysis/survey/form/organisationsOf.js';
import { asTyped } from '../../analysis/survey/form/readUnit.js';
import { topsOf } from '../../analysis/survey/form/unitsWithin.js';
import { unitsOn } from '../../analysis/survey/unitsOn.js';
import { textIn } from '../../analysis/words/textIn.js';
import { askingWords } from '../../views/words/asking.js';
import { surveyWords } from '../../views/words/survey.js';
import { firstOf, type Asking } from './asking.js';
import { optionId, questionId } from './fieldNames.js';
import type { Specific } from './questionModel.js';
import type { ScreenPart } from './screens.js';

export interface NameModel {
  readonly text: string;
  /** Code of the organisation it belongs to, where that is asked first. */
  readonly within: string;
}

/** Empty label: the list is short enough to be asked at once. */
export interface WithinModel {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly none: string;
  readonly options: readonly { readonly value: string; readonly label: string; readonly selected: boolean }[];
}

export const noWithin: WithinModel = { id: '', name: '', label: '', none: '', options: [] };

function withinModel(question: UnitQuestion, list: UnitList, asking: Asking): WithinModel {
  const organisations = organisationsOf(list);
  if (organisations.length === 0) return noWithin;
  const words = askingWords[asking.language];
  const name = `${question.code}.within`;
  const chosen = firstOf(asking, name);
  const options = organisations.map((unit) => ({ value: unit.code, label: textIn(unit.name, asking.language), selected: unit.code === chosen }));
  return { id: `${questionId(question.code)}-within`, name, label: words.organisation, none: words.anyOrganisation, options };
}

function namesOf(list: UnitList, isAskedFirst: boolean, { language }: Asking): readonly NameModel[] {
  const tops = isAskedFirst ? topsOf(list) : undefined;
  return list.units.map(({ code, name }) => ({ text: textIn(name, language), within: tops?.get(code) ?? '' }));
}

export function unitModel(question: UnitQuestion, _part: ScreenPart, asking: Asking): Specific {
  const words = surveyWords[asking.language];
  const typed = firstOf(asking, question.code);
  const list = asking.definition.units.get(question.list);
  const units = list === undefined ? undefined : unitsOn(list, asking.today);
  const within = units === undefined ? noWithin : withinModel(question, units, asking);
  const candidates = asking.candidates.get(question.code) ?? [];
  const blank = { type: 'radio', name: `${question.code}.pick`, hint: '', checked: false, isExclusive: false, divider: '', otherName: '', otherId: '', otherLabel: '', otherValue: '' } as const;
  const offered = candidates.map(({ code, name }) => ({ ...blank, id: optionId(question.code, code), value: code, label: name }));
  const keep = { ...blank, id: `${questionId(question.code)}-typed`, value: asTyped, label: words.anotherUnit(typed), divider: words.or };
  return {
    isUnit: true,
    isGroup: within.label !== '',
    ...(within.label === '' ? {} : { groupId: `${questionId(question.code)}-group` }),
    within,
    unitLabel: within.label === '' || list === undefined ? '' : sentence(textIn(list.label, asking.language)),
    value: typed,
    names: units === undefined ? [] : namesOf(units, within.label !== '', asking),
    didYouMean: candidates.length === 0 ? '' : words.didYouMean,
    options: candidates.length === 0 ? [] : [...offered, keep],
    fallbackHint: words.unitHint,
  };
}

/** The noun of the list stands alone above its field. */
function sentence(noun: string): string {
  return noun.charAt(0).toUpperCase() + noun.slice(1);
}
