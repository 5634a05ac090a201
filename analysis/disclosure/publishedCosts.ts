import type { Code, Text } from '../survey/definition.js';
import type { AnsweredFor } from './answeredFor.js';

interface Limits {
  readonly low: number;
  readonly high: number;
}

export interface StatedRate extends AnsweredFor {
  readonly value: number;
}

export interface CategorySalary extends StatedRate {
  readonly code: Code;
  readonly name: Text;
}

export interface FundingParty {
  readonly code: Code;
  readonly name: Text;
}

/** One number for each of years 1, 2 and 3. */
export type ThreeYears = readonly [number, number, number];

/** People of one category, in full-time equivalents; without a method they are there for all of them. */
export interface StaffRow {
  readonly method: Code | null;
  readonly category: Code;
  readonly fte: ThreeYears;
}

/** An option as somebody typed it in: everyone who would be there, those of today included. */
export interface OptionPlan {
  readonly code: Code;
  readonly name: Text;
  readonly staff: { readonly rows: readonly StaffRow[] } & AnsweredFor;
  /** Other yearly cost, in the currency; null where none is stated. */
  readonly other: ({ readonly years: ThreeYears } & AnsweredFor) | null;
  /** Shares of the cost; they sum to 1. */
  readonly funding: { readonly shares: readonly { readonly party: Code; readonly share: number }[] } & AnsweredFor;
}

/** What options are made of, and what they cost by: all typed in. */
export interface CostPlan {
  readonly currency: 'SEK';
  /** The calendar year of year 1. */
  readonly firstYear: number;
  /** A month for a full-time equivalent in year 1. */
  readonly salaries: readonly CategorySalary[];
  /** Parts of the salary, and then of both; the last is a year from year 2. */
  readonly socialFees: StatedRate;
  readonly indirect: StatedRate;
  readonly growth: StatedRate;
  readonly parties: readonly FundingParty[];
  readonly options: readonly OptionPlan[];
}

/** Where full-time equivalents stand beside nine of ten outcomes of a need. */
export type NeedPlace = 'below' | 'within' | 'above';

export interface CostedYear {
  readonly year: number;
  readonly fte: number;
  /** Those of them who are held against the need: not those of methods without a number. */
  readonly against: number;
  /** Null where the need has no number. */
  readonly place: NeedPlace | null;
  /** Median of the need, as printed, less `against`. */
  readonly lacking: number | null;
  readonly salaries: number;
  readonly socialFees: number;
  readonly indirect: number;
  readonly other: number;
  readonly cost: number;
}

export interface CostedOption extends OptionPlan {
  readonly years: readonly CostedYear[];
  /** Of the three years. */
  readonly total: number;
  readonly parties: readonly { readonly party: Code; readonly share: number; readonly years: readonly number[]; readonly total: number }[];
  /** Method by method in year 3; null where some of its people are there for all methods. */
  readonly methods: readonly { readonly method: Code; readonly fte: number; readonly place: NeedPlace | null }[] | null;
}

export interface MethodNeed {
  readonly code: Code;
  readonly label: Text;
  /** People there today; null where nobody has said. */
  readonly today: number | null;
  /** In year 3; null where a number is unknown or not shown. */
  readonly need: { readonly median: number; readonly interval90: Limits } | null;
}

/** The need for all methods with a number together, in one year. */
export interface YearNeed {
  readonly year: number;
  readonly median: number;
  readonly interval90: Limits;
}

/** Options beside the need: what each would cost, who would pay, and what it would reach. The need is a scenario, costs follow from what is assumed. */
export interface PublishedCosts extends Omit<CostPlan, 'options'> {
  /** In order of the years; null where no method has a number. */
  readonly need: readonly YearNeed[] | null;
  readonly methods: readonly MethodNeed[];
  /** Methods without a number, which the need is not of. */
  readonly without: readonly Code[];
  /** People there today for the methods that the need is of; null where nobody has said for each of them. */
  readonly today: number | null;
  readonly options: readonly CostedOption[];
}
