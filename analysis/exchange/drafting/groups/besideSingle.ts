import type { ColumnFacts } from '../columnFacts.js';
import { isOtherTitle } from '../lexicon/isOtherTitle.js';
import type { QuestionDraft } from '../questionDraft.js';

const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

/** Whether a column of text holds what is written beside "other" of the question in the column before it. */
export function isBeside(draft: QuestionDraft, before: ColumnFacts, text: ColumnFacts, drafted: QuestionDraft): boolean {
  if (drafted.kind !== 'text' || (draft.kind !== 'single' && draft.kind !== 'multiple') || draft.source.shape === 'options') return false;
  const own = plain(text.title.name);
  const question = plain(before.title.text === '' ? before.title.name : before.title.text);
  const sharesName = question !== '' && own.includes(question);
  const sharesRow = text.title.item !== undefined && text.title.text === before.title.text;
  const isOnlyOther = /^(?:other|annat|annan|sonstiges)\b/i.test(own) && own.length <= 40;
  return isOtherTitle(text.title.item ?? text.title.name) && (sharesName || sharesRow || isOnlyOther);
}
