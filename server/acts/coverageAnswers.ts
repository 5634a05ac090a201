/** What of the support asked for has a function, and whether that is enough, for the eyes it was asked for. */
import { coverageTests, coverageVerdict, type CoverageEvidence, type UsersGrid } from '../../analysis/disclosure/coverageTests.js';
import type { Profile, Published, PublishedRow } from '../../analysis/disclosure/published.js';
import type { PublishedCapacity } from '../../analysis/disclosure/publishedCapacity.js';
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

type Tables = readonly Pick<Published<Profile>, 'question' | 'by' | 'rows' | 'level'>[];

/** What stands beside it. */
interface Beside {
  /** A scenario of the same answers. */
  readonly capacity: PublishedCapacity | undefined;
  /** Grids that a report reads as how well a need is met, besides the one that the file names. */
  readonly read: readonly Code[];
}

/** Of everyone who answered, person by person: for one's own files. Errors as `analyseAnswers`. */
export function coverageAnswers(columns: Columns, request: AnalysisRequest, file: CoverageFile, capacity: PublishedCapacity): PublishedCoverage {
  const { level } = request;
  const { availability } = file;
  const tables = availability === undefined ? [] : tablesOf(columns, request, availability);
  return coverageFrom(exactCoverage(columns, request, file, bestOf(file)), { level, fromPublic: false }, file, evidenceIn(tables, file, { capacity, read: [] }));
}

/** From published tables of everyone and nothing else. */
export function coverageOfTables(tables: Tables, level: number, file: CoverageFile, beside: Beside): PublishedCoverage {
  const rows = ofEveryone(tables, file.question)?.rows ?? [];
  return coverageFrom(publicCoverage(rows, file, bestOf(file)), { level, fromPublic: true }, file, evidenceIn(tables, file, beside));
}

const ofEveryone = (tables: Tables, code: Code): Tables[number] | undefined => tables.find(({ question, by }) => question === code && by.length === 0);

/** Staff is stated of the methods: of another question it says nothing. */
function evidenceIn(tables: Tables, { question, functions, grids, availability }: CoverageFile, { capacity, read }: Beside): CoverageEvidence {
  const asked = new Set([...(availability === undefined ? [] : [availability]), ...read]);
  const users = [...asked].flatMap((code): readonly UsersGrid[] => {
    const scale = grids.get(code);
    return scale === undefined ? [] : [{ question: code, scale, table: ofEveryone(tables, code) }];
  });
  return { functions, capacity: capacity?.question === question ? capacity : undefined, grids: users };
}

const bestOf = ({ options, functions }: CoverageFile): readonly number[] => bestCoverage(options.map(({ code }) => functions.map(({ meets }) => meets.get(code) ?? 0)));

function coverageFrom(found: Found, about: Pick<PublishedCoverage, 'level' | 'fromPublic'>, file: CoverageFile, evidence: CoverageEvidence): PublishedCoverage {
  const { question, options, functions } = file;
  const best = bestOf(file);
  const unmets = found.types.map(({ share }, k) => (share === null ? null : share * (1 - (best[k] ?? 0))));
  const all = unmets.some((unmet) => unmet === null) ? 0 : unmets.reduce<number>((sum, unmet) => sum + (unmet ?? 0), 0);
  const types = options.map(({ code, label }, k): CoveredType => {
    const { share = null, low = null, high = null, requests = null, unmetRequests = null } = found.types[k] ?? {};
    const unmet = unmets[k] ?? null;
    const tests = coverageTests(code, evidence);
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
      tests,
      verdict: coverageVerdict(tests),
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
  const rows = ofEveryone(tablesOf(columns, request, question), question)?.rows ?? [];
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

function tablesOf(columns: Columns, { level, target, population, rake, profile, restsOn }: AnalysisRequest, question: Code): Tables {
  return analyseAnswers(columns, { by: [], level, target, rake, profile, restsOn, question, ...(population === undefined ? {} : { population }) });
}

function limitsOf(row: PublishedRow | undefined): Pick<CoveredType, 'low' | 'high'> {
  return { low: row?.low ?? null, high: row?.high ?? null };
}
