/** `behov check`: every fault of a definition, and of its report plan, at once. */
import type { DefinitionReading } from '../../analysis/exchange/readDefinition.js';
import { readSource } from '../../analysis/exchange/readSource.js';
import { checkPlan } from '../../analysis/report/checkPlan.js';
import type { Fault } from '../../analysis/survey/fault.js';
import { inputText } from '../acts/inputText.js';
import { readSurveyFile } from '../acts/readSurveyFile.js';
import { exitCode, type ExitCode } from './exitCode.js';
import { commonOptions, type Call, type Verb } from './verb.js';
import { cliWords } from './words.js';
import { writeProblems } from './writeProblems.js';

function faultsOfPlan(file: string, survey: DefinitionReading): readonly Fault[] {
  const reading = readSource(inputText(file), file);
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

function check(call: Call): Promise<ExitCode> {
  const file = call.args.values.get('survey') ?? '';
  const plan = call.args.values.get('plan');
  const survey = readSurveyFile(file);
  const ofPlan = plan === undefined ? [] : faultsOfPlan(plan, survey);
  return Promise.resolve(report(call, file, [...(survey.faults ?? []), ...survey.warnings, ...ofPlan]));
}

export const checkVerb: Verb = {
  verb: 'check',
  words: [],
  options: { survey: { kind: 'value', required: true }, plan: { kind: 'value' }, ...commonOptions },
  run: check,
};
