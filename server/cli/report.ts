/** `behov report`: the answers of a file as a report that opens from disk. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Definition } from '../../analysis/survey/definition.js';
import { isSupportChart } from '../../analysis/words/chartName.js';
import { inputText } from '../acts/inputText.js';
import { makeReport, type MadeReport } from '../acts/makeReport.js';
import { planOf, type PlanRead } from '../acts/planOf.js';
import type { Progress } from '../acts/progress.js';
import { readAnswers, type AnswerFiles, type AnswersRead } from '../acts/readAnswers.js';
import { readCapacityFile } from '../acts/readCapacityFile.js';
import { readSurveyFile } from '../acts/readSurveyFile.js';
import { stopAtFaults } from '../acts/stopAtFaults.js';
import { supportFile } from '../acts/support/supportFile.js';
import type { Problem } from '../problems/problem.js';
import { refuse } from '../problems/refuse.js';
import { loadBuiltViews, viewsFolder } from '../render/builtViews.js';
import { folderLinks } from '../report/folderLinks.js';
import { reportFiles } from '../report/reportFiles.js';
import { answerFilesOf, answerOptions, worldOf } from './answerOptions.js';
import { compareOptions, compareWrongly, earlierFilesOf } from './compareOptions.js';
import { writeDrawnFolder } from './drawnFolder.js';
import { exitCode, type ExitCode } from './exitCode.js';
import { leftOutLine } from './leftOutLine.js';
import { checkOutput, type OutputPlace } from './outputFolder.js';
import { reportLanguage } from './reportLanguage.js';
import { refuseOthers } from './refuseOthers.js';
import { commonOptions, type Call, type Verb } from './verb.js';
import { visibleLine } from './visible.js';
import { cliWords } from './words.js';
import { toRecord, writeProblems } from './writeProblems.js';

/** As many as draw at once: the drawings of one figure. */
const drawingProcesses = 4;

interface Asked {
  readonly files: AnswerFiles;
  readonly place: OutputPlace;
  readonly warnings: readonly Problem[];
}

/** The list of people invited lies where the definition says, when it is not kept somewhere safer. */
function frameOf(survey: string, { frame: { file } }: Definition): Pick<AnswerFiles, 'frame'> & { readonly missing?: string } {
  if (file === undefined) return {};
  const frame = join(dirname(survey), file);
  return existsSync(frame) ? { frame } : { missing: file };
}

/** What is wrong with the definition, or with the folder to write in, is said before the answers are read. */
function askedIn({ args }: Call): Asked {
  refuse(compareWrongly(args));
  const files = answerFilesOf(args);
  const { definition, faults } = readSurveyFile(files.survey);
  stopAtFaults(faults ?? []);
  if (definition === undefined) throw new Error('a definition without faults is a definition');
  const place = { out: args.values.get('out') ?? '', refuse: refuseOthers(definition.survey) };
  checkOutput(place);
  const { missing, ...frame } = frameOf(files.survey, definition);
  const warnings = missing === undefined ? [] : [{ code: 'frame_not_there', params: { file: missing } }];
  return { files: { ...files, ...frame }, place, warnings };
}

/** The file on support lies beside the plan, where the plan has figures of it and nobody names another. */
function besidePlan(file: string | undefined, planned: PlanRead | undefined): string | undefined {
  if (file === undefined || planned?.plan.figures.some(({ chart }) => isSupportChart(chart)) !== true) return undefined;
  const beside = join(dirname(file), supportFile);
  return existsSync(beside) ? beside : undefined;
}

function reportOf({ args }: Call, read: AnswersRead, earlier: AnswersRead | undefined): MadeReport {
  const { definition, source, columns, population, restsOn } = read;
  const file = args.values.get('plan');
  const plan = file === undefined ? undefined : planOf(inputText(file), file, definition);
  const capacity = args.values.get('capacity') ?? besidePlan(file, plan);
  const support = capacity === undefined ? undefined : readCapacityFile(definition, capacity);
  return makeReport({ definition, source, columns, restsOn, now: new Date(), ...(earlier === undefined ? {} : { earlier }), ...(population === undefined ? {} : { population }), ...(plan === undefined ? {} : { plan }), ...(support === undefined ? {} : { support }) });
}

async function writeFolder(place: OutputPlace, report: MadeReport, call: Call, progress: Progress): Promise<readonly string[]> {
  const language = reportLanguage(call.args.values.get('lang'), call.language, report.edition.definition.languages);
  const all = report.edition.plan.figures.length * folderLinks.formats.length + 2;
  const views = await loadBuiltViews(viewsFolder);
  return writeDrawnFolder(place, { workers: drawingProcesses, files: (draw) => reportFiles({ draw, views }, { ...report, language }), told: (written) => progress('drawing', written, all) });
}

function writeResult({ terminal, language, json }: Call, out: string, { edition, hash, leftOut }: MadeReport, files: readonly string[], warnings: readonly Problem[]): void {
  if (json) {
    const facts = { survey: edition.survey, edition: edition.number, hash, answered: edition.answered, out, files, notInReport: leftOut.map(({ code }) => code) };
    terminal.out(`${JSON.stringify({ ...facts, problems: warnings.map((warning) => toRecord(warning, language)) })}\n`);
    return;
  }
  writeProblems(warnings, terminal, language, false);
  const left = leftOutLine(leftOut, language);
  if (left !== '') terminal.out(`${visibleLine(left)}\n`);
  terminal.out(`${visibleLine(cliWords[language].reported(join(out, 'index.html')))}\n`);
}

async function report(call: Call): Promise<ExitCode> {
  const { files, place, warnings } = askedIn(call);
  const { world, end } = worldOf(call);
  try {
    const read = await readAnswers(files, world);
    const compared = earlierFilesOf(call.args);
    const earlier = compared === undefined ? undefined : await readAnswers(compared, world);
    const made = reportOf(call, read, earlier);
    const names = await writeFolder(place, made, call, world.progress);
    end();
    writeResult(call, place.out, made, names, [...warnings, ...read.warnings, ...(earlier?.warnings ?? []), ...made.warnings]);
    return exitCode.ok;
  } finally {
    end();
  }
}

export const reportVerb: Verb = {
  verb: 'report',
  words: [],
  options: { ...answerOptions, plan: { kind: 'value' }, capacity: { kind: 'value' }, compare: compareOptions.compare, 'compare-survey': compareOptions['compare-survey'], 'compare-mapping': compareOptions['compare-mapping'], out: { kind: 'value', required: true }, ...commonOptions },
  run: report,
};
