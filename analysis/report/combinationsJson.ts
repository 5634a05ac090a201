/** Combinations as plain data of an edition, and read back. */
import type { PublishedCombinations } from '../disclosure/releaseCombinations.js';
import type { JsonValue } from '../survey/json.js';
import { listAt, numberAt, oneOfAt, orNull, stringAt, toJsonObject } from '../survey/jsonReading.js';

export function combinationsToJson({ question, baseRule, options, combinations, none, others, roundedTo, from, release }: PublishedCombinations): { readonly [key: string]: JsonValue } {
  return { question, baseRule, options, combinations: combinations.map(({ options: chosen, count }) => ({ options: chosen, count })), none, others, roundedTo, from, release };
}

/** Errors TypeError when it is something else. */
export function combinationsFromJson(value: JsonValue): PublishedCombinations {
  const read = toJsonObject(value, 'combinations');
  const codes = (list: readonly JsonValue[]) => list.map((code) => stringAt({ code }, 'code'));
  return {
    question: stringAt(read, 'question'),
    baseRule: oneOfAt(read, 'baseRule', 'answered', 'shown', 'eligible', 'selections', 'all'),
    options: codes(listAt(read, 'options')),
    combinations: listAt(read, 'combinations').map((each) => {
      const one = toJsonObject(each, 'combination');
      return { options: codes(listAt(one, 'options')), count: numberAt(one, 'count') };
    }),
    none: orNull(numberAt, read, 'none'),
    others: orNull(numberAt, read, 'others'),
    roundedTo: numberAt(read, 'roundedTo'),
    from: numberAt(read, 'from'),
    release: oneOfAt(read, 'release', 'show', 'suppress'),
  };
}
