/** `behov analyse`: the answers of a file counted, as tables to read or as JSON. */
import { analysisRecord } from '../../analysis/report/analysisRecord.js';
import type { BaseRule } from '../../analysis/survey/definition.js';
import { analyse } from '../acts/analyse.js';
import type { AnalysisRequest } from '../acts/analysisRequest.js';
import { nothingTicked } from '../acts/nothingTicked.js';
import { readAnswers, type AnswersRead } from '../acts/readAnswers.js';
import type { Problem } from '../problems/problem.js';
import { analysisText } from './analysisText.js';
import { answerFilesOf, answerOptions, worldOf } from './answerOptions.js';
import { exitCode, type ExitCode } from './exitCode.js';
import type { Arguments } from './readArguments.js';
import { Stop } from './stop.js';
import { commonOptions, type Call, type Verb } from './verb.js';
import { toRecord, writeProblems } from './writeProblems.js';

const baseRules = ['answered', 'shown', 'eligible', 'selections', 'all'] as const satisfies readonly BaseRule[];

function readLevel(value: string | undefined): number | Problem {
  if (value === undefined) return 0.95;
  const level = Number(value);
  return /^0?\.\d+$/.test(value) && level > 0.5 && level < 1 ? level : { code: 'level_wrong', params: { value } };
}

function togetherWrongly({ values, lists }: Arguments): readonly Problem[] {
  const has = (option: string) => values.has(option);
  return [
    ...(has('question') && has('indicator') ? [{ code: 'options_together', params: { option: '--question', other: '--indicator' } }] : []),
    ...(values.get('target') === 'headcount' && !has('frame') ? [{ code: 'option_needs', params: { option: '--target headcount', needed: '--frame' } }] : []),
    ...(has('indicator') && lists.has('by') && values.get('disclosure') !== 'none' ? [{ code: 'option_needs', params: { option: '--indicator … --by', needed: '--disclosure none' } }] : []),
  ];
}

/** Errors `Stop` with exit 2, carrying everything that is wrong with the line. */
function requestOf({ args }: Call): Omit<AnalysisRequest, 'population' | 'restsOn'> {
  const { values, lists } = args;
  const level = readLevel(values.get('level'));
  const problems = [...togetherWrongly(args), ...(typeof level === 'number' ? [] : [level])];
  if (problems.length > 0 || typeof level !== 'number') throw new Stop(exitCode.usage, ...problems);
  const [question, indicator, where] = ['question', 'indicator', 'where'].map((name) => values.get(name));
  const base = baseRules.find((rule) => rule === values.get('base'));
  return {
    by: [...new Set(lists.get('by') ?? [])],
    level,
    target: values.get('target') === 'headcount' ? 'headcount' : 'process',
    profile: values.get('disclosure') === 'none' ? 'exact' : 'public',
    ...(question === undefined ? {} : { question }),
    ...(indicator === undefined ? {} : { indicator }),
    ...(where === undefined ? {} : { where }),
    ...(base === undefined ? {} : { base }),
  };
}

/** Of the questions that are asked for, where the line does not say whom shares are counted among; an indicator says it itself. */
function saidOfBases({ definition, columns }: AnswersRead, { question, indicator, base, restsOn, profile }: AnalysisRequest): readonly Problem[] {
  if (base !== undefined || indicator !== undefined) return [];
  return nothingTicked(columns, question === undefined ? definition.questions.keys() : [question], { definition, restsOn, profile });
}

function writeResult(call: Call, read: AnswersRead, request: AnalysisRequest): void {
  const { terminal, language } = call;
  const { definition } = read;
  const analysis = analyse(read, request);
  const warnings = [...read.warnings, ...saidOfBases(read, request)];
  if (call.json) {
    const facts = { survey: definition.survey, definitionVersion: definition.version, level: request.level, target: request.target, disclosure: request.profile === 'exact' ? 'none' : 'public' } as const;
    const problems = warnings.map((warning) => toRecord(warning, language));
    terminal.out(`${JSON.stringify(analysisRecord(facts, analysis, problems, language))}\n`);
    return;
  }
  writeProblems(warnings, terminal, language, false);
  terminal.out(analysisText(analysis, { definition, respondents: read.columns.n }, language));
}

async function runAnalyse(call: Call): Promise<ExitCode> {
  const request = requestOf(call);
  const { world, end } = worldOf(call);
  const read = await readAnswers(answerFilesOf(call.args), world).finally(end);
  writeResult(call, read, { ...request, restsOn: read.restsOn, ...(read.population === undefined ? {} : { population: read.population }) });
  return exitCode.ok;
}

export const analyseVerb: Verb = {
  verb: 'analyse',
  words: [],
  options: {
    ...answerOptions,
    question: { kind: 'value' },
    indicator: { kind: 'value' },
    by: { kind: 'list' },
    where: { kind: 'value' },
    base: { kind: 'value', choices: baseRules },
    frame: { kind: 'value' },
    target: { kind: 'value', choices: ['process', 'headcount'] },
    level: { kind: 'value' },
    disclosure: { kind: 'value', choices: ['public', 'none'] },
    ...commonOptions,
  },
  run: runAnalyse,
};
