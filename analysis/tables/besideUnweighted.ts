import { weightingMatters } from '../stats/weights/weightingMatters.js';
import type { Row } from './table.js';

/** The share of people beside the weighted one, and whether a reader must see both. */
export function besideUnweighted({ count, base, share, low, high }: Pick<Row, 'count' | 'base' | 'share' | 'low' | 'high'>): Required<Pick<Row, 'weightingMatters'>> & Pick<Row, 'unweighted'> {
  const unweighted = base === 0 ? null : count / base;
  return { unweighted, weightingMatters: low !== null && high !== null && weightingMatters(share, unweighted, { low, high }) };
}
