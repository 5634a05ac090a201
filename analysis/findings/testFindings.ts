/** Whether groups differ, in sentences made from what may be told: the effect with its interval first, p second. */
import type { GroupTest, Named, ShareDifference, TestMethod, TestNote, TestPart } from '../disclosure/releaseTests.js';
import { formatList } from '../words/formatList.js';
import { formatNumber } from '../words/formatNumber.js';
import { formatPercent } from '../words/formatPercent.js';
import { pText } from '../words/formatPValue.js';
import type { Language } from '../words/language.js';
import { baseText, confidenceInterval } from '../words/terms.js';
import { name } from './names.js';
import { testNoteText } from './testNotes.js';

/** So many cells or pairs are named; all stand in the JSON. */
const named = 8;

const words = {
  sv: {
    points: 'procentenheter',
    largest: (option: string, larger: string, smaller: string) => `Störst skillnad: ${option}, ${larger} mot ${smaller}`,
    in: (share: string, group: string, base: string) => `${share} (${group}, ${base})`,
    differ: 'Grupperna skiljer sig åt',
    unsure: 'Ingen säker skillnad',
    unseen: (points: string) => `skillnader under ${points} procentenheter hade inte kunnat ses (80 % styrka, mellan de två största grupperna)`,
    out: (list: string) => `Sticker ut: ${list}.`,
    more: 'fler än väntat',
    fewer: 'färre än väntat',
    higher: (first: string, second: string) => `${first} högre än ${second}`,
    rest: (count: string) => `${count} till`,
    delta: 'Cliffs δ',
    over: (count: string) => `Holm över ${count}`,
    weighted: 'vägt',
    corrected: 'korrigerat',
    draws: (count: string, error: string, told: boolean) => `${count} slumpade tabeller${told ? ` (medelfel ${error})` : ''}`,
    joint: 'andra ordningens chi-två',
    effects: { cramers_v: 'Cramérs V', epsilon_squared: 'epsilon²', mean_rank_difference: 'största skillnad i medelrang' },
    methods: {
      pearson: 'Pearsons chi-två',
      fisher: 'Fishers exakta test',
      freeman_halton: 'Fishers exakta test',
      monte_carlo: 'Monte Carlo',
      permutation: 'alla svar tillsammans, permutation',
      smallest_adjusted: 'minsta p bland svaren, Holm',
      kruskal_wallis: 'Kruskal–Wallis',
      mann_whitney: 'Mann–Whitney',
      rao_scott: 'vägt, Rao–Scott F',
      weighted_permutation: 'vägt, permutation',
      weighted_items: 'alla svar tillsammans, vägt, Rao–Scott F',
      weighted_ranks: 'vägt rangtest, F',
    } satisfies Record<TestMethod, string>,
  },
  en: {
    points: 'percentage points',
    largest: (option: string, larger: string, smaller: string) => `Largest difference: ${option}, ${larger} against ${smaller}`,
    in: (share: string, group: string, base: string) => `${share} (${group}, ${base})`,
    differ: 'The groups differ',
    unsure: 'No sure difference',
    unseen: (points: string) => `differences under ${points} percentage points could not have been seen (80% power, between the two largest groups)`,
    out: (list: string) => `Stands out: ${list}.`,
    more: 'more than expected',
    fewer: 'fewer than expected',
    higher: (first: string, second: string) => `${first} higher than ${second}`,
    rest: (count: string) => `${count} more`,
    delta: 'Cliff’s δ',
    over: (count: string) => `Holm over ${count}`,
    weighted: 'weighted',
    corrected: 'corrected',
    draws: (count: string, error: string, told: boolean) => `${count} random tables${told ? ` (standard error ${error})` : ''}`,
    joint: 'second order chi-square',
    effects: { cramers_v: 'Cramér’s V', epsilon_squared: 'epsilon²', mean_rank_difference: 'largest difference in mean rank' },
    methods: {
      pearson: 'Pearson’s chi-square',
      fisher: 'Fisher’s exact test',
      freeman_halton: 'Fisher’s exact test',
      monte_carlo: 'Monte Carlo',
      permutation: 'all options together, permutation',
      smallest_adjusted: 'smallest p of an option, Holm',
      kruskal_wallis: 'Kruskal–Wallis',
      mann_whitney: 'Mann–Whitney',
      rao_scott: 'weighted, Rao–Scott F',
      weighted_permutation: 'weighted, permutation',
      weighted_items: 'all options together, weighted, Rao–Scott F',
      weighted_ranks: 'weighted rank test, F',
    } satisfies Record<TestMethod, string>,
  },
} as const;

