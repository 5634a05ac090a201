/**
 * Whether what exists for a need is enough, by four tests: it exists, it is open to everyone, its capacity matches the need,
 * and those who have the need say that they get it. Source: users.md 7. Made of what is published and what somebody answers
 * for, and of nothing else: of what is hidden a verdict tells nothing.
 */
import type { Code } from '../survey/definition.js';
import type { PublishedCapacity } from './publishedCapacity.js';
import type { CapacityTest, CoverageTests, CoverageVerdict, SupportFunction, UsersTest } from './publishedCoverage.js';
import type { Profile, Published } from './published.js';
import { isAmple, isLacking, staffOf } from './readCapacity.js';
import { readGrid, upperHalf, type ScaleValues } from './readGrid.js';

/** A published grid that is read as how well needs are met; undefined where it is not among the tables. */
export interface UsersGrid {
  readonly question: Code;
  readonly scale: ScaleValues;
  readonly table: Pick<Published<Profile>, 'rows' | 'level'> | undefined;
}

export interface CoverageEvidence {
  readonly functions: readonly Pick<SupportFunction, 'meets' | 'openTo'>[];
  /** Of the same needs; undefined where there is none. */
  readonly capacity: PublishedCapacity | undefined;
  readonly grids: readonly UsersGrid[];
}

/** What a function does for a need: 1, a half, or nothing. */
export function meetsOf(part: number): CoverageTests['exists'] {
  return part >= 1 ? 'full' : part > 0 ? 'part' : 'none';
}

export function coverageTests(code: Code, { functions, capacity, grids }: CoverageEvidence): CoverageTests {
  const best = Math.max(0, ...functions.map(({ meets }) => meets.get(code) ?? 0));
  return { exists: meetsOf(best), open: openTest(code, best, functions), capacity: capacityTest(code, capacity), users: usersTest(code, grids) };
}

/** Enough takes all four; a test that fails decides although another is not known, since it is not enough whatever that says. */
export function coverageVerdict({ exists, open, capacity, users }: CoverageTests): CoverageVerdict {
  if (exists === 'none') return 'missing';
  if (open === 'limited') return 'some';
  if (exists === 'part' || open === 'some_in_full' || capacity.result === 'below' || users.result === 'lack') return 'not_enough';
  return open === 'everyone' && capacity.result === 'enough' && users.result === 'get' ? 'enough' : 'unknown';
}

/** Of the functions that do most for it; where these are for some only, whether another takes in the others. */
function openTest(code: Code, best: number, functions: CoverageEvidence['functions']): CoverageTests['open'] {
  const any = functions.filter(({ meets }) => (meets.get(code) ?? 0) > 0);
  const most = any.filter(({ meets }) => meets.get(code) === best);
  if (most.some(({ openTo }) => openTo === 'everyone')) return 'everyone';
  if (most.some(({ openTo }) => openTo === null) || most.length === 0) return 'unknown';
  return any.every(({ openTo }) => openTo !== null && openTo !== 'everyone') ? 'limited' : 'some_in_full';
}

function capacityTest(code: Code, capacity: PublishedCapacity | undefined): CapacityTest {
  const method = capacity?.methods.find((each) => each.code === code);
  const staff = capacity === undefined ? null : staffOf(capacity, code);
  if (method === undefined || method.fte === null || staff === null) return { result: 'unknown', staff, low: null, high: null };
  const result = isLacking(method, staff) ? 'below' : isAmple(method, staff) ? 'enough' : 'within';
  return { result, staff, low: method.fte.interval90.low, high: method.fte.interval90.high };
}

const worstFirst: readonly UsersTest['result'][] = ['lack', 'unknown', 'unsure', 'get'];

/** Where several grids ask, the one that says least of its being met. */
function usersTest(code: Code, grids: readonly UsersGrid[]): UsersTest {
  const found = grids.map((grid) => usersIn(code, grid));
  const [worst = { result: 'unknown', question: null, base: null, share: null, low: null, high: null }] = found.toSorted((a, b) => worstFirst.indexOf(a.result) - worstFirst.indexOf(b.result));
  return worst;
}

/** What one grid says of one need. */
export function usersIn(code: Code, { question, scale, table }: UsersGrid): UsersTest {
  const item = table === undefined ? undefined : readGrid(table, scale).find((each) => each.code === code);
  const half = table === undefined || item === undefined ? undefined : upperHalf(item, table.level);
  const { base = null, share = null, low = null, high = null } = half ?? {};
  const result = share === null || low === null || high === null ? 'unknown' : low > 0.5 ? 'get' : high < 0.5 ? 'lack' : 'unsure';
  return { result, question, base, share, low, high };
}
