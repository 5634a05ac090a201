import type { PublishedMargin } from '../../disclosure/releaseResponse.js';
import type { Definition } from '../../survey/definition.js';
import { formatNumber } from '../../words/formatNumber.js';
import { formatPercent } from '../../words/formatPercent.js';
import type { Language } from '../../words/language.js';
import { nounOfGroups } from '../names.js';

/** Below this the rates differ for sure. */
const sure = 0.05;
const least = 0.001;

/**
 * How alike those who answered and those invited are by one question, and whether its groups answered alike. Empty where
 * nothing can be said; groups that are not shown are not counted, which is said.
 */
export function marginSentence(margin: PublishedMargin, definition: Definition, language: Language): string {
  const { distance, test, groups } = margin;
  if (distance === null) return '';
  const said = words[language];
  const noun = nounOfGroups(definition, margin.question, language);
  const hidden = groups.some(({ invited, answered }) => invited > 0 && answered === null) ? ` ${said.hidden}` : '';
  const apart = said.distance(noun, formatPercent(distance, language));
  if (test === null) return `${apart}${hidden}`;
  const p = test.p <= least ? 'p\u00a0≤\u00a0' : 'p\u00a0=\u00a0';
  const number = formatNumber(Math.max(least, test.p), language, 3);
  return `${apart} ${(test.p < sure ? said.differ : said.unsure)(`${p}${number}`)}${hidden}`;
}

const words = {
  sv: {
    distance: (noun: string, percent: string) => `Fördelningen efter ${noun} skiljer sig från de inbjudnas med ${percent} (så många av dem som svarat borde ha hört till en annan grupp).`,
    differ: (p: string) => `Grupperna har olika svarsfrekvens (chi-två, ${p}).`,
    unsure: (p: string) => `Ingen säker skillnad i svarsfrekvens mellan grupperna (chi-två, ${p}).`,
    hidden: 'Bara grupper som visas är räknade.',
  },
  en: {
    distance: (noun: string, percent: string) => `By ${noun}, those who answered are ${percent} off those invited (as many would have to be of another group).`,
    differ: (p: string) => `Groups differ in response rate (chi-square, ${p}).`,
    unsure: (p: string) => `No sure difference in response rate between groups (chi-square, ${p}).`,
    hidden: 'Only groups that are shown are counted.',
  },
} as const;
