/** Options beside the need, one row an option and year, then each who pays, then each method: for CSV, spreadsheets and the data package. */
import type { CostedOption, MethodNeed, PublishedCosts, YearNeed } from '../../disclosure/publishedCosts.js';
import { printedFte } from '../../disclosure/readCapacity.js';
import { name } from '../../findings/names.js';
import type { Language } from '../../words/language.js';
import type { SupportColumn } from '../../words/supportHeads.js';
import type { SupportCell, SupportRows } from './supportRows.js';

/** `part` says what a row is of: the option as a whole, one who pays, or one method in year 3. Without a year: the three together. */
const columns = ['option', 'option_name', 'part', 'code', 'label', 'year', 'fte', 'fte_against', 'median', 'low90', 'high90', 'place', 'lacking', 'staff_today', 'salaries', 'social_fees', 'indirect', 'other', 'cost', 'funding_share', 'n'] as const satisfies readonly SupportColumn[];

type Cells = Partial<Readonly<Record<(typeof columns)[number], SupportCell>>>;

const hidden: SupportCell = { hidden: true };
const one = (value: number): SupportCell => ({ number: printedFte(value), decimals: 1 });
/** Full-time equivalents as they were typed. */
const typed = (value: number): SupportCell => ({ number: value, decimals: 2 });
const orNothing = (value: number | null): SupportCell => (value === null ? null : typed(value));
const money = (value: number): SupportCell => ({ money: value });

function needCells(need: Pick<YearNeed, 'median' | 'interval90'> | null | undefined): Cells {
  if (need === null || need === undefined) return { median: hidden, low90: hidden, high90: hidden };
  return { median: one(need.median), low90: one(need.interval90.low), high90: one(need.interval90.high) };
}

type Spent = 'salaries' | 'socialFees' | 'indirect' | 'other' | 'cost';

function spentCells(years: readonly Readonly<Record<Spent, number>>[]): Cells {
  const sum = (what: Spent): SupportCell => money(years.reduce((all, year) => all + year[what], 0));
  return { salaries: sum('salaries'), social_fees: sum('socialFees'), indirect: sum('indirect'), other: sum('other'), cost: sum('cost') };
}

function optionRows({ years, parties, methods }: CostedOption, costs: PublishedCosts, labelOf: (list: readonly MethodNeed[] | PublishedCosts['parties'], code: string) => string): readonly Cells[] {
  const payers = parties.flatMap(({ party, share, years: own, total }): readonly Cells[] => {
    const about: Cells = { part: 'party', code: party, label: labelOf(costs.parties, party), funding_share: typed(share * 100) };
    return [...own.map((cost, y) => ({ ...about, year: String(costs.firstYear + y), cost: money(cost) })), { ...about, cost: money(total) }];
  });
  return [
    ...years.map((year, y): Cells => ({ part: 'option', year: String(year.year), fte: typed(year.fte), fte_against: typed(year.against), ...needCells(costs.need?.[y]), place: year.place, lacking: orNothing(year.lacking), staff_today: costs.today === null ? null : { number: costs.today, decimals: 0 }, ...spentCells([year]) })),
    { part: 'option', ...spentCells(years) },
    ...payers,
    ...(methods ?? []).map(({ method, fte, place }): Cells => {
      const found = costs.methods.find(({ code }) => code === method);
      const today = found?.today ?? null;
      return { part: 'method', code: method, label: labelOf(costs.methods, method), year: String(costs.firstYear + 2), fte: typed(fte), ...needCells(found?.need), place, staff_today: today === null ? null : { number: today, decimals: 0 } };
    }),
  ];
}

export function costRows(costs: PublishedCosts | undefined, n: number | null, language: Language): SupportRows {
  if (costs === undefined) return { columns, rows: [] };
  const labelOf = (list: readonly MethodNeed[] | PublishedCosts['parties'], code: string): string => list.filter((each) => each.code === code).map((each) => name('label' in each ? each.label : each.name, language)).join();
  const base: SupportCell = n === null ? hidden : { number: n, decimals: 0 };
  const rows = costs.options.flatMap((option) => {
    const about: Cells = { option: option.code, option_name: name(option.name, language), n: base };
    return optionRows(option, costs, labelOf).map((cells) => columns.map((column): SupportCell => ({ ...about, ...cells })[column] ?? null));
  });
  return { columns, rows };
}