/** A p of .05 is not below the .05 of 95 %, which as a number is a little more than that: 1 − 0.95. */
const isBelow = (p: number, level: number): boolean => p < 1 - level - 1e-12;

/** "21 percentage points (95% confidence interval 8 to 33)" */
export function pointsText({ value, low, high }: ShareDifference, level: number, language: Language): string {
  const write = (share: number) => formatNumber(100 * share, language);
  const to = language === 'sv' ? 'till' : 'to';
  const interval = low === null || high === null ? '' : ` (${confidenceInterval(level, language)} ${write(low)} ${to} ${write(high)})`;
  return `${write(value)} ${words[language].points}${interval}`;
}

/** Shape a released test in, sentences out: none of what is hidden. */
export function testFindings(test: GroupTest, level: number, language: Language): readonly string[] {
  const { adjustedP, method } = test;
  const notes = test.notes.map((note: TestNote) => testNoteText(note, language));
  if (adjustedP === null || method === null) return notes;
  const said = words[language];
  const isSure = isBelow(adjustedP, level);
  const family = test.family > 1 ? `, ${said.over(formatNumber(test.family, language))}` : '';
  const verdict = `${isSure ? said.differ : said.unsure}: ${pText(adjustedP, language)}${family} (${detailsOf(test, language)})`;
  const unseen = isSure || test.detectable === null || test.effect?.name === 'epsilon_squared' || test.effect?.name === 'mean_rank_difference' ? '' : `; ${said.unseen(formatNumber(Math.ceil(100 * test.detectable - 1e-9), language))}`;
  return [...largest(test, level, language), `${verdict}${unseen}.`, ...(isSure ? standingOut(test.parts, level, language) : []), ...notes];
}

function largest({ difference }: GroupTest, level: number, language: Language): readonly string[] {
  if (difference === null) return [];
  const said = words[language];
  const { option, larger, smaller } = difference;
  const side = (one: typeof larger) => said.in(formatPercent(one.share, language), name(one.label, language), baseText(formatNumber(one.base, language)));
  return [`${said.largest(name(option.label, language), side(larger), side(smaller))}: ${pointsText(difference, level, language)}.`];
}

function detailsOf({ method, statistic, df, df2, n, effect, chance, secondOrder }: GroupTest, language: Language): string {
  const said = words[language];
  const write = (value: number, decimals = 2) => formatNumber(value, language, decimals);
  const whole = (value: number) => write(value, Number.isInteger(value) ? 0 : 1);
  return [
    method === null ? '' : said.methods[method],
    ...(statistic === null || df === null ? [] : [`${df2 !== null ? 'F' : method === 'kruskal_wallis' ? 'H' : 'X²'} = ${write(statistic)}, df = ${whole(df)}${df2 === null ? '' : `; ${whole(df2)}`}`]),
    ...(chance === null ? [] : [said.draws(formatNumber(chance.replicates, language), write(chance.standardError, 4), chance.standardError >= 0.00005)]),
    ...(secondOrder === null ? [] : [`${said.joint} ${pText(secondOrder.p, language)}`]),
    `n = ${formatNumber(n, language)}`,
    ...(effect === null ? [] : [`${said.effects[effect.name]} ${write(effect.value)}${effect.corrected === null ? '' : ` (${said.corrected} ${write(effect.corrected)})`}`]),
  ].join(', ');
}

/** Cells and pairs of groups that stand out after Holm; options of several have lines of their own. */
function standingOut(parts: readonly TestPart[], level: number, language: Language): readonly string[] {
  const said = words[language];
  const label = ({ label: text }: Named) => name(text, language);
  const sure = parts.filter(({ adjustedP, group }) => group !== null && adjustedP !== null && isBelow(adjustedP, level)).sort((a, b) => (a.adjustedP ?? 1) - (b.adjustedP ?? 1));
  const texts = sure.slice(0, named).flatMap(({ code, group, other, statistic, adjustedP }) => {
    if (group === null || statistic === null || adjustedP === null) return [];
    const p = pText(adjustedP, language);
    if (code !== null) return [`${label(code)} × ${label(group)}, ${statistic > 0 ? said.more : said.fewer} (${p})`];
    if (other === null) return [];
    const [first, second] = statistic > 0 ? [group, other] : [other, group];
    return [`${said.higher(label(first), label(second))} (${said.delta} ${formatNumber(Math.abs(statistic), language, 2)}, ${p})`];
  });
  if (texts.length === 0) return [];
  const rest = sure.length > named ? [said.rest(formatNumber(sure.length - named, language))] : [];
  return [said.out(formatList([...texts, ...rest], language))];
}
