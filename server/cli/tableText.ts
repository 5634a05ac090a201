/** A released table as text in a terminal: base, count, share and interval of every answer, and what is hidden. */
import type { Profile, Published, PublishedRow } from '../../analysis/disclosure/published.js';
import { name, nameOfQuestion, nounOfGroups } from '../../analysis/findings/names.js';
import { presentedFindings } from '../../analysis/findings/presentedFindings.js';
import { noteText } from '../../analysis/report/noteText.js';
import type { Definition } from '../../analysis/survey/definition.js';
import { bracketed } from '../../analysis/words/bracketed.js';
import { baseWords } from '../../analysis/words/baseWords.js';
import { formatNumber } from '../../analysis/words/formatNumber.js';
import { formatPercent } from '../../analysis/words/formatPercent.js';
import { formatRange } from '../../analysis/words/formatRange.js';
import type { Language } from '../../analysis/words/language.js';
import { tableDecimals } from '../../analysis/words/tableDecimals.js';
import { baseText, confidenceInterval, terms } from '../../analysis/words/terms.js';
import { cellLine } from './cellLine.js';
import { presentedColumns } from './presentedColumns.js';
import { visibleLine } from './visible.js';
import { wrapSentence } from './wrapSentence.js';

/** Of the numbers of a line, by how many there are: labels have what is left. */
const widthsOf = (cells: number): readonly number[] => (cells > 4 ? [7, 8, 15, 13, 7] : cells > 3 ? [7, 9, 16, 8] : [8, 10, 16]);

const words = {
  sv: { mean: 'Medelvärde', median: 'Median', sd: 'Standardavvikelse', none: 'inga svar', unweighted: 'Ovägd', where: 'Urval', hidden: 'n visas inte' },
  en: { mean: 'Mean', median: 'Median', sd: 'Standard deviation', none: 'no answers', unweighted: 'Plain', where: 'Filter', hidden: 'n not shown' },
} as const;

const line = (label: string, cells: readonly string[]): readonly string[] => cellLine(label, cells, widthsOf(cells.length));

function shareCells(row: PublishedRow, language: Language): readonly string[] {
  const { hidden } = terms[language];
  if (row.release === 'suppress') return [hidden, hidden, hidden];
  const count = row.count === null ? '' : formatNumber(row.count, language);
  if (row.share === null || row.base === null) return [count, '–', '–', ...(row.unweighted === undefined ? [] : ['–'])];
  const decimals = tableDecimals(row.base, row.count);
  const share = formatPercent(row.share, language, decimals);
  const interval = row.low === null || row.high === null ? '–' : formatRange(row.low, row.high, language, decimals);
  const { unweighted, weightingMatters } = row;
  const plain = unweighted === undefined ? [] : unweighted === null ? ['–'] : [`${formatPercent(unweighted, language, decimals)}${weightingMatters === true ? '!' : ''}`];
  return [count, bracketed(share, row.release), interval, ...plain];
}

/** Rows that share a base: of one group and one row of a grid. */
function blocksOf(rows: readonly PublishedRow[]): readonly (readonly PublishedRow[])[] {
  const blocks = new Map<string, PublishedRow[]>();
  for (const row of rows) {
    const key = JSON.stringify([row.group?.code ?? null, row.item?.code ?? null]);
    const block = blocks.get(key);
    if (block === undefined) blocks.set(key, [row]);
    else block.push(row);
  }
  return [...blocks.values()];
}

function nameOfBlock({ group, item, base }: PublishedRow, language: Language): string {
  const names = [...(group === null ? [] : [name(group.label, language)]), ...(item === null ? [] : [name(item.label, language)])];
  const people = base === null ? words[language].hidden : baseText(formatNumber(base, language));
  return [...(names.length === 0 ? [terms[language].everyone] : names), people].join(', ');
}

function shareLines(table: Published<Profile>, language: Language): readonly string[] {
  const { count, share } = terms[language];
  const plain = table.rows.some(({ unweighted }) => unweighted !== undefined) ? [words[language].unweighted] : [];
  const { heads, cellsOf } = presentedColumns(table, language);
  const head = line('', [count, share, confidenceInterval(table.level, language, 'short').replaceAll('\u00a0', ' '), ...plain, ...heads]);
  const blocks = blocksOf(table.rows).flatMap((rows) => {
    const [first] = rows;
    return first === undefined ? [] : [...wrapSentence(nameOfBlock(first, language)), ...rows.flatMap((row) => line(name(row.label, language), [...shareCells(row, language), ...cellsOf(row)]))];
  });
  return [...head, ...blocks];
}

function numberLines({ numbers: rows, level }: Published<Profile>, language: Language): readonly string[] {
  const said = words[language];
  const write = (value: number | null): string => (value === null ? terms[language].hidden : formatNumber(value, language, 1));
  const head = line('', ['', '', confidenceInterval(level, language, 'short').replaceAll('\u00a0', ' ')]);
  const body = rows.flatMap((row) => {
    const who = row.group === null ? terms[language].everyone : name(row.group.label, language);
    if (row.base === 0) return [`${who}, n = 0`, ...line(said.none, [])];
    const base = row.base === null ? said.hidden : baseText(formatNumber(row.base, language));
    const interval = row.low === null || row.high === null ? '' : `${write(row.low)}–${write(row.high)}`;
    return [...wrapSentence(`${who}, ${base}`), ...line(said.mean, [write(row.mean), '', interval]), ...line(said.median, [write(row.median)]), ...line(said.sd, [write(row.sd)])];
  });
  return [...head, ...body];
}

const page = (lines: readonly string[]): string => lines.map(visibleLine).join('\n');

/** Shape a released table in, lines of text out, each at most 78 characters unless a single word is longer. */
export function tableText(table: Published<Profile>, definition: Definition, language: Language): string {
  const { question, kind, by, where, baseRule, notes } = table;
  const split = by[0] === undefined ? '' : ` × ${nameOfQuestion(definition, by[0], language)}`;
  const title = wrapSentence(`${nameOfQuestion(definition, question, language)}${split}\u00a0 [${[question, ...by].join(' by ')}]`);
  const about = kind === 'number' ? [] : [`${language === 'sv' ? 'Procent' : 'Per cent'} ${baseWords(baseRule, language)}`];
  const filter = where === null ? [] : [`${words[language].where}: ${where}`];
  const presented = [...presentedColumns(table, language).legend, ...presentedFindings(table, nounOfGroups(definition, by[0] ?? question, language), language).map(({ text }) => text)];
  const remarks = [...notes.map((code) => noteText(code, table, language)), ...presented].flatMap((text) => wrapSentence(text, '* ', '  '));
  // Nothing of it is shown, and why is what there is to say.
  if (notes.some((code) => code === 'shown_as_bases' || code === 'told_by_another')) return page([...title, ...remarks, '']);
  const body = kind === 'number' ? numberLines(table, language) : shareLines(table, language);
  return page([...title, ...about, ...filter, ...body, ...remarks, '']);
}
