/** What of the support asked for has a function, for the eyes it was asked for. */
import type { PublishedRow } from '../../analysis/disclosure/published.js';
import type { CoverageNote, CoveredGroup, CoveredPart, CoveredType, PublishedCoverage } from '../../analysis/disclosure/publishedCoverage.js';
import { bytesOf } from '../../analysis/frame/bytesOf.js';
import { noCode, type Columns } from '../../analysis/frame/columns.js';
import { rowsWithStatus } from '../../analysis/frame/rowsWithStatus.js';
import { coverageByGroup } from '../../analysis/support/coverageByGroup.js';
import { bestCoverage, metRequests } from '../../analysis/support/pilotCoverage.js';
import { supportCoverage } from '../../analysis/support/supportCoverage.js';
import type { Code } from '../../analysis/survey/definition.js';
import { analyseAnswers } from './analyseAnswers.js';
import type { AnalysisRequest } from './analysisRequest.js';
import type { CoverageFile } from './readCoverage.js';

/** Of everyone who answered. For the public it is made of public shares and of nothing else. Errors as `analyseAnswers`. */
export function coverageAnswers(columns: Columns, request: AnalysisRequest, file: CoverageFile): PublishedCoverage {
  const { level } = request;
  if (request.profile === 'public') return coverageOfRows(rowsOf(columns, request, file.question), level, file);
  return coverageFrom(exactCoverage(columns, request, file, bestOf(file)), { level, fromPublic: false }, file);
}

/** From the published rows of its question, of everyone, and nothing else. */
export function coverageOfRows(rows: readonly PublishedRow[], level: number, file: CoverageFile): PublishedCoverage {
  return coverageFrom(publicCoverage(rows, file, bestOf(file)), { level, fromPublic: true }, file);
}

const bestOf = ({ options, functions }: CoverageFile): readonly number[] => bestCoverage(options.map(({ code }) => functions.map(({ meets }) => meets.get(code) ?? 0)));

function coverageFrom(found: Found, about: Pick<PublishedCoverage, 'level' | 'fromPublic'>, file: CoverageFile): PublishedCoverage {
  const { question, options, functions } = file;
  const best = bestOf(file);
  const unmets = found.types.map(({ share }, k) => (share === null ? null : share * (1 - (best[k] ?? 0))));
  const all = unmets.some((unmet) => unmet === null) ? 0 : unmets.reduce<number>((sum, unmet) => sum + (unmet ?? 0), 0);
  const types = options.map(({ code, label }, k): CoveredType => {
    const { share = null, low = null, high = null, requests = null, unmetRequests = null } = found.types[k] ?? {};
    const unmet = unmets[k] ?? null;
    return {
      code,
      label,
      share,
      low,
      high,
      best: best[k] ?? 0,
      functions: functions.filter(({ meets }) => (meets.get(code) ?? 0) > 0).map(({ name }) => name),
      unmet,
      partOfUnmet: unmet === null || all === 0 ? null : unmet / all,
      requests,
      unmetRequests,
    };
  });
  const gaps = types.filter(({ unmet }) => (unmet ?? 0) > 0).toSorted((a, b) => (b.unmet ?? 0) - (a.unmet ?? 0));
  return { question, ...about, ...found, types, gaps: gaps.map(({ code }) => code), without: types.filter((type) => type.best === 0).map(({ code }) => code), functions };
}

interface Found extends Pick<PublishedCoverage, 'n' | 'requestsMet' | 'fullyMet' | 'anyMet' | 'by' | 'notes'> {
  readonly types: readonly Pick<CoveredType, 'share' | 'low' | 'high' | 'requests' | 'unmetRequests'>[];
}

