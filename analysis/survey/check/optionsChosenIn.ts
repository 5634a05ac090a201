import type { Option } from '../definition.js';
import { nearest } from '../nearest.js';
import type { Building } from './building.js';
import type { Named } from './reader.js';

/** What `rowsFrom` and `optionsFrom` bring: the ordinary and "other" options of an earlier multiple choice. */
export function optionsChosenIn({ value, at }: Named, { earlier, all, checking }: Building): readonly Option[] {
  const question = earlier.get(value);
  if (question === undefined) {
    if (all.has(value)) checking.fault('FROM_LATER', { question: value }, at);
    else checking.fault('UNKNOWN_QUESTION', { question: value, nearest: nearest(value, all.keys()) }, at);
    return [];
  }
  if (question === null) return [];
  if (question.kind !== 'multiple') {
    checking.fault('FROM_NOT_MULTIPLE', { question: value, kind: question.kind }, at);
    return [];
  }
  return question.options.filter(({ meaning }) => meaning === 'answer' || meaning === 'other');
}
