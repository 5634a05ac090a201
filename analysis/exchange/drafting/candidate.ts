import type { QuestionDraft } from './questionDraft.js';

/** What has to be true of every record for a group of columns to be a ranking. */
export interface OrderTest {
  /** `ranks`: whole numbers from 1, each once, without a gap; `places`: values, each once, and none after an empty cell. */
  readonly how: 'ranks' | 'places';
  readonly columns: readonly number[];
}

/** Questions that columns may be, until a second walk over the file has tested the better guess. */
export interface Candidate {
  readonly drafts: readonly QuestionDraft[];
  readonly better?: { readonly test: OrderTest; readonly draft: QuestionDraft };
}
