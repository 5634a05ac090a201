/** Whether groups differ, as text in a terminal, under the table they are of. */
import type { GroupTest, PublishedTests, TestPart } from '../../analysis/disclosure/releaseTests.js';
import { name } from '../../analysis/findings/names.js';
import { testFindings } from '../../analysis/findings/testFindings.js';
import { pText } from '../../analysis/words/formatPValue.js';
import { formatNumber } from '../../analysis/words/formatNumber.js';
import type { Language } from '../../analysis/words/language.js';
import { confidenceInterval } from '../../analysis/words/terms.js';
import { cellLine } from './cellLine.js';
import { visibleLine } from './visible.js';
import { wrapSentence } from './wrapSentence.js';

const widths = [10, 17, 11];

const words = {
  sv: { title: 'Skiljer sig grupperna?', points: 'Skillnad', p: 'p, Holm', head: 'Största minus minsta grupp, procentenheter' },
  en: { title: 'Do the groups differ?', points: 'Difference', p: 'p, Holm', head: 'Largest minus smallest group, percentage points' },
} as const;

/** Shape released tests in, lines out, at most 78 characters each. */
export function testsText(tests: PublishedTests, level: number, language: Language): string {
  const lines = tests.flatMap((test) => [...(test.item === null ? [] : [name(test.item.label, language)]), ...sentences(test, level, language), ...optionLines(test, level, language)]);
  return [words[language].title, ...lines].map(visibleLine).join('\n');
}

function sentences(test: GroupTest, level: number, language: Language): readonly string[] {
  return testFindings(test, level, language).flatMap((sentence) => wrapSentence(sentence, '* ', '  '));
}

/** Each of several options by itself. */
function optionLines({ parts }: GroupTest, level: number, language: Language): readonly string[] {
  const options = parts.filter(({ code, group }) => code !== null && group === null);
  if (options.length < 2) return [];
  const said = words[language];
  const head = cellLine(said.head, [said.points, confidenceInterval(level, language, 'short').replaceAll('\u00a0', ' '), said.p], widths);
  return [...head, ...options.flatMap((part) => optionLine(part, language))];
}

function optionLine({ code, difference, adjustedP }: TestPart, language: Language): readonly string[] {
  const write = (share: number) => formatNumber(100 * share, language);
  const to = language === 'sv' ? 'till' : 'to';
  const interval = difference === null || difference.low === null || difference.high === null ? '–' : `${write(difference.low)} ${to} ${write(difference.high)}`;
  const cells = [difference === null ? '–' : write(difference.value), interval, adjustedP === null ? '–' : pText(adjustedP, language)];
  return cellLine(code === null ? '' : name(code.label, language), cells, widths);
}
