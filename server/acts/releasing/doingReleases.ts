import { answerColumns, type AnswerColumns } from '../../frames/answerColumns.js';
import type { StoredVersions } from '../../frames/storedVersions.js';
import { releaseWork } from './releaseWork.js';
import type { ReleaseResult, ReleaseTask } from './releaseTask.js';
import type { ReleaseStage } from './watched.js';

/** Whose answers come; some of them, one a line; what is made of them when all have come, and who hears how far that is. */
export type ReleaseOrder = { readonly begin: StoredVersions } | { readonly lines: string } | { readonly make: ReleaseTask; readonly heard?: { postMessage(stage: ReleaseStage): void } };

/** What a thread does with orders in turn: null until something is made. */
export function doingReleases(): (order: ReleaseOrder) => ReleaseResult | null {
  let of: { readonly versions: StoredVersions; readonly columns: AnswerColumns } | undefined;
  return (order) => {
    if ('begin' in order) {
      of = { versions: order.begin, columns: answerColumns(order.begin) };
      return null;
    }
    if (of === undefined) throw new Error('answers of no survey');
    if ('lines' in order) {
      of.columns.add(order.lines);
      return null;
    }
    const { versions, columns } = of;
    // nobody's answers stay when the work is done
    of = undefined;
    return releaseWork(columns.finish(), order.make, versions, (stage) => order.heard?.postMessage(stage));
  };
}
