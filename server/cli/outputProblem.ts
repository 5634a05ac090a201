/** What can go wrong with a folder that a person named to write in. */
import { dirname, resolve } from 'node:path';
import { ProblemError, type Problem } from '../problems/problem.js';

const full: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
const readOnly: ReadonlySet<string> = new Set(['EACCES', 'EPERM', 'EROFS']);

function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** The problem an error of the file system is to the person who named the folder; undefined where it is none of theirs. */
function outputProblem(error: unknown, out: string): Problem | undefined {
  const reason = reasonOf(error);
  if (!/^E[A-Z]+$/.test(reason)) return undefined;
  const params = { out, folder: dirname(resolve(out)), reason };
  if (full.has(reason)) return { code: 'out_disk_full', params };
  return { code: readOnly.has(reason) ? 'out_read_only' : 'out_unwritable', params };
}

/** As `orOutputProblem`, for work that takes its time. */
export async function outputProblemOf<T>(out: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const problem = outputProblem(error, out);
    throw problem === undefined ? error : new ProblemError(problem);
  }
}

/** Errors ProblemError where what went wrong is something the person who named the folder can mend. */
export function orOutputProblem<T>(out: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const problem = outputProblem(error, out);
    throw problem === undefined ? error : new ProblemError(problem);
  }
}
