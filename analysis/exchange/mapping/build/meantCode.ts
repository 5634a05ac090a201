import type { Code } from '../../../survey/definition.js';
import { nearest } from '../../../survey/nearest.js';
import { comparable } from '../comparable.js';
import type { Asked } from './asked.js';

/** The code that was probably meant: that of the label which was written in its place, or the nearest; empty when neither is there. */
export function meantCode(written: string, known: ReadonlySet<Code>, { labels }: Asked): Code {
  const labelled = labels.get(comparable(written));
  return labelled !== undefined && known.has(labelled) ? labelled : nearest(written, known);
}
