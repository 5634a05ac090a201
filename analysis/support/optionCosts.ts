import type { CostPlan, OptionPlan } from '../disclosure/publishedCosts.js';

/** What one option costs in one year, in parts that add up to it. */
export interface YearCost {
  readonly fte: number;
  readonly salaries: number;
  readonly socialFees: number;
  readonly indirect: number;
  readonly other: number;
  readonly cost: number;
}

export interface OptionCost {
  readonly years: readonly [YearCost, YearCost, YearCost];
  readonly total: number;
  /** In the order of the shares. */
  readonly parties: readonly { readonly party: string; readonly share: number; readonly years: readonly number[]; readonly total: number }[];
}

type Rates = Pick<CostPlan, 'salaries' | 'socialFees' | 'indirect' | 'growth'>;

const months = 12;

/**
 * What an option costs: in year y of 1 to 3
 *
 *   salaries = Σ FTE(y) × 12 × monthly salary × (1 + growth)^(y − 1)
 *   cost     = salaries × (1 + social fees) × (1 + indirect cost) + other cost(y)
 *
 * and a party pays its share of each year. Nothing is rounded here.
 *
 * Shape   an option and what it costs by; money in the currency of the plan
 * Errors  RangeError naming a category without a salary
 * Source  users.md 8; indirect cost on salaries and fees is the full costing of Swedish universities
 */
export function optionCosts({ staff, other, funding }: Pick<OptionPlan, 'staff' | 'other' | 'funding'>, { salaries, socialFees, indirect, growth }: Rates): OptionCost {
  const monthly = new Map(salaries.map(({ code, value }) => [code, value]));
  const inYear = (y: 0 | 1 | 2): YearCost => {
    const fte = staff.rows.reduce((sum, row) => sum + row.fte[y], 0);
    const paid = staff.rows.reduce((sum, row) => {
      const salary = monthly.get(row.category);
      if (salary === undefined) throw new RangeError(`nobody has said what ${row.category} earns`);
      return sum + row.fte[y] * months * salary * (1 + growth.value) ** y;
    }, 0);
    const fees = paid * socialFees.value;
    const overhead = (paid + fees) * indirect.value;
    const rest = other?.years[y] ?? 0;
    return { fte, salaries: paid, socialFees: fees, indirect: overhead, other: rest, cost: paid + fees + overhead + rest };
  };
  const years = [inYear(0), inYear(1), inYear(2)] as const;
  const total = years.reduce((sum, { cost }) => sum + cost, 0);
  return { years, total, parties: funding.shares.map(({ party, share }) => ({ party, share, years: years.map(({ cost }) => cost * share), total: total * share })) };
}
