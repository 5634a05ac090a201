/** `behov publish`: the next edition from the answers that are stored now, beside a server that runs. */
import type { Reason } from '../../analysis/words/reason.js';
import { checkEdition } from '../acts/checkEdition.js';
import { inputText } from '../acts/inputText.js';
import { publishEdition } from '../acts/publishEdition.js';
import { supportFile } from '../acts/support/supportFile.js';
import { readConfig, type Config } from '../config.js';
import { openStore } from '../store/openStore.js';
import { ProblemError, type Problem } from '../problems/problem.js';
import type { Store } from '../store/store.js';
import { hintText } from '../report/hintText.js';
import { exitCode, type ExitCode } from './exitCode.js';
import { exitOf } from './exitOf.js';
import { commonOptions, type Call, type Verb } from './verb.js';
import { cliWords } from './words.js';
import { writeProblems } from './writeProblems.js';

/** Faults of a file on support are told under the name it is kept under: here it has the name it was given by. */
function namedAsGiven(error: unknown, { args: { values } }: Call): unknown {
  const file = values.get('capacity');
  if (file === undefined || !(error instanceof ProblemError)) return error;
  const named = (problem: Problem): Problem => (problem.place?.file === supportFile ? { ...problem, place: { ...problem.place, file } } : problem);
  const [first, ...more] = error.problems;
  return new ProblemError(named(first), ...more.map(named));
}

async function withStore<T>(call: Call, work: (store: Store, config: Config) => Promise<T>): Promise<T> {
  const config = readConfig(call.env);
  const store = await openStore(config, { tenure: 'borrows', warn: (problem) => writeProblems([problem], call.terminal, call.language, false) });
  try {
    return await work(store, config);
  } catch (error) {
    throw namedAsGiven(error, call);
  } finally {
    await store.close();
  }
}

/** `--note` alone is for all readers; with its English beside it, it is the Swedish one. */
function noteOf({ args: { values } }: Call): string | Reason {
  const [note = '', english] = [values.get('note'), values.get('note-en')];
  return english === undefined ? note : new Map([['sv', note], ['en', english]]);
}

/** The file on support that takes the place of the one that is kept. */
function supportOf({ args: { values } }: Call): string | undefined {
  const file = values.get('capacity');
  return file === undefined ? undefined : inputText(file);
}

/** What publishing would say, and nothing is published: for a program that asks again and again while answers come. */
async function check(call: Call): Promise<ExitCode> {
  const [survey = ''] = call.args.words;
  try {
    const support = supportOf(call);
    const { edition, answered, repeats, hints } = await withStore(call, (store) => checkEdition(store, survey, new Date(), { sameNumbers: call.args.flags.has('same-numbers'), ...(support === undefined ? {} : { support }) }));
    const words = cliWords[call.language];
    const said = repeats === undefined ? words.publishable(edition, String(answered)) : words.publishableAgain(edition, repeats, String(answered));
    const told = hints.map((hint) => ({ code: hint.code, message: hintText(hint, call.language) }));
    call.terminal.out(call.json ? `${JSON.stringify({ edition, answered, ...(repeats === undefined ? {} : { repeats }), problems: [], hints: told })}\n` : `${[said, ...told.map(({ message }) => message)].join('\n')}\n`);
    return exitCode.ok;
  } catch (error) {
    if (!(error instanceof ProblemError) || exitOf(error.problems[0]) !== exitCode.badData) throw error;
    writeProblems(error.problems, call.terminal, call.language, call.json);
    return exitCode.failed;
  }
}

async function publish(call: Call): Promise<ExitCode> {
  if (call.args.flags.has('check')) return check(call);
  const [survey = ''] = call.args.words;
  const note = noteOf(call);
  const support = supportOf(call);
  const { edition, hash, address } = await withStore(call, async (store, config) => {
    // of the server that is running only its database is known here: without PUBLIC_URL it may be on any port
    const { publicUrl } = config;
    const published = await publishEdition(store, { survey, note, now: new Date(), who: 'cli', language: call.language, sameNumbers: call.args.flags.has('same-numbers'), ...(publicUrl === undefined ? {} : { publicUrl }), ...(support === undefined ? {} : { support }) });
    if (publicUrl === undefined) writeProblems([{ code: 'public_url_missing', params: {} }], call.terminal, call.language, false);
    return published;
  });
  call.terminal.out(call.json ? `${JSON.stringify({ edition, hash, address })}\n` : `${cliWords[call.language].published(edition, hash, address)}\n`);
  return exitCode.ok;
}

export const publishVerb: Verb = {
  verb: 'publish',
  words: ['SURVEY'],
  options: { note: { kind: 'value', required: true, unless: 'check' }, 'note-en': { kind: 'value' }, capacity: { kind: 'value' }, 'same-numbers': { kind: 'flag' }, check: { kind: 'flag' }, ...commonOptions },
  run: publish,
};
