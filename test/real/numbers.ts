/** Our numbers, looked up the way figures.yaml names them. */
import { parseNumberRef } from '../../analysis/report/numberRef.js';
import type { Columns } from '../../analysis/frame/columns.js';
import { statusNumber } from '../../analysis/frame/statusNumber.js';
import type { BaseRule, Code } from '../../analysis/survey/definition.js';
import { demandTable } from '../../analysis/tables/demandTable.js';
import { analyse } from '../../server/acts/analyse.js';
import type { AnswersRead } from '../../server/acts/readAnswers.js';
import { indicatorEstimate } from '../../analysis/tables/indicatorEstimate.js';
import type { Row, Table } from '../../analysis/tables/table.js';

export interface Estimate {
  readonly count: number;
  readonly base: number;
  /** Null where the base is 0. Units per cent. */
  readonly percent: number | null;
}

export interface PValues {
  readonly p: number | null;
  /** Of a table of two by two. */
  readonly yates: number | null;
}

const reasons = ['skipped', 'not_shown', 'not_reached', 'not_asked'] as const;

function estimateOf(row: Row | undefined, what: string): Estimate {
  if (row === undefined) throw new RangeError(`no number “${what}”`);
  return { count: row.count, base: row.base, percent: row.share === null ? null : 100 * row.share };
}

/** `QUESTION` or `QUESTION.ROW`. */
export interface Asked {
  readonly question: Code;
  readonly item?: string;
}

export function askedIn(text: string): Asked {
  const [question = '', item, ...rest] = text.split('.');
  if (rest.length > 0) throw new RangeError(`“${text}” is no question or row of one`);
  return item === undefined ? { question } : { question, item };
}

export class Numbers {
  readonly columns: Columns;
  readonly #read: AnswersRead;
  readonly #tables = new Map<string, Table>();

  constructor(read: AnswersRead) {
    this.#read = read;
    this.columns = read.columns;
  }

  table(question: Code, baseRule: BaseRule, by?: Code): Table {
    const key = `${question} ${baseRule} ${by ?? ''}`;
    const known = this.#tables.get(key);
    if (known !== undefined) return known;
    const made = demandTable(this.columns, { question, baseRule, ...(by === undefined ? {} : { by }) });
    this.#tables.set(key, made);
    return made;
  }

  /** A cell: `QUESTION[.ITEM]/CODE [by QUESTION/CODE]`. Errors RangeError when there is none. */
  cell(text: string, base: BaseRule): Estimate {
    const ref = parseNumberRef(text, 'share');
    if (ref === undefined) throw new RangeError(`“${text}” names no number`);
    const { rows } = this.table(ref.question, base, ref.by);
    const row = rows.find(({ group, item, code }) => group?.code === ref.group && item?.code === ref.item && code === ref.code);
    return estimateOf(row, text);
  }

  /** `CODE` or `CODE by QUESTION/CODE`. */
  indicator(text: string): Estimate {
    const [code = '', split] = text.split(/ +by +/);
    const indicator = this.columns.definition.indicators.get(code);
    if (indicator === undefined) throw new RangeError(`no indicator “${code}”`);
    const [by, group] = split?.split('/') ?? [];
    const { rows } = indicatorEstimate(this.columns, indicator, by === undefined ? {} : { by });
    return estimateOf(rows.find((row) => row.group?.code === group), text);
  }

  /** `QUESTION by QUESTION`, among those for whom `where` holds: by the road of `behov analyse --test --disclosure none`. */
  p({ p: text, where }: { readonly p: string; readonly where?: string }): PValues {
    const [question = '', by = ''] = text.split(/ +by +/);
    const request = { question, by: [by], level: 0.95, target: 'process', rake: [], profile: 'exact', test: true, restsOn: this.#read.restsOn, ...(where === undefined ? {} : { where }) } as const;
    const [test, ...more] = analyse(this.#read, request).tables.flatMap(({ tests }) => tests ?? []);
    if (test === undefined || more.length > 0) throw new RangeError(`“${text}” is no single test`);
    return { p: test.p, yates: test.yates?.p ?? null };
  }

  /** People with a status: one of the four reasons, or `missing` for any of them. */
  without(asked: Asked, why: string): number {
    const wanted = new Set<number>(reasons.filter((reason) => why === 'missing' || why === reason).map((reason) => statusNumber[reason]));
    if (wanted.size === 0) throw new RangeError(`“.${why}” is no reason`);
    const column = this.columns.questions.get(asked.question);
    const row = column?.kind === 'grid' ? column.rows.find(({ category }) => category.code === asked.item) : undefined;
    const status = asked.item === undefined ? column?.status : row?.status;
    if (status === undefined) throw new RangeError(`no question “${asked.question}”`);
    return status.filter((one) => wanted.has(one)).length;
  }

  /** `count:`, `base:` or `share:`, then a cell or an indicator. */
  value(text: string): number {
    const [, read = '', of = ''] = /^(count|base|share):(.+)$/.exec(text) ?? [];
    const [, asked, why] = /^([^/]+)\/\.(\w+)$/.exec(of) ?? [];
    if (read === 'count' && asked !== undefined && why !== undefined) return this.without(askedIn(asked), why);
    const { count, base, percent } = of.includes('/') && !/^\w+ +by /.test(of) ? this.cell(of, 'answered') : this.indicator(of);
    return read === 'count' ? count : read === 'base' ? base : (percent ?? Number.NaN);
  }
}
