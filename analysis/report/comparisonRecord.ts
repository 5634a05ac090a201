import type { PublishedComparison } from '../disclosure/publishedComparison.js';
import { comparisonNote, whyNotCompared } from '../findings/changeNotes.js';
import { name } from '../findings/names.js';
import type { JsonValue } from '../survey/json.js';
import type { Language } from '../words/language.js';
import { textIn } from '../words/textIn.js';
import { rakingRecord } from './rakingRecord.js';

/** What has changed, as programs read it: shares and differences in [−1, 1] unrounded, hidden values null, labels in one language. */
export function comparisonRecord({ earlier, rows, means, notCompared, notes }: PublishedComparison, language: Language): JsonValue {
  const groupOf = (group: (typeof rows)[number]['group']) => (group === null ? null : { question: group.question, code: group.code, label: textIn(group.label, language) });
  const { survey, n, raking } = earlier;
  return {
    earlier: { survey, n, ...(raking === undefined ? {} : { weights: rakingRecord(raking) }) },
    rows: rows.map(({ question, group, item, code, label, earlier: before, later, ...change }) => ({
      question,
      group: groupOf(group),
      item: item?.code ?? null,
      code,
      label: textIn(label, language),
      earlier: { ...before },
      later: { ...later },
      ...change,
    })),
    means: means.map(({ question, group, earlier: before, later, ...change }) => ({ question, group: groupOf(group), earlier: { ...before }, later: { ...later }, ...change })),
    notCompared: notCompared.map(({ question, why }) => ({ question, code: why, text: whyNotCompared(why, language) })),
    notes: notes.map(({ code, of }) => ({ code, question: of?.question ?? null, text: comparisonNote(code, of === null ? '' : name(of.label, language), language) })),
  };
}
