/** What rankings say, in sentences. */
import type { PublishedRanking, PublishedRankingGroup, PublishedRankingRow } from '../../disclosure/releaseRanking.js';
import { formatNumber } from '../../words/formatNumber.js';
import { formatPercent } from '../../words/formatPercent.js';
import { formatRange } from '../../words/formatRange.js';
import type { Language } from '../../words/language.js';
import { baseText } from '../../words/terms.js';
import { lowerFirst, name } from '../names.js';
import { whyHidden } from './whyHidden.js';

const words = {
  sv: {
    how: (level: string, places: string) => `Rang efter Plackett och Luces modell av vad som valdes före vad, ${level} av stickproven (bootstrap) inom parentes. Poäng (Borda): ${places} för första plats, 1 för sista, 0 för vad som inte rangordnades.`,
    chosen: 'Varje alternativ är av dem som valt det och rangordnat något, inte av alla svarande.',
    weighted: (effect: string) => `Talen är viktade (designeffekt ${effect}); n är personer.`,
    everyone: 'Alla svarande',
    nobody: 'ingen har rangordnat något',
    sure: (first: string) => `säkert först är ${first}`,
    unsure: (first: string) => `först är ${first}, men det är inte säkert`,
    one: (first: string) => `först är ${first}; hur säkert kan inte sägas av en person`,
    tied: 'inget alternativ är ensamt först',
    ghost: 'Alla alternativ kan inte jämföras med varandra: varje värde är draget mot de andras med en halv vinst och en halv förlust',
    rank: (rank: string, interval: string) => `Rang ${rank}${interval}`,
    noRank: 'Ingen rang',
    points: (points: string, places: string, se: string) => `${points} av ${places} poäng${se}`,
    se: (se: string) => ` (medelfel ${se})`,
    worth: (worth: string, se: string) => `värde ${worth}${se}`,
    first: (share: string) => `först för ${share}`,
    any: (share: string) => `någon plats för ${share}`,
    flag: { never_ranked: 'aldrig valt före något annat', never_beaten: 'inget annat valt före det', never_compared: 'aldrig jämfört med något annat' },
  },
  en: {
    how: (level: string, places: string) => `Ranks by the model of Plackett and Luce of what was chosen before what, ${level} of bootstrap samples in brackets. Points (Borda): ${places} for the first place, 1 for the last, 0 for what was not ranked.`,
    chosen: 'Each option is of those who chose it and ranked something, not of all respondents.',
    weighted: (effect: string) => `Numbers are weighted (design effect ${effect}); n is people.`,
    everyone: 'All respondents',
    nobody: 'nobody ranked anything',
    sure: (first: string) => `surely first is ${first}`,
    unsure: (first: string) => `first is ${first}, but not surely`,
    one: (first: string) => `first is ${first}; how surely cannot be said of one person`,
    tied: 'no option is first alone',
    ghost: 'Not all options can be compared with each other: every worth is drawn towards the others by half a win and half a loss',
    rank: (rank: string, interval: string) => `Rank ${rank}${interval}`,
    noRank: 'No rank',
    points: (points: string, places: string, se: string) => `${points} of ${places} points${se}`,
    se: (se: string) => ` (standard error ${se})`,
    worth: (worth: string, se: string) => `worth ${worth}${se}`,
    first: (share: string) => `first for ${share}`,
    any: (share: string) => `any place for ${share}`,
    flag: { never_ranked: 'never chosen before another', never_beaten: 'no other chosen before it', never_compared: 'never compared with another' },
  },
} as const;

/** Sentences: how to read them; for everyone and each group who is first and how surely, then each option by rank. */
export function rankingFindings(ranking: PublishedRanking, language: Language): readonly string[] {
  const said = words[language];
  const { groups, level, places, choicesFrom, weighting } = ranking;
  const isAnyShown = groups.some(({ release, rows }) => release !== 'suppress' && rows.length > 0);
  const how = [said.how(formatPercent(level, language), String(places)), ...(choicesFrom === null ? [] : [said.chosen]), ...(weighting === undefined ? [] : [said.weighted(formatNumber(weighting.designEffect, language, 2))])];
  return [...(isAnyShown ? how : []), ...groups.flatMap((group) => groupFindings(group, ranking, language))];
}

function groupFindings(group: PublishedRankingGroup, ranking: PublishedRanking, language: Language): readonly string[] {
  const said = words[language];
  const who = group.group === null ? said.everyone : name(group.group.label, language);
  if (group.release === 'suppress' || group.n === null) return [`${who}: ${whyHidden(group.why, language)}.`];
  if (group.n === 0) return [`${who}, ${baseText('0')}: ${said.nobody}.`];
  const order = group.rows.toSorted((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity));
  return [
    `${who}, ${baseText(formatNumber(group.n, language))}: ${leadText(order, group.n, language)}.`,
    ...order.map((row) => `${optionText(row, ranking, language)}.`),
    ...(group.existence === 'ghost' ? [`${said.ghost}.`] : []),
  ];
}

function leadText(order: readonly PublishedRankingRow[], n: number, language: Language): string {
  const said = words[language];
  const [first] = order;
  if (first?.rank !== 1) return said.tied;
  const label = lowerFirst(name(first.label, language));
  if (n < 2 || first.rankHigh === null) return said.one(label);
  return first.rankHigh === 1 ? said.sure(label) : said.unsure(label);
}

function optionText(row: PublishedRankingRow, { level, places }: PublishedRanking, language: Language): string {
  const said = words[language];
  const { rank, rankLow, rankHigh, borda, bordaSe, worth, worthSe, first, any, n, flag } = row;
  const digits = (value: number) => formatNumber(value, language, Number.isInteger(value) ? 0 : 1);
  const interval = rankLow === null || rankHigh === null ? '' : ` (${formatPercent(level, language)}: ${rankLow === rankHigh ? String(rankLow) : `${String(rankLow)}–${String(rankHigh)}`})`;
  const share = (part: NonNullable<PublishedRankingRow['first']>): string =>
    part.share === null ? '–' : `${formatPercent(part.share, language)}${part.low === null || part.high === null ? '' : ` (${formatRange(part.low, part.high, language)})`}`;
  return [
    `${rank === null ? said.noRank : said.rank(digits(rank), interval)}: ${name(row.label, language)}`,
    ...(borda === null ? [] : [said.points(formatNumber(borda, language, 1), String(places), bordaSe === null ? '' : said.se(formatNumber(bordaSe, language, 1)))]),
    ...(worth === null ? [] : [said.worth(formatPercent(worth, language), worthSe === null ? '' : said.se(formatPercent(worthSe, language)))]),
    ...(first === null || n === 0 ? [] : [said.first(share(first))]),
    ...(any === null || n === 0 ? [] : [said.any(share(any))]),
    ...(n === null ? [] : [baseText(formatNumber(n, language))]),
    ...(flag === null ? [] : [said.flag[flag]]),
  ].join('; ');
}
