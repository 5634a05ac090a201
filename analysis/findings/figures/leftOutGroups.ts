import type { Language } from '../../words/language.js';
import type { FigureFacts } from '../context.js';
import { basesOf, rowsByGroup, type GroupRows } from '../rows.js';
import { moreInTable } from './sharedNotes.js';

const words = {
  sv: {
    least: (isOne: boolean) => `${isOne ? 'den' : 'de'} med färst svar`,
    hidden: (isOne: boolean) => `${isOne ? 'den' : 'de'} där inget visas`,
    and: ' och ',
  },
  en: {
    least: (isOne: boolean) => `${isOne ? 'that' : 'those'} with the fewest answers`,
    hidden: (isOne: boolean) => `${isOne ? 'that' : 'those'} of which nothing is shown`,
    and: ' and ',
  },
} as const;

/**
 * Which groups found no room in the plot, so that nothing goes missing in silence: groups stand by share, and a reader would
 * take those that are left out for the ones with the lowest. That they are the ones of fewest answers is said where it is so.
 */
export function leftOutGroups(facts: FigureFacts, language: Language): string {
  if (facts.drawn === undefined) return '';
  const drawn = new Set(facts.drawn.groups);
  const groups = rowsByGroup(facts).filter(({ code }) => code !== '');
  const left = groups.filter(({ code }) => !drawn.has(code));
  if (left.length === 0) return '';
  const hidden = left.filter((group) => baseOf(group) === null).length;
  const isLeast = Math.max(...left.map((group) => baseOf(group) ?? 0)) <= Math.min(...groups.filter(({ code }) => drawn.has(code)).map((group) => baseOf(group) ?? Infinity));
  const own = words[language];
  const which = [...(hidden < left.length && isLeast ? [own.least(left.length - hidden === 1)] : []), ...(hidden > 0 && isLeast ? [own.hidden(hidden === 1)] : [])];
  return moreInTable(left.length, language, which.join(own.and));
}

const baseOf = ({ rows }: GroupRows): number | null => basesOf(rows)?.[1] ?? null;
