import type { Profile } from '../../analysis/disclosure/published.js';
import type { RestsOn } from '../../analysis/disclosure/withheldBeside.js';
import type { Population } from '../../analysis/frame/population.js';
import type { BaseRule, Code } from '../../analysis/survey/definition.js';
import type { Target } from '../../analysis/tables/table.js';

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
  readonly profile: Profile;
  /** Questions that were worked out from others. */
  readonly restsOn: RestsOn;
}
