import type { Code, LanguageTag, Text } from '../survey/definition.js';
import type { Table } from '../tables/table.js';
import { defaultLimits, type Published, type PublishedRow } from './published.js';

/** A group whose answers are too few more (or fewer) than in the edition before. */
export interface HeldBackGroup {
  /** The question that splits the table; the question counted, for everyone. */
  readonly question: Code;
  /** null: everyone. `.rest`: the groups that were hidden, together. */
  readonly code: string | null;
  readonly label: Text;
  /** Answers more than in the edition before; fewer when negative. */
  readonly added: number;
  /** Answers it still takes. */
  readonly missing: number;
}

export type EditionComparison =
  | { readonly heldBack: false }
  | { readonly heldBack: true; readonly groups: readonly HeldBackGroup[] };

/** Code of the groups that the edition before hid, taken together. */
export const hiddenTogether = '.rest';

/**
 * Whether a new edition may be published after another: no base that both give may differ by 1 to k − 1 people,
 * or the difference says what these few answered. Nor may counts change where the base did not.
 *
 * Only what was published is compared: a group that was hidden has no base to subtract from. But everyone less the
 * groups shown gives the hidden ones together, so these are compared as one group.
 *
 * Shape the tables of the edition before, as published, and of the new one, as counted; every group that holds it
 * back, everyone first, each once. Source `statistics.md` 16.7.
 */
export function compareEditions(
  previous: readonly Published[],
  next: readonly Table[],
  k: number = defaultLimits.k,
): EditionComparison {
  const worst = new Map<string, HeldBackGroup>();
  for (const before of previous) {
    const after = next.find(({ question, by }) => question === before.question && by.join() === before.by.join());
    if (after === undefined) continue;
    for (const group of comparedIn(before, after, k)) {
      const name = `${group.question} ${group.code ?? ''}`;
      if (group.missing > (worst.get(name)?.missing ?? 0)) worst.set(name, group);
    }
  }
  const groups = [...worst.values()].sort((a, b) => Number(a.code !== null) - Number(b.code !== null));
  return groups.length === 0 ? { heldBack: false } : { heldBack: true, groups };
}

/** One base in both editions. `counts` are those that the edition before shows. */
interface Pair {
  readonly question: Code;
  readonly code: string | null;
  readonly label: Text;
  readonly before: number;
  readonly after: number;
  readonly sameCounts: boolean;
}

function comparedIn(before: Published, after: Table, k: number): readonly HeldBackGroup[] {
  return pairsOf(before, after).flatMap(({ question, code, label, before: old, after: now, sameCounts }) => {
    const added = now - old;
    const change = Math.abs(added);
    if (change >= k || (change === 0 && sameCounts)) return [];
    return [{ question, code, label, added, missing: k - change }];
  });
}

function pairsOf(before: Published, after: Table): readonly Pair[] {
  if (before.kind === 'number') return pairsOfItem(before.numbers.map(asRow), after.numbers.map(asRow), before);
  const items = [...new Set(before.rows.map(({ item }) => item?.code))];
  return items.flatMap((item) => pairsOfItem(before.rows.filter(is(item)), after.rows.filter(is(item)), before));
}

type Comparable = Pick<PublishedRow, 'group' | 'base' | 'count' | 'code'>;

const is = (item: string | undefined) => (row: Pick<PublishedRow, 'item'>) => row.item?.code === item;

/** A mean stands for the counts: the same people give the same mean. */
function asRow({ group, base, mean }: { group: PublishedRow['group']; base: number | null; mean: number | null }): Comparable {
  return { group, base, count: mean, code: '' };
}

function pairsOfItem(before: readonly Comparable[], after: readonly Comparable[], table: Published): readonly Pair[] {
  const groups = new Map(before.map((row) => [row.group?.code ?? null, row]));
  const pairs = [...groups].flatMap(([code, row]) => pairOf(code, row, before, after, table));
  const everyone = pairs.find(({ code }) => code === null);
  const shown = pairs.filter(({ code }) => code !== null);
  const [by] = table.by;
  if (everyone === undefined || by === undefined || shown.length === groups.size - 1) return pairs;
  const rest = (side: 'before' | 'after') => everyone[side] - shown.reduce((sum, pair) => sum + pair[side], 0);
  const label = togetherIn([...everyone.label.keys()]);
  return [...pairs, { question: by, code: hiddenTogether, label, before: rest('before'), after: rest('after'), sameCounts: true }];
}

function pairOf(
  code: string | null,
  { group, base }: Comparable,
  before: readonly Comparable[],
  after: readonly Comparable[],
  table: Published,
): readonly Pair[] {
  if (base === null) return [];
  const inGroup = (row: Comparable) => (row.group?.code ?? null) === code;
  const now = after.filter(inGroup);
  const counts = new Map(now.map((row) => [row.code, row.count]));
  const sameCounts = before.filter(inGroup).every(({ count, code: option }) => count === null || counts.get(option) === count);
  const label = group?.label ?? everyoneIn([...(table.rows[0]?.label.keys() ?? ['sv', 'en'])]);
  return [{ question: group?.question ?? table.question, code, label, before: base, after: now[0]?.base ?? 0, sameCounts }];
}

const everyoneIn = (languages: readonly LanguageTag[]): Text =>
  new Map(languages.map((language) => [language, language.startsWith('sv') ? 'Alla' : 'Everyone']));

const togetherIn = (languages: readonly LanguageTag[]): Text =>
  new Map(languages.map((language) => [language, language.startsWith('sv') ? 'De dolda grupperna tillsammans' : 'The hidden groups together']));
