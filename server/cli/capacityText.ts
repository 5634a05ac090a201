/** What a need would ask for in working time, as text in a terminal. */
import type { PublishedCapacity } from '../../analysis/disclosure/publishedCapacity.js';
import { capacityFindings } from '../../analysis/findings/capacityFindings.js';
import { nameOfQuestion } from '../../analysis/findings/names.js';
import type { Definition } from '../../analysis/survey/definition.js';
import type { Language } from '../../analysis/words/language.js';
import { wrapText } from '../../analysis/words/wrapText.js';
import { visibleLine } from './visible.js';

const lineWidth = 78;
const title = { sv: 'Vad behovet skulle kräva', en: 'What the need would ask for' } as const;

/** Shape a scenario as it may be told in, lines of at most 78 characters out. */
export function capacityText(capacity: PublishedCapacity, definition: Definition, language: Language): string {
  const wrapped = (text: string) => wrapText(text.replaceAll('\u00a0', ' '), lineWidth - 4, (some) => some.length).map((line, i) => `${i === 0 ? '  ' : '    '}${line}`);
  const lines = [`${title[language]}: ${nameOfQuestion(definition, capacity.question, language)}  [${capacity.question}]`, ...capacityFindings(capacity, language).flatMap(wrapped), ''];
  return lines.map(visibleLine).join('\n');
}
