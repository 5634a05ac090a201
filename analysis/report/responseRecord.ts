import type { PublishedResponse } from '../disclosure/releaseResponse.js';
import type { JsonValue } from '../survey/json.js';
import type { Language } from '../words/language.js';
import { textIn } from '../words/textIn.js';

/** Who answered, as programs read of it: rates in [0, 1] unrounded, hidden numbers null. AAPOR's rates where the list tells what became of people. */
export function responseRecord({ invited, answered, rate, inFile, dispositions, rates, margins, representativity }: PublishedResponse, language: Language): JsonValue {
  return {
    invited,
    answered,
    inFile,
    rate,
    dispositions: dispositions === null ? null : { ...dispositions },
    rates: rates === null ? null : { ...rates },
    by: margins.map(({ question, answeredTo, distance, test, groups }) => ({
      question,
      answeredTo,
      distance,
      test: test === null ? null : { method: 'chi_square', ...test },
      groups: groups.map(({ label, rates: own, ...group }) => ({ ...group, label: textIn(label, language), ...(own === undefined ? {} : { rates: { ...own } }) })),
    })),
    representativity: { ...representativity },
  };
}
