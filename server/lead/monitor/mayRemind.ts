import type { Collection } from './collection.js';

const remindersAtMost = 3;

/** Whether there is a reminder left to plan: somebody was invited by mail, and no round is planned or on its way. */
export function mayRemind({ rounds, state }: Pick<Collection, 'rounds' | 'state'>): boolean {
  const kept = rounds.filter((round) => round.state !== 'cancelled');
  return state !== 'closed' && state !== 'trashed' && kept.every((round) => round.state === 'done')
    && kept.some(({ kind, counts }) => kind === 'invitation' && counts.sent > 0) && kept.filter(({ kind }) => kind === 'reminder').length < remindersAtMost;
}
