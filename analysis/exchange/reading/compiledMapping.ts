import type { Code, LanguageTag } from '../../survey/definition.js';
import type { Derivation } from '../../survey/derivation.js';
import { referencesOf } from '../../survey/expression/references.js';
import type { Fault } from '../../survey/fault.js';
import type { CellReader } from './cell.js';
import { cellReasons } from './cellReasons.js';
import { ColumnFinder } from './columnFinder.js';
import { columnTitle } from './columnTitle.js';
import { derivedAnswers } from './derivedAnswers.js';
import type { Header } from './header.js';
import { languageCell } from './languageCell.js';
import { oneOf } from './oneOf.js';
import { questionReaderOf } from './questionReaderOf.js';
import type { ToRead } from './toRead.js';
import type { Reading } from './reading.js';
import type { ReadingFaultCode } from './readingFaults.js';
import type { QuestionReader } from './recorded.js';
import type { QuestionPlan, RecordPlan } from './recordStatuses.js';
import { remembering } from './remembering.js';
import { showingOf } from './showing.js';
import type { Suggest } from './suggester.js';
import { weightCell } from './weightCell.js';

interface Column<T> {
  readonly at: number;
  readonly read: (text: string) => T;
}

/** A mapping whose columns were found in one file's header: all that reading a record needs. */
export interface CompiledMapping {
  readonly faults: readonly Fault<ReadingFaultCode>[];
  readonly header: Header;
  readonly plan: RecordPlan;
  /** One for each question of the plan. */
  readonly readers: readonly QuestionReader[];
  readonly weight?: Column<ReturnType<CellReader<number>>>;
  readonly language?: Column<ReturnType<CellReader<LanguageTag>>>;
  readonly brokeOff?: Column<boolean>;
  readonly leaveOut: readonly (Column<boolean> & { readonly why: string })[];
  readonly unusedColumns: readonly string[];
  /** A row of a sheet ends with its last cell that is not empty. */
  readonly isSheet: boolean;
}

/** What a question needs to be known of, with what is worked out replaced by what that rests on. */
function readNeeds(needs: ReadonlySet<Code>, derivations: ReadonlyMap<Code, Derivation>): ReadonlySet<Code> {
  const found = new Set(needs);
  // A set grows while it is walked; each code is visited once.
  for (const code of found) {
    for (const { when } of derivations.get(code)?.cases ?? []) for (const reference of referencesOf(when)) found.add(reference);
  }
  return found;
}

function planOf({ definition, mapping }: ToRead): RecordPlan {
  const derivations = new Map<Code, Derivation>();
  for (const [code, source] of mapping.questions) if (source.shape === 'derived') derivations.set(code, source.derivation);
  const questions: readonly QuestionPlan[] = [...definition.questions.values()].map((question) => {
    const showing = showingOf(definition, question);
    return { question, showing: showing && { ...showing, needs: readNeeds(showing.needs, derivations) } };
  });
  const isNeeded = questions.some(({ showing }) => [...(showing?.needs ?? [])].some((code) => derivations.has(code)));
  return { questions, blank: mapping.blank, answersFor: derivedAnswers(definition, isNeeded ? derivations : new Map()) };
}

/** Finds every column a mapping names; all that are not found are told at once. */
export function compileMapping(toRead: ToRead, header: Header, suggest: Suggest): CompiledMapping {
  const { definition, mapping, table } = toRead;
  const finder = new ColumnFinder(header, suggest);
  const reasons = cellReasons(mapping);
  const remember = remembering();
  const isSheet = table.file.format === 'xlsx';
  const reading: Reading = { definition, finder, reasons, remember, isStored: isSheet };
  const plan = planOf(toRead);
  const readers = plan.questions.map(({ question }) => questionReaderOf(question, mapping.questions.get(question.code) ?? { shape: 'not_asked' }, reading));
  const { weight, language, brokeOff } = mapping;
  return {
    header,
    plan,
    isSheet,
    readers,
    ...(weight && { weight: { at: finder.find(weight), read: remember(weightCell(reasons)) } }),
    ...(language && { language: { at: finder.find(language.column), read: remember(languageCell(definition, language, reasons)) } }),
    ...(brokeOff && { brokeOff: { at: finder.find(brokeOff.column), read: remember(oneOf(brokeOff.values)) } }),
    leaveOut: mapping.leaveOut.map(({ column, values, why }) => ({ at: finder.find(column), read: remember(oneOf(values)), why })),
    // Last: every column has been asked for.
    faults: finder.faults,
    unusedColumns: header.names.flatMap((_, at) => (finder.used.has(at) ? [] : [columnTitle(header, at)])),
  };
}
