/** `behov publish`: the next edition from the answers that are stored now, beside a server that runs. */
import { publishEdition } from '../acts/publishEdition.js';
import { readConfig } from '../config.js';
import { statusOf } from '../problems/catalogue.js';
import { ProblemError, type Problem } from '../problems/problem.js';
import { openStore } from '../store/openStore.js';
import type { Store } from '../store/store.js';
import { exitCode, type ExitCode } from './exitCode.js';
import { Stop } from './stop.js';
import { commonOptions, type Call, type Verb } from './verb.js';
import { cliWords } from './words.js';
import { writeProblems } from './writeProblems.js';

/** Out of reach, a wrong setting, no such survey, or data that may not be published. */
function exitOf(problem: Problem): ExitCode {
  if (statusOf(problem) >= 500) return exitCode.unavailable;
  if (problem.code.startsWith('config_')) return exitCode.usage;
  return problem.code === 'survey_unknown' ? exitCode.noInput : exitCode.badData;
}

function toStop(error: unknown): unknown {
  if (!(error instanceof ProblemError)) return error;
  return new Stop(exitOf(error.problems[0]), ...error.problems);
}

async function withStore<T>(call: Call, work: (store: Store, publicUrl: string | undefined) => Promise<T>): Promise<T> {
  const config = readConfig(call.env);
  const store = await openStore(config, { tenure: 'borrows', warn: (problem) => writeProblems([problem], call.terminal, call.language, false) });
  try {
    return await work(store, config.publicUrl);
  } finally {
    await store.close();
  }
}

async function publish(call: Call): Promise<ExitCode> {
  const [survey = ''] = call.args.words;
  const note = call.args.values.get('note') ?? '';
  try {
    const published = await withStore(call, (store, publicUrl) =>
      publishEdition(store, { survey, note, now: new Date(), who: 'cli', language: call.language, ...(publicUrl === undefined ? {} : { publicUrl }) }),
    );
    const { edition, hash, address } = published;
    call.terminal.out(call.json ? `${JSON.stringify({ edition, hash, address })}\n` : `${cliWords[call.language].published(edition, hash, address)}\n`);
    return exitCode.ok;
  } catch (error) {
    throw toStop(error);
  }
}

export const publishVerb: Verb = {
  verb: 'publish',
  words: ['SURVEY'],
  options: { note: { kind: 'value', required: true }, ...commonOptions },
  run: publish,
};
