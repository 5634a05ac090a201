import type { Published, PublishedRow } from '../../disclosure/published.js';
import type { PublishedShareChange } from '../../disclosure/publishedComparison.js';
import type { SinceWave } from '../../disclosure/publishedWave.js';
import { baseWords } from '../../words/baseWords.js';
import { formatChange } from '../../words/formatChange.js';
import { formatNumber } from '../../words/formatNumber.js';
import { formatPercent } from '../../words/formatPercent.js';
import type { Language } from '../../words/language.js';
import { byChange, changeDecimals, changeInterval, changeText, changeVerdict } from '../../words/printedChange.js';
import { printedPercent } from '../../words/printedPercent.js';
import { capitalise, endSentence } from '../../words/sentence.js';
import { tableDecimals } from '../../words/tableDecimals.js';
import { baseText, confidenceInterval, terms } from '../../words/terms.js';
import { waveNames, type WaveNames } from '../../words/waveNames.js';
import { withDetail } from '../../words/withDetail.js';
import { comparisonNote, whyNotCompared } from '../changeNotes.js';
import { changeSentences } from '../changeSentences.js';
import type { FigureFacts, FindingContext } from '../context.js';
import { notShown } from '../groupCell.js';
import { name, nameOfQuestion } from '../names.js';
import { neutralTitle } from '../neutralTitle.js';
import type { ChartWords } from './chartWords.js';
import { moreInTable, releaseNote } from './sharedNotes.js';

const verdicts = {
  sv: { increased: 'Ökat', decreased: 'Minskat', unsure: 'Ingen säker förändring' },
  en: { increased: 'Increased', decreased: 'Decreased', unsure: 'No sure change' },
} as const;

/** "Increased"; a dash where nothing can be said. */
export function changeVerdictWords(change: PublishedShareChange, language: Language): string {
  const verdict = changeVerdict(change);
  return verdict === null ? '–' : verdicts[language][verdict];
}

/** What changed since the wave before; where there is none to compare with, or nothing alike, why. */
export const waveChangeWords: ChartWords = {
  counted(facts, { language }) {
    const { since, table } = facts;
    if (since === undefined) return noWave[language];
    if (since.compared.why !== null) return notCompared(since, language);
    const { earlier, later } = waveNames(since.wave.starts, language);
    const [before, now] = [basesOf(since, 'earlier', language), basesOf(since, 'later', language)];
    const of = baseWords(table.baseRule, language);
    return language === 'sv'
      ? `Andel ${of}, ${earlier} (${before}) och ${later} (${now}). Förändring i procentenheter, största ökningen först.`
      : `Share ${of}, ${earlier} (${before}) and ${later} (${now}). Change in percentage points, largest increase first.`;
  },
  notes(facts, context) {
    const { since } = facts;
    const { language } = context;
    if (since?.compared.why !== null) return [];
    const { rows, notes } = since.compared;
    const left = facts.drawn === undefined ? 0 : facts.table.rows.filter(({ group, item }) => group === null && item === null).length - facts.drawn.options.length;
    const asked = capitalise(nameOfQuestion(context.definition, since.compared.question, language));
    const shown = rows.map(({ release, later }) => ({ release, base: later.base }));
    return [
      [sureNote(facts, since, language), ...notes.map((code) => comparisonNote(code, asked, language)), comparisonNote('overlap_unknown', '', language)].filter((note) => note !== '').join(' '),
      [releaseNote(facts, shown, language), moreInTable(left, language)].filter((note) => note !== '').join(' '),
      sourceNote(since, language),
    ];
  },
  table: waveTable,
  description(facts, { language }) {
    const { since } = facts;
    if (since === undefined) return noWave[language];
    if (since.compared.why !== null) return notCompared(since, language);
    const { earlier, later } = waveNames(since.wave.starts, language);
    const lead = language === 'sv' ? `Andelar ${earlier} och ${later}, svar för svar, största ökningen först.` : `Shares in ${earlier} and ${later}, answer by answer, largest increase first.`;
    return `${lead} ${byChange(since.compared.rows).map((row) => rowText(row, language)).join('; ')}.`;
  },
  alt(facts, { language }) {
    return facts.since === undefined || facts.since.compared.why !== null ? '' : (changeSentences(facts.since, facts.table.level, language)[0] ?? '');
  },
};

const noWave = {
  sv: 'Det finns ingen tidigare omgång att jämföra med.',
  en: 'There is no earlier wave to compare with.',
} as const;

function notCompared({ wave, compared: { why } }: SinceWave, language: Language): string {
  const title = name(wave.title, language);
  const reason = why === null ? '' : whyNotCompared(why, language);
  return language === 'sv' ? `Jämförs inte med ${title}: frågan ${reason}.` : `Not compared with ${title}: the question ${reason}.`;
}

/** "n = 488", "n = 471–488". */
function basesOf({ compared: { rows } }: SinceWave, wave: 'earlier' | 'later', language: Language): string {
  const bases = rows.flatMap((row) => (row[wave].base === null ? [] : [row[wave].base]));
  const [least, most] = [Math.min(...bases), Math.max(...bases)];
  if (bases.length === 0) return language === 'sv' ? 'n\u00a0visas\u00a0inte' : 'n\u00a0not\u00a0shown';
  return baseText(least === most ? formatNumber(least, language) : `${formatNumber(least, language)}–${formatNumber(most, language)}`);
}

