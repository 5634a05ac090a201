/** Results at the desk of a large survey: counted and protected from columns in memory, and one view of them once they are. */
import { BitSet } from '../../analysis/frame/bitSet.js';
import type { Category, Column, Columns } from '../../analysis/frame/columns.js';
import type { ReleasedBefore } from '../../server/acts/results/releasedBefore.js';
import { frozenFromStored, sealFrozen } from '../../server/acts/results/frozenTables.js';
import { releaseColumns } from '../../server/acts/releaseColumns.js';
import { hiddenModel } from '../../server/lead/results/hiddenModel.js';
import { readQuery, tableAsked, tablesOf } from '../../server/lead/results/resultsQuery.js';
import { answerTable, narrowed, testSentences, withinOf } from '../../server/lead/results/resultsView.js';
import { ask, definitionOf, textOf } from '../analysis/frame/definitionOf.js';
import { chance } from './chance.js';
import { type BenchRecord, spread } from './record.js';
import { timed } from './timed.js';

const people = 100_000;
const questions = 18;
const options = 10;
/** What may be waited for, in milliseconds. */
const allowed = { cold: 1000, warm: 50 } as const;

const named = (prefix: string, n: number): readonly Category[] => Array.from({ length: n }, (_, i) => ({ code: `${prefix}${String(i)}`, label: textOf(`${prefix}${String(i)}`) }));

/** Two background questions of 22 and 5 groups, and eighteen multiple choices by each of them. */
function invented(): Columns {
  const random = chance(33);
  const codes = Array.from({ length: questions }, (_, q) => `q${String(q)}`);
  const backgrounds = [['department', 22], ['role', 5]] as const;
  const asked = [...backgrounds.map(([code, groups]) => ask.single(code, named('g', groups).map((one) => one.code))), ...codes.map((code) => ask.multiple(code, named('o', options).map((one) => one.code)))];
  const lattice = codes.flatMap((question) => backgrounds.map(([by]) => ({ question, by })));
  const definition = { ...definitionOf(asked, { background: ['department', 'role'] }), lattice };
  const columns = new Map<string, Column>(backgrounds.map(([code, groups]) => [code, { kind: 'single', status: new Uint8Array(people), categories: named('g', groups), codes: Uint16Array.from({ length: people }, () => Math.floor(groups * random() ** 2)) }]));
  for (const code of codes) {
    const status = Uint8Array.from({ length: people }, () => (random() < 0.05 ? 1 : 0));
    const chosen = Array.from({ length: options }, (_, o) => {
      const set = new BitSet(people);
      for (let i = 0; i < people; i += 1) if (status[i] === 0 && random() < 0.05 + 0.07 * o) set.add(i);
      return set;
    });
    columns.set(code, { kind: 'multiple', status, categories: named('o', options), chosen });
  }
  return { definition, n: people, questions: columns };
}

/** Counted, protected, sealed and read back, as when results are opened. */
function opened(columns: Columns): ReleasedBefore {
  const released = releaseColumns(columns, columns.definition, { indicators: [], bases: new Map() });
  return frozenFromStored({ survey: 'bench', position: 1, date: '2026-01-14', answered: released.answered, ...sealFrozen(released, 1) });
}

/** Everything of a page but its picture, which is drawn once. */
function viewed(results: ReleasedBefore, { definition }: Columns, address: string): number {
  const query = readQuery(new URLSearchParams(address), results);
  const asked = tableAsked(query, results, definition);
  if ('code' in asked) throw new Error(`${address} is not shown`);
  const table = narrowed(asked, query, definition, 'en');
  const within = withinOf(table, query);
  const others = tablesOf(results).filter(({ question, by }) => question === table.question && by.length > 0 && by[0] !== table.by[0]);
  return answerTable(table, within, definition, 'en', undefined).rows.length + testSentences(table, within, definition, 'en').length + Object.keys(hiddenModel(table, others, definition, 'en')).length;
}

function recordOf(name: string, times: readonly number[], most: number, against: string): BenchRecord {
  const own = spread(times);
  return { name, value: own.median, unit: 'ms', ratio: own.median / most, against, ...own };
}

export async function benchResults(quick: boolean): Promise<readonly BenchRecord[]> {
  const cold: number[] = [];
  const warm: number[] = [];
  for (let turn = 0; turn < (quick ? 1 : 3); turn += 1) {
    // of columns that nothing was counted of: groupings are kept with them
    const columns = invented();
    let results: ReleasedBefore | undefined;
    cold.push(await timed(() => {
      results = opened(columns);
      viewed(results, columns, 'question=q3&by=department');
    }));
    for (let q = 0; q < questions; q += 1) warm.push(await timed(() => (results === undefined ? 0 : viewed(results, columns, `question=q${String(q)}&by=${q % 2 === 0 ? 'department' : 'role'}`))));
  }
  const of = '20 questions × 100,000 answers';
  return [recordOf(`results opened: ${of}`, cold, allowed.cold, 'the second allowed'), recordOf(`a view of opened results: ${of}`, warm, allowed.warm, 'the 50 ms allowed')];
}
