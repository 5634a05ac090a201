import type { Code, Expression, Option, Question, Section } from '../../survey/definition.js';
import { dependsOn } from '../../survey/dependsOn.js';
import { BitSet } from '../bitSet.js';
import type { Column, Columns } from '../columns.js';
import { rowsWithStatus } from '../rowsWithStatus.js';
import { select } from '../select.js';
import { rowsWithCell } from './rowsWithCell.js';

/** For each multiple choice and each of its options: the rows whose cells say it was not shown. */
export type Hidden = ReadonlyMap<Code, readonly BitSet[]>;

/**
 * Whether every status, of every question and every part of one, is what routing gives for the same answers: `statusesOf`
 * for all respondents at once. Where it is, the answers that count are those recorded, and what later conditions ask of
 * them may be asked of the columns.
 */
export function agreesWithRouting(columns: Columns, hidden: Hidden): boolean {
  return columns.definition.sections.every((section) => {
    const reached = section.questions.reduce((rows, { code }) => rows.or(withStatus(columns, code, 'answered', 'skipped')), new BitSet(columns.n));
    const open = shownWhere(columns, section.showIf);
    return section.questions.every((question) => agrees(columns, question, { section, reached, open }, hidden.get(question.code) ?? []));
  });
}

interface Page {
  readonly section: Section;
  /** Who has seen it. */
  readonly reached: BitSet;
  /** Whose answers open it. */
  readonly open: BitSet;
}

const isSame = (a: BitSet, b: BitSet) => a.words.every((word, w) => word === b.words[w]);
const union = (sets: readonly (BitSet | undefined)[], n: number) =>
  sets.includes(undefined) ? BitSet.all(n) : sets.reduce((all: BitSet, set) => (set === undefined ? all : all.or(set)), new BitSet(n));
const shownWhere = (columns: Columns, showIf: Expression | undefined) => (showIf === undefined ? BitSet.all(columns.n) : select(columns, showIf));

function withStatus({ questions, n }: Columns, code: Code, ...wanted: Parameters<typeof rowsWithStatus>[1]): BitSet {
  const column = questions.get(code);
  return column === undefined ? new BitSet(n) : rowsWithStatus(column.status, wanted);
}

function agrees(columns: Columns, question: Question, { reached, open }: Page, hidden: readonly BitSet[]): boolean {
  const { definition, n } = columns;
  const column = columns.questions.get(question.code);
  if (column === undefined) return false;
  const options = optionsOf(question).map((option) => shownPart(columns, option, question.kind === 'ranking' ? question.optionsFrom : undefined));
  const rows = question.kind === 'grid' ? question.rows.map((row) => shownPart(columns, row, question.rowsFrom)) : [];
  // Nothing to choose among is nothing to ask.
  const choices = question.kind === 'grid' ? rows : options;
  const isEmpty = question.kind !== 'grid' && options.length === 0;
  const shown = open.and(shownWhere(columns, question.showIf)).and(isEmpty ? BitSet.all(n) : union(choices, n));
  const asked = rowsWithStatus(column.status, ['not_asked']).not();
  const waiting = union([...dependsOn(definition, question)].filter((code) => code !== question.code).map((code) => withStatus(columns, code, 'not_reached')), n);
  const answered = rowsWithStatus(column.status, ['answered']);
  const unseen = asked.andNot(shown);
  const blank = asked.and(shown).andNot(answered);
  return (
    isSame(answered.andNot(shown), new BitSet(n)) &&
    isSame(rowsWithStatus(column.status, ['skipped']), blank.and(reached)) &&
    isSame(rowsWithStatus(column.status, ['not_reached']), blank.andNot(reached).or(unseen.andNot(reached).and(waiting))) &&
    partsAgree(column, { options, rows, hidden }, n)
  );
}

function optionsOf(question: Question): readonly Option[] {
  return question.kind === 'grid' ? question.scale : 'options' in question ? question.options : [];
}

/** Who is shown an option or row: those who chose it in the question it comes from, or those its condition is true of. Undefined: everyone. */
function shownPart(columns: Columns, { code, showIf }: Option, from: Code | undefined): BitSet | undefined {
  if (from !== undefined) return select(columns, { type: 'includes', question: from, codes: [code] });
  return showIf === undefined ? undefined : select(columns, showIf);
}

interface Parts {
  readonly options: readonly (BitSet | undefined)[];
  readonly rows: readonly (BitSet | undefined)[];
  readonly hidden: readonly BitSet[];
}

/** Whether what was chosen was offered, and what was offered is said to have been. */
function partsAgree(column: Column, { options, rows, hidden }: Parts, n: number): boolean {
  const seen = rowsWithStatus(column.status, ['answered', 'skipped']);
  const none = new BitSet(n);
  const isTold = (offered: BitSet | undefined, hidden: BitSet) => isSame(offered === undefined ? none : seen.andNot(offered), seen.and(hidden));
  const onlyOffered = (codes: Uint16Array) =>
    options.every((offered, o) => offered === undefined || isSame(rowsWithCell(codes, o).andNot(offered), none));
  switch (column.kind) {
    case 'single':
      return onlyOffered(column.codes);
    case 'ranking':
      return column.places.every(onlyOffered);
    case 'multiple':
      return options.every((offered, o) => isTold(offered, hidden[o] ?? none));
    case 'grid':
      return column.rows.every(({ status, codes }, r) => isTold(rows[r], rowsWithStatus(status, ['not_shown'])) && onlyOffered(codes));
    case 'unit':
    case 'number':
    case 'text':
      return true;
  }
}
