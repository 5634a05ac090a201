import { DrawingFailed } from '../../draw/drawingFailed.js';
import { ProblemError } from '../../problems/problem.js';

/** Whether something was made; one that could not be made now stops nothing else. */
export async function couldBeMade(make: () => Promise<unknown>): Promise<boolean> {
  try {
    await make();
    return true;
  } catch (error) {
    if (error instanceof DrawingFailed || error instanceof ProblemError) return false;
    throw error;
  }
}
