/** A batch, stored by one statement or not at all, tried again where the database asks for that. */
import { ProblemError } from '../problems/problem.js';
import type { Handle } from './handle.js';
import type { Submission, SubmitOutcome } from './store.js';
import { outcomesOf, submitBatch, TornBatch } from './submitBatch.js';

/** Two transactions waited for each other, or saw each other too late. */
const again = new Set(['40001', '40P01']);
const tries = 3;

export async function submitSafely(handle: Handle, batch: readonly Submission[]): Promise<readonly SubmitOutcome[]> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await submitOnce(handle, batch);
    } catch (error) {
      if (!isPassing(error) || attempt === tries) throw error;
    }
  }
}

async function submitOnce(handle: Handle, batch: readonly Submission[]): Promise<readonly SubmitOutcome[]> {
  try {
    return await handle.as('submit', (db) => submitBatch(db, batch));
  } catch (error) {
    // Rolled back. Among several the queue tries each alone; alone, the key is there now and decides.
    if (!(error instanceof TornBatch) || batch.length > 1) throw error;
    const outcomes = await handle.as('submit', (db) => outcomesOf(db, batch));
    return [...outcomes.values()];
  }
}

function isPassing(error: unknown): boolean {
  return error instanceof ProblemError && error.problems.some(({ params }) => again.has(String(params['reason'])));
}
