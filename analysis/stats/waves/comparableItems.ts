/** A question as it was put in one wave; wordings are compared letter by letter, in whatever form the caller keeps them. */
export interface AskedQuestion {
  readonly wording: string;
  /** Who was to answer, and what counts as an answer: the same words for the same base. */
  readonly base: string;
  /** Options in any order, by code. */
  readonly items: ReadonlyMap<string, string>;
}

export interface IncomparableItem {
  readonly item: string;
  readonly why: 'only_first' | 'only_second' | 'wording';
}

export interface Comparability {
  /** `all`: the same list; `some`: a list that others were added to, taken from or reworded in, of which only the unchanged are compared; `none`. */
  readonly verdict: 'all' | 'some' | 'none';
  /** What made the whole question another one. */
  readonly question: readonly ('wording' | 'base')[];
  /** Codes that may be compared, in the order of the first wave. */
  readonly items: readonly string[];
  readonly left: readonly IncomparableItem[];
}

/**
 * Which options of a question may be compared between two waves.
 *
 * Shape the question as it was put in each; codes out. Another wording of the question, or another base, compares
 * nothing; an option must be in both waves with the same wording. Source `statistics.md` 10.4.
 */
export function comparableItems(first: AskedQuestion, second: AskedQuestion): Comparability {
  const question = (['wording', 'base'] as const).filter((part) => first[part] !== second[part]);
  const left: IncomparableItem[] = [];
  const unchanged: string[] = [];
  for (const [item, wording] of first.items) {
    const other = second.items.get(item);
    if (other === undefined) left.push({ item, why: 'only_first' });
    else if (other !== wording) left.push({ item, why: 'wording' });
    else unchanged.push(item);
  }
  for (const item of second.items.keys()) if (!first.items.has(item)) left.push({ item, why: 'only_second' });
  const items = question.length > 0 ? [] : unchanged;
  return { verdict: items.length === 0 ? 'none' : left.length === 0 ? 'all' : 'some', question, items, left };
}
