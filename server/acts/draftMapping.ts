/** A definition and a mapping drafted from a file that nothing is known about. */
import { basename, dirname, resolve } from 'node:path';
import { draftSurvey } from '../../analysis/exchange/drafting/draftSurvey.js';
import { guessesOf, type Guess } from '../../analysis/exchange/drafting/guessesOf.js';
import { headerRowsOf } from '../../analysis/exchange/drafting/header/headerRowsOf.js';
import type { SurveyDraft } from '../../analysis/exchange/drafting/surveyDraft.js';
import { mappingText } from '../../analysis/exchange/drafting/write/mappingText.js';
import { surveyText } from '../../analysis/exchange/drafting/write/surveyText.js';
import type { Encoding, FileTold } from '../../analysis/exchange/mapping/mapping.js';
import { ProblemError, type InterfaceLanguage } from '../problems/problem.js';
import { type ForeignWorld, openForeign } from './openForeign.js';

export interface DraftRequest {
  readonly responses: string;
  /** Of the file, where it is told. */
  readonly encoding?: Encoding;
  /** Of the comments; also of the survey, where its words do not tell. */
  readonly language: InterfaceLanguage;
}

export interface DraftedFiles {
  readonly draft: SurveyDraft;
  /** Text of `survey.yaml`. */
  readonly survey: string;
  /** Text of `mapping.yaml`. */
  readonly mapping: string;
  readonly guesses: readonly Guess[];
}

/** Where no mapping is written yet, the encoding is told on the command line. */
function withOption(error: unknown): unknown {
  if (!(error instanceof ProblemError)) return error;
  const [first, ...more] = error.problems;
  if (first.code !== 'ENCODING_UNKNOWN') return error;
  return new ProblemError(first, ...more, { code: 'map_encoding', params: { first: first.params['first'] ?? '', second: first.params['second'] ?? '' } });
}

async function openOrSay(file: string, told: FileTold, world: ForeignWorld) {
  try {
    return await openForeign(file, told, { ...world, progress: (_reading, done, total) => world.progress('looking', done, total) });
  } catch (error) {
    throw withOption(error);
  }
}

/** Errors ProblemError: the file cannot be read, its encoding cannot be known, or no column of it can be a question. */
export async function draftMapping({ responses, encoding, language }: DraftRequest, world: ForeignWorld): Promise<DraftedFiles> {
  const told = encoding === undefined ? {} : { encoding };
  const first = await openOrSay(responses, { ...told, headerRows: 1 }, world);
  const headerRows = headerRowsOf(first);
  // What a person has answered is not asked again.
  const known = first.file.encoding === undefined || first.file.encoding.found ? told : { encoding: first.file.encoding.is };
  const table = headerRows.rows === 1 ? first : await openOrSay(responses, { ...known, headerRows: headerRows.rows }, world);
  const draft = draftSurvey({ table, headerRows, file: basename(responses), folder: basename(dirname(resolve(responses))), language });
  if (draft.questions.length === 0) throw new ProblemError({ code: 'map_no_question', params: { file: responses, columns: draft.header.names.length, records: draft.records } });
  return { draft, survey: surveyText(draft, language), mapping: mappingText(draft, language), guesses: guessesOf(draft, language) };
}
