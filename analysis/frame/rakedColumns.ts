import type { Code } from '../survey/definition.js';
import type { Calibration } from '../stats/design/surveyDesign.js';
import { rakeCapRake } from '../stats/weights/rakeCapRake.js';
import { weightReport } from '../stats/weights/weightReport.js';
import type { WeightSummary } from '../stats/weights/weightSummary.js';
import type { Columns } from './columns.js';
import type { Population } from './population.js';
import { rakingMargin } from './rakingMargin.js';

/** A category of a margin; parts of all whose category is known, in [0, 1]. */
export interface RakedCategory {
  /** Several where they were joined; none for people without a category, where the list has some too. */
  readonly codes: readonly Code[];
  readonly answered: number;
  readonly invited: number;
  readonly before: number;
  readonly after: number;
}

/** What was done so that those who answered stand for those invited. */
export interface RakingReport extends WeightSummary {
  readonly invited: number;
  readonly cap: number;
  /** People whose weight lies at the cap. */
  readonly capped: number;
  readonly rounds: number;
  readonly margins: readonly {
    readonly question: Code;
    readonly categories: readonly RakedCategory[];
    /** People who stated none of the categories and kept the part they had. */
    readonly unknown: number;
    /** People on the list without a category, where too few of those who answered are so. */
    readonly unlisted: number;
  }[];
}

export interface RakedColumns {
  readonly columns: Columns;
  readonly report: RakingReport;
}

/**
 * The same answers with weights raked to the people invited, one margin a question.
 *
 * Shape columns with someone in them, the population and background questions it is counted by. The weights the columns
 * have are those before; without any everybody begins alike. Thin categories are joined (`rakingMargin`), and weights
 * are capped (`rakeCapRake`; the cap in people may be told). Errors RangeError for a question the list does not tell,
 * nobody answering or invited, weights that are none, and margins that cannot hold together.
 * Source `statistics.md` 3.3 to 3.7.
 */
export function rakedColumns(columns: Columns, population: Population, questions: readonly Code[], cap?: number): RakedColumns {
  const { total } = population;
  const margins = questions.map((question) => rakingMargin(columns, population, question));
  const before = columns.weights ?? new Float64Array(columns.n).fill(1);
  // A list that does not say of everyone what they are still says how many there are.
  const named = margins.map(({ margin }) => {
    const known = margin.totals.reduce((sum, people) => sum + people, 0);
    return { ...margin, totals: margin.totals.map((people) => (people / known) * total) };
  });
  const raked = rakeCapRake(before, named, cap);
  const { weights } = raked;
  const { summary, margins: reported } = weightReport(before, weights, named);
  const calibration: Calibration = { before, margins: named.map(({ of, count }) => ({ of, count })) };
  const report: RakingReport = {
    ...summary,
    invited: total,
    cap: raked.cap,
    capped: raked.capped,
    rounds: raked.iterations,
    margins: margins.map(({ question, margin, codes, unknown, unlisted }) => {
      const own = reported.filter((one) => one.margin === question);
      const categories = own.map(({ respondents: answered, before: was, after }, c) => ({ codes: codes[c] ?? [], answered, invited: margin.totals[c] ?? 0, before: was, after }));
      return { question, unknown, unlisted, categories };
    }),
  };
  return { columns: { ...columns, weights, design: { n: columns.n, weights, calibration } }, report };
}
