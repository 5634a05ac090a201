/** `behov check`: every fault of a definition, of its mapping and of its report plan, at once. */
import { readMapping } from '../../analysis/exchange/mapping/readMapping.js';
import type { DefinitionReading } from '../../analysis/exchange/readDefinition.js';
import { readSource } from '../../analysis/exchange/readSource.js';
import { checkPlan } from '../../analysis/report/checkPlan.js';
import type { Fault } from '../../analysis/survey/fault.js';
import { inputText } from '../acts/inputText.js';
import { readSurveyFile } from '../acts/readSurveyFile.js';
import { exitCode, type ExitCode } from './exitCode.js';
import { commonOptions, type Call, type Verb } from './verb.js';
import { visibleLine } from './visible.js';
import { cliWords } from './words.js';
import { writeProblems } from './writeProblems.js';

function faultsOfPlan(file: string, survey: DefinitionReading): readonly Fault[] {
  const reading = readSource(inputText(file), file);
  if (reading.root === undefined) return reading.faults;
  // Without a definition there is nothing to look the plan's references up in; its own faults come first.
  return survey.definition === undefined ? [] : checkPlan(reading.root, survey.definition).faults;
}

function report(call: Call, files: readonly string[], faults: readonly Fault[]): ExitCode {
  const words = cliWords[call.language];
  const stopping = faults.filter(({ severity }) => severity === 'fault').length;
  writeProblems(faults, call.terminal, call.language, call.json);
  if (stopping > 0) {
    if (!call.json) call.terminal.err(`${words.faults(stopping)}\n`);
    return exitCode.badData;
  }
  if (!call.json) call.terminal.out(faults.length === 0 ? files.map((file) => `${visibleLine(words.sound(file))}\n`).join('') : `${words.warnings(faults.length)}\n`);
  return exitCode.ok;
}

function check(call: Call): Promise<ExitCode> {
  const { values } = call.args;
  const file = values.get('survey') ?? '';
  const mapping = values.get('mapping');
  const plan = values.get('plan');
  const survey = readSurveyFile(file);
  const ofMapping = mapping === undefined ? [] : readMapping(inputText(mapping), mapping, survey.definition).faults;
  const ofPlan = plan === undefined ? [] : faultsOfPlan(plan, survey);
  return Promise.resolve(report(call, [file, ...(mapping === undefined ? [] : [mapping])], [...(survey.faults ?? []), ...survey.warnings, ...ofMapping, ...ofPlan]));
}

export const checkVerb: Verb = {
  verb: 'check',
  words: [],
  options: { survey: { kind: 'value', required: true }, mapping: { kind: 'value' }, plan: { kind: 'value' }, ...commonOptions },
  run: check,
};
