import { formatCount } from '../../words/formatCount.js';
import type { Language } from '../../words/language.js';
import { capitalise } from '../../words/sentence.js';
import type { FigureFacts } from '../context.js';
import { rowsByGroup, type GroupRows } from '../rows.js';

const words = {
  sv: {
    rows: (count: string, isOne: boolean) => `${count} ${isOne ? 'rad' : 'rader'} till finns i tabellen`,
    least: (isOne: boolean) => `${isOne ? 'den' : 'de'} med färst svar`,
    hidden: (isOne: boolean) => `${isOne ? 'den' : 'de'} där inget visas`,
    and: ' och ',
  },
  en: {
    rows: (count: string, isOne: boolean) => `${count} more ${isOne ? 'row is' : 'rows are'} in the table`,
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
  const rows = own.rows(capitalise(formatCount(left.length, language)), left.length === 1);
  return which.length === 0 ? `${rows}.` : `${rows}: ${which.join(own.and)}.`;
}

function baseOf({ rows }: GroupRows): number | null {
  const bases = rows.flatMap(({ base }) => (base === null ? [] : [base]));
  return bases.length === 0 ? null : Math.max(...bases);
}
