/** The numbers of a picture of support, one row a mark, under language-neutral names: for CSV, spreadsheets and the data package. */
import type { PublishedCapacity } from '../../disclosure/publishedCapacity.js';
import type { CoverageTests, OpenTo } from '../../disclosure/publishedCoverage.js';
import { bySize, isLacking, plannedPlace, staffOf } from '../../disclosure/readCapacity.js';
import type { CoverageInLanguage, PilotInLanguage, SupportInLanguage } from '../../disclosure/supportInLanguage.js';
import { name } from '../../findings/names.js';
import type { SupportChart } from '../../words/chartName.js';
import type { Language } from '../../words/language.js';
import type { SupportColumn } from '../../words/supportHeads.js';
import { costRows } from './costRows.js';

/** A text; a number or a share in [0, 1] with the decimals it is printed with; money, in whole units; what is hidden; or what nobody has said. */
export type SupportCell = string | { readonly number: number; readonly decimals: 0 | 1 | 2 } | { readonly money: number } | { readonly share: number } | { readonly hidden: true } | null;

export interface SupportRows {
  readonly columns: readonly SupportColumn[];
  readonly rows: readonly (readonly SupportCell[])[];
}

const hidden: SupportCell = { hidden: true };
const whole = (value: number | null): SupportCell => (value === null ? null : { number: value, decimals: 0 });
const one = (value: number | null): SupportCell => (value === null ? hidden : { number: value, decimals: 1 });
const two = (value: number): SupportCell => ({ number: value, decimals: 2 });
const base = (n: number | null): SupportCell => (n === null ? hidden : { number: n, decimals: 0 });
const shareCell = (share: number | null): SupportCell => (share === null ? hidden : { share });

export function supportRows(chart: SupportChart, { capacity, coverage, pilot, costs }: SupportInLanguage, language: Language): SupportRows {
  if (chart === 'coverage-matrix') return coverageRows(coverage, language);
  if (chart === 'capacity-service') return serviceRows(capacity, language);
  if (chart === 'capacity-fan') return yearRows(capacity);
  if (chart === 'option-costs') return costRows(costs, capacity?.n ?? null, language);
  return chart === 'pilot-flow' ? flowRows(pilot) : requestRows(pilot, language);
}

function coverageRows(coverage: CoverageInLanguage | undefined, language: Language): SupportRows {
  const { question = '', n = null, types = [], functions = [] } = coverage ?? {};
  return {
    columns: ['question', 'code', 'label', 'base', 'share', 'low', 'high', 'verdict', 'exists', 'open', 'capacity', 'staff_today', 'low90', 'high90', 'users', 'users_question', 'users_base', 'users_share', 'users_low', 'users_high', 'function', 'meets', 'open_to', 'function_source', 'function_date', 'function_owner'],
    rows: types.flatMap(({ code, label, share, low, high, verdict, tests }) => {
      const own: readonly SupportCell[] = [question, code, name(label, language), base(n), shareCell(share), shareCell(low), shareCell(high), verdict, ...testCells(tests)];
      return functions.map((each): readonly SupportCell[] => [...own, each.name, { number: each.meets.get(code) ?? 0, decimals: 1 }, openCell(each.openTo, language), each.source, each.date, each.owner]);
    }),
  };
}

/** Nobody has said: empty. Not shown: hidden. */
function testCells({ exists, open, capacity, users }: CoverageTests): readonly SupportCell[] {
  const need = (value: number | null): SupportCell => (capacity.staff === null ? null : one(value));
  const asked = (cell: SupportCell): SupportCell => (users.question === null ? null : cell);
  const said = [base(users.base), shareCell(users.share), shareCell(users.low), shareCell(users.high)].map(asked);
  return [exists, open, capacity.result, whole(capacity.staff), need(capacity.low), need(capacity.high), users.result, users.question, ...said];
}

function openCell(openTo: OpenTo | null, language: Language): SupportCell {
  return openTo === null || openTo === 'everyone' ? openTo : name(openTo, language);
}

function serviceRows(capacity: PublishedCapacity | undefined, language: Language): SupportRows {
  const columns: readonly SupportColumn[] = ['question', 'code', 'label', 'median', 'low90', 'high90', 'median_low_uptake', 'median_high_uptake', 'staff_today', 'below_interval', 'n', 'headcount', 'hours_per_fte', 'uptake_low', 'uptake_high'];
  if (capacity === undefined) return { columns, rows: [] };
  const { question, n, headcount, hoursPerFte, uptake } = capacity;
  const rest = [base(n), whole(headcount), one(hoursPerFte), two(uptake.low), two(uptake.high)];
  const rows = bySize(capacity.methods).map((method): readonly SupportCell[] => {
    const { code, label, fte } = method;
    const today = staffOf(capacity, code);
    const ends = [method.uptake.at(0)?.median ?? null, method.uptake.at(-1)?.median ?? null].map(one);
    return [question, code, name(label, language), one(fte?.median ?? null), one(fte?.interval90.low ?? null), one(fte?.interval90.high ?? null), ...ends, whole(today), today === null || fte === null ? null : String(isLacking(method, today)), ...rest];
  });
  return { columns, rows };
}

function yearRows(capacity: PublishedCapacity | undefined): SupportRows {
  const { years, question = '', n = null } = capacity ?? {};
  return {
    columns: ['question', 'year', 'median', 'low50', 'high50', 'low90', 'high90', 'median_low_uptake', 'median_high_uptake', 'planned', 'planned_place', 'headcount', 'uptake_low', 'uptake_high', 'methods', 'n'],
    rows: (years?.years ?? []).map((year): readonly SupportCell[] => {
      const { interval50, interval90, atUptake, uptake, planned } = year;
      const numbers = [year.median, interval50.low, interval50.high, interval90.low, interval90.high, atUptake.low, atUptake.high].map(one);
      return [question, String(year.year), ...numbers, planned === null ? null : one(planned), plannedPlace(year) ?? null, whole(year.headcount), two(uptake.low), two(uptake.high), whole(years?.methods.length ?? 0), base(n)];
    }),
  };
}

function flowRows(pilot: PilotInLanguage | undefined): SupportRows {
  const columns: readonly SupportColumn[] = ['pilot', 'stage', 'count', 'date', 'owner'];
  const applications = pilot?.applications ?? null;
  if (pilot === undefined || applications === null) return { columns, rows: [] };
  const stages: readonly (readonly [string, number])[] = [['received', applications.received], ...(applications.assessed === null ? [] : [['assessed', applications.assessed] as const]), ...applications.ends.map(({ end, count }) => [end, count] as const)];
  return { columns, rows: stages.map(([stage, count]) => [pilot.name, stage, whole(count), applications.date, applications.owner]) };
}

function requestRows(pilot: PilotInLanguage | undefined, language: Language): SupportRows {
  const columns: readonly SupportColumn[] = ['pilot', 'question', 'code', 'label', 'met', 'partly', 'unmet', 'projects', 'date', 'owner'];
  const requests = pilot?.requests ?? null;
  if (pilot === undefined || requests === null) return { columns, rows: [] };
  return { columns, rows: requests.rows.map(({ code, label, met, partly, unmet }) => [pilot.name, requests.question, code, name(label, language), whole(met), whole(partly), whole(unmet), whole(requests.projects), requests.date, requests.owner]) };
}
