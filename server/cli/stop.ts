import type { Problem } from '../problems/problem.js';
import type { ExitCode } from './exitCode.js';

/** Thrown by a verb that cannot go on: what is wrong, all of it, and the exit code it ends with. */
export class Stop extends Error {
  readonly exit: ExitCode;
  readonly problems: readonly Problem[];

  constructor(exit: ExitCode, ...problems: readonly Problem[]) {
    super(problems.map((problem) => problem.code).join(', '));
    this.name = 'Stop';
    this.exit = exit;
    this.problems = problems;
  }
}
