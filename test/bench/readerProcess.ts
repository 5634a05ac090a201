/** A process of its own that reads one file to columns, as `behov analyse` does, and tells how long it took and how much memory. */
import { readFileSync } from 'node:fs';
import { openTable } from '../../analysis/exchange/records/openTable.js';
import { demandTable } from '../../analysis/tables/demandTable.js';
import { openInput } from '../../server/acts/inputFile.js';
import { readForeignAnswers } from '../../server/acts/readForeignAnswers.js';
import { readOwnAnswers } from '../../server/acts/readOwnAnswers.js';
import { readSurveyFile } from '../../server/acts/readSurveyFile.js';

export interface ReaderOrder {
  /** `bytes`: read and look at each once; `records`: cells of a foreign file, nothing kept. */
  readonly what: 'columns' | 'records' | 'bytes';
  readonly survey: string;
  readonly responses: string;
  readonly mapping?: string;
}

export interface ReaderTold {
  readonly ms: number;
  /** Bytes: the most memory held at any time, more than before. */
  readonly memory: number;
  /** Who chose each option of each group; how many records or what the bytes add up to, for the others. */
  readonly counts: readonly number[];
}

async function run({ what, survey, responses, mapping }: ReaderOrder): Promise<readonly number[]> {
  if (what === 'bytes') {
    const bytes = readFileSync(responses);
    let seen = 0;
    for (let i = 0; i < bytes.length; i += 1) seen = (seen + (bytes[i] ?? 0)) | 0;
    return [seen];
  }
  if (what === 'records') {
    const opened = openTable(openInput(responses), { headerRows: 1 }, responses);
    if (!('table' in opened)) throw new Error('the file that was made does not open');
    let n = 0;
    for (const { cells } of opened.table.records()) n += cells.length;
    return [n];
  }
  const { definition } = readSurveyFile(survey);
  if (definition === undefined) throw new Error('the survey that was made has faults');
  start = performance.now();
  const progress = () => undefined;
  const { columns } = mapping === undefined ? readOwnAnswers(definition, responses, progress) : await readForeignAnswers(definition, { responses, mapping }, { progress });
  end = performance.now();
  return demandTable(columns, { question: 'methods', by: 'department' }).rows.flatMap(({ count, base }) => [count, base]);
}

let start = 0;
let end: number | undefined;

process.once('message', (order: ReaderOrder) => {
  const before = process.memoryUsage().rss;
  start = performance.now();
  void run(order).then((counts) => {
    const ms = (end ?? performance.now()) - start;
    // The system tells the most in kilobytes.
    const memory = process.resourceUsage().maxRSS * 1024 - before;
    process.send?.({ ms, memory, counts } satisfies ReaderTold, () => process.exit(0));
  });
});
