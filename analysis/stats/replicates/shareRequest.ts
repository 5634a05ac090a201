import type { Grouping } from '../design/surveyDesign.js';

/** An option: who is in its base, and who of these chose it (1, else 0). */
export interface ShareItem {
  readonly answered: Uint8Array;
  readonly chosen: Uint8Array;
}

/** Shares of options among everyone and in every group of every grouping, all at once: they cost one raking. */
export interface ShareRequest {
  readonly items: readonly ShareItem[];
  readonly domains?: readonly Grouping[];
}
