import type { NumberQuestion, TextQuestion } from '../definition.js';
import { countCharacters } from './cleanText.js';
import { boundsOf, parseNumber } from './parseNumber.js';
import { faulty, fieldFault, good, type QuestionReading, type Reading, shown } from './reading.js';

export function readNumber(question: NumberQuestion, reading: Reading): QuestionReading {
  const { code, decimals } = question;
  const [text, ...more] = reading.values(code);
  if (more.length > 0) return faulty(fieldFault('ONE_VALUE_ONLY', { count: more.length + 1 }, code));
  if (text === undefined) return good(undefined);
  const parsed = parseNumber(text, question, reading.language);
  if ('value' in parsed) return good({ kind: 'number', value: parsed.value });
  switch (parsed.fault) {
    case 'NOT_A_NUMBER':
      return faulty(fieldFault('NOT_A_NUMBER', { value: shown(text) }, code));
    case 'OUT_OF_RANGE':
      return faulty(fieldFault('OUT_OF_RANGE', boundsOf(question), code));
    case 'TOO_MANY_DECIMALS':
      return faulty(fieldFault('TOO_MANY_DECIMALS', { decimals }, code));
  }
}

export function readText({ code, maxLength: max }: TextQuestion, reading: Reading): QuestionReading {
  const [text, ...more] = reading.values(code);
  if (more.length > 0) return faulty(fieldFault('ONE_VALUE_ONLY', { count: more.length + 1 }, code));
  if (text === undefined) return good(undefined);
  const count = countCharacters(text);
  return count > max ? faulty(fieldFault('TEXT_TOO_LONG', { count, max }, code)) : good({ kind: 'text', text });
}
