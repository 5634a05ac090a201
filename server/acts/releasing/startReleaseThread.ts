import { startThread, type Thread } from '../startThread.js';
import type { ReleaseOrder } from './doingReleases.js';
import type { ReleaseResult } from './releaseTask.js';

const program = new URL('./releaseThread.js', import.meta.url);

export type ReleaseThread = Thread<ReleaseOrder, ReleaseResult | null>;

export function startReleaseThread(from: URL = program): ReleaseThread {
  return startThread(from);
}