/** Person by person: who asked for what together. */
function exactCoverage(columns: Columns, request: AnalysisRequest, { question, options, by }: CoverageFile, best: readonly number[]): Found {
  const { level } = request;
  const { n, weights } = columns;
  const design = columns.design ?? { n, weights: weights ?? new Float64Array(n).fill(1) };
  const isPlain = design.weights.every((weight) => weight === design.weights[0]);
  const column = columns.questions.get(question);
  if (column?.kind !== 'multiple') throw new RangeError(`${question} is no multiple choice`);
  const answered = bytesOf(rowsWithStatus(column.status, ['answered']));
  const asked = options.map(({ code }) => {
    const set = column.chosen[column.categories.findIndex((category) => category.code === code)];
    return set === undefined ? new Uint8Array(n) : bytesOf(set);
  });
  const rows = rowsOf(columns, request, question, question);
  const { types, ...parts } = supportCoverage({ design, isPlain, answered, asked }, best, level);
  const notes: readonly CoverageNote[] = [...(parts.n === 0 ? (['nobody'] as const) : []), ...(by !== undefined && !isPlain ? (['by_weighted'] as const) : [])];
  return {
    ...parts,
    types: types.map(({ share, requests, unmet }, k) => ({ share, ...limitsOf(rows.find(({ code }) => code === options[k]?.code)), requests, unmetRequests: unmet })),
    by: by === undefined || !isPlain ? null : { question: by, groups: groupsOf(columns, by, { answered, asked, best, level }) },
    notes,
  };
}

interface Asks {
  readonly answered: Uint8Array;
  readonly asked: readonly Uint8Array[];
  readonly best: readonly number[];
  readonly level: number;
}

function groupsOf({ questions, n }: Columns, by: Code, { answered, asked, best, level }: Asks): readonly CoveredGroup[] {
  const column = questions.get(by);
  if (column?.kind !== 'single' && column?.kind !== 'unit') throw new RangeError(`${by} splits nothing`);
  const { categories, codes } = column;
  // Who stated none is in no group, and nobody is there to learn from.
  const stated = answered.map((one, i) => (codes[i] === noCode ? 0 : one));
  const { requests, fully } = metRequests(n, asked, best);
  const asks = stated.map((one, i) => (one === 1 && (requests[i] ?? 0) > 0 ? 1 : 0));
  if (!asks.includes(1)) return [];
  const pooled = coverageByGroup({ of: Int32Array.from(codes, (code) => (code === noCode ? 0 : code)), count: categories.length }, stated, asked, best, level);
  return categories.flatMap(({ code, label }, g): readonly CoveredGroup[] => {
    const share = pooled.groups[g];
    if (share === undefined) return [];
    const count = (holds: (i: number) => boolean) => asks.reduce((sum, one, i) => sum + (one === 1 && codes[i] === g && holds(i) ? 1 : 0), 0);
    return [{ group: { question: by, code, label }, n: count(() => true), fully: count((i) => fully[i] === 1), share: share.estimate, low: share.low, high: share.high, ownPart: share.ownWeight }];
  });
}

/** What is met of all requests follows from how many ask for each type; what one person gets does not. */
function publicCoverage(rows: readonly PublishedRow[], { options, by }: CoverageFile, best: readonly number[]): Found {
  const shown = options.map(({ code }) => rows.find((one) => one.code === code && one.release !== 'suppress'));
  const shares = shown.map((row) => row?.share ?? null);
  const n = rows.reduce<number | null>((most, { base }) => (base === null ? most : Math.max(most ?? 0, base)), null);
  const isHidden = shares.some((share) => share === null);
  const sum = (of: (share: number, k: number) => number) => shares.reduce<number>((all, share, k) => all + of(share ?? 0, k), 0);
  const asked = sum((share) => share);
  const share = isHidden || asked === 0 ? null : sum((one, k) => one * (best[k] ?? 0)) / asked;
  const requestsMet: CoveredPart = { share, low: null, high: null, base: null, method: null };
  const notes: readonly CoverageNote[] = [...(isHidden ? (['hidden'] as const) : []), 'together', ...(by === undefined ? [] : (['by_public'] as const))];
  return { n, requestsMet, fullyMet: null, anyMet: null, types: shares.map((one, k) => ({ share: one, ...limitsOf(shown[k]), requests: null, unmetRequests: null })), by: null, notes };
}

/** Rows of the table of everyone. In public what it hides depends on the tables of all questions. */
function rowsOf(columns: Columns, { level, target, population, rake, profile, restsOn }: AnalysisRequest, question: Code, only?: Code): readonly PublishedRow[] {
  const tables = analyseAnswers(columns, { by: [], level, target, rake, profile, restsOn, ...(only === undefined ? {} : { question: only }), ...(population === undefined ? {} : { population }) });
  return tables.find((table) => table.question === question && table.by.length === 0)?.rows ?? [];
}

function limitsOf(row: PublishedRow | undefined): Pick<CoveredType, 'low' | 'high'> {
  return { low: row?.low ?? null, high: row?.high ?? null };
}
