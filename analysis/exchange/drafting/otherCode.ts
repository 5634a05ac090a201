import type { QuestionDraft } from './questionDraft.js';
import type { ColumnFacts } from './columnFacts.js';

const mostly = 0.6;

/** Where an option without a name stands beside nearly all texts, it is the one that means "other". */
export function withOther(draft: QuestionDraft, facts: readonly ColumnFacts[], besides: ReadonlyMap<number, ReadonlyMap<string, number>>): QuestionDraft {
  const { source } = draft;
  if (source.shape !== 'value' || source.otherText === undefined) return draft;
  const counts = [...(besides.get(source.otherText) ?? [])].sort(([, a], [, b]) => b - a);
  const all = counts.reduce((sum, [, count]) => sum + count, 0);
  const [key = '', count = 0] = counts[0] ?? [];
  const text = facts[source.column]?.values.find((value) => value.key === key)?.text;
  const added = draft.options.find(({ cells, meaning }) => meaning === 'other' && cells.length === 0);
  if (text === undefined || added === undefined || source.otherwise !== undefined || count < 3 || count < all * mostly) return draft;
  const options = draft.options.flatMap((option) => (option === added ? [] : option.cells.includes(text) ? [{ ...option, meaning: 'other' as const }] : [option]));
  const said = { sv: `${String(count)} av ${String(all)} texter står vid ”${text}”, som därför är annat`, en: `${String(count)} of ${String(all)} texts stand beside “${text}”, which is therefore other` };
  return options.length < 2 ? draft : { ...draft, options, evidence: [...draft.evidence, said] };
}
