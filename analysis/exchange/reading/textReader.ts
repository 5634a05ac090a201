import type { CellReader } from './cell.js';
import type { QuestionReader } from './recorded.js';
import { WhyNone } from './whyNone.js';

/** text: answered where any of its columns is; several texts on a line each. */
export function textReader(columns: readonly number[], read: CellReader<string>): QuestionReader {
  return (cells) => {
    const texts: string[] = [];
    const why = new WhyNone();
    for (const at of columns) {
      const cell = read(cells[at] ?? '');
      if (cell.says === 'answer') texts.push(cell.value);
      else if (cell.says !== 'fault') why.add(cell);
    }
    return texts.length > 0 ? { answer: { kind: 'text', text: texts.join('\n') }, hasBlank: false } : why.recorded();
  };
}
