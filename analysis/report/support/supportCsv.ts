/** The numbers of a picture of support as CSV: language-neutral column names, one row a mark. */
import type { PublishedCapacity } from '../../disclosure/publishedCapacity.js';
import { bySize, isLacking, plannedPlace, staffOf } from '../../disclosure/readCapacity.js';
import { name } from '../../findings/names.js';
import type { Language } from '../../words/language.js';
import { printedPercent } from '../../words/printedPercent.js';
import { coverageVerdict } from '../../words/supportTerms.js';
import { tableDecimals } from '../../words/tableDecimals.js';
import { terms } from '../../words/terms.js';
import { asText, localCsv, localNumber } from '../localCsv.js';
import type { SupportChart } from './supportFigures.js';

type Rows = readonly (readonly string[])[];

/** Shape what is published and where it comes from in, CSV text out. `..` is what is hidden; empty is what nobody has said. */
export function supportCsv(chart: SupportChart, capacity: PublishedCapacity, { source, example }: { readonly source: string; readonly example?: string }, language: Language): string {
  const [head = [], ...rows] = rowsOf(chart, capacity, language);
  const extra = [['source', asText(source)], ...(example === undefined ? [] : [['example', asText(example)]])];
  return localCsv([[...head, ...extra.map(([column = '']) => column)], ...rows.map((row) => [...row, ...extra.map(([, value = '']) => value)])], language);
}

function rowsOf(chart: SupportChart, capacity: PublishedCapacity, language: Language): Rows {
  if (chart === 'coverage-matrix') return coverageRows(capacity, language);
  if (chart === 'capacity-service') return serviceRows(capacity, language);
  if (chart === 'capacity-fan') return yearRows(capacity, language);
  return chart === 'pilot-flow' ? flowRows(capacity) : requestRows(capacity, language);
}

const said = (value: number | null): string => (value === null ? '' : String(value));

function coverageRows({ coverage }: PublishedCapacity, language: Language): Rows {
  const head = ['question', 'code', 'label', 'base', 'share', 'low', 'high', 'verdict', 'function', 'meets', 'function_source', 'function_date', 'function_owner'];
  if (coverage === undefined) return [head];
  const { question, n, types, functions } = coverage;
  const decimals = tableDecimals(n ?? 0, null);
  const percent = (share: number | null) => (share === null ? terms.en.hidden : localNumber(printedPercent(share, decimals), language, decimals));
  return [
    head,
    ...types.flatMap(({ code, label, share, low, high, best }) => {
      const own = [question, code, asText(name(label, language)), n === null ? terms.en.hidden : String(n), percent(share), percent(low), percent(high), coverageVerdict(best)];
      return functions.map((one) => [...own, asText(one.name), localNumber(one.meets.get(code) ?? 0, language, 1), asText(one.source), one.date, asText(one.owner)]);
    }),
  ];
}

function serviceRows(capacity: PublishedCapacity, language: Language): Rows {
  const { question, n, headcount, hoursPerFte, uptake } = capacity;
  const number = (value: number | null) => (value === null ? terms.en.hidden : localNumber(value, language, 1));
  const rest = [n === null ? terms.en.hidden : String(n), String(headcount), localNumber(hoursPerFte, language, 1), localNumber(uptake.low, language, 2), localNumber(uptake.high, language, 2)];
  return [
    ['question', 'code', 'label', 'median', 'low90', 'high90', 'median_low_uptake', 'median_high_uptake', 'staff_today', 'below_interval', 'n', 'headcount', 'hours_per_fte', 'uptake_low', 'uptake_high'],
    ...bySize(capacity.methods).map((method) => {
      const { code, label, fte } = method;
      const today = staffOf(capacity, code);
      const ends = [method.uptake.at(0)?.median ?? null, method.uptake.at(-1)?.median ?? null].map(number);
      return [question, code, asText(name(label, language)), number(fte?.median ?? null), number(fte?.interval90.low ?? null), number(fte?.interval90.high ?? null), ...ends, said(today), today === null || fte === null ? '' : String(isLacking(method, today)), ...rest];
    }),
  ];
}

function yearRows({ years, question, n }: PublishedCapacity, language: Language): Rows {
  const number = (value: number) => localNumber(value, language, 1);
  return [
    ['question', 'year', 'median', 'low50', 'high50', 'low90', 'high90', 'median_low_uptake', 'median_high_uptake', 'planned', 'planned_place', 'headcount', 'uptake_low', 'uptake_high', 'methods', 'n'],
    ...(years?.years ?? []).map((year) => {
      const { interval50, interval90, atUptake, uptake, planned } = year;
      return [question, String(year.year), ...[year.median, interval50.low, interval50.high, interval90.low, interval90.high, atUptake.low, atUptake.high].map(number), planned === null ? '' : number(planned), plannedPlace(year) ?? '', String(year.headcount), localNumber(uptake.low, language, 2), localNumber(uptake.high, language, 2), String(years?.methods.length ?? 0), n === null ? terms.en.hidden : String(n)];
    }),
  ];
}

function flowRows({ pilot }: PublishedCapacity): Rows {
  const { applications } = pilot ?? {};
  const head = ['pilot', 'stage', 'count', 'date', 'owner'];
  if (pilot === undefined || applications === undefined || applications === null) return [head];
  const stages: readonly (readonly [string, number])[] = [['received', applications.received], ...(applications.assessed === null ? [] : [['assessed', applications.assessed] as const]), ...applications.ends.map(({ end, count }) => [end, count] as const)];
  return [head, ...stages.map(([stage, count]) => [asText(pilot.name), stage, String(count), applications.date, asText(applications.owner)])];
}

function requestRows({ pilot }: PublishedCapacity, language: Language): Rows {
  const { requests } = pilot ?? {};
  const head = ['pilot', 'question', 'code', 'label', 'met', 'partly', 'unmet', 'projects', 'date', 'owner'];
  if (pilot === undefined || requests === undefined || requests === null) return [head];
  return [head, ...requests.rows.map(({ code, label, met, partly, unmet }) => [asText(pilot.name), requests.question, code, asText(name(label, language)), String(met), String(partly), String(unmet), said(requests.projects), requests.date, asText(requests.owner)])];
}
