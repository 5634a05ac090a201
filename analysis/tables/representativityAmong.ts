import { propensitiesOfMargins, type AnsweredMargin } from '../stats/nonresponse/propensitiesOfMargins.js';
import { rIndicator } from '../stats/nonresponse/rIndicator.js';
import type { InvitedCell } from './responseReport.js';
import type { ResponseMargin } from './responseMargin.js';
import { notStated } from './table.js';

/** How alike those who answered and those invited are, as far as the list tells. */
export interface RepresentativityFound {
  /** R = 1 − 2 S(ρ) and the largest bias S(ρ) / mean ρ of a mean, in its standard deviations (Schouten, Cobben & Bethlehem 2009). */
  readonly indicator: number;
  readonly maximumBias: number | null;
}

/** Why nothing can be said: the list tells nothing by which people differ, nobody answered, or more people say that they are something than were invited as such. */
export type WhyNoRepresentativity = 'no_columns' | 'nobody' | 'more_answers';

export interface JoinedCategory {
  readonly invited: number;
  readonly answered: number;
}

type Margins = readonly Pick<ResponseMargin, 'question' | 'groups'>[];

/**
 * The representativity of the answers by a logistic model of who answered, with the main effects of all questions.
 *
 * Shape everybody invited by all questions at once, and who answered by each; `kept` says of each question which
 * categories stand alone, all others are one; absent: all do. Those who stated no category of a question whose list has
 * no blanks are spread over the others of it. Errors none: where nothing can be said, why. Source `statistics.md` 6.2.
 */
export function representativityAmong(cells: readonly InvitedCell[], margins: Margins, kept?: readonly ReadonlySet<string>[]): RepresentativityFound | WhyNoRepresentativity {
  const told = margins.flatMap((margin, q) => {
    const categories = joinedCategories(margin, kept?.[q]);
    return categories.size < 2 ? [] : [{ categories, q }];
  });
  if (cells.length === 0 || told.length === 0) return 'no_columns';
  const answered = Math.max(...told.map(({ categories }) => [...categories.values()].reduce((sum, category) => sum + category.answered, 0)));
  if (answered === 0) return 'nobody';
  const grouped = told.map(({ categories, q }): AnsweredMargin => {
    const places = [...categories.keys()];
    const stated = [...categories.values()].reduce((sum, category) => sum + category.answered, 0);
    const at = new Map(places.map((code, place) => [code, place]));
    return {
      of: Int32Array.from(cells, ({ codes }) => at.get(keyOf(codes[q] ?? notStated, kept?.[q])) ?? -1),
      count: places.length,
      answered: Float64Array.from(categories.values(), (category) => (stated === answered ? category.answered : (category.answered / stated) * answered)),
    };
  });
  const invited = Float64Array.from(cells, (cell) => cell.invited);
  const propensities = propensitiesOfMargins(invited, grouped);
  if (propensities === null) return 'more_answers';
  const found = rIndicator(invited, { propensities });
  return found === null ? 'nobody' : { indicator: found.rIndicator, maximumBias: found.maxStandardisedBias };
}

const joined = '.joined';

function keyOf(code: string, kept: ReadonlySet<string> | undefined): string {
  return kept?.has(code) === false ? joined : code;
}

/** Categories that a model has of a question, by code; `notStated` for those of whom the list says nothing. */
export function joinedCategories({ groups }: Margins[number], kept: ReadonlySet<string> | undefined): ReadonlyMap<string, JoinedCategory> {
  const found = new Map<string, JoinedCategory>();
  for (const { code, invited, answered } of groups) {
    // Nobody to be like: answers of people whom the list knows as something else.
    if (invited === 0) continue;
    const key = keyOf(code, kept);
    const before = found.get(key) ?? { invited: 0, answered: 0 };
    found.set(key, { invited: before.invited + invited, answered: before.answered + (answered ?? 0) });
  }
  return found;
}
