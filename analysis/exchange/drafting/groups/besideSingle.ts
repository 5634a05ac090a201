import type { ColumnFacts } from '../columnFacts.js';
import { isOtherTitle } from '../lexicon/isOtherTitle.js';
import type { QuestionDraft } from '../questionDraft.js';

const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

const nameOf = ({ title }: ColumnFacts): string => title.code ?? title.name;

/** Whether a column of text holds what is written beside "other" of the question in the column before it. */
export function isBeside(draft: QuestionDraft, before: ColumnFacts, text: ColumnFacts, drafted: QuestionDraft): boolean {
  if ((draft.kind !== 'single' && draft.kind !== 'multiple') || draft.source.shape === 'options') return false;
  // So LimeSurvey names it, also where few wrote, and the same.
  if (nameOf(text) === `${nameOf(before)}[other]`) return true;
  if (drafted.kind !== 'text') return false;
  const own = plain(text.title.name);
  const question = plain(before.title.text === '' ? before.title.name : before.title.text);
  const sharesName = question !== '' && own.includes(question);
  const sharesRow = text.title.item !== undefined && text.title.text === before.title.text;
  const isOnlyOther = /^(?:other|annat|annan|sonstiges)\b/i.test(own) && own.length <= 40;
  return isOtherTitle(text.title.item ?? text.title.name) && (sharesName || sharesRow || isOnlyOther);
}
