/** What of an analysis anyone may see: the declared lattice is protected as a whole, and what was asked is taken from it. */
import { hiddenWithoutWeights } from '../../analysis/disclosure/hiddenWithoutWeights.js';
import { onlyGroup } from '../../analysis/disclosure/onlyGroup.js';
import type { Published } from '../../analysis/disclosure/published.js';
import { publicQuestions } from '../../analysis/disclosure/publicQuestions.js';
import { releaseOtherBase } from '../../analysis/disclosure/releaseOtherBase.js';
import { releasePublic } from '../../analysis/disclosure/releasePublic.js';
import { releaseWithheld } from '../../analysis/disclosure/releaseWithheld.js';
import { withheldBeside } from '../../analysis/disclosure/withheldBeside.js';
import type { Columns } from '../../analysis/frame/columns.js';
import type { Code, Definition, Indicator } from '../../analysis/survey/definition.js';
import { present } from '../../analysis/survey/present.js';
import { demandTable } from '../../analysis/tables/demandTable.js';
import { indicatorEstimate } from '../../analysis/tables/indicatorEstimate.js';
import { withNestedSplits } from '../../analysis/tables/nestedSplits.js';
import type { Table } from '../../analysis/tables/table.js';
import type { EstimateRequest, Where } from '../../analysis/tables/tableRequest.js';
import type { Problem } from '../problems/problem.js';
import { refuse } from '../problems/refuse.js';
import type { AnalysisRequest } from './analysisRequest.js';
import { indicatorTables } from './indicatorTables.js';
import { nestedProblem } from './nestedProblem.js';
import { presentTable } from './presentTable.js';

/** A group of a background question: the only filter that leaves the lattice whole. */
interface Group {
  readonly by: Code;
  readonly code: Code;
}

const codeOf = (asked: Code | Indicator): Code => (typeof asked === 'string' ? asked : asked.code);

/** How every table of a request is estimated. */
const estimatesOf = ({ level, target, population }: AnalysisRequest): EstimateRequest => present({ level, target, population });

/** The whole of the lattice, so that what is hidden does not depend on what is asked. */
function latticeTables(columns: Columns, request: AnalysisRequest): readonly Table[] {
  const { definition } = columns;
  const common = estimatesOf(request);
  const questions = publicQuestions(definition, request.restsOn).map((table) => demandTable(columns, { ...common, ...table }));
  const indicators = indicatorTables(columns, [...definition.indicators.keys()], common);
  return [...withNestedSplits(columns, questions), ...indicators.map(({ table }) => table)];
}

interface Lattice {
  readonly lattice: readonly Table[];
  readonly released: readonly Published[];
}

/** Counting and protecting the whole lattice costs more than all else, and several parts of an analysis take from it. */
const remembered = new WeakMap<Columns, Map<string, Lattice>>();

function wholeLattice(columns: Columns, request: AnalysisRequest): Lattice {
  const { level, target, population } = request;
  const key = JSON.stringify([level, target, population?.total ?? null, [...request.restsOn.keys()]]);
  const known = remembered.get(columns) ?? new Map<string, Lattice>();
  remembered.set(columns, known);
  const found = known.get(key);
  if (found !== undefined) return found;
  const lattice = latticeTables(columns, request);
  const whole = { lattice, released: releasePublic(lattice, columns.definition) };
  known.set(key, whole);
  return whole;
}

/** The tables of the lattice that are asked for among others, counted so; none where the lattice counts them so itself. */
function otherTables(columns: Columns, { question, by, baseRule }: Table, request: AnalysisRequest): readonly Table[] {
  const { base } = request;
  if (base === undefined || base === baseRule) return [];
  const common = present({ ...estimatesOf(request), by: by[0] });
  const indicator = columns.definition.indicators.get(question);
  const counted = indicator === undefined ? demandTable(columns, { ...common, question, baseRule: base }) : indicatorEstimate(columns, { ...indicator, baseRule: base }, common);
  return counted.baseRule === baseRule ? [] : [counted];
}

/** Everything that may be seen, among those asked for. */
function releaseLattice(columns: Columns, asked: readonly (Code | Indicator)[], request: AnalysisRequest): readonly Published[] {
  const { definition } = columns;
  const { lattice, released } = wholeLattice(columns, request);
  const plain = withoutWeights(columns, asked, request);
  const asPlain = (table: Published) => (plain === undefined ? table : hiddenWithoutWeights(table, plain.find(({ question, by }) => question === table.question && by.join() === table.by.join())));
  const presented = (tables: readonly Published[], counted: readonly Table[]) =>
    tables.map((table, i) => (counted[i] !== undefined && isAsked(table, asked, request) ? presentTable(asPlain(table), counted[i], definition, request) : asPlain(table)));
  const others = asked.flatMap((one) => {
    const own = lattice.filter(({ question }) => question === codeOf(one)).flatMap((table) => otherTables(columns, table, request));
    return presented(releaseOtherBase(lattice, own, definition), own);
  });
  return presented(released, lattice).map((table) => others.find(({ question, by }) => question === table.question && by.join() === table.by.join()) ?? table);
}

