/** What is chosen together, in sentences. */
import type { PublishedBundle, PublishedPair, PublishedTogether } from '../../disclosure/releaseTogether.js';
import { formatList } from '../../words/formatList.js';
import { formatNumber } from '../../words/formatNumber.js';
import { formatPercent } from '../../words/formatPercent.js';
import type { Language } from '../../words/language.js';
import { capitalise } from '../../words/sentence.js';
import { baseText, confidenceInterval } from '../../words/terms.js';
import { lowerFirst, name } from '../names.js';
import { whyHidden } from './whyHidden.js';

const words = {
  sv: {
    hidden: (why: string) => `Vad som väljs tillsammans ${why}.`,
    nobody: `Ingen har svarat (${baseText('0')}).`,
    chosen: (mean: string, sd: string, base: string) => `De som svarat valde i medel ${mean} alternativ${sd}, ${base}.`,
    sd: (sd: string) => ` (standardavvikelse ${sd})`,
    weighted: (effect: string) => `Andelar och medelvärden är viktade (designeffekt ${effect}); antal, mönster och p är av personer.`,
    straightAll: (count: string) => `${count} valde alla alternativ; där det är osannolikt kan det vara svar utan läsning.`,
    straightNone: (count: string) => `${count} valde inget alternativ utan att säga att de inte vill ha något.`,
    together: (level: string) => `Säkert oftare tillsammans än av en slump (lyft med ${level}):`,
    apart: (level: string) => `Säkert mer sällan tillsammans än av en slump (lyft med ${level}):`,
    noPair: 'Inget par väljs säkert oftare eller mer sällan tillsammans än av en slump.',
    more: (count: string) => `Och ${count} par till.`,
    pair: (a: string, b: string) => `${a} och ${b}`,
    lift: (lift: string) => `lyft ${lift}`,
    both: (count: string) => `${count} personer`,
    given: (share: string, reverse: string) => `${share} av dem med det första har det andra, ${reverse} omvänt`,
    hiddenPairs: (count: string) => `${count} par visas inte, för att skydda enskilda svar.`,
    patterns: (list: string, others: string) => `Exakt dessa valdes tillsammans: ${list}; alla andra mönster ${others}.`,
    noPattern: (others: string) => `Inget mönster valdes av så många att det kan visas för sig: ${others} har andra.`,
    none: 'inget',
    rounded: (to: string) => ` (avrundat till ${to}-tal)`,
    bundle: (options: string, count: string, share: string, same: string) => `${share} får allt de valt med ${count} av alternativen: ${options}${same}.`,
    same: (share: string) => ` (samma i ${share} av stickproven)`,
  },
  en: {
    hidden: (why: string) => `What is chosen together is ${why}.`,
    nobody: `Nobody answered (${baseText('0')}).`,
    chosen: (mean: string, sd: string, base: string) => `Those who answered chose ${mean} options on average${sd}, ${base}.`,
    sd: (sd: string) => ` (standard deviation ${sd})`,
    weighted: (effect: string) => `Shares and means are weighted (design effect ${effect}); counts, patterns and p are of people.`,
    straightAll: (count: string) => `${count} chose all options; where that is unlikely they may not have read them.`,
    straightNone: (count: string) => `${count} chose no option without saying that they want none.`,
    together: (level: string) => `Surely more often together than by chance (lift with ${level}):`,
    apart: (level: string) => `Surely more seldom together than by chance (lift with ${level}):`,
    noPair: 'No pair is surely chosen together more often or more seldom than by chance.',
    more: (count: string) => `And ${count} more pairs.`,
    pair: (a: string, b: string) => `${a} and ${b}`,
    lift: (lift: string) => `lift ${lift}`,
    both: (count: string) => `${count} people`,
    given: (share: string, reverse: string) => `${share} of those with the first have the second, ${reverse} the reverse`,
    hiddenPairs: (count: string) => `${count} pairs are not shown, to protect individual answers.`,
    patterns: (list: string, others: string) => `Exactly these were chosen together: ${list}; all other patterns ${others}.`,
    noPattern: (others: string) => `No pattern was chosen by so many that it can be told apart: ${others} have others.`,
    none: 'none',
    rounded: (to: string) => ` (rounded to multiples of ${to})`,
    bundle: (options: string, count: string, share: string, same: string) => `${share} get all they chose with ${count} of the options: ${options}${same}.`,
    same: (share: string) => ` (the same in ${share} of samples)`,
  },
} as const;

/** Pairs that are named; the JSON has all. */
const mostPairs = 5;

