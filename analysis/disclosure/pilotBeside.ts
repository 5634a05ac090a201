/** What of a pilot may be told beside what editions before have told of it. */
import type { FlowEnd, PublishedPilot, PublishedRequests } from './publishedPilot.js';

type Ends = readonly (readonly [FlowEnd, number])[];

const isFew = (count: number, k: number): boolean => count > 0 && count < k;

const received = (ends: Ends): number => ends.reduce((sum, [, count]) => sum + count, 0);

/** A pilot goes by its name; with another it is another, unless about as many had applied. */
export function earlierOfPilot(name: string, received: number | undefined, earlier: readonly PublishedPilot[], k: number): readonly PublishedPilot[] {
  return earlier.filter((told) => told.name === name || (received !== undefined && told.applications !== null && Math.abs(told.applications.received - received) < k));
}

/**
 * Whether how applications went may be told so: by the ends they were told by, each of as many as then or of k more or
 * fewer. One application that came late, or was moved, is otherwise what is more at one end. And where all are at one end,
 * so were those of whom nothing but their number was told.
 * Source `statistics.md` 16.7.
 */
export function isFlowOpen(ends: Ends, earlier: readonly PublishedPilot[], k: number): boolean {
  return earlier.every(({ applications }) => {
    if (applications === null) return true;
    if (applications.ends.length === 0) return ends.filter(([, count]) => count > 0).length > 1 || !(isFew(applications.received, k) || isFew(Math.abs(received(ends) - applications.received), k));
    const before = new Map(applications.ends.map(({ end, count }) => [end, count]));
    return ends.every(([end, count]) => {
      const then = before.get(end);
      return then !== undefined && !isFew(Math.abs(count - then), k);
    });
  });
}

/**
 * Whether requests may be told: what a few projects more asked for is what is more of each. Of as many projects as then,
 * which of them has got more since is told as little as which of them asked.
 */
export function areRequestsOpen(projects: number, earlier: readonly PublishedPilot[], fewest: number): boolean {
  const told = earlier.flatMap(({ requests }): readonly PublishedRequests[] => (requests === null ? [] : [requests]));
  return told.every(({ projects: then }) => then === null || then === projects || Math.abs(projects - then) >= fewest);
}
