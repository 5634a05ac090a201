/** A published ranking, option by option. */
import type { Code, Text } from '../survey/definition.js';
import type { Published, PublishedRow } from './published.js';

export interface RankedOption {
  readonly code: Code;
  readonly label: Text;
  readonly first: PublishedRow;
  /** In any place. */
  readonly any: PublishedRow;
}

/** Largest share in any place first, equal ones by first place, and those that are hidden after them. */
export function readRanking({ rows }: Published): readonly RankedOption[] {
  const own = rows.filter(({ group }) => group === null);
  const options = own
    .filter(({ item }) => item?.code === 'any')
    .flatMap((any): readonly RankedOption[] => {
      const first = own.find(({ item, code }) => item?.code === 'first' && code === any.code);
      return first === undefined ? [] : [{ code: any.code, label: any.label, first, any }];
    });
  return [...options].sort((a, b) => (b.any.share ?? -1) - (a.any.share ?? -1) || (b.first.share ?? -1) - (a.first.share ?? -1));
}
