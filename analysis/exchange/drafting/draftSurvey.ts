import { limits } from '../../survey/check/limits.js';
import type { SourceTable } from '../records/sourceTable.js';
import { headerOf } from '../reading/headerOf.js';
import { brokenOff } from './brokenOff.js';
import { candidatesToDrafts } from './candidatesToDrafts.js';
import type { ColumnFacts } from './columnFacts.js';
import { draftColumns } from './draftColumns.js';
import { factsOf } from './factsOf.js';
import { slugOf, tellingName, titleOf } from './fileNames.js';
import type { HeaderRows } from './header/headerRowsOf.js';
import { titlesOf } from './header/titlesOf.js';
import { languageOf, type SurveyLanguage } from './lexicon/languageOf.js';
import { missingCandidates } from './missing/missingCandidates.js';
import { missingReasons } from './missing/missingReasons.js';
import { placeQuestions } from './placeQuestions.js';
import { profileTable } from './profile/profileTable.js';
import type { QuestionDraft } from './questionDraft.js';
import { relate } from './relations/relate.js';
import { inEnglish, inSwedish, type Said } from './said.js';
import { splitsOfTables } from './splitsOfTables.js';
import type { SurveyDraft } from './surveyDraft.js';
import { weightOf } from './weightOf.js';
import { withinLimits } from './withinLimits.js';

export interface ToDraft {
  /** Opened with as many header rows as `headerRows` says. */
  readonly table: SourceTable;
  readonly headerRows: HeaderRows;
  /** Name of the file, without folders. */
  readonly file: string;
  /** Name of the folder it is in, which may say more. */
  readonly folder: string;
  /** Of the survey, where its words do not tell. */
  readonly language: SurveyLanguage;
  /** Told how many records have been walked, of two walks. */
  readonly onRecord?: (walk: 1 | 2, records: number) => void;
}

function languageFrom(facts: readonly ColumnFacts[], otherwise: SurveyLanguage): SurveyDraft['language'] {
  const texts = facts.flatMap(({ title, values }) => [title.text, ...(values.length <= 30 ? values.map(({ text }) => text) : [])]);
  const found = languageOf(texts);
  if (found === undefined) return { is: otherwise };
  const evidence: Said = { sv: `${inSwedish(found.words)} ord i kolumnernas namn och svar är på det språket`, en: `${inEnglish(found.words)} words in the names and answers of the columns are in that language` };
  return { is: found.language, evidence };
}

/** Most common first, so that what decides is one answer of few. */
const mostDeciders = { values: 15, columns: 120 } as const;

function decidersOf(drafts: readonly QuestionDraft[], facts: readonly ColumnFacts[]): readonly number[] {
  const columns = drafts.flatMap(({ source }) => (source.shape === 'value' ? [source.column] : []));
  return columns.filter((at) => (facts[at]?.values.length ?? 99) <= mostDeciders.values).slice(0, mostDeciders.columns);
}

/**
 * A definition and a mapping guessed from a file alone, in two walks over it, in memory that does not grow with the file.
 * Every guess has its evidence, and says what a person should look at.
 */
export function draftSurvey({ table, headerRows, file, folder, language, onRecord }: ToDraft): SurveyDraft {
  const profile = profileTable(table, headerRows.rows, (records) => onRecord?.(1, records));
  const titles = titlesOf(profile.headerRows);
  const missing = missingCandidates(profile.columns);
  const facts = profile.columns.map((column, at) => factsOf(at, titles[at] ?? { name: '', text: '' }, column, profile.records, missing));
  const weight = weightOf(facts);
  const { candidates, asides } = draftColumns(facts.filter(({ at }) => at !== weight?.column));
  const all = candidates.flatMap(({ drafts, better }) => (better === undefined ? drafts : [...drafts, better.draft]));
  const asked = {
    orders: candidates.flatMap(({ better }) => (better === undefined ? [] : [better.test])),
    questions: all.map(({ columns }) => columns),
    deciders: decidersOf(all, facts),
    besides: all.flatMap(({ source }) => (source.shape === 'value' && source.otherText !== undefined ? [{ column: source.column, text: source.otherText }] : [])),
  };
  const relations = relate(table, headerRows.rows, facts, asked, (records) => onRecord?.(2, records));
  const { drafts, beyond } = withinLimits(candidatesToDrafts(candidates, relations, facts), limits, asides);
  const brokeOff = brokenOff(facts);
  const questions = placeQuestions(drafts, asked.questions, relations, facts, (column) => column === brokeOff?.column);
  const splits = splitsOfTables(questions, facts, (column) => column === brokeOff?.column);
  return {
    file,
    slug: slugOf(tellingName(file, folder)),
    title: titleOf(tellingName(file, folder)),
    language: languageFrom(facts, language),
    found: table.file,
    header: headerOf(profile.headerRows.map((cells) => ({ cells }))),
    headerRows,
    records: profile.records,
    faulty: profile.faulty,
    missing: missingReasons(facts, relations.spread),
    questions,
    background: splits.background,
    lattice: splits.lattice,
    asides: beyond,
    ...(brokeOff === undefined ? {} : { brokeOff }),
    ...(weight === undefined ? {} : { weight }),
    doubts: splits.doubts,
  };
}
