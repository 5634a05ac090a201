/** `behov check`: every fault of a definition, and of its report plan, at once. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readDefinition, type DefinitionReading } from '../../analysis/exchange/readDefinition.js';
import { readSource } from '../../analysis/exchange/readSource.js';
import { checkPlan } from '../../analysis/report/checkPlan.js';
import type { Fault } from '../../analysis/survey/fault.js';
import { exitCode, type ExitCode } from './exitCode.js';
import { decodeText } from './decodeText.js';
import { readInput } from './readInput.js';
import { commonOptions, type Call, type Verb } from './verb.js';
import { cliWords } from './words.js';
import { writeProblems } from './writeProblems.js';

/** The files a definition names lie beside it or in folders under it; the reader has refused every other path. */
function siblingsOf(file: string): (path: string) => string | undefined {
  return (path) => {
    const sibling = join(dirname(file), path);
    return existsSync(sibling) && statSync(sibling).isFile() ? readFileSync(sibling, 'utf8') : undefined;
  };
}

async function readSurvey(file: string): Promise<DefinitionReading> {
  return readDefinition(decodeText(await readInput(file), file), file, siblingsOf(file));
}

async function faultsOfPlan(file: string, survey: DefinitionReading): Promise<readonly Fault[]> {
  const reading = readSource(decodeText(await readInput(file), file), file);
  if (reading.root === undefined) return reading.faults;
  // Without a definition there is nothing to look the plan's references up in; its own faults come first.
  return survey.definition === undefined ? [] : checkPlan(reading.root, survey.definition).faults;
}

function report(call: Call, file: string, faults: readonly Fault[]): ExitCode {
  const words = cliWords[call.language];
  const stopping = faults.filter(({ severity }) => severity === 'fault').length;
  writeProblems(faults, call.terminal, call.language, call.json);
  if (stopping > 0) {
    if (!call.json) call.terminal.err(`${words.faults(stopping)}\n`);
    return exitCode.badData;
  }
  if (!call.json) call.terminal.out(`${faults.length === 0 ? words.sound(file) : words.warnings(faults.length)}\n`);
  return exitCode.ok;
}

async function check(call: Call): Promise<ExitCode> {
  const file = call.args.values.get('survey') ?? '';
  const plan = call.args.values.get('plan');
  const survey = await readSurvey(file);
  const ofPlan = plan === undefined ? [] : await faultsOfPlan(plan, survey);
  return report(call, file, [...(survey.faults ?? []), ...survey.warnings, ...ofPlan]);
}

export const checkVerb: Verb = {
  verb: 'check',
  words: [],
  options: { survey: { kind: 'value', required: true }, plan: { kind: 'value' }, ...commonOptions },
  run: check,
};
