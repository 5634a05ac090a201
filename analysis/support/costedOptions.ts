import type { PublishedCapacity } from '../disclosure/publishedCapacity.js';
import type { CostedOption, CostPlan, MethodNeed, NeedPlace, OptionPlan, PublishedCosts, YearNeed } from '../disclosure/publishedCosts.js';
import { placeOfNeed, printedFte, staffOf } from '../disclosure/readCapacity.js';
import { optionCosts } from './optionCosts.js';
import type { UptakeRange } from './fteTornado.js';

/** What the last of the years rests on, where it differs from the rest of the file. */
export interface LastYear {
  readonly headcount: number;
  readonly uptake: UptakeRange;
}

type Scenario = Pick<PublishedCapacity, 'methods' | 'assumptions' | 'headcount' | 'uptake'>;

const middle = ({ low, high }: UptakeRange): number => (low + high) / 2;

/** A need is proportional to people and to the uptake, and so are all its quantiles. */
function methodNeeds({ methods, assumptions, headcount, uptake }: Scenario, last: LastYear): readonly MethodNeed[] {
  const now = headcount * middle(uptake);
  const times = now === 0 ? 0 : (last.headcount * middle(last.uptake)) / now;
  return methods.map(({ code, label, fte }) => ({
    code,
    label,
    today: staffOf({ assumptions }, code),
    need: fte === null || times === 0 ? null : { median: fte.median * times, interval90: { low: fte.interval90.low * times, high: fte.interval90.high * times } },
  }));
}

function placeIn(fte: number, need: Pick<YearNeed, 'interval90'> | null | undefined): NeedPlace | null {
  return need === null || need === undefined ? null : placeOfNeed(need, fte);
}

/** Sums of numbers that were typed in with decimals have no dust. */
const tidy = (value: number): number => Number(value.toFixed(6));

function costed(option: OptionPlan, plan: CostPlan, methods: readonly MethodNeed[], need: readonly YearNeed[] | null): CostedOption {
  const { years, total, parties } = optionCosts(option, plan);
  const { rows } = option.staff;
  const unknown = new Set(methods.filter((method) => method.need === null).map(({ code }) => code));
  const against = (y: 0 | 1 | 2): number => tidy(rows.reduce((sum, { method, fte }) => (method !== null && unknown.has(method) ? sum : sum + fte[y]), 0));
  const isByMethod = rows.every(({ method }) => method !== null);
  return {
    ...option,
    years: ([0, 1, 2] as const).map((y) => {
      const [own, there] = [need?.[y], against(y)];
      return { year: plan.firstYear + y, ...years[y], fte: tidy(years[y].fte), against: there, place: placeIn(there, own), lacking: own === undefined ? null : tidy(printedFte(own.median) - there) };
    }),
    total,
    parties,
    methods: !isByMethod ? null : methods.map((method) => {
      const fte = tidy(rows.reduce((sum, row) => (row.method === method.code ? sum + row.fte[2] : sum), 0));
      return { method: method.code, fte, place: placeIn(fte, method.need) };
    }),
  };
}

/**
 * Options beside the need of a scenario: what each costs, who pays, and where its people stand among nine of ten outcomes.
 *
 * Shape what was typed in, a scenario as it may be told, the need of all its methods in the three years (undefined where no
 * method has a number). Nothing but the scenario says anything of answers. Errors RangeError as `optionCosts`.
 */
export function costedOptions(plan: CostPlan, scenario: Scenario, years: readonly YearNeed[] | undefined, last: LastYear): PublishedCosts {
  const methods = methodNeeds(scenario, last);
  const told = methods.filter((method) => method.need !== null);
  const need = years === undefined || told.length === 0 || years.some(({ median }) => median === 0) ? null : years.map(({ year, median, interval90 }) => ({ year, median, interval90 }));
  const isTold = told.length > 0 && told.every(({ today }) => today !== null);
  return {
    ...plan,
    need,
    methods,
    without: methods.filter((method) => method.need === null).map(({ code }) => code),
    today: isTold ? told.reduce((sum, { today }) => sum + (today ?? 0), 0) : null,
    options: plan.options.map((option) => costed(option, plan, methods, need)),
  };
}
