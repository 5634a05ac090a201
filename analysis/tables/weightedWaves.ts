import { BitSet } from '../frame/bitSet.js';
import { bytesOf } from '../frame/bytesOf.js';
import { codeSets } from '../frame/codeSets.js';
import type { Columns } from '../frame/columns.js';
import { rowsWithStatus } from '../frame/rowsWithStatus.js';
import { select } from '../frame/select.js';
import { statusOfTest } from '../frame/statusOfTest.js';
import { weightedWaveDifference, type WaveShare } from '../stats/waves/weightedWaveDifference.js';
import type { BaseRule, Code, Indicator } from '../survey/definition.js';
import { testsIn } from '../survey/expression/testsIn.js';
import { countables } from './countables.js';
import { statusesInBase } from './statusesInBase.js';
import type { Where } from './tableRequest.js';
import { weightingOf } from './weighting.js';

/** A row of a table, by what it is of. */
export interface RowOfWave {
  readonly group: { readonly question: Code; readonly code: string } | null;
  readonly item: { readonly code: string } | null;
  readonly code: string;
}

/** Who a share is of, groups of one question: null where these columns have no such row. */
export type WaveShares = (row: RowOfWave) => WaveShare | null;

export interface AskedOfWave {
  /** A question, or an indicator. */
  readonly asked: Code | Indicator;
  readonly baseRule: BaseRule;
  readonly where?: Where;
}

interface Sets {
  readonly inBase: BitSet;
  readonly chose: BitSet;
}

/**
 * The people behind the rows of a question or an indicator, with the weights they have; where there are none everybody
 * counts as one. Nobody can tell who of them answered another survey.
 *
 * Shape columns and what was asked of them. Errors RangeError as `demandTable`.
 */
export function waveShares(columns: Columns, { asked, baseRule, where }: AskedOfWave): WaveShares {
  const { n } = columns;
  const design = weightingOf(columns, {})?.design ?? { n, weights: new Float64Array(n).fill(1) };
  const persons = new Int32Array(n).fill(-1);
  const rows = where === undefined ? BitSet.all(n) : select(columns, where.expression);
  const sets = typeof asked === 'string' ? setsOfQuestion(columns, asked, baseRule) : new Map([[keyOf(null, asked.code), setsOfIndicator(columns, asked, baseRule)]]);
  // Every option of a group is of the same people.
  const known = new Map<string, BitSet | undefined>();
  return ({ group, item, code }) => {
    const own = sets.get(keyOf(item, code));
    const name = group?.code ?? '';
    if (group !== null && !known.has(name)) known.set(name, membersOf(columns, group)?.and(rows));
    const members = group === null ? rows : known.get(name);
    if (own === undefined || members === undefined) return null;
    const base = own.inBase.and(members);
    return { design, persons, base: bytesOf(base), chosen: bytesOf(own.chose.and(base)) };
  };
}

/** p of the change of a weighted share; null where nothing varies, or a survey has nobody there or one person in all. */
export function weightedChangeP(earlier: WaveShares, later: WaveShares, row: RowOfWave, level: number): number | null {
  const [before, now] = [earlier(row), later(row)];
  if (before === null || now === null || !before.base.includes(1) || !now.base.includes(1)) return null;
  // Of one person nobody knows how answers vary.
  if (before.design.n < 2 || now.design.n < 2) return null;
  return weightedWaveDifference(before, now, level)?.p ?? null;
}

const keyOf = (item: RowOfWave['item'], code: string): string => JSON.stringify([item?.code ?? null, code]);

function setsOfQuestion(columns: Columns, code: Code, baseRule: BaseRule): ReadonlyMap<string, Sets> {
  const [question, column] = [columns.definition.questions.get(code), columns.questions.get(code)];
  if (question === undefined || column === undefined) throw new RangeError(`no question ${code}`);
  return new Map(
    countables(columns, question, column).flatMap(({ item, status, options, choosers }) => {
      const inBase = rowsWithStatus(status, statusesInBase[baseRule]);
      const answered = rowsWithStatus(status, ['answered']);
      const chose = choosers();
      return options.map(({ code: option }, o) => [keyOf(item, option), { inBase, chose: (chose[o] ?? new BitSet(columns.n)).and(answered) }] as const);
    }),
  );
}

function setsOfIndicator(columns: Columns, { numerator, base }: Indicator, baseRule: BaseRule): Sets {
  const inBase = testsIn(numerator)
    .map((test) => rowsWithStatus(statusOfTest(columns, test), statusesInBase[baseRule]))
    .reduce((rows, more) => rows.and(more), base === undefined ? BitSet.all(columns.n) : select(columns, base));
  return { inBase, chose: inBase.and(select(columns, numerator)) };
}

function membersOf(columns: Columns, { question, code }: NonNullable<RowOfWave['group']>): BitSet | undefined {
  const column = columns.questions.get(question);
  if (column?.kind !== 'single' && column?.kind !== 'unit') return undefined;
  const place = column.categories.findIndex((category) => category.code === code);
  return place < 0 ? undefined : codeSets(column.codes, column.categories.length)[place];
}