/** Sentences: how many options people choose, which pairs surely go together or not, exact patterns, and what covers most. */
export function togetherFindings(together: PublishedTogether, language: Language): readonly string[] {
  const said = words[language];
  if (together.release === 'suppress' || together.n === null) return [said.hidden(whyHidden(together.why, language))];
  if (together.n === 0) return [said.nobody];
  const { chosen, weighting, n } = together;
  const sd = chosen.sd === null ? '' : said.sd(formatNumber(chosen.sd, language, 1));
  return [
    ...(chosen.mean === null ? [] : [said.chosen(formatNumber(chosen.mean, language, 1), sd, baseText(formatNumber(n, language)))]),
    ...(weighting === undefined ? [] : [said.weighted(formatNumber(weighting.designEffect, language, 2))]),
    ...straightText(together, language),
    ...pairFindings(together, language),
    ...patternFindings(together, language),
    ...together.bundles.flatMap((bundle) => bundleText(bundle, together, language)),
  ];
}

const labelOf = ({ options }: PublishedTogether, code: string, language: Language): string => {
  const option = options.find((one) => one.code === code);
  return option === undefined ? code : lowerFirst(name(option.label, language));
};

function straightText({ straight: { none, all } }: PublishedTogether, language: Language): readonly string[] {
  const said = words[language];
  return [...(all === null || all === 0 ? [] : [said.straightAll(formatNumber(all, language))]), ...(none === null || none === 0 ? [] : [said.straightNone(formatNumber(none, language))])];
}

/** The interval holds no lift of 1, and the test agrees over all pairs. */
const isSure = ({ adjustedP }: PublishedPair, level: number): boolean => adjustedP !== null && adjustedP < 1 - level - 1e-12; // 1 − 0.95 is a little more than .05

function pairFindings(together: PublishedTogether, language: Language): readonly string[] {
  const said = words[language];
  const { pairs, level } = together;
  const sure = pairs.filter((pair) => isSure(pair, level));
  const up = sure.filter(({ liftLow }) => liftLow !== null && liftLow > 1).toSorted((a, b) => (b.liftLow ?? 0) - (a.liftLow ?? 0));
  const down = sure.filter(({ liftHigh }) => liftHigh !== null && liftHigh < 1).toSorted((a, b) => (a.liftHigh ?? 0) - (b.liftHigh ?? 0));
  const list = (own: readonly PublishedPair[]): readonly string[] => {
    const more = own.length - mostPairs;
    return [...own.slice(0, mostPairs).map((pair) => `${pairText(pair, together, language)}.`), ...(more > 0 ? [said.more(formatNumber(more, language))] : [])];
  };
  const hidden = pairs.filter(({ release }) => release === 'suppress').length;
  const interval = confidenceInterval(level, language);
  return [
    ...(up.length === 0 ? [] : [said.together(interval), ...list(up)]),
    ...(down.length === 0 ? [] : [said.apart(interval), ...list(down)]),
    ...(up.length + down.length > 0 || pairs.length === hidden ? [] : [said.noPair]),
    ...(hidden === 0 ? [] : [said.hiddenPairs(formatNumber(hidden, language))]),
  ];
}

function pairText(pair: PublishedPair, together: PublishedTogether, language: Language): string {
  const said = words[language];
  const { both, lift, liftLow, liftHigh, phi, jaccard, bGivenA, aGivenB } = pair;
  const two = (value: number) => formatNumber(value, language, 2);
  const interval = liftLow === null || liftHigh === null ? '' : ` (${two(liftLow)}–${two(liftHigh)})`;
  const details = [
    ...(lift === null ? [] : [said.lift(`${two(lift)}${interval}`)]),
    ...(phi === null ? [] : [`phi ${two(phi)}`]),
    ...(jaccard === null ? [] : [`Jaccard ${two(jaccard)}`]),
    ...(both === null ? [] : [said.both(formatNumber(both, language))]),
    ...(bGivenA === null || aGivenB === null ? [] : [said.given(formatPercent(bGivenA, language), formatPercent(aGivenB, language))]),
  ];
  return `${capitalise(said.pair(labelOf(together, pair.a, language), labelOf(together, pair.b, language)))}: ${details.join('; ')}`;
}

function patternFindings(together: PublishedTogether, language: Language): readonly string[] {
  const said = words[language];
  const { patterns, otherPatterns, roundedTo } = together;
  if (otherPatterns === null) return [];
  const others = `${formatNumber(otherPatterns.people, language)}${roundedTo > 1 ? said.rounded(String(roundedTo)) : ''}`;
  if (patterns.length === 0) return [said.noPattern(others)];
  const named = (codes: readonly string[]) => (codes.length === 0 ? said.none : codes.map((code) => labelOf(together, code, language)).join(' + '));
  return [said.patterns(patterns.map(({ options, count }) => `${named(options)} ${formatNumber(count, language)}`).join('; '), others)];
}

function bundleText({ options, share, same }: PublishedBundle, together: PublishedTogether, language: Language): readonly string[] {
  const said = words[language];
  if (share === null || options.length === 0) return [];
  const steady = same === null ? '' : said.same(formatPercent(same, language));
  return [said.bundle(formatList(options.map((code) => labelOf(together, code, language)), language), formatNumber(options.length, language), formatPercent(share, language), steady)];
}
