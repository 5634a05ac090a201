import type { Code, Definition } from '../survey/definition.js';
import type { Columns } from './columns.js';
import { fewest, joinThin } from './joinThin.js';
import type { Population } from './population.js';

export interface RakingCategory {
  /** Several where categories were joined; the empty list for people without a category, where the list has some too. */
  readonly codes: readonly Code[];
  readonly answered: number;
  readonly invited: number;
}

/** A question of which weights are raked. */
export interface RakingMargin {
  readonly question: Code;
  readonly categories: readonly RakingCategory[];
  /** Respondent -> category, -1 for those who are not raked on it. */
  readonly of: Int32Array;
  readonly unknown: number;
  readonly unlisted: number;
}

/**
 * Who answered and who was invited by a question, thin categories joined (`statistics.md` 3.4).
 *
 * People without a category are one of their own where both the list and the answers have them, and enough; otherwise
 * those who answered so keep the part they had. Errors RangeError when the list does not tell the question, or nobody
 * with a category was invited or answered.
 */
export function rakingMargin(columns: Columns, population: Population, question: Code): RakingMargin {
  const column = columns.questions.get(question);
  const invitedBy = population.by.get(question);
  if (invitedBy === undefined || (column?.kind !== 'single' && column?.kind !== 'unit')) throw new RangeError(`the list of people invited does not tell ${question}`);
  const { categories, codes } = column;
  const answered = new Uint32Array(categories.length + 1);
  for (const code of codes) {
    const category = Math.min(code, categories.length);
    answered[category] = (answered[category] ?? 0) + 1;
  }
  const invited = categories.map(({ code }) => invitedBy.get(code) ?? 0);
  const blank = { answered: answered[categories.length] ?? 0, invited: population.total - invited.reduce((sum, count) => sum + count, 0) };
  const parents = parentsOf(columns.definition, question);
  const counted = categories.map(({ code }, c) => ({ code, parent: parents.get(code), answered: answered[c] ?? 0, invited: invited[c] ?? 0 }));
  const joined = joinThin(counted, columns.n / population.total);
  if (joined.length === 0) throw new RangeError(`nobody on the list and among the answers is in the same category of ${question}`);
  const isOwn = blank.answered >= fewest && blank.invited > 0;
  const place = new Map(joined.flatMap(({ codes: own }, group) => own.map((code) => [code, group] as const)));
  const none = isOwn ? joined.length : -1;
  return {
    question,
    categories: [...joined, ...(isOwn ? [{ codes: [], ...blank }] : [])],
    of: Int32Array.from(codes, (code) => place.get(categories[code]?.code ?? '') ?? none),
    unknown: isOwn ? 0 : blank.answered,
    unlisted: isOwn ? 0 : blank.invited,
  };
}

function parentsOf({ questions, units }: Definition, code: Code): ReadonlyMap<Code, Code> {
  const question = questions.get(code);
  const list = question?.kind === 'unit' ? (units.get(question.list)?.units ?? []) : [];
  return new Map(list.flatMap((unit) => (unit.parent === undefined ? [] : [[unit.code, unit.parent] as const])));
}
