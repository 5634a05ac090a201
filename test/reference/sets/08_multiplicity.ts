import { adjustPValues, type Adjustment } from '../../../analysis/stats/tests/adjustPValues.js';
import type { JsonPlace } from '../jsonPlace.js';
import type { ReferenceCheck } from '../referenceSet.js';

const methods: readonly Adjustment[] = ['bonferroni', 'holm', 'hochberg', 'hommel', 'BH', 'BY'];

const orNull = (place: JsonPlace): number | null => (place.value() === null ? null : place.number());

export const check: ReferenceCheck = ({ results }, ledger) => {
  for (const name of results.keys()) {
    const family = results.at(name);
    const p = ledger.input(family.at('p')).list().map(orNull);
    for (const method of methods) ledger.equal(family.at(method), adjustPValues(p, method));
  }
};
