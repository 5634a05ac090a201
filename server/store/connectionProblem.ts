/** Why the first connection failed, with the address but never user or password (K111). */
import { ProblemError } from '../problems/problem.js';
import { codeOfError } from './codeOfError.js';
import { databaseProblem } from './databaseProblem.js';
import type { Connection } from './pools.js';

export function connectionProblem(error: unknown, connection: Connection): unknown {
  const code = codeOfError(error);
  const params = { where: whereOf(connection), reason: code ?? 'no answer' };
  if (code !== undefined && /^(28...|3D000)$/.test(code)) return new ProblemError({ code: 'database_login', params });
  const problem = databaseProblem(error);
  const lost = problem instanceof ProblemError && problem.problems[0].code !== 'database_full';
  const known = problem instanceof ProblemError && !problem.problems[0].code.match(/^database_(unavailable|busy)$/);
  if (!lost || known) return problem;
  const { reason } = problem.problems[0].params;
  return new ProblemError({ code: 'database_unreachable', params: { ...params, reason: reason ?? params.reason } });
}

export function whereOf(connection: Connection): string {
  if (typeof connection !== 'string') return connection.host;
  const url = new URL(connection);
  return `${url.hostname || url.searchParams.get('host') || 'localhost'}:${url.port || '5432'}`;
}
