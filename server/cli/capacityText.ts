/** What a need would ask for in working time, as text in a terminal. */
import type { PublishedCapacity } from '../../analysis/disclosure/publishedCapacity.js';
import { capacityIn } from '../../analysis/disclosure/supportIn.js';
import { capacityFindings, waitsBeside } from '../../analysis/findings/capacityFindings.js';
import { coverageFindings } from '../../analysis/findings/coverageFindings.js';
import { nameOfQuestion } from '../../analysis/findings/names.js';
import type { Definition } from '../../analysis/survey/definition.js';
import type { Language } from '../../analysis/words/language.js';
import { wrapText } from '../../analysis/words/wrapText.js';
import { visibleLine } from './visible.js';

const lineWidth = 78;
const title = { sv: 'Vad behovet skulle kräva', en: 'What the need would ask for' } as const;
const coverageTitle = { sv: 'Vad som redan finns', en: 'What exists already' } as const;

/** Shape a scenario as it may be told in, lines of at most 78 characters out. */
export function capacityText(given: PublishedCapacity, definition: Definition, language: Language): string {
  const wrapped = (text: string) => wrapText(text.replaceAll('\u00a0', ' '), lineWidth - 4, (some) => some.length).map((line, i) => `${i === 0 ? '  ' : '    '}${line}`);
  const part = (head: string, question: string, sentences: readonly string[]) => [`${head}: ${nameOfQuestion(definition, question, language)}  [${question}]`, ...sentences.flatMap(wrapped), ''];
  const capacity = capacityIn(given, language);
  const { question, coverage } = capacity;
  const exists = coverage === undefined ? [] : part(coverageTitle[language], coverage.question, coverageFindings(coverage, language, waitsBeside(capacity, language)));
  const lines = [...part(title[language], question, capacityFindings(capacity, language)), ...exists];
  return lines.map(visibleLine).join('\n');
}
