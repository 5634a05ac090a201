/** What gaps say, in sentences. */
import type { PublishedGap, PublishedGapRow } from '../disclosure/releaseGap.js';
import { formatList } from '../words/formatList.js';
import { formatNumber } from '../words/formatNumber.js';
import { formatPercent } from '../words/formatPercent.js';
import type { Language } from '../words/language.js';
import { confidenceInterval } from '../words/terms.js';
import { gapBase } from './gapWords.js';
import { lowerFirst, name } from './names.js';

const words = {
  sv: {
    nobody: (base: string) => `Ingen rad har svar av ${base}.`,
    hidden: 'Ingen rad kan visas utan att röja enskilda svar.',
    largest: (row: string, share: string | null, who: string, score: string) => `Störst är gapet i ${row}: ${share === null ? '' : `${share} av `}${who} tycker att det är mindre tillgängligt än viktigt (${score}).`,
    noNeed: (row: string, who: string, score: string) => `Ingenstans ligger tillgängligheten oftare under vikten än över. Behovspoängen är högst i ${row}, av ${who} (${score}).`,
    who: (n: string, base: string, weighted: boolean) => `de ${n} ${base.replace(/^dem /, '')}${weighted ? ' (viktat)' : ''}`,
    score: (score: string, interval: string) => `behovspoäng ${score}${interval}`,
    one: (base: string) => `den enda ${base.replace(/^dem /, '')}`,
    noInterval: ', inget intervall eftersom alla svarat lika eller bara en person har svarat',
    unsureGap: 'Intervallet rymmer 0, så det är inte säkert att det finns ett gap.',
    sure: (next: string, score: string) => `Det är säkert större än det näst största, ${next} (${score}).`,
    unsure: (next: string, score: string) => `Skillnaden mot det näst största, ${next} (${score}), är inte säker.`,
    tied: (next: string) => `Lika stort är det i ${next}.`,
    order: (value: string) => `Ordningen efter behovspoäng och efter Borichs poäng: Spearmans korrelation ${value}.`,
    missing: (rows: string) => `Säkert viktigare och mindre tillgängligt än raderna i medel (minst 80 % av stickproven): ${rows}.`,
  },
  en: {
    nobody: (base: string) => `No row has answers of ${base}.`,
    hidden: 'No row can be shown without telling the answers of individuals.',
    largest: (row: string, share: string | null, who: string, score: string) => `The largest gap is in ${row}: ${share === null ? `${who} finds` : `${share} of ${who} find`} it less available than important (${score}).`,
    noNeed: (row: string, who: string, score: string) => `Nowhere is availability below importance more often than above. The need score is highest in ${row}, of ${who} (${score}).`,
    who: (n: string, base: string, weighted: boolean) => `the ${n} ${base.replace(/^those /, '')}${weighted ? ' (weighted)' : ''}`,
    score: (score: string, interval: string) => `need score ${score}${interval}`,
    one: (base: string) => `the only one ${base.replace(/^those /, '')}`,
    noInterval: ', no interval since all answered alike or only one person answered',
    unsureGap: 'The interval holds 0, so it is not sure that there is a gap.',
    sure: (next: string, score: string) => `It is surely larger than the second, ${next} (${score}).`,
    unsure: (next: string, score: string) => `The difference from the second, ${next} (${score}), is not sure.`,
    tied: (next: string) => `It is as large in ${next}.`,
    order: (value: string) => `The orders by need score and by Borich’s score: Spearman’s correlation ${value}.`,
    missing: (rows: string) => `Surely more important and less available than the rows on average (in 80% of samples or more): ${rows}.`,
  },
} as const;

/** Below this a quadrant is not sure (`statistics.md` 13.3). */
export const sureQuadrant = 0.8;

/** Sentences in the order of what matters; every one says of whom, and none says more than the intervals do. */
export function gapFindings(gap: PublishedGap, language: Language): readonly string[] {
  const said = words[language];
  const shown = gap.rows.filter(({ release, n }) => release !== 'suppress' && n !== null && n > 0);
  const [first] = shown;
  if (first === undefined) return [gap.rows.some(({ release }) => release === 'suppress') ? said.hidden : said.nobody(gapBase(gap, language))];
  const sure = shown.filter(({ quadrant, quadrantCertainty }) => quadrant === 'concentrate_here' && (quadrantCertainty ?? 0) >= sureQuadrant);
  return [
    ...largest(first, gap, language),
    ...lead(gap, shown, language),
    ...(sure.length === 0 ? [] : [said.missing(formatList(sure.map((row) => inSentence(row, language)), language))]),
    ...(gap.orderAgreement === null ? [] : [said.order(formatNumber(gap.orderAgreement, language, 2))]),
  ];
}

const inSentence = ({ label }: PublishedGapRow, language: Language): string => lowerFirst(name(label, language));

function largest(row: PublishedGapRow, gap: PublishedGap, language: Language): readonly string[] {
  const said = words[language];
  const { score, low, high } = row.need;
  if (score === null || row.n === null || row.below === null) return [];
  const isWhole = low !== null && high !== null;
  const interval = isWhole ? `, ${confidenceInterval(gap.level, language)} ${pointRange(low, high, language)}` : gap.profile === 'public' && gap.weighting !== undefined ? '' : said.noInterval;
  const base = gapBase(gap, language);
  const who = row.n === 1 ? said.one(base) : said.who(formatNumber(row.n, language), base, gap.weighting !== undefined);
  const scored = said.score(formatNumber(score, language), interval);
  const label = inSentence(row, language);
  const sentence = score > 0 ? said.largest(label, row.n === 1 ? null : formatPercent(row.below, language), who, scored) : said.noNeed(label, who, scored);
  return [sentence, ...(score > 0 && isWhole && low <= 0 ? [said.unsureGap] : [])];
}

function lead({ lead: found }: PublishedGap, rows: readonly PublishedGapRow[], language: Language): readonly string[] {
  const next = rows.find(({ code }) => code === found?.next);
  if (found === null || next === undefined || next.need.score === null) return [];
  const said = words[language];
  const score = said.score(formatNumber(next.need.score, language), '');
  if (found.difference === 0) return [said.tied(inSentence(next, language))];
  return [found.isSure ? said.sure(inSentence(next, language), score) : said.unsure(inSentence(next, language), score)];
}

/** "47–63", and "−5 to 63" where a dash would stand beside a minus. */
export function pointRange(low: number, high: number, language: Language, decimals = 0): string {
  const [from, to] = [formatNumber(low, language, decimals), formatNumber(high, language, decimals)];
  return low < 0 || high < 0 ? `${from} ${language === 'sv' ? 'till' : 'to'} ${to}` : `${from}–${to}`;
}
