import type { Presentation } from '../../analysis/disclosure/presented.js';
import type { Profile } from '../../analysis/disclosure/published.js';
import type { RestsOn } from '../../analysis/disclosure/withheldBeside.js';
import type { Population } from '../../analysis/frame/population.js';
import type { BaseRule, Code } from '../../analysis/survey/definition.js';
import type { Target } from '../../analysis/tables/table.js';

/** Two grids of the same rows: how important, how available. */
export interface GapAsked {
  readonly importance: Code;
  readonly availability: Code;
}

/** What is to be counted, and for whose eyes. */
export interface AnalysisRequest {
  /** One question, one indicator, or every question. */
  readonly question?: Code;
  readonly indicator?: Code;
  /** One table for each; none: everyone alone. */
  readonly by: readonly Code[];
  readonly where?: string;
  readonly base?: BaseRule;
  readonly level: number;
  readonly target: Target;
  readonly population?: Population;
  /** Questions of the list of people invited that answers are weighted by; none: as they are. */
  readonly rake: readonly Code[];
  /** What matters and is missing; then, unless other tables are asked for, only those of the two. */
  readonly gap?: GapAsked;
  /** Tests of groups, for every table that is split. */
  readonly test?: boolean;
  /** What sums up scales, rankings and what is chosen together, beside their tables. */
  readonly detail?: boolean;
  /** Path of a file of assumptions: what the need would ask for in working time. */
  readonly capacity?: string;
  /** Of everything by chance: whole, 0 to 4294967295; `defaultSeed` when absent. */
  readonly seed?: number;
  readonly profile: Profile;
  /** How sure a number must be to be shown, and what stands for one that is not; absent: as `public`. */
  readonly presentation?: Presentation;
  /** Questions that were worked out from others. */
  readonly restsOn: RestsOn;
}
