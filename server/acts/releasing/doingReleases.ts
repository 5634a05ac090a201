import { answerColumns, type AnswerColumns } from '../../frames/answerColumns.js';
import type { StoredVersions } from '../../frames/storedVersions.js';
import { releaseWork } from './releaseWork.js';
import type { ReleaseResult, ReleaseTask } from './releaseTask.js';

/** Whose answers come; some of them, one a line; what is made of them when all have come. */
export type ReleaseOrder = { readonly begin: StoredVersions } | { readonly lines: string } | { readonly make: ReleaseTask };

/** What a thread does with orders in turn: null until something is made. */
export function doingReleases(): (order: ReleaseOrder) => ReleaseResult | null {
  let columns: AnswerColumns | undefined;
  return (order) => {
    if ('begin' in order) {
      columns = answerColumns(order.begin);
      return null;
    }
    if (columns === undefined) throw new Error('answers of no survey');
    if ('lines' in order) {
      columns.add(order.lines);
      return null;
    }
    const whole = columns.finish();
    // nobody's answers stay when the work is done
    columns = undefined;
    return releaseWork(whole, order.make);
  };
}
