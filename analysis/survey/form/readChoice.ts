import type { MultipleQuestion, Option, SingleQuestion } from '../definition.js';
import { countCharacters } from './cleanText.js';
import { faulty, fieldFault, type FieldFault, good, type QuestionReading, type Reading, shown, wordsOf } from './reading.js';

/** Longest text beside "other". */
export const otherLength = 500;

interface Ticked {
  readonly options: readonly Option[];
  readonly text: string | undefined;
  readonly faults: readonly FieldFault[];
}

/** Options in definition order; text beside "other" counts as ticking it. */
function readTicked(code: string, reading: Reading): Ticked {
  const sent = new Set(reading.values(code));
  const unknown = [...sent].filter((value) => !reading.options.some((option) => option.code === value));
  const faults = unknown.map((value) => fieldFault('UNKNOWN_OPTION', { value: shown(value) }, code));
  const other = reading.options.find(({ meaning }) => meaning === 'other');
  const text = other === undefined ? undefined : reading.values(`${code}.other`)[0];
  const count = text === undefined ? 0 : countCharacters(text);
  if (count > otherLength) faults.push(fieldFault('TEXT_TOO_LONG', { count, max: otherLength }, `${code}.other`));
  const implied = text === undefined ? undefined : other;
  return { options: reading.options.filter((option) => sent.has(option.code) || option === implied), text, faults };
}

export function readSingle({ code }: SingleQuestion, reading: Reading): QuestionReading {
  const { options, text, faults } = readTicked(code, reading);
  const count = new Set(reading.values(code)).size;
  if (faults.length > 0) return faulty(...faults);
  if (count > 1) return faulty(fieldFault('ONE_VALUE_ONLY', { count }, code));
  const [chosen, also] = options;
  if (chosen === undefined) return good(undefined);
  if (also !== undefined) {
    const [option, other] = chosen.meaning === 'other' ? [also, chosen] : [chosen, also];
    const params = { option: wordsOf(option.label, reading.language), other: wordsOf(other.label, reading.language) };
    return faulty(fieldFault('OTHER_TEXT_WITH_CHOICE', params, `${code}.other`));
  }
  return good({ kind: 'single', code: chosen.code, ...(text === undefined ? {} : { other: text }) });
}

export function readMultiple(question: MultipleQuestion, reading: Reading): QuestionReading {
  const { code, minChoices: min = 0, maxChoices: max = Infinity } = question;
  const { options, text, faults } = readTicked(code, reading);
  if (faults.length > 0) return faulty(...faults);
  const count = options.length;
  if (count === 0) return good(undefined);
  const exclusive = options.find((option) => option.exclusive);
  if (exclusive !== undefined && count > 1) {
    return faulty(fieldFault('EXCLUSIVE_WITH_OTHERS', { option: wordsOf(exclusive.label, reading.language) }, code));
  }
  if (count > max) return faulty(fieldFault('TOO_MANY_CHOICES', { max, count }, code));
  if (count < min && exclusive === undefined) return faulty(fieldFault('TOO_FEW_CHOICES', { min, count }, code));
  const codes = options.map((option) => option.code);
  return good({ kind: 'multiple', codes, ...(text === undefined ? {} : { other: text }) });
}
