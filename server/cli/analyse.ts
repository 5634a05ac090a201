/** `behov analyse`: the answers of a file counted, as tables to read or as JSON. */
import type { PublishedAnalysis } from '../../analysis/disclosure/publishedAnalysis.js';
import { analysisRecord } from '../../analysis/report/analysisRecord.js';
import { formatNumber } from '../../analysis/words/formatNumber.js';
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
import { visibleLine } from './visible.js';
import { cliWords } from './words.js';
import { toRecord, writeProblems } from './writeProblems.js';
import { checkFigureFolder, writeSupportFigures } from './writeSupportFigures.js';

/** Of the questions that are asked for, where the line does not say whom shares are counted among; an indicator says it itself. */
function saidOfBases({ definition, columns }: AnswersRead, { question, indicator, gap, base, restsOn, profile }: AnalysisRequest): readonly Problem[] {
  if (base !== undefined || indicator !== undefined || (gap !== undefined && question === undefined)) return [];
  return nothingTicked(columns, question === undefined ? definition.questions.keys() : [question], { definition, restsOn, profile });
}

interface Made {
  readonly analysis: PublishedAnalysis;
  readonly figures?: { readonly out: string; readonly files: readonly string[] };
}

function writeResult(call: Call, read: AnswersRead, request: AnalysisRequest, earlier: AnswersRead | undefined, { analysis, figures }: Made): void {
  const { terminal, language } = call;
  const { definition } = read;
  const warnings = [...read.warnings, ...(earlier?.warnings ?? []), ...saidOfBases(read, request)];
  if (call.json) {
    const facts = { survey: definition.survey, definitionVersion: definition.version, level: request.level, target: request.target, disclosure: request.profile === 'exact' ? 'none' : 'public', definition, ...(request.presentation === undefined ? {} : { profile: request.presentation }) } as const;
    const problems = warnings.map((warning) => toRecord(warning, language));
    terminal.out(`${JSON.stringify({ ...analysisRecord(facts, analysis, problems, language), ...(figures === undefined ? {} : { figures }) })}\n`);
    return;
  }
  writeProblems(warnings, terminal, language, false);
  terminal.out(analysisText(analysis, { definition, respondents: read.columns.n, presentation: request.presentation }, language));
  if (figures !== undefined) terminal.out(`${visibleLine(cliWords[language].figuresWritten(formatNumber(figures.files.length, language), figures.out))}\n`);
}

async function runAnalyse(call: Call): Promise<ExitCode> {
  const asked = analyseRequest(call);
  const out = call.args.values.get('figures');
  if (out !== undefined) checkFigureFolder(out);
  const { world, end } = worldOf(call);
  const compared = earlierFilesOf(call.args);
  try {
    const read = await readAnswers(answerFilesOf(call.args), world);
    const earlier = compared === undefined ? undefined : await readAnswers(compared, world);
    const request = { ...asked, restsOn: read.restsOn, ...(read.population === undefined ? {} : { population: read.population }) };
    const analysis = analyse(read, request, earlier);
    const files = out === undefined || analysis.capacity === undefined ? undefined : await writeSupportFigures(out, analysis.capacity, read, world.progress);
    end();
    writeResult(call, read, request, earlier, { analysis, ...(out === undefined || files === undefined ? {} : { figures: { out, files } }) });
    return exitCode.ok;
  } finally {
    end();
  }
}

export const analyseVerb: Verb = {
  verb: 'analyse',
  words: [],
  options: analyseOptions,
  run: runAnalyse,
};
