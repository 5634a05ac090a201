/** Numbers are generated, never typed: `{share:methods/biostatistics}` becomes "80 %". */
import { changeSentences } from '../findings/changeSentences.js';
import { togetherSentence } from '../findings/togetherSentence.js';
import type { PublishedRow } from '../disclosure/published.js';
import { formatChange } from '../words/formatChange.js';
import { formatMean } from '../words/formatMean.js';
import { formatMeanRange } from '../words/formatMeanRange.js';
import { formatNumber } from '../words/formatNumber.js';
import { formatPercent } from '../words/formatPercent.js';
import { formatRange } from '../words/formatRange.js';
import type { Language } from '../words/language.js';
import { changeInterval } from '../words/printedChange.js';
import { printedPercent } from '../words/printedPercent.js';
import { waveNames } from '../words/waveNames.js';
import { ratioIntervalText, ratioText } from '../words/ratioText.js';
import { parseRatioTo, splitRatio } from './checkRatio.js';
import { findRow } from './findNumber.js';
import { findRatio } from './findRatio.js';
import { findMean, parseMeanRef } from './meanRef.js';
import { parseNumberRef } from './numberRef.js';
import type { ReportNumbers } from './numbers.js';

const placeholder = /\{\{|\}\}|\{([^{}]*)\}/g;

export interface FilledText {
  readonly text: string;
  /** Placeholders without a number: hidden, unknown, or not there. Nothing may be published with one. */
  readonly missing: readonly string[];
}

function whole(value: number | null | undefined, language: Language): string | undefined {
  return value === null || value === undefined ? undefined : formatNumber(value, language);
}

function ofWhole(name: string, numbers: ReportNumbers, language: Language): string | undefined {
  switch (name) {
    case 'n':
    case 'answered':
      return whole(numbers.answered, language);
    case 'invited':
      return whole(numbers.invited, language);
    case 'responseRate':
      return numbers.invited === null || numbers.invited === 0
        ? undefined
        : formatPercent(numbers.answered / numbers.invited, language);
    default:
      return undefined;
  }
}

/** A number of a table, or an indicator by its code. */
function rowOf(written: string, { tables, indicators = [] }: ReportNumbers): PublishedRow | undefined {
  const ref = parseNumberRef(written, 'share');
  if (ref !== undefined) return findRow(tables, ref);
  return indicators.find(({ indicator }) => indicator === written)?.table.rows.find(({ group }) => group === null);
}

function ofTable(name: string, numbers: ReportNumbers, language: Language): string | undefined {
  const colon = name.indexOf(':');
  const row = rowOf(name.slice(colon + 1), numbers);
  if (row === undefined) return undefined;
  switch (name.slice(0, colon)) {
    case 'share':
      return row.share === null ? undefined : formatPercent(row.share, language);
    case 'interval':
      return row.low === null || row.high === null ? undefined : formatRange(row.low, row.high, language);
    case 'count':
      return whole(row.count, language);
    case 'base':
      return whole(row.base, language);
    default:
      return undefined;
  }
}

/** Of a question that is answered with a number. */
function ofMean(written: string, { tables }: ReportNumbers, language: Language): string | undefined {
  const [, name, rest = ''] = /^(mean|median|meanInterval|base):(.*)$/.exec(written) ?? [];
  const ref = parseMeanRef(rest);
  const found = name === undefined || ref === undefined ? undefined : findMean(tables, ref);
  if (found === undefined) return undefined;
  const { mean, median, low, high, base } = found;
  const shown = (value: number | null): string | undefined => (value === null ? undefined : formatMean(value, language));
  if (name === 'base') return whole(base, language);
  if (name === 'meanInterval') return low === null || high === null ? undefined : formatMeanRange(low, high, language);
  return shown(name === 'mean' ? mean : median);
}

/** Of what changed since the wave before: undefined where there is none, it is hidden, or it was not asked alike. */
function ofWave(written: string, { earlier, tables }: ReportNumbers, language: Language): string | undefined {
  if (earlier === undefined) return undefined;
  if (written === 'earlierWave') return waveNames(earlier.starts, language).earlier;
  const [, name, number = ''] = /^(changes|change|changeInterval|earlier):(.*)$/.exec(written) ?? [];
  const ref = parseNumberRef(number, 'share');
  const compared = earlier.questions.find(({ question }) => question === (ref?.question ?? number));
  if (name === undefined || compared === undefined) return undefined;
  if (name === 'changes') return changeSentences({ wave: earlier, compared }, levelOf(tables), language).join(' ') || undefined;
  const row = compared.rows.find(({ code }) => code === ref?.code);
  if (row === undefined) return undefined;
  if (name === 'earlier') return row.earlier.share === null ? undefined : formatPercent(row.earlier.share, language);
  if (row.difference === null) return undefined;
  return (name === 'change' ? formatChange(printedPercent(row.difference), language) : changeInterval(row, language)) || undefined;
}

/** How many times one share is of another: undefined where either is not shown, or is 0. */
function ofRatio(written: string, numbers: ReportNumbers, language: Language): string | undefined {
  const [, name, rest = ''] = /^(ratio|ratioInterval):(.*)$/.exec(written) ?? [];
  const [of, against] = splitRatio(rest) ?? [];
  const [number, to] = [parseNumberRef(of ?? '', 'share'), parseRatioTo(against ?? '')];
  const found = name === undefined || number === undefined || to === undefined ? undefined : findRatio(numbers, number, to);
  if (found === undefined) return undefined;
  return name === 'ratio' ? ratioText(found, language) : ratioIntervalText(found, language);
}

/** What was chosen together: undefined where it is not counted, or not told. */
function ofTogether(written: string, { combinations = [], tables }: ReportNumbers, language: Language): string | undefined {
  const question = /^together:(.*)$/.exec(written)?.[1];
  const table = tables.find((each) => each.question === question && each.by.length === 0);
  return table === undefined ? undefined : togetherSentence(table, combinations.find((told) => told.question === question), language);
}

const levelOf = (tables: ReportNumbers['tables']): number => tables[0]?.level ?? 0.95;

/** Shape a text of the plan in, the text with its numbers out. `{{` and `}}` are braces. */
export function fillText(text: string, numbers: ReportNumbers, language: Language): FilledText {
  const missing: string[] = [];
  const filled = text.replace(placeholder, (found: string, name: string | undefined) => {
    if (found === '{{') return '{';
    if (found === '}}') return '}';
    const value = ofWhole(name ?? '', numbers, language) ?? ofTable(name ?? '', numbers, language) ?? ofMean(name ?? '', numbers, language) ?? ofWave(name ?? '', numbers, language) ?? ofRatio(name ?? '', numbers, language) ?? ofTogether(name ?? '', numbers, language);
    if (value === undefined) missing.push(name ?? '');
    return value ?? found;
  });
  return { text: filled, missing };
}

/** The placeholders of a text, as written between the braces. */
export function placeholdersOf(text: string): readonly string[] {
  return [...text.matchAll(placeholder)].flatMap(([, name]) => (name === undefined ? [] : [name]));
}
