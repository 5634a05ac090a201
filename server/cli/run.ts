/** `behov …`: the platform's acts from a terminal. */
import { ProblemError, type InterfaceLanguage, type Problem } from '../problems/problem.js';
import { analyseVerb } from './analyse.js';
import { backupVerb, restoreVerb } from './backup.js';
import { checkVerb } from './check.js';
import { chooseLanguage } from './chooseLanguage.js';
import { exitCode, type ExitCode } from './exitCode.js';
import { exitOf } from './exitOf.js';
import { helpVerb } from './help.js';
import { mapVerb } from './map.js';
import { publishVerb } from './publish.js';
import { reportVerb } from './report.js';
import { readArguments } from './readArguments.js';
import { Stop } from './stop.js';
import { processTerminal, type Terminal } from './terminal.js';
import type { Environment, Verb } from './verb.js';
import { verbNamed } from './verbNamed.js';
import { versionVerb } from './version.js';
import { writeProblems } from './writeProblems.js';

const verbs: readonly Verb[] = [mapVerb, checkVerb, analyseVerb, reportVerb, publishVerb, backupVerb, restoreVerb, versionVerb];
const all: readonly Verb[] = [...verbs, helpVerb(verbs)];

function findVerb(word: string | undefined): Verb {
  if (word === undefined) throw new Stop(exitCode.usage, { code: 'verb_missing', params: {} });
  const asked = word === '--help' || word === '-h' ? 'help' : word === '--version' ? 'version' : word;
  return verbNamed(asked, all);
}

/** `behov report --help` is `behov help report`, whatever else stands in the line. */
function askedOf(argv: readonly string[]): readonly [Verb, rest: readonly string[]] {
  const verb = findVerb(argv[0]);
  const rest = argv.slice(1);
  return rest.some((word) => word === '--help' || word === '-h') ? [helpVerb(verbs), [verb.verb]] : [verb, rest];
}

/** `--lang` and `--json` hold for the faults of the very line they stand in, so they are read before it is judged. */
function peek(argv: readonly string[], option: string): string | undefined {
  const inline = argv.find((word) => word.startsWith(`${option}=`));
  const at = argv.indexOf(option);
  return inline?.slice(option.length + 1) ?? (at < 0 ? undefined : argv[at + 1]);
}

function toStop(error: unknown): Stop {
  if (error instanceof Stop) return error;
  if (error instanceof ProblemError) return new Stop(exitOf(error.problems[0]), ...error.problems);
  const reason = error instanceof Error ? error.message : String(error);
  const problem: Problem = { code: 'unexpected', params: { reason: reason.split('\n')[0] ?? '' } };
  return new Stop(exitCode.bug, problem);
}

/**
 * Shape the words after `behov` in, the exit code out: 0 done, 1 tried and not sound, 2 usage, 65 bad data, 66 no input, 69 unavailable,
 * 70 a bug. Results go to `terminal.out`, messages to `terminal.err`.
 */
export async function run(argv: readonly string[], terminal: Terminal, env: Environment): Promise<ExitCode> {
  const language: InterfaceLanguage = chooseLanguage(peek(argv, '--lang'), env);
  const json = argv.includes('--json');
  try {
    const [verb, rest] = askedOf(argv);
    const args = readArguments(verb, rest);
    return await verb.run({ args, terminal, language, json, env });
  } catch (error) {
    const stop = toStop(error);
    writeProblems(stop.problems, terminal, language, json);
    return stop.exit;
  }
}

export async function main(): Promise<ExitCode> {
  return run(process.argv.slice(2), processTerminal(), process.env);
}
