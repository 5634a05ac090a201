/**
 * What PostgreSQL, its driver and the pool throw, as a problem people can act on. Messages and details of the
 * database may quote an answer, so they are left behind here; only codes and names of our own go on.
 */
import { ProblemError } from '../problems/problem.js';
import { codeOfError } from './codeOfError.js';

/** An error of the database that is a bug of ours. */
export class DatabaseFault extends Error {
  readonly code: string;

  constructor(code: string, where: string) {
    super(`database error ${code}${where === '' ? '' : ` (${where})`}`);
    this.name = 'DatabaseFault';
    this.code = code;
  }
}

/** Whole classes of SQLSTATE by their first characters, and single codes. */
const unavailable = /^(08|57P0|58|ECONN|ENOENT|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EACCES|EAI_AGAIN|ENOTFOUND|3D000|28|25006)/;
const busy = /^(53300|53200|57014|55P03|40001|40P01)$/;
const full = /^(53100|ENOSPC)$/;
// "timeout expired": no connection came about in time
const lostConnection = /^timeout expired$|Connection terminated|Client has encountered a connection error|not queryable|Connection ended/;

export function databaseProblem(error: unknown): unknown {
  if (error instanceof ProblemError || error instanceof DatabaseFault) return error;
  const code = codeOfError(error) ?? codeInside(error);
  if (code === undefined) return withoutCode(error);
  if (full.test(code)) return new ProblemError({ code: 'database_full', params: {} });
  if (busy.test(code)) return new ProblemError({ code: 'database_busy', params: { reason: code } });
  if (unavailable.test(code)) return unavailableBecause(code);
  return /^[0-9A-Z]{5}$/.test(code) ? new DatabaseFault(code, namesIn(error)) : error;
}

function withoutCode(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  if (error.name === 'KnexTimeoutError') return new ProblemError({ code: 'database_busy', params: {} });
  if (lostConnection.test(error.message)) return unavailableBecause('connection lost');
  return error;
}

function unavailableBecause(reason: string): ProblemError {
  return new ProblemError({ code: 'database_unavailable', params: { reason } });
}

/** Node tries every address of a name and reports them together. */
function codeInside(error: unknown): string | undefined {
  return error instanceof AggregateError ? codeOfError(error.errors[0]) : undefined;
}

/** Names of tables and constraints are ours and safe to show. */
function namesIn(error: unknown): string {
  if (typeof error !== 'object' || error === null) return '';
  const { schema, table, constraint }: { schema?: unknown; table?: unknown; constraint?: unknown } = error;
  return [schema, table, constraint].filter((name) => typeof name === 'string').join('.');
}
