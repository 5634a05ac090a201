/** What options would cost, in a file of assumptions on capacity: read, and everything that is wrong with it beside its shape. */
import type { CostPlan, ThreeYears } from '../../analysis/disclosure/publishedCosts.js';
import type { CostsShape } from '../../analysis/support/costsShape.js';
import { nearest } from '../../analysis/survey/nearest.js';
import type { Problem } from '../problems/problem.js';
import { whoOf } from './whoOf.js';

type OptionShape = CostsShape['options']['value'][number];
type Placed<T> = { readonly value: T; readonly at: NonNullable<Problem['place']> };

/** As many as one page compares. */
const fewest = 2;
const most = 5;

const threeOf = ({ value: [one = 0, two = 0, three = 0] }: { readonly value: readonly number[] }): ThreeYears => [one, two, three];

/** Shape what was written and found without fault. */
export function costsOf({ currency, firstYear, salaries, socialFees, indirect, growth, parties, options }: CostsShape): CostPlan {
  const rateOf = (one: CostsShape['growth']) => ({ value: one.value.value, ...whoOf(one) });
  return {
    currency,
    firstYear,
    salaries: salaries.map(([code, one]) => ({ code: code.value, name: one.name, value: one.value, ...whoOf(one) })),
    socialFees: rateOf(socialFees),
    indirect: rateOf(indirect),
    growth: rateOf(growth),
    parties: parties.map(([code, name]) => ({ code: code.value, name })),
    options: options.value.map(({ code, name, staff, other, funding }) => ({
      code: code.value,
      name,
      staff: { rows: staff.rows.map(({ method, category, fte }) => ({ method: method?.value ?? null, category: category.value, fte: threeOf(fte) })), ...whoOf(staff) },
      other: other === undefined ? null : { years: threeOf(other.years), ...whoOf(other) },
      funding: { shares: funding.shares.map(([party, share]) => ({ party: party.value, share: share.value })), ...whoOf(funding) },
    })),
  };
}

/** A part is written as 0.55; 55 is what most mean by it. */
function rateFaults(key: string, { value, at }: Placed<number>, low: number, high: number): readonly Problem[] {
  const percent = (part: number): number => Number((part * 100).toPrecision(12));
  return value >= low && value <= high ? [] : [{ code: 'capacity_rate', params: { key, value, low: percent(low), high: percent(high), meant: Number((value / 100).toPrecision(12)) }, place: at }];
}

function yearsFaults(key: string, { value, at }: Placed<readonly number[]>): readonly Problem[] {
  return value.length === 3 ? [] : [{ code: 'capacity_three_years', params: { key, count: value.length }, place: at }];
}

function optionFaults({ code, staff, other, funding }: OptionShape, { salaries, parties }: CostsShape, question: string, methods: readonly string[]): readonly Problem[] {
  const categories = salaries.map(([category]) => category.value);
  const payers = parties.map(([party]) => party.value);
  const sum = Number(funding.shares.reduce((all, [, { value }]) => all + value, 0).toPrecision(12));
  const isWithin = funding.shares.every(([, { value }]) => value >= 0 && value <= 1);
  return [
    ...staff.rows.flatMap(({ method, category, fte }): readonly Problem[] => [
      ...(method === undefined || methods.length === 0 || methods.includes(method.value) ? [] : [{ code: 'capacity_staff', params: { method: method.value, question, nearest: nearest(method.value, methods) }, place: method.at }]),
      ...(categories.includes(category.value) ? [] : [{ code: 'capacity_category', params: { category: category.value, nearest: nearest(category.value, categories) }, place: category.at }]),
      ...yearsFaults('fte', fte),
    ]),
    ...(other === undefined ? [] : yearsFaults('years', other.years)),
    ...funding.shares.flatMap(([party, share]): readonly Problem[] => [
      ...(payers.includes(party.value) ? [] : [{ code: 'capacity_party', params: { party: party.value, nearest: nearest(party.value, payers) }, place: party.at }]),
      ...rateFaults(party.value, share, 0, 1),
    ]),
    ...(isWithin && Math.abs(sum - 1) > 1e-9 ? [{ code: 'capacity_shares', params: { option: code.value, sum: String(sum) }, place: funding.at }] : []),
  ];
}

/** @param methods codes of what can be needed; none where the question is not there, which is told elsewhere */
export function costFaults(costs: CostsShape | undefined, question: string, methods: readonly string[]): readonly Problem[] {
  if (costs === undefined) return [];
  const { socialFees, indirect, growth, options } = costs;
  const codes = options.value.map(({ code }) => code.value);
  const isMany = codes.length >= fewest && codes.length <= most;
  return [
    ...rateFaults('socialFees', socialFees.value, 0, 2),
    ...rateFaults('indirect', indirect.value, 0, 2),
    ...rateFaults('growth', growth.value, -0.5, 0.5),
    ...(isMany ? [] : [{ code: 'capacity_options', params: { count: codes.length, fewest, most }, place: options.at }]),
    ...options.value.flatMap((one, i) => [
      ...(codes.indexOf(one.code.value) < i ? [{ code: 'capacity_option_twice', params: { option: one.code.value }, place: one.code.at }] : []),
      ...optionFaults(one, costs, question, methods),
    ]),
  ];
}
