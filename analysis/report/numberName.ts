/** What a number of a report is, in the labels of its questionnaire: codes are for files. */
import { nameOfQuestion } from '../findings/names.js';
import type { Code, Definition } from '../survey/definition.js';
import type { Language } from '../words/language.js';
import { quote } from '../words/quote.js';
import { textIn } from '../words/textIn.js';
import { codesOf } from './checkNumberRef.js';
import { earlierShare } from './earlierShare.js';
import type { Claim, MeanRef, NumberRef, RatioTo } from './plan.js';

const words = {
  sv: { of: { share: 'andelen', count: 'antalet', base: 'basen' }, means: { mean: 'medelvärdet av', median: 'medianen av' }, places: { first: 'på första plats', any: 'bland de rangordnade' }, others: 'övriga grupper tillsammans' },
  en: { of: { share: 'the share', count: 'the count', base: 'the base' }, means: { mean: 'the mean of', median: 'the median of' }, places: { first: 'in first place', any: 'among those ranked' }, others: 'the other groups together' },
} as const;

/** An answer or a unit; its code where the question has none of that code. */
export function labelOf(question: Code, code: Code, definition: Definition, language: Language): string {
  const asked = definition.questions.get(question);
  if (asked === undefined || !codesOf(asked, definition).includes(code)) return code;
  const unit = asked.kind === 'unit' ? definition.units.get(asked.list)?.units.find((each) => each.code === code)?.name : undefined;
  const option = asked.kind === 'grid' ? asked.scale.find((each) => each.code === code) : 'options' in asked ? asked.options.find((each) => each.code === code) : undefined;
  const label = unit ?? option?.label;
  return label === undefined ? code : textIn(label, language);
}

function rowOf({ question, item }: NumberRef, definition: Definition, language: Language): readonly string[] {
  const asked = definition.questions.get(question);
  if (asked?.kind === 'ranking' && (item === 'first' || item === 'any')) return [words[language].places[item]];
  const row = asked?.kind === 'grid' ? asked.rows.find(({ code }) => code === item) : undefined;
  return row === undefined ? [] : [textIn(row.label, language)];
}

/** "andelen ”Helt” (Biostatistik, Molekylär onkologi)" */
export function numberName(ref: NumberRef, definition: Definition, language: Language): string {
  const name = labelOf(ref.question, ref.code, definition, language);
  const group = ref.by === undefined || ref.group === undefined ? [] : [labelOf(ref.by, ref.group, definition, language)];
  const within = [...rowOf(ref, definition, language), ...group].join(', ');
  return `${words[language].of[ref.of ?? 'share']} ${quote(name, language)}${within === '' ? '' : ` (${within})`}`;
}

/** "medelvärdet av ”Hur många timmar behöver du?” (Doktorand)" */
export function meanName({ question, by, group }: MeanRef, of: 'mean' | 'median', definition: Definition, language: Language): string {
  const within = by === undefined || group === undefined ? '' : ` (${labelOf(by, group, definition, language)})`;
  return `${words[language].means[of]} ${quote(nameOfQuestion(definition, question, language), language)}${within}`;
}

/** What a share is so many times of. */
export function ratioName(to: RatioTo, definition: Definition, language: Language): string {
  return to === 'earlier' ? earlierShare[language] : to === 'others' ? words[language].others : numberName(to, definition, language);
}

/** What a share is claimed to be larger or smaller than. */
export function otherName({ other, sinceEarlier }: Extract<Claim, { type: 'above' | 'below' }>, definition: Definition, language: Language): string {
  return sinceEarlier === true ? earlierShare[language] : numberName(other, definition, language);
}
