import { differencePower } from '../../../analysis/stats/planning/differencePower.js';
import { marginOfError } from '../../../analysis/stats/planning/marginOfError.js';
import { requiredSize } from '../../../analysis/stats/planning/requiredSize.js';
import type { JsonPlace } from '../jsonPlace.js';
import type { Ledger } from '../ledger.js';
import type { ReferenceCheck } from '../referenceSet.js';

export const check: ReferenceCheck = ({ results }, ledger) => {
  for (const row of results.at('moe').list()) {
    const [population = NaN, n = NaN, share = NaN] = inputs(row, ledger, ['N', 'n', 'p']);
    ledger.equal(row, {
      moe: marginOfError(share, n, { population }),
      moe_deff15: marginOfError(share, n, { population, designEffect: 1.5 }),
    });
  }
  for (const row of results.at('required_n').list()) {
    const keys = ['p', 'half_width', 'N', 'deff', 'response_rate'];
    const [share = NaN, halfWidth = NaN, population = NaN, designEffect = NaN, responseRate = NaN] = inputs(row, ledger, keys);
    const size = requiredSize(share, halfWidth, { population, designEffect }, responseRate);
    ledger.equal(row, { n_infinite: size.infinite, n_fpc: size.finite, n_ceiling: size.answers, invitations: size.invitations });
  }
  for (const row of results.at('power_two_waves_arcsine').list()) {
    const [p1 = NaN, p2 = NaN, first = NaN, second = NaN] = inputs(row, ledger, ['p1', 'p2', 'n1', 'n2']);
    ledger.equal(row, { power: differencePower([p1, p2], { first, second }) });
  }
};

function inputs(row: JsonPlace, ledger: Ledger, keys: readonly string[]): readonly number[] {
  return keys.map((key) => ledger.input(row.at(key)).number());
}
