import type { InterfaceLanguage } from '../problems/problem.js';
import type { ExitCode } from './exitCode.js';
import type { Arguments, Shape } from './readArguments.js';
import type { Terminal } from './terminal.js';

export type Environment = Readonly<Record<string, string | undefined>>;

/** What a verb is given: its checked arguments and the world it may touch. */
export interface Call {
  readonly args: Arguments;
  readonly terminal: Terminal;
  readonly language: InterfaceLanguage;
  readonly json: boolean;
  readonly env: Environment;
}

export interface Verb extends Shape {
  run(call: Call): Promise<ExitCode>;
}

/** Options every verb takes. */
export const commonOptions = {
  json: { kind: 'flag' },
  lang: { kind: 'value', choices: ['sv', 'en'] },
} as const;
