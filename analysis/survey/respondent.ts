import type { Statuses } from './statusOf.js';

/** One person's answers with the status of every question, however they were collected: by our own routing, or as another system's file says. */
export interface Respondent {
  readonly statuses: Statuses;
  /** 1 when absent. */
  readonly weight?: number;
}
