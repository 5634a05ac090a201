import type { ColumnFacts } from './columnFacts.js';
import type { SurveyDraft } from './surveyDraft.js';

const named = /^(?:(?:survey|final|design|post)?[ _-]?(?:weight|weights|weighting|wt|pweight)|vikt|kalibreringsvikt|gewicht|gewichtung)$/i;

/** A column of weights: named so, a positive number in every record, not all alike. */
export function weightOf(facts: readonly ColumnFacts[]): SurveyDraft['weight'] {
  const found = facts.find(({ title, stats, records, values }) => named.test(title.code ?? title.name) && stats.point.cells === records && stats.point.min > 0 && stats.point.decimals > 0 && values.length > 1);
  if (found === undefined) return undefined;
  const { min, max } = found.stats.point;
  return { column: found.at, evidence: { sv: `den heter så och är ett tal över noll i varje post, från ${String(min)} till ${String(max)}`, en: `it is called so and is a number above nothing in every record, from ${String(min)} to ${String(max)}` } };
}
