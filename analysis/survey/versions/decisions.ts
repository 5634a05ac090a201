/** What a lead has to state before answers to one version can be counted under the next. */
import type { Code, Definition, Question } from '../definition.js';
import { borrowedFrom, codesOf, type Coded } from './codesOf.js';
import { questionTarget } from './targets.js';
import type { VersionStep } from './versionStep.js';

export interface Decision {
  readonly about: 'question' | 'option' | 'row';
  /** Of the older version. */
  readonly question: Code;
  /** The option, step, unit or row that is gone; the question's own code where the question is. */
  readonly code: Code;
  /** What its answers may count as: not counting them is always one more. */
  readonly targets: readonly Code[];
}

function matching(gone: Coded, among: readonly Coded[]): readonly Code[] {
  return among.filter(({ meaning, exclusive }) => meaning === gone.meaning && exclusive === gone.exclusive).map(({ code }) => code);
}

function goneFrom(before: readonly Coded[], after: readonly Coded[]): readonly Coded[] {
  return before.filter(({ code }) => !after.some((each) => each.code === code));
}

function partsOf(from: Definition, to: Definition, question: Question, target: Question): readonly Decision[] {
  const after = codesOf(to, target);
  const borrows = borrowedFrom(question) !== undefined;
  const options = borrows && question.kind === 'ranking' ? [] : goneFrom(codesOf(from, question), after);
  const rowsAfter = target.kind === 'grid' ? target.rows : [];
  const rows = question.kind === 'grid' && !borrows ? goneFrom(question.rows, rowsAfter) : [];
  // Two rows cannot become one: a person may have answered both, and differently.
  const freeRows = rowsAfter.filter(({ code }) => question.kind === 'grid' && !question.rows.some((row) => row.code === code));
  return [
    ...options.map((gone): Decision => ({ about: 'option', question: question.code, code: gone.code, targets: matching(gone, after) })),
    ...rows.map((gone): Decision => ({ about: 'row', question: question.code, code: gone.code, targets: matching(gone, freeRows) })),
  ];
}

/** Questions first; those about the options of a question follow once it is stated what became of it. */
export function decisionsFor(from: Definition, to: Definition, stated: VersionStep): readonly Decision[] {
  const fresh = [...to.questions.values()].filter(({ code }) => !from.questions.has(code));
  return [...from.questions.values()].flatMap((question): readonly Decision[] => {
    const same = to.questions.get(question.code);
    const own: readonly Decision[] = same === undefined
      ? [{ about: 'question', question: question.code, code: question.code, targets: fresh.filter(({ kind }) => kind === question.kind).map(({ code }) => code) }]
      : [];
    const target = questionTarget({ from, to, step: stated }, question.code);
    return target === null ? own : [...own, ...partsOf(from, to, question, target)];
  });
}
