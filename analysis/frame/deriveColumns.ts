import type { Status } from '../survey/answers.js';
import type { Code } from '../survey/definition.js';
import type { Derivation } from '../survey/derivation.js';
import { testsIn } from '../survey/expression/testsIn.js';
import { BitSet } from './bitSet.js';
import { categoriesOf } from './categoriesOf.js';
import { noCode, type CodeColumn, type Columns } from './columns.js';
import { rowsWithStatus } from './rowsWithStatus.js';
import { select } from './select.js';
import { statusNumber } from './statusNumber.js';
import { statusOfTest } from './statusOfTest.js';

export interface DerivedColumns {
  readonly columns: Columns;
  /**
   * Of each derived question, the respondents for whom no case is true although all it rests on was answered, and
   * nothing says what that means: they are `skipped`. Questions without any are absent.
   */
  readonly undecided: ReadonlyMap<Code, number>;
}

/**
 * Works out questions with one answer from the columns of others. The first case that is true gives the code. Where
 * none is: `otherwise`, if every question the cases rest on was answered; else the status of the first of these, in
 * the order of the questionnaire, that was not.
 *
 * Shape columns and a derivation a question, in any order, which may rest on each other; the same columns out with
 * those questions replaced. Errors RangeError for a question that is not `single`, a code it does not have, or
 * derivations that rest on each other in a circle.
 */
export function deriveColumns(columns: Columns, derivations: ReadonlyMap<Code, Derivation>): DerivedColumns {
  let now = columns;
  const undecided = new Map<Code, number>();
  for (const [code, derivation] of inOrder(derivations)) {
    const { column, left } = derived(now, code, derivation);
    now = { ...now, questions: new Map(now.questions).set(code, column) };
    if (left > 0) undecided.set(code, left);
  }
  return { columns: now, undecided };
}

/** Each after those it rests on. */
function inOrder(derivations: ReadonlyMap<Code, Derivation>): ReadonlyMap<Code, Derivation> {
  const ordered = new Map<Code, Derivation>();
  const visit = (code: Code, above: readonly Code[]): void => {
    const derivation = derivations.get(code);
    if (derivation === undefined || ordered.has(code)) return;
    if (above.includes(code)) throw new RangeError([...above, code].join(' rests on '));
    for (const { when } of derivation.cases) for (const { question } of testsIn(when)) visit(question, [...above, code]);
    ordered.set(code, derivation);
  };
  for (const code of derivations.keys()) visit(code, []);
  return ordered;
}

function derived(columns: Columns, code: Code, { cases, otherwise }: Derivation): { readonly column: CodeColumn; readonly left: number } {
  const question = columns.definition.questions.get(code);
  if (question?.kind !== 'single') throw new RangeError(`${code} is not a question with one answer, so it cannot be derived`);
  const categories = categoriesOf(columns.definition, question);
  const status = new Uint8Array(columns.n).fill(statusNumber.skipped);
  const codes = new Uint16Array(columns.n).fill(noCode);
  const give = (rows: BitSet, answer: Code) => {
    const index = categories.findIndex((category) => category.code === answer);
    if (index < 0) throw new RangeError(`${code} has no option ${answer}`);
    rows.forEach((i) => {
      status[i] = statusNumber.answered;
      codes[i] = index;
    });
  };
  let open = BitSet.all(columns.n);
  for (const { code: answer, when } of cases) {
    const rows = open.and(select(columns, when));
    give(rows, answer);
    open = open.andNot(rows);
  }
  open = open.andNot(unanswered(columns, cases, open, status));
  if (otherwise !== undefined) give(open, otherwise);
  return { column: { kind: 'single', status, categories, codes }, left: otherwise === undefined ? open.count() : 0 };
}

/** Gives the rows whose cases rest on something that was not answered the reason of the first such; which rows these are. */
function unanswered(columns: Columns, cases: Derivation['cases'], open: BitSet, status: Uint8Array): BitSet {
  const places = new Map([...columns.definition.questions.keys()].map((code, place) => [code, place]));
  const tests = cases.flatMap(({ when }) => testsIn(when));
  const inDocument = [...tests].sort((a, b) => (places.get(a.question) ?? 0) - (places.get(b.question) ?? 0));
  let without = new BitSet(columns.n);
  for (const test of inDocument) {
    const own = statusOfTest(columns, test);
    const rows = rowsWithStatus(own, reasons).and(open).andNot(without);
    rows.forEach((i) => (status[i] = own[i] ?? statusNumber.skipped));
    without = without.or(rows);
  }
  return without;
}

const reasons: readonly Status[] = ['skipped', 'not_shown', 'not_reached', 'not_asked'];
