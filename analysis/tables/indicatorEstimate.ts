import type { Status } from '../survey/answers.js';
import type { Expression, Indicator } from '../survey/definition.js';
import type { BitSet } from '../frame/bitSet.js';
import type { Columns } from '../frame/columns.js';
import { countByGroup } from '../frame/countByGroup.js';
import { rowsWithStatus } from '../frame/rowsWithStatus.js';
import { select } from '../frame/select.js';
import { statusOfTest } from '../frame/statusOfTest.js';
import { weightedSumsByGroup } from '../frame/weightedSumsByGroup.js';
import { testsIn } from '../survey/expression/testsIn.js';
import { besideUnweighted } from './besideUnweighted.js';
import { estimate } from './estimate.js';
import { fewestApart } from './fewestApart.js';
import { shareVariances } from './shareVariances.js';
import { countIn, type Part, splitting, type Splitting } from './splitting.js';
import { statusesInBase } from './statusesInBase.js';
import { notStated, type Row, type Table } from './table.js';
import type { EstimateRequest } from './tableRequest.js';
import { heaviestIn, type Weighting, weightingOf, weightsIn } from './weighting.js';

/**
 * An indicator as a table of one option, its own code: everyone, then each group. In the base is whoever the
 * indicator's `base` is true of and has answered (by its base rule: was shown, could have been shown) every
 * question of the numerator.
 *
 * Shape and errors as `demandTable`. `selections` is no base of people and counts as `answered`.
 */
export function indicatorEstimate(all: Columns, indicator: Indicator, request: EstimateRequest = {}): Table {
  const level = request.level ?? 0.95;
  const { columns, rows, groups, parts } = splitting(all, request);
  const asked = indicator.base === undefined ? rows : rows.and(select(columns, indicator.base));
  const status = jointStatus(columns, indicator.numerator);
  const inBase = asked.and(status(statusesInBase[indicator.baseRule]));
  const bases = countByGroup(inBase, groups);
  const counted = inBase.and(select(columns, indicator.numerator));
  const counts = countByGroup(counted, groups);
  const weighting = weightingOf(columns, request);
  const weighed = weighting && weighedBy(weighting, counted, inBase, groups);
  const variances = weighting?.isRaked === true ? shareVariances(weighting.design, [{ inBase, options: [{ who: counted }] }], groups) : undefined;
  const kept = parts.filter((part) => part.group?.code !== notStated || countIn(part, bases) > 0);
  const { code, label } = indicator;
  const fewest = request.where === undefined ? fewestApart(all, indicator) : Infinity;
  return {
    question: code,
    kind: 'multiple',
    by: request.by === undefined ? [] : [request.by],
    baseRule: indicator.baseRule === 'selections' ? 'answered' : indicator.baseRule,
    where: request.where?.text ?? null,
    level,
    target: request.target ?? 'process',
    sensitive: testsIn(indicator.numerator).some(({ question }) => columns.definition.questions.get(question)?.sensitive),
    rows: kept.map((part): Row => {
      const own = estimate(
        { count: countIn(part, counts), n: countIn(part, bases) },
        { level, population: part.population, isOfPeople: true, weighted: weighed && { ...weighed.estimated(part), ...(variances && { variance: variances.of(part, 0, 0) }) } },
      );
      const beside = weighed === undefined ? {} : { ...besideUnweighted(own), heaviest: weighed.heaviest(part) };
      return { group: part.group, item: null, code, label, meaning: 'answer', ...own, ...beside };
    }),
    numbers: [],
    statuses: statusesOf(asked, status),
    ...(fewest === Infinity ? {} : { fewestApart: fewest }),
    ...(weighting === undefined ? {} : { weighting: { designEffect: weighting.designEffect, ...(variances && { variance: variances.method }) } }),
  };
}

/** What the counted and their base weigh in a part, and the heaviest of its people. */
function weighedBy({ weights, survey }: Weighting, counted: BitSet, inBase: BitSet, groups: Splitting['groups']) {
  const chosen = weightedSumsByGroup(counted, groups, weights);
  const base = weightedSumsByGroup(inBase, groups, weights);
  const heaviest = heaviestIn(inBase, groups, weights);
  return {
    estimated: (part: Part) => ({ chosen: weightsIn(part, chosen), base: weightsIn(part, base), survey }),
    heaviest: (part: Part) => heaviest(part, weightsIn(part, base).weight),
  };
}

/** Rows where every question (or grid row) the expression names has one of the statuses. */
function jointStatus(columns: Columns, expression: Expression): (wanted: readonly Status[]) => BitSet {
  const all = testsIn(expression).map((test) => statusOfTest(columns, test));
  return (wanted) => all.map((status) => rowsWithStatus(status, wanted)).reduce((rows, more) => rows.and(more));
}

/** Every row once: under the first of these statuses that all its questions have or better. */
function statusesOf(asked: BitSet, status: (wanted: readonly Status[]) => BitSet): Table['statuses'] {
  const upTo = (wanted: readonly Status[]) => asked.and(status(wanted)).count();
  const answered = upTo(['answered']);
  const shown = upTo(['answered', 'skipped']);
  const eligible = upTo(['answered', 'skipped', 'not_shown']);
  const reached = upTo(['answered', 'skipped', 'not_shown', 'not_reached']);
  return {
    answered,
    skipped: shown - answered,
    not_shown: eligible - shown,
    not_reached: reached - eligible,
    not_asked: asked.count() - reached,
  };
}
