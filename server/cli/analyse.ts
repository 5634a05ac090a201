/** `behov analyse`: the answers of a file counted, as tables to read or as JSON. */
import { analysisRecord } from '../../analysis/report/analysisRecord.js';
import { analyse } from '../acts/analyse.js';
import type { AnalysisRequest } from '../acts/analysisRequest.js';
import { nothingTicked } from '../acts/nothingTicked.js';
import { readAnswers, type AnswersRead } from '../acts/readAnswers.js';
import type { Problem } from '../problems/problem.js';
import { analysisText } from './analysisText.js';
import { analyseOptions, analyseRequest } from './analyseRequest.js';
import { answerFilesOf, worldOf } from './answerOptions.js';
import { earlierFilesOf } from './compareOptions.js';
import { exitCode, type ExitCode } from './exitCode.js';
import type { Call, Verb } from './verb.js';
import { toRecord, writeProblems } from './writeProblems.js';

/** Of the questions that are asked for, where the line does not say whom shares are counted among; an indicator says it itself. */
function saidOfBases({ definition, columns }: AnswersRead, { question, indicator, gap, base, restsOn, profile }: AnalysisRequest): readonly Problem[] {
  if (base !== undefined || indicator !== undefined || (gap !== undefined && question === undefined)) return [];
  return nothingTicked(columns, question === undefined ? definition.questions.keys() : [question], { definition, restsOn, profile });
}

function writeResult(call: Call, read: AnswersRead, request: AnalysisRequest, earlier: AnswersRead | undefined): void {
  const { terminal, language } = call;
  const { definition } = read;
  const analysis = analyse(read, request, earlier);
  const warnings = [...read.warnings, ...(earlier?.warnings ?? []), ...saidOfBases(read, request)];
  if (call.json) {
    const facts = { survey: definition.survey, definitionVersion: definition.version, level: request.level, target: request.target, disclosure: request.profile === 'exact' ? 'none' : 'public', definition, ...(request.presentation === undefined ? {} : { profile: request.presentation }) } as const;
    const problems = warnings.map((warning) => toRecord(warning, language));
    terminal.out(`${JSON.stringify(analysisRecord(facts, analysis, problems, language))}\n`);
    return;
  }
  writeProblems(warnings, terminal, language, false);
  terminal.out(analysisText(analysis, { definition, respondents: read.columns.n, presentation: request.presentation }, language));
}

async function runAnalyse(call: Call): Promise<ExitCode> {
  const request = analyseRequest(call);
  const { world, end } = worldOf(call);
  const compared = earlierFilesOf(call.args);
  const readBoth = async () => ({ read: await readAnswers(answerFilesOf(call.args), world), earlier: compared === undefined ? undefined : await readAnswers(compared, world) });
  const { read, earlier } = await readBoth().finally(end);
  writeResult(call, read, { ...request, restsOn: read.restsOn, ...(read.population === undefined ? {} : { population: read.population }) }, earlier);
  return exitCode.ok;
}

export const analyseVerb: Verb = {
  verb: 'analyse',
  words: [],
  options: analyseOptions,
  run: runAnalyse,
};
