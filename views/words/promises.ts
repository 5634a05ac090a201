import { promises as en } from './en/promises.js';
import { promises as sv } from './sv/promises.js';

/** One sentence for each promise that tests hold, to those who answer. */
export interface PromiseWords {
  readonly no_identity: string;
  readonly invitation_apart: string;
  readonly order_shuffled: string;
  readonly timing_tells_nothing: string;
  readonly list_and_answers_apart: string;
  readonly link_apart: string;
  readonly erased_when_asked: string;
  readonly nothing_logged: string;
  readonly copies_tell_nothing: string;
  readonly withdrawn_by_receipt: string;
  readonly erased_in_time: string;
}

export const promiseWords: Readonly<Record<'sv' | 'en', PromiseWords>> = { sv, en };
