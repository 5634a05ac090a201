import type { Code, RankingQuestion } from '../definition.js';
import { faulty, fieldFault, type FieldFault, good, type QuestionReading, type Reading, shown, wordsOf } from './reading.js';

/** One option a place, from the first; no option twice and no empty place before a filled one. */
export function readRanking({ code, places }: RankingQuestion, reading: Reading): QuestionReading {
  const order: Code[] = [];
  const faults: FieldFault[] = [];
  let empty = 0;
  for (let place = 1; place <= places; place += 1) {
    const field = `${code}.${place}`;
    const [value, ...more] = new Set(reading.values(field));
    if (value === undefined) {
      empty ||= place;
      continue;
    }
    const option = reading.options.find((each) => each.code === value);
    if (more.length > 0) faults.push(fieldFault('ONE_VALUE_ONLY', { count: more.length + 1 }, field));
    else if (option === undefined) faults.push(fieldFault('UNKNOWN_OPTION', { value: shown(value) }, field));
    else if (order.includes(value)) {
      faults.push(fieldFault('RANKED_TWICE', { option: wordsOf(option.label, reading.language), place }, field));
    } else {
      order.push(value);
      if (empty > 0) faults.push(fieldFault('RANKING_GAP', { place: empty }, `${code}.${empty}`));
      empty = 0;
    }
  }
  if (faults.length > 0) return faulty(...faults);
  return good(order.length === 0 ? undefined : { kind: 'ranking', order });
}
