/** What matters and is missing, as text in a terminal: two tables, quadrants, sentences and notes. */
import type { PublishedGap, PublishedGapRow, Quadrant } from '../../analysis/disclosure/releaseGap.js';
import { gapFindings, pointRange } from '../../analysis/findings/gapFindings.js';
import { gapBase, gapNoteText, quadrantOrder, quadrantText } from '../../analysis/findings/gapWords.js';
import { name, nameOfQuestion } from '../../analysis/findings/names.js';
import type { Definition } from '../../analysis/survey/definition.js';
import { bracketed } from '../../analysis/words/bracketed.js';
import { formatNumber } from '../../analysis/words/formatNumber.js';
import { formatPercent } from '../../analysis/words/formatPercent.js';
import type { Language } from '../../analysis/words/language.js';
import { confidenceInterval, terms } from '../../analysis/words/terms.js';
import { wrapText } from '../../analysis/words/wrapText.js';
import { visibleLine } from './visible.js';
import { wrapSentence } from './wrapSentence.js';

const lineWidth = 78;

const words = {
  sv: {
    title: 'Vad som är viktigt och saknas',
    between: (importance: string, availability: string) => `Viktigt: ${importance}. Tillgängligt: ${availability}.`,
    of: (base: string) => `Tillgängligheten jämförd med vikten, procent av ${base}; ordnat efter behovspoängen (under minus över)`,
    where: 'Urval',
    shares: ['n', 'Under', 'Lika', 'Över', 'Poäng'],
    means: ['Viktigt', 'Tillg.', 'Borich', 'p (Holm)'],
    meansTitle: 'Medelvärden i skalsteg, Borichs vägda skillnad med intervall och test',
    quadrants: (importance: string, availability: string, samples: string) => `Jämfört med radernas medel, ${importance} och ${availability}; inom parentes hur stor del av ${samples} stickprov (bootstrap) som hamnar där`,
  },
  en: {
    title: 'What matters and is missing',
    between: (importance: string, availability: string) => `Important: ${importance}. Available: ${availability}.`,
    of: (base: string) => `Availability compared with importance, per cent of ${base}; by need score (below less above)`,
    where: 'Filter',
    shares: ['n', 'Below', 'Equal', 'Above', 'Need'],
    means: ['Import.', 'Avail.', 'Borich', 'p (Holm)'],
    meansTitle: 'Means in steps of the scale, Borich’s weighted discrepancy with its interval, and the test',
    quadrants: (importance: string, availability: string, samples: string) => `Compared with the mean of the rows, ${importance} and ${availability}; in brackets the part of ${samples} bootstrap samples that end there`,
  },
} as const;

/** Shape gaps as they may be told in, lines of at most 78 characters out. */
export function gapText(gap: PublishedGap, definition: Definition, language: Language): string {
  const said = words[language];
  const { importance, availability, where, notes } = gap;
  const lines = [
    `${said.title}  [${importance}, ${availability}]`,
    ...wrapSentence(said.between(nameOfQuestion(definition, importance, language), nameOfQuestion(definition, availability, language))),
    ...wrapSentence(said.of(gapBase(gap, language))),
    ...(where === null ? [] : wrapSentence(`${said.where}: ${where}`)),
    // With every row hidden there is one thing to say, and it is said below.
    ...(gap.rows.every(({ release }) => release === 'suppress') ? [] : shareLines(gap, language)),
    ...meanLines(gap, language),
    ...quadrantLines(gap, language),
    '',
    ...gapFindings(gap, language).flatMap((sentence) => wrapSentence(sentence)),
    ...notes.flatMap((code) => wrapSentence(gapNoteText(code, gap, language), '* ', '  ')),
    '',
  ];
  return lines.map(visibleLine).join('\n');
}

/** A label over as many lines as it needs; the numbers stand on the last. */
function cells(label: string, numbers: readonly string[], widths: readonly number[]): readonly string[] {
  const room = lineWidth - 2 - widths.reduce((sum, width) => sum + width, 0);
  const lines = label === '' ? [''] : wrapText(label, room - 3, (text) => text.length);
  const written = numbers.map((number, i) => number.replaceAll('\u00a0', ' ').padStart(widths[i] ?? 0)).join('');
  return lines.map((line, i) => `  ${i === 0 ? '' : '  '}${line}`).map((line, i) => (i < lines.length - 1 ? line : `${line.padEnd(room + 2)}${written}`.trimEnd()));
}

const shareWidths = [8, 8, 8, 8, 8, 16];

function shareLines({ rows, level }: PublishedGap, language: Language): readonly string[] {
  const head = cells('', [...words[language].shares, confidenceInterval(level, language, 'short')], shareWidths);
  const body = rows.flatMap(({ label, n, below, equal, above, need, release }) => {
    const title = name(label, language);
    if (release === 'suppress' || n === null) return cells(title, shareWidths.map(() => terms[language].hidden), shareWidths);
    const share = (value: number | null) => (value === null ? '–' : formatPercent(value, language));
    const count = formatNumber(n, language);
    const score = need.score === null ? '–' : formatNumber(need.score, language);
    return cells(title, [bracketed(count, release), share(below), share(equal), share(above), score, interval(need, language, 0)], shareWidths);
  });
  return [...head, ...body];
}

function interval({ low, high }: PublishedGapRow['need'], language: Language, decimals: number): string {
  return low === null || high === null ? '–' : pointRange(low, high, language, decimals);
}

const meanWidths = [9, 9, 8, 16, 10];

function meanLines({ rows, level }: PublishedGap, language: Language): readonly string[] {
  const known = rows.filter(({ importance, p }) => importance !== null || p !== null);
  if (known.length === 0) return [];
  const [important, available, borich, p] = words[language].means;
  const head = cells('', [important, available, borich, confidenceInterval(level, language, 'short'), p], meanWidths);
  const body = known.flatMap((row) => {
    const mean = (value: number | null) => (value === null ? '–' : formatNumber(value, language, 1));
    const { weightedDiscrepancy } = row;
    return cells(name(row.label, language), [mean(row.importance), mean(row.availability), mean(weightedDiscrepancy.score), interval(weightedDiscrepancy, language, 1), pText(row.adjustedP, language)], meanWidths);
  });
  return ['', ...wrapSentence(words[language].meansTitle), ...head, ...body];
}

function pText(p: number | null, language: Language): string {
  if (p === null) return '–';
  return p <= 0.001 ? `<${formatNumber(0.001, language, 3)}` : formatNumber(p, language, 3);
}

function quadrantLines({ rows, crossing, samples }: PublishedGap, language: Language): readonly string[] {
  if (crossing === null) return [];
  const inIt = (quadrant: Quadrant) => rows.filter((row) => row.quadrant === quadrant);
  const part = ({ quadrantCertainty }: PublishedGapRow) => (quadrantCertainty === null ? '' : ` (${formatPercent(quadrantCertainty, language)})`);
  const mean = (value: number) => formatNumber(value, language, 1);
  const title = words[language].quadrants(mean(crossing.importance), mean(crossing.availability), formatNumber(samples, language));
  const lists = quadrantOrder.filter((quadrant) => inIt(quadrant).length > 0).flatMap((quadrant) => {
    const list = inIt(quadrant).map((row) => `${name(row.label, language)}${part(row)}`).join('; ');
    return [...wrapSentence(quadrantText(quadrant, language), '  '), ...wrapSentence(list, '    ')];
  });
  return ['', ...wrapSentence(title), ...lists];
}
