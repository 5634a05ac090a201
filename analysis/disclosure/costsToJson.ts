import type { JsonValue } from '../survey/json.js';
import { textToJson } from '../survey/jsonReading.js';
import type { PublishedCosts } from './publishedCosts.js';

/** Options beside the need as plain data, every language kept. */
export function costsToJson({ salaries, socialFees, indirect, growth, parties, need, methods, options, ...about }: PublishedCosts): JsonValue {
  return {
    ...about,
    salaries: salaries.map(({ name, ...one }) => ({ ...one, name: textToJson(name) })),
    socialFees: { ...socialFees },
    indirect: { ...indirect },
    growth: { ...growth },
    parties: parties.map(({ code, name }) => ({ code, name: textToJson(name) })),
    need: need === null ? null : need.map(({ interval90, ...year }) => ({ ...year, interval90: { ...interval90 } })),
    methods: methods.map(({ label, need: own, ...method }) => ({ ...method, label: textToJson(label), need: own === null ? null : { median: own.median, interval90: { ...own.interval90 } } })),
    options: options.map(({ name, staff, other, funding, years, parties: payers, methods: reached, ...option }) => ({
      ...option,
      name: textToJson(name),
      staff: { ...staff, rows: staff.rows.map(({ fte, ...row }) => ({ ...row, fte: [...fte] })) },
      other: other === null ? null : { ...other, years: [...other.years] },
      funding: { ...funding, shares: funding.shares.map((share) => ({ ...share })) },
      years: years.map((year) => ({ ...year })),
      parties: payers.map((payer) => ({ ...payer, years: [...payer.years] })),
      methods: reached === null ? null : reached.map((method) => ({ ...method })),
    })),
  };
}
