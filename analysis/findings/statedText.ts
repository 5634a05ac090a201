/** The share among those who said yes or no, beside the one that counts "don't know": in words, with its own base. */
import { statedIn, statedShare, type Stated } from '../disclosure/statedShares.js';
import type { PublishedRow } from '../disclosure/published.js';
import type { ShownShare } from '../disclosure/sumShown.js';
import { formatNumber } from '../words/formatNumber.js';
import { formatPercent } from '../words/formatPercent.js';
import { formatRange } from '../words/formatRange.js';
import type { Language } from '../words/language.js';
import { quote } from '../words/quote.js';
import { confidenceInterval } from '../words/terms.js';
import { fewAnswers } from '../words/withDetail.js';
import type { FigureFacts } from './context.js';
import { intervalAndBase } from './keyNumber.js';
import { name } from './names.js';

const words = {
  sv: {
    or: ' eller ',
    but: (apart: string) => `något annat än ${apart}`,
    of: (share: string, whom: string, sure: string) => `${share} av dem som svarade ${whom} (${sure})`,
    hidden: (whom: string) => `Andelen av dem som svarade ${whom} visas inte`,
    note: (n: string, whom: string, share: string, option: string, sure: string) => `Av de ${n} som svarade ${whom} svarade ${share} ${option} (${sure}).`,
  },
  en: {
    or: ' or ',
    but: (apart: string) => `anything but ${apart}`,
    of: (share: string, whom: string, sure: string) => `${share} of those who answered ${whom} (${sure})`,
    hidden: (whom: string) => `The share of those who answered ${whom} is not shown`,
    note: (n: string, whom: string, share: string, option: string, sure: string) => `Of the ${n} who answered ${whom}, ${share} answered ${option} (${sure}).`,
  },
} as const;

/** "”Ja” eller ”Nej”", "något annat än ”Vet inte”" */
function whomOf({ stated, apart }: Stated, language: Language): string {
  const named = (rows: readonly PublishedRow[]) => rows.map(({ label }) => quote(name(label, language), language)).join(words[language].or);
  return stated.length === 2 ? named(stated) : words[language].but(named(apart));
}

const joined = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(', ');

/** "67 % av dem som svarade ”Ja” eller ”Nej” (95 % konfidensintervall 60–73, n = 180)" */
export function statedText(stated: Stated, share: ShownShare, level: number, language: Language): string {
  const whom = whomOf(stated, language);
  if (share.share === null) return words[language].hidden(whom);
  return words[language].of(formatPercent(share.share, language), whom, joined([intervalAndBase(share, level, { language }), fewAnswers(share.release, language)]));
}

/** The answer that the title is about; else of two the first, of more the most common. */
function toldOf([first, ...more]: readonly PublishedRow[], emphasised: readonly string[]): PublishedRow | undefined {
  if (first === undefined) return undefined;
  const named = [first, ...more].find(({ code }) => emphasised.includes(code));
  return named ?? (more.length === 1 ? first : more.reduce((most, row) => ((row.count ?? 0) > (most.count ?? 0) ? row : most), first));
}

/** What stands under a figure of such a question. Empty where that is hidden. */
export function statedNote({ table, emphasise = [] }: Pick<FigureFacts, 'table' | 'emphasise'>, language: Language): string {
  const found = statedIn(table);
  if (found === undefined) return '';
  const told = toldOf(found.stated, emphasise);
  if (told === undefined) return '';
  const { share, low, high, base, release } = statedShare(found, new Set([told.code]), table);
  if (share === null || base === null || low === null || high === null) return '';
  const sure = joined([`${confidenceInterval(table.level, language)} ${formatRange(low, high, language)}`, fewAnswers(release, language)]);
  return words[language].note(formatNumber(base, language), whomOf(found, language), formatPercent(share, language), quote(name(told.label, language), language), sure);
}
