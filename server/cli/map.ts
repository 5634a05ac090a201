/** `behov map`: a definition and a mapping drafted from a file of answers, for a person to correct. */
import { join } from 'node:path';
import type { Encoding } from '../../analysis/exchange/mapping/mapping.js';
import { draftMapping, type DraftedFiles } from '../acts/draftMapping.js';
import { worldOf } from './answerOptions.js';
import { type Written, draftText } from './draftText.js';
import { exitCode, type ExitCode } from './exitCode.js';
import { checkFree, writeNewFiles } from './newFiles.js';
import { commonOptions, type Call, type Verb } from './verb.js';

const names = ['survey.yaml', 'mapping.yaml'] as const;
const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'macintosh'] as const satisfies readonly Encoding[];

function writeResult({ terminal, language, json }: Call, files: DraftedFiles, written: Written): void {
  if (!json) {
    terminal.out(draftText(files, written, language));
    return;
  }
  const { draft, guesses } = files;
  const facts = { version: 1, survey: written.survey, mapping: written.mapping, records: draft.records, faultyRecords: draft.faulty, columns: draft.header.names.length, questions: draft.questions.length };
  terminal.out(`${JSON.stringify({ ...facts, guesses, problems: [] })}\n`);
}

async function map(call: Call): Promise<ExitCode> {
  const { args, language } = call;
  const out = args.values.get('out') ?? '.';
  const responses = args.values.get('responses') ?? '';
  const encoding = encodings.find((known) => known === args.values.get('encoding'));
  checkFree(out, names);
  const { world, end } = worldOf(call);
  const files = await draftMapping({ responses, language, ...(encoding === undefined ? {} : { encoding }) }, world).finally(end);
  writeNewFiles(out, new Map([['survey.yaml', files.survey], ['mapping.yaml', files.mapping]]));
  writeResult(call, files, { responses, survey: join(out, 'survey.yaml'), mapping: join(out, 'mapping.yaml') });
  return exitCode.ok;
}

export const mapVerb: Verb = {
  verb: 'map',
  words: [],
  options: { responses: { kind: 'value', required: true }, out: { kind: 'value' }, encoding: { kind: 'value', choices: encodings }, ...commonOptions },
  run: map,
};