function sureNote({ drawn, table }: FigureFacts, { compared: { rows } }: SinceWave, language: Language): string {
  const told = rows.filter(({ verdict }) => verdict !== null);
  if (told.length === 0) return '';
  const interval = confidenceInterval(table.level, language);
  const count = formatNumber(told.length, language);
  const isOne = told.length === 1;
  const someSure = told.some((row) => changeVerdict(row) !== 'unsure');
  if (language === 'sv') {
    const holm = isOne ? '' : someSure ? `, också sedan hänsyn tagits till att ${count} svar prövas (Holm)` : `, eller gör det när hänsyn tas till att ${count} svar prövas (Holm)`;
    const rule = someSure ? `${drawn === undefined ? 'Säker förändring' : 'Färgad rad är en säker förändring'}: ${interval} för förändringen (Newcombe) täcker inte noll${holm}.` : `Ingen förändring är säker: varje ${interval} (Newcombe) täcker noll${holm}.`;
    return `${rule} Förändringar är räknade före avrundning.`;
  }
  const holm = isOne ? '' : someSure ? `, also allowing for ${count} answers being tested (Holm)` : `, or does when allowing for ${count} answers being tested (Holm)`;
  const rule = someSure ? `${drawn === undefined ? 'A sure change' : 'A coloured row is a sure change'}: the ${interval} of the change (Newcombe) excludes zero${holm}.` : `No change is sure: the ${interval} (Newcombe) includes zero${holm}.`;
  return `${rule} Changes are computed before rounding.`;
}

function sourceNote({ wave }: SinceWave, language: Language): string {
  const { earlier } = waveNames(wave.starts, language);
  const title = name(wave.title, language);
  if (wave.edition === null) return endSentence(`${capitalise(earlier)}: ${title}`);
  return `${capitalise(earlier)}: ${title}, ${language === 'sv' ? 'utgåva' : 'edition'}\u00a0${wave.edition}.`;
}

/** "AI 15 %, 33 %: +18 (+12 till +23)". */
function rowText(row: PublishedShareChange, language: Language): string {
  const share = ({ share: value }: PublishedShareChange['later']): string => (value === null ? notShown[language] : formatPercent(value, language));
  const interval = changeInterval(row, language);
  const change = row.difference === null ? notShown[language] : formatChange(printedPercent(row.difference), language);
  return `${name(row.label, language)} ${share(row.earlier)}, ${share(row.later)}: ${withDetail(change, row.release, interval, language)}`;
}

function shareCell({ share, base, count }: PublishedShareChange['later'], { limits }: Published, language: Language): string {
  if (share === null) return base === 0 ? '–' : notShown[language];
  const text = formatPercent(share, language, tableDecimals(base ?? 0, count));
  return base !== null && base < limits.smallBase ? `(${text})` : text;
}

/** Every answer of now, also those that were not asked alike then. */
function waveTable(facts: FigureFacts, context: FindingContext) {
  const { language } = context;
  const { table, since } = facts;
  const names: WaveNames = since === undefined ? { earlier: '–', later: terms[language].share } : waveNames(since.wave.starts, language);
  const headOf = (wave: 'earlier' | 'later'): string => (since === undefined || since.compared.rows.length === 0 ? capitalise(names[wave]) : `${capitalise(names[wave])} (${basesOf(since, wave, language)})`);
  const changes = new Map(since?.compared.rows.map((row) => [row.code, row]));
  const all = table.rows.filter(({ group, item }) => group === null && item === null);
  const place = new Map(byChange(since?.compared.rows ?? []).map(({ code }, index) => [code, index]));
  const ordered = [...all].sort((a, b) => (place.get(a.code) ?? all.length) - (place.get(b.code) ?? all.length));
  return {
    caption: `${neutralTitle(facts, context)}. ${language === 'sv' ? 'Förändring i procentenheter.' : 'Change in percentage points.'}`,
    head: [terms[language].answer, headOf('earlier'), headOf('later'), language === 'sv' ? 'Förändring' : 'Change', capitalise(confidenceInterval(table.level, language)), language === 'sv' ? 'Bedömning' : 'Verdict'],
    rows: ordered.map((row) => ({ head: name(row.label, language), cells: cellsOf(row, changes.get(row.code), table, language) })),
  };
}

function cellsOf(row: PublishedRow, change: PublishedShareChange | undefined, table: Published, language: Language): readonly string[] {
  if (change === undefined) return ['–', shareCell(row, table, language), '–', '–', language === 'sv' ? 'Jämförs inte' : 'Not compared'];
  const decimals = changeDecimals(change);
  const isHidden = change.difference === null;
  const interval = changeInterval(change, language, decimals);
  return [
    shareCell(change.earlier, table, language),
    shareCell(change.later, table, language),
    isHidden ? (change.release === 'suppress' ? notShown[language] : '–') : changeText(change, language, decimals),
    interval === '' ? (change.release === 'suppress' ? notShown[language] : '–') : interval,
    changeVerdictWords(change, language),
  ];
}
