/** `behov backup` and `behov restore`: everything that is kept, in one file. */
import { randomBytes } from 'node:crypto';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { readBackupFile, writeBackupFile } from '../acts/backupFile.js';
import { sizeOfInput } from '../acts/inputFile.js';
import { readConfig } from '../config.js';
import { ProblemError } from '../problems/problem.js';
import { openStore } from '../store/openStore.js';
import type { Store } from '../store/store.js';
import { exitCode, type ExitCode } from './exitCode.js';
import { onInterrupt } from './onInterrupt.js';
import { orOutputProblem, outputProblemOf } from './outputProblem.js';
import { commonOptions, type Call, type Verb } from './verb.js';
import { cliWords } from './words.js';
import { writeProblems } from './writeProblems.js';

async function withStore<T>(call: Call, tenure: 'owns' | 'borrows', work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(readConfig(call.env), { tenure, warn: (problem) => writeProblems([problem], call.terminal, call.language, false) });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** Written aside and moved into place, so that a file of that name is always whole. */
async function backup(call: Call): Promise<ExitCode> {
  const out = call.args.values.get('out') ?? '';
  if (existsSync(out)) throw new ProblemError({ code: 'map_in_the_way', params: { out: dirname(out), found: basename(out) } });
  const unfinished = join(dirname(out), `.${basename(out)}.${randomBytes(6).toString('hex')}`);
  const discard = (): void => rmSync(unfinished, { force: true });
  const interrupt = onInterrupt(discard);
  try {
    const lines = await withStore(call, 'borrows', (store) => outputProblemOf(out, () => writeBackupFile(unfinished, store.backup.lines())));
    orOutputProblem(out, () => renameSync(unfinished, out));
    call.terminal.out(call.json ? `${JSON.stringify({ file: out, lines })}\n` : `${cliWords[call.language].backedUp(out)}\n`);
  } finally {
    discard();
    interrupt.stop();
  }
  return exitCode.ok;
}

async function restore(call: Call): Promise<ExitCode> {
  const file = call.args.values.get('from') ?? '';
  sizeOfInput(file);
  const { rows } = await withStore(call, 'owns', (store) => store.backup.restore(readBackupFile(file), { replace: call.args.flags.has('replace') }));
  call.terminal.out(call.json ? `${JSON.stringify({ file, rows })}\n` : `${cliWords[call.language].restored(rows)}\n`);
  return exitCode.ok;
}

export const backupVerb: Verb = { verb: 'backup', words: [], options: { out: { kind: 'value', required: true }, ...commonOptions }, run: backup };

export const restoreVerb: Verb = {
  verb: 'restore',
  words: [],
  options: { from: { kind: 'value', required: true }, replace: { kind: 'flag' }, ...commonOptions },
  run: restore,
};
