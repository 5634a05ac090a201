/** `npm start`: the only place that puts the program together. */
import cluster from 'node:cluster';
import { chooseLanguage } from './cli/chooseLanguage.js';
import { exitCode } from './cli/exitCode.js';
import { processTerminal, type Terminal } from './cli/terminal.js';
import { writeProblems } from './cli/writeProblems.js';
import { readConfig, type Config } from './config.js';
import { ProblemError, type InterfaceLanguage, type Problem } from './problems/problem.js';
import { announce } from './start/announce.js';
import { openDesk } from './start/desk.js';
import { endOnFault } from './start/endOnFault.js';
import { shapeProblem } from './start/shapeProblem.js';
import { reportReady, servingHere, ServingProcessEnded, startServingProcesses } from './start/servingProcesses.js';
import { startWebProgram } from './start/webProgram.js';
import { openStore } from './store/openStore.js';

/** Milliseconds that what is in flight may take at the end, and everything: supervisors kill after 20 seconds. */
const patience = 7_000;
const wholeEnd = 19_000;
/** Of these, for jobs, pools and a database that must be told to end at once. */
const restOfEnd = 10_500;

interface Running {
  close(): Promise<void>;
}

type Warn = (problem: Problem) => void;

async function startFirst(config: Config, terminal: Terminal, language: InterfaceLanguage, warn: Warn): Promise<Running> {
  const desk = await openDesk(config, warn);
  try {
    const program = config.webConcurrency > 1 ? await startServingProcesses(config) : await startWebProgram(desk.store, config);
    await desk.store.ready();
    terminal.out(await announce(desk.store, config, program.port, language));
    return {
      close: async () => {
        const begin = performance.now();
        await program.close(patience);
        await desk.close(Math.max(0, wholeEnd - restOfEnd - (performance.now() - begin)));
      },
    };
  } catch (error) {
    await desk.close();
    throw error;
  }
}

async function startServing(config: Config, warn: Warn): Promise<Running> {
  const store = await openStore(config, { tenure: 'borrows', warn });
  try {
    const program = await startWebProgram(store, config, servingHere());
    await store.ready();
    reportReady(program.port);
    return {
      close: async () => {
        await program.close(patience);
        await store.close();
      },
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** The first signal ends the program in order; it waits until then even while it is still starting. */
function untilTold(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve());
  });
}

/** A connection that was never let go of would keep a program alive that has ended. */
function endForSure(): void {
  setTimeout(() => process.exit(), 500).unref();
}

async function main(): Promise<number> {
  const terminal = processTerminal();
  const language = chooseLanguage(undefined, process.env);
  const say = (problems: readonly Problem[]): void => writeProblems(problems, terminal, language, false);
  const told = untilTold();
  try {
    const config = readConfig(process.env);
    const warn: Warn = (problem) => say([problem]);
    const running = cluster.isPrimary ? await startFirst(config, terminal, language, warn) : await startServing(config, warn);
    await told;
    await running.close();
    return exitCode.ok;
  } catch (error) {
    if (error instanceof ServingProcessEnded) return error.exitCode;
    const problem = error instanceof ProblemError ? error : shapeProblem(error);
    if (problem === undefined) throw error;
    say(problem.problems);
    return problem.problems[0].code.startsWith('config_') ? exitCode.usage : exitCode.unavailable;
  }
}

endOnFault(process);
process.exitCode = await main();
if (!cluster.isPrimary) process.disconnect();
endForSure();
