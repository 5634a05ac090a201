import { ProblemError } from '../problems/problem.js';
import { DatabaseFault } from '../store/databaseProblem.js';

/** A table, column or schema that is not there. */
const missing = /^(42P01|42703|3F000)$/;

/**
 * What a start meets whose migrations are all noted as applied and whose tables are others all the same: a migration that
 * was changed after it had been applied, as happens before a version is released, or a table that somebody has removed.
 */
export function shapeProblem(error: unknown): ProblemError | undefined {
  return error instanceof DatabaseFault && missing.test(error.code) ? new ProblemError({ code: 'database_differs', params: { reason: error.code } }) : undefined;
}
