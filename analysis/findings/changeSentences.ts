/** What has surely changed since the wave before, in whole per cents as figures have them. */
import type { PublishedShareChange } from '../disclosure/publishedComparison.js';
import type { SinceWave } from '../disclosure/publishedWave.js';
import { formatNumber } from '../words/formatNumber.js';
import { formatPercent } from '../words/formatPercent.js';
import type { Language } from '../words/language.js';
import { byChange, changeVerdict } from '../words/printedChange.js';
import { printedPercent } from '../words/printedPercent.js';
import { quote } from '../words/quote.js';
import { confidenceInterval } from '../words/terms.js';
import { waveNames, type WaveNames } from '../words/waveNames.js';
import { name } from './names.js';

/** So many are told one by one; all stand in the table. */
const most = 4;

const words = {
  sv: {
    verbs: { increased: 'har ökat med', decreased: 'har minskat med' },
    points: (points: string, one: boolean) => (one ? `${points}\u00a0procentenhet` : `${points}\u00a0procentenheter`),
    from: (before: string, now: string, { earlier, later }: WaveNames) => `från ${before} (${earlier}) till ${now} (${later})`,
    to: 'till',
    more: (count: string) => `${count} svar till har ändrats; de finns i tabellen.`,
    unsure: (count: string, all: string) => (count === all ? `Ingen säker förändring i något av ${all} svar.` : `Ingen säker förändring i ${count} av ${all} svar.`),
  },
  en: {
    verbs: { increased: 'rose by', decreased: 'fell by' },
    points: (points: string, one: boolean) => `${points} percentage ${one ? 'point' : 'points'}`,
    from: (before: string, now: string, { earlier, later }: WaveNames) => `from ${before} (${earlier}) to ${now} (${later})`,
    to: 'to',
    more: (count: string) => `${count} more answers have changed; they are in the table.`,
    unsure: (count: string, all: string) => (count === all ? `No sure change in any of ${all} answers.` : `No sure change in ${count} of ${all} answers.`),
  },
} as const;

/** "”Biostatistik” har ökat med 9 procentenheter, från 71 % (2022) till 80 % (2025); 95 % konfidensintervall 3 till 15." */
function sureSentence(change: PublishedShareChange, { wave }: SinceWave, level: number, language: Language): string {
  const { difference, low, high, earlier, later } = change;
  const verdict = changeVerdict(change);
  if ((verdict !== 'increased' && verdict !== 'decreased') || difference === null || low === null || high === null || earlier.share === null || later.share === null) return '';
  const said = words[language];
  const sizes = (verdict === 'increased' ? [difference, low, high] : [-difference, -high, -low]).map((share) => printedPercent(share));
  const [size = '', least = '', most = ''] = sizes.map((points) => formatNumber(points, language));
  const shares = said.from(formatPercent(earlier.share, language), formatPercent(later.share, language), waveNames(wave.starts, language));
  return `${quote(name(change.label, language), language)} ${said.verbs[verdict]} ${said.points(size, sizes[0] === 1)}, ${shares}; ${confidenceInterval(level, language)} ${least} ${said.to} ${most}.`;
}

/** Largest changes first, then how many have not surely changed. None where nothing may be told. */
export function changeSentences(since: SinceWave, level: number, language: Language): readonly string[] {
  const said = words[language];
  const told = byChange(since.compared.rows).filter(({ verdict }) => verdict !== null);
  const isSure = (row: PublishedShareChange): boolean => changeVerdict(row) !== 'unsure';
  const sure = told.filter(isSure).sort((a, b) => Math.abs(b.difference ?? 0) - Math.abs(a.difference ?? 0));
  const unsure = told.length - sure.length;
  return [
    ...sure.slice(0, most).map((row) => sureSentence(row, since, level, language)),
    ...(sure.length > most ? [said.more(formatNumber(sure.length - most, language))] : []),
    ...(unsure === 0 ? [] : [said.unsure(formatNumber(unsure, language), formatNumber(told.length, language))]),
  ];
}
