/** What a table hides, and what the other splits of its question would: told before anyone asks for them. */
import type { Published } from '../../../analysis/disclosure/published.js';
import { nounOfGroups } from '../../../analysis/findings/names.js';
import type { Definition } from '../../../analysis/survey/definition.js';
import { formatNumber } from '../../../analysis/words/formatNumber.js';
import { resultsWords } from '../../../views/words/results.js';
import type { InterfaceLanguage } from '../../problems/problem.js';

export interface Hidden {
  readonly numbers: number;
  readonly of: number;
  /** Groups of which not even the number of answers is shown. */
  readonly groups: number;
  readonly ofGroups: number;
}

/** Of the groups where the table is split, otherwise of everyone. */
export function hiddenIn({ rows, numbers, by }: Published): Hidden {
  const counted = [...rows, ...numbers].filter(({ group }) => (by.length === 0) === (group === null));
  const groups = new Map<string, boolean>();
  for (const { group, base } of counted) if (group !== null) groups.set(group.code, (groups.get(group.code) ?? true) && base === null);
  return {
    numbers: counted.filter(({ release }) => release === 'suppress').length,
    of: counted.length,
    groups: [...groups.values()].filter(Boolean).length,
    ofGroups: groups.size,
  };
}

export const isAllHidden = (hidden: Hidden): boolean => hidden.of > 0 && hidden.numbers === hidden.of;

/** @param others tables of the same question with another split */
export function hiddenModel(table: Published, others: readonly Published[], definition: Definition, language: InterfaceLanguage): object {
  const words = resultsWords[language].hidden;
  const { minimumBase, k } = table.limits;
  const told = (of: Hidden): { readonly numbers: string; readonly of: string; readonly groups: string; readonly ofGroups: string } => ({
    numbers: formatNumber(of.numbers, language), of: formatNumber(of.of, language), groups: formatNumber(of.groups, language), ofGroups: formatNumber(of.ofGroups, language),
  });
  const own = hiddenIn(table);
  const finer = others.flatMap((other) => other.by.slice(0, 1).map((by) => {
    const hidden = hiddenIn(other);
    const noun = nounOfGroups(definition, by, language);
    return hidden.numbers === 0 ? words.finerNone({ by: noun }) : words.finer({ by: noun, ...told(hidden) });
  }));
  return {
    heading: words.heading,
    now: own.numbers === 0 ? words.nothing : words.some(told(own)),
    finer,
    rule: words.rule({ minimumBase: String(minimumBase), k: String(k), most: String(k - 1) }),
  };
}
