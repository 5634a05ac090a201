/** What has changed since an earlier survey, in sentences made from what may be shown. */
import type { PublishedComparison, PublishedMeanChange, PublishedShareChange } from '../disclosure/publishedComparison.js';
import { formatChange, formatChangeRange } from '../words/formatChange.js';
import { formatList } from '../words/formatList.js';
import { formatMean } from '../words/formatMean.js';
import { formatNumber } from '../words/formatNumber.js';
import { formatPercent } from '../words/formatPercent.js';
import type { Language } from '../words/language.js';
import { tableDecimals } from '../words/tableDecimals.js';
import { confidenceInterval } from '../words/terms.js';
import { name } from './names.js';

/** So many are named; all stand in the table. */
const named = 8;

const words = {
  sv: {
    verbs: { increased: 'har ökat med', decreased: 'har minskat med' },
    points: 'procentenheter',
    from: (before: string, now: string) => `från ${before} till ${now}`,
    of: (share: string, base: string) => `${share} av ${base}`,
    unsure: (count: string, all: string, list: string) => `Ingen säker förändring i ${count} av ${all}: ${list}.`,
    more: (count: string) => `${count} till`,
    detectable: (points: string) => `En förändring på ${points} procentenheter hade var för sig hittats med 80 % sannolikhet.`,
    nothing: (count: string) => `Inget kan sägas om ${count}: de visas inte, eller ingen har svarat.`,
    mean: 'Medelvärdet',
  },
  en: {
    verbs: { increased: 'has increased by', decreased: 'has decreased by' },
    points: 'percentage points',
    from: (before: string, now: string) => `from ${before} to ${now}`,
    of: (share: string, base: string) => `${share} of ${base}`,
    unsure: (count: string, all: string, list: string) => `No sure change in ${count} of ${all}: ${list}.`,
    more: (count: string) => `${count} more`,
    detectable: (points: string) => `A change of ${points} percentage points would have been found with 80% probability in each by itself.`,
    nothing: (count: string) => `Nothing can be said of ${count}: they are hidden, or nobody answered.`,
    mean: 'The mean',
  },
} as const;

type AnyChange = PublishedShareChange | PublishedMeanChange;

const isShare = (change: AnyChange): change is PublishedShareChange => 'code' in change;

/**
 * The sentences of some changes that stand in one table: what has surely changed, one by one, then what has not, by name
 * with its interval, with the least change that would have been found. None for no changes.
 */
export function changeFindings(changes: readonly AnyChange[], { level }: Pick<PublishedComparison, 'level'>, language: Language): readonly string[] {
  const said = words[language];
  const sure = changes.flatMap((change) => (change.verdict === 'increased' || change.verdict === 'decreased' ? [sureSentence(change, change.verdict, level, language)] : []));
  const unsure = changes.filter(({ verdict }) => verdict === 'unsure');
  const silent = changes.filter(({ verdict, difference }) => verdict === null && difference === null).length;
  const write = (count: number) => formatNumber(count, language);
  const short = unsure.slice(0, named).map((change) => `${nameOf(change, language)} (${changeText(change, language)})`);
  const list = formatList(unsure.length > named ? [...short, said.more(write(unsure.length - named))] : short, language);
  return [
    ...sure,
    ...(unsure.length === 0 ? [] : [said.unsure(write(unsure.length), write(changes.length), list), ...detectableSentence(unsure, language)]),
    ...(silent === 0 ? [] : [said.nothing(write(silent))]),
  ];
}

function sureSentence(change: AnyChange, verdict: 'increased' | 'decreased', level: number, language: Language): string {
  const said = words[language];
  const { difference, low, high } = change;
  if (difference === null || low === null || high === null) return '';
  const decimals = decimalsOf(change);
  const scale = isShare(change) ? 100 : 1;
  const size = `${formatNumber(Math.abs(difference) * scale, language, decimals)}${isShare(change) ? ` ${said.points}` : ''}`;
  const interval = `${confidenceInterval(level, language)} ${formatChangeRange(low * scale, high * scale, language, decimals)}`;
  const [before, now] = isShare(change) ? [shareOf(change.earlier, language), shareOf(change.later, language)] : [meanOf(change.earlier, language), meanOf(change.later, language)];
  return `${nameOf(change, language)} ${said.verbs[verdict]} ${size}, ${said.from(before, now)} (${interval}).`;
}

function shareOf({ share, base, count }: PublishedShareChange['later'], language: Language): string {
  const decimals = tableDecimals(base ?? 0, count);
  return words[language].of(share === null ? '–' : formatPercent(share, language, decimals), base === null ? '–' : formatNumber(base, language));
}

function meanOf({ mean, base }: PublishedMeanChange['later'], language: Language): string {
  return `${mean === null ? '–' : formatMean(mean, language)} (n\u00a0=\u00a0${base === null ? '–' : formatNumber(base, language)})`;
}

/** "+3, −4 to +9": in percentage points, or in units of the numbers. */
function changeText(change: AnyChange, language: Language): string {
  const { difference, low, high } = change;
  if (difference === null) return '–';
  const scale = isShare(change) ? 100 : 1;
  const decimals = decimalsOf(change);
  const interval = low === null || high === null ? '' : `, ${formatChangeRange(low * scale, high * scale, language, decimals)}`;
  return `${formatChange(difference * scale, language, decimals)}${interval}`;
}

/** One decimal where both shares carry it. */
export function decimalsOf(change: AnyChange): 0 | 1 {
  if (!isShare(change)) return 1;
  const { earlier, later } = change;
  const decimals = [earlier, later].map(({ base, count }) => tableDecimals(base ?? 0, count));
  return decimals.includes(0) ? 0 : 1;
}

function detectableSentence(changes: readonly AnyChange[], language: Language): readonly string[] {
  const all = changes.flatMap((change) => (isShare(change) && change.detectable !== null ? [change.detectable] : []));
  if (all.length === 0) return [];
  const [least, most] = [Math.min(...all), Math.max(...all)].map((share) => formatNumber(Math.ceil(share * 100 - 1e-9), language));
  return [words[language].detectable(least === most ? (most ?? '') : `${least ?? ''}–${most ?? ''}`)];
}

function nameOf(change: AnyChange, language: Language): string {
  const group = change.group === null ? [] : [name(change.group.label, language)];
  if (!isShare(change)) return [...group, words[language].mean].join(': ');
  const item = change.item === null ? [] : [name(change.item.label, language)];
  return [...group, ...item, name(change.label, language)].join(': ');
}
