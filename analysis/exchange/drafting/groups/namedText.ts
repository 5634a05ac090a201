import type { ColumnFacts } from '../columnFacts.js';
import { textDraft } from '../kinds/draftColumn.js';
import type { QuestionDraft } from '../questionDraft.js';

/** A column of text in a group of others, as a question of its own. */
export function namedText(facts: ColumnFacts, item: string): QuestionDraft {
  const draft = textDraft(facts);
  return draft.text === '' || facts.title.item !== undefined ? { ...draft, text: /^\d*$/.test(item) ? draft.text : `${draft.text} ${item}`.trim() } : draft;
}
