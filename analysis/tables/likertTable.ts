import { statusOrder, type GridColumn } from '../frame/columns.js';
import type { Columns } from '../frame/columns.js';
import type { Code, GridQuestion } from '../survey/definition.js';
import { domainOf } from './domainOf.js';
import { stepsOf } from './pairedGrids.js';
import { splitting, type Splitting } from './splitting.js';
import { summariseSteps, type StepSummary } from './summariseSteps.js';
import { notStated, type Group, type Row } from './table.js';
import type { EstimateRequest } from './tableRequest.js';
import { weightingOf, type Weighting } from './weighting.js';

export interface LikertRequest extends EstimateRequest {
  readonly question: Code;
}

/** One row of a grid in one group. Counts are people. */
export interface LikertRow extends StepSummary {
  readonly group: Group | null;
  readonly item: NonNullable<Row['item']>;
  /** People by step, the lowest first; they add up to `n`. */
  readonly counts: readonly number[];
  readonly n: number;
  /** Answers that are no step, and no answer where the row was shown. */
  readonly dontKnow: number;
  readonly notApplicable: number;
  readonly missing: number;
}

/** Grids with a scale, summed up. Not for publishing: see disclosure. */
export interface LikertTable {
  readonly kind: 'likert';
  readonly question: Code;
  readonly by: Code | null;
  readonly level: number;
  /** Numbers of the steps, ascending. */
  readonly steps: readonly number[];
  /** How many steps are at the top, and at the bottom. */
  readonly box: number;
  readonly rows: readonly LikertRow[];
  readonly weighting?: { readonly designEffect: number };
}

/**
 * Each row of a grid summed up: the ends of its scale, the net of both, median and mean; for everyone and each group.
 *
 * Shape columns and a request in. Units shares in [0, 1], steps as they are numbered. Null for what has no scale of
 * steps: fewer than two, or ordinary answers without a number. Weighted where people have weights; a headcount needs
 * weights raked to it and is the process otherwise: wider than it must be, never narrower. Errors RangeError for what is
 * no grid, and as `splitting` and `weightingOf`. Source `statistics.md` 11; agrees with R in `test/reference`.
 */
export function likertTable(all: Columns, request: LikertRequest): LikertTable | null {
  const split = splitting(all, processOf(all, request));
  const { columns } = split;
  const question = columns.definition.questions.get(request.question);
  const column = columns.questions.get(request.question);
  if (question?.kind !== 'grid' || column?.kind !== 'grid') throw new RangeError(`${request.question} is no grid`);
  const steps = stepsOf(question);
  if (steps.length < 2 || question.scale.some(({ meaning, value }) => meaning === 'answer' && value === undefined)) return null;
  const level = request.level ?? 0.95;
  const weighting = weightingOf(columns, processOf(all, request));
  const scale: Scale = { steps, places: placesOn(question, column, steps) };
  const rows = split.parts.flatMap((part) => {
    const domain = domainOf(part, split);
    if (part.group?.code === notStated && !domain.includes(1)) return [];
    return column.rows.map((row) => rowOf(row, domain, scale, { split, group: part.group, level, weighting }));
  });
  return {
    kind: 'likert',
    question: question.code,
    by: request.by ?? null,
    level,
    steps,
    box: Math.min(2, Math.floor(steps.length / 2)),
    rows,
    ...(weighting === undefined ? {} : { weighting: { designEffect: weighting.designEffect } }),
  };
}

/** Weights that nobody adjusted to the people invited say nothing of how many these are. */
export function processOf<R extends EstimateRequest>({ design }: Columns, request: R): R {
  return design === undefined || request.population === undefined ? { ...request, target: 'process' } : request;
}

/** Of each code: its step from 1, or what kind of no step it is. */
interface Scale {
  readonly steps: readonly number[];
  readonly places: Int16Array;
}

const dontKnow = -1;
const notApplicable = -2;

function placesOn({ scale }: GridQuestion, column: GridColumn, steps: readonly number[]): Int16Array {
  const options = new Map(scale.map((option) => [option.code, option]));
  return Int16Array.from(column.scale, ({ code }) => {
    const option = options.get(code);
    if (option?.meaning === 'dont_know') return dontKnow;
    return option?.meaning === 'answer' && option.value !== undefined ? steps.indexOf(option.value) + 1 : notApplicable;
  });
}

interface RowRules {
  readonly split: Splitting;
  readonly group: Group | null;
  readonly level: number;
  readonly weighting: Weighting | undefined;
}

const answered = statusOrder.indexOf('answered');
const skipped = statusOrder.indexOf('skipped');

function rowOf({ category, status, codes }: GridColumn['rows'][number], domain: Uint8Array, { steps, places }: Scale, { group, level, weighting }: RowRules): LikertRow {
  const answers = new Float64Array(domain.length).fill(NaN);
  const counts = new Array<number>(steps.length).fill(0);
  const aside = { dontKnow: 0, notApplicable: 0, missing: 0 };
  for (let i = 0; i < domain.length; i += 1) {
    if (domain[i] !== 1) continue;
    const place = status[i] === answered ? (places[codes[i] ?? 0] ?? 0) : 0;
    if (place > 0) {
      answers[i] = place;
      counts[place - 1] = (counts[place - 1] ?? 0) + 1;
    } else if (place === dontKnow) aside.dontKnow += 1;
    else if (place === notApplicable) aside.notApplicable += 1;
    else if (status[i] === answered || status[i] === skipped) aside.missing += 1;
  }
  const n = counts.reduce((sum, count) => sum + count, 0);
  return { group, item: category, counts, n, ...aside, ...summariseSteps({ counts, answers, domain, steps }, weighting, level) };
}