/** The same tables as who does not weight may see them; none where nobody has a weight. */
function withoutWeights(columns: Columns, asked: readonly (Code | Indicator)[], request: AnalysisRequest): readonly Published[] | undefined {
  if (columns.weights === undefined) return undefined;
  return releaseLattice(unweighted(columns), asked, present({ ...request, presentation: undefined }));
}

/** Made once, since the lattice of columns is remembered. */
const plainColumns = new WeakMap<Columns, Columns>();

function unweighted(columns: Columns): Columns {
  const { definition, n, questions } = columns;
  const known = plainColumns.get(columns) ?? { definition, n, questions };
  plainColumns.set(columns, known);
  return known;
}

/** A filter takes its group from a table that is split. */
function isAsked({ question, by: [by] }: Published, asked: readonly (Code | Indicator)[], { by: asks, where }: AnalysisRequest): boolean {
  return asked.some((one) => codeOf(one) === question) && (where !== undefined || (by === undefined ? asks.length === 0 : asks.includes(by)));
}

function groupIn(where: Where | undefined): Group | undefined {
  const expression = where?.expression;
  if (expression?.type !== 'in' || expression.row !== undefined || expression.codes.length !== 1) return undefined;
  const [code] = expression.codes;
  return code === undefined ? undefined : { by: expression.question, code };
}

function declared(definition: Definition, question: Code, by: Code): boolean {
  return definition.lattice.some((table) => table.question === question && table.by === by);
}

function latticeWords({ lattice }: Definition): string {
  return lattice.map(({ question, by }) => `${question} by ${by}`).join(', ');
}

function outsideLattice(definition: Definition, asked: readonly (Code | Indicator)[], request: AnalysisRequest, where: Where | undefined): readonly Problem[] {
  const group = groupIn(where);
  const lattice = latticeWords(definition);
  if (where !== undefined && (group === undefined || request.by.length > 0)) return [{ code: 'where_not_in_lattice', params: { where: where.text, lattice } }];
  const splits = group === undefined ? request.by : [group.by];
  const onlyOne = request.question !== undefined || request.indicator !== undefined;
  const missing = asked.flatMap((one) => splits.filter((by) => !declared(definition, codeOf(one), by)).map((by) => ({ question: codeOf(one), by })));
  // Every question by a background: those that are declared are shown; but one must be.
  const tooFew = onlyOne ? missing : splits.filter((by) => !asked.some((one) => declared(definition, codeOf(one), by))).map((by) => ({ question: '', by }));
  return tooFew.map(({ question, by }) => ({ code: 'not_in_lattice', params: { question, by, lattice } }));
}

function withheldTable(columns: Columns, question: Code, request: AnalysisRequest): Published {
  const table = demandTable(columns, { ...estimatesOf(request), question });
  return releaseWithheld(table, withheldBeside(columns.definition, request.restsOn).withheld.has(question) ? 'told_by_another' : 'shown_as_bases');
}

/**
 * Errors ProblemError when a table or a filter that is asked for is not in the declared lattice: what is hidden in one
 * table could be worked out from another that was not protected together with it.
 */
export function publicTables(columns: Columns, asked: readonly (Code | Indicator)[], request: AnalysisRequest, where: Where | undefined): readonly Published[] {
  const { definition } = columns;
  // Tables that nobody may see beside each other are refused whatever is asked.
  const nested = withheldBeside(definition, request.restsOn).nested.map(nestedProblem);
  refuse([...nested, ...outsideLattice(definition, asked, request, where)]);
  const released = releaseLattice(columns, asked, request);
  const find = (question: Code, by: Code | undefined) => released.find((table) => table.question === question && table.by[0] === by);
  const group = groupIn(where);
  if (where !== undefined && group !== undefined) {
    return asked.flatMap((one) => {
      const table = find(codeOf(one), group.by);
      return table === undefined ? [] : [onlyGroup(table, group.code, where.text)];
    });
  }
  if (request.by.length > 0) return asked.flatMap((one) => request.by.flatMap((by) => find(codeOf(one), by) ?? []));
  return asked.map((one) => find(codeOf(one), undefined) ?? withheldTable(columns, codeOf(one), request));
}
