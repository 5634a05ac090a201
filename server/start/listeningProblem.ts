import type { Config } from '../config.js';
import { ProblemError } from '../problems/problem.js';

const codes: ReadonlyMap<string, string> = new Map([
  ['EADDRINUSE', 'port_busy'],
  ['EACCES', 'port_refused'],
  ['EADDRNOTAVAIL', 'address_unknown'],
  ['ENOTFOUND', 'address_unknown'],
  ['EAI_AGAIN', 'address_unknown'],
]);

/** A fault of `listen` as a problem where a person can put it right; anything else as it is. */
export function listeningProblem(error: unknown, { port, host }: Config): unknown {
  const code = error instanceof Error && 'code' in error ? codes.get(String(error.code)) : undefined;
  return code === undefined ? error : new ProblemError({ code, params: { port, host } });
}
