import type { NamedMargin } from '../stats/weights/agreeingMargins.js';
import { mergeThinCategories } from '../stats/weights/mergeThinCategories.js';
import type { Code, Definition } from '../survey/definition.js';
import type { Columns } from './columns.js';
import type { Population } from './population.js';

/** A question of which weights are raked, its thin categories joined. */
export interface RakingMargin {
  readonly question: Code;
  readonly margin: NamedMargin;
  /** Codes of each category of the margin: several where they were joined, none for people without a category. */
  readonly codes: readonly (readonly Code[])[];
  /** People who stated no category and are not raked on it. */
  readonly unknown: number;
  /** People on the list without a category, where too few of those who answered are so. */
  readonly unlisted: number;
}

/** Fewer people than these speak for nobody but themselves. */
const fewest = 5;

/** All thin categories have one more parent: what no faculty can hold is joined with what else is thin. */
const everything = 'everything';

/**
 * Who answered and who was invited by a question, thin categories joined (`mergeThinCategories`): with their parent in
 * the unit list, then with each other.
 *
 * People without a category are one of their own where both the list and the answers have them, and enough; otherwise
 * those who answered so keep the part they had. Errors RangeError when the list does not tell the question.
 */
export function rakingMargin(columns: Columns, population: Population, question: Code): RakingMargin {
  const column = columns.questions.get(question);
  const invitedBy = population.by.get(question);
  if (invitedBy === undefined || (column?.kind !== 'single' && column?.kind !== 'unit')) throw new RangeError(`the list of people invited does not tell ${question}`);
  const { categories, codes } = column;
  const invited = categories.map(({ code }) => invitedBy.get(code) ?? 0);
  const blank = codes.reduce((count, code) => count + (code < categories.length ? 0 : 1), 0);
  const unlisted = population.total - invited.reduce((sum, count) => sum + count, 0);
  const isOwn = blank >= fewest && unlisted > 0;
  const totals = isOwn ? [...invited, unlisted] : invited;
  const none = isOwn ? categories.length : -1;
  const ancestors = ancestorsIn(columns.definition, question);
  const all: NamedMargin = {
    name: question,
    // By number: a department may be called as its faculty is.
    categories: totals.map((_, c) => String(c)),
    of: Int32Array.from(codes, (code) => (code < categories.length ? code : none)),
    count: totals.length,
    totals: Float64Array.from(totals),
  };
  const merged = mergeThinCategories(all, totals.map((_, c) => (c === none ? [] : [...ancestors(categories[c]?.code ?? ''), everything])));
  const numbers = numbersOf(merged);
  return {
    question,
    ...withoutEmpty(merged.margin, numbers.map((own) => own.filter((c) => c < categories.length).map((c) => categories[c]?.code ?? ''))),
    unknown: isOwn ? 0 : blank,
    unlisted: isOwn ? 0 : unlisted,
  };
}

/** Numbers of the categories that each category of the merged margin is made of. */
function numbersOf({ margin, merged }: ReturnType<typeof mergeThinCategories>): readonly (readonly number[])[] {
  const joined = [...merged];
  return margin.categories.map((name) => {
    const at = joined.findIndex(({ into }) => into === name);
    const [own] = at < 0 ? [] : joined.splice(at, 1);
    return own === undefined ? [Number(name)] : own.from.map(Number);
  });
}

/** A category that nobody was invited in and nobody answered from has nothing to say. */
function withoutEmpty(margin: NamedMargin, codes: RakingMargin['codes']): Pick<RakingMargin, 'margin' | 'codes'> {
  const kept = [...margin.categories.keys()].filter((g) => (margin.totals[g] ?? 0) > 0 || margin.of.includes(g));
  const now = new Map(kept.map((g, place) => [g, place]));
  return {
    margin: {
      name: margin.name,
      categories: kept.map((g) => (codes[g] ?? []).join('+')),
      of: margin.of.map((g) => now.get(g) ?? -1),
      count: kept.length,
      totals: Float64Array.from(kept, (g) => margin.totals[g] ?? 0),
    },
    codes: kept.map((g) => codes[g] ?? []),
  };
}

/** Units above a unit, nearest first; a unit that others are under counts as under itself, so that they may be joined with it. */
function ancestorsIn({ questions, units }: Definition, code: Code): (unit: Code) => readonly string[] {
  const question = questions.get(code);
  const list = question?.kind === 'unit' ? (units.get(question.list)?.units ?? []) : [];
  const parents = new Map(list.flatMap((unit) => (unit.parent === undefined ? [] : [[unit.code, unit.parent] as const])));
  const above = new Set(parents.values());
  return (unit) => {
    const found: string[] = [];
    for (let next: Code | undefined = above.has(unit) ? unit : parents.get(unit); next !== undefined && !found.includes(`unit ${next}`); next = parents.get(next)) found.push(`unit ${next}`);
    return found;
  };
}
