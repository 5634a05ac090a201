import type { Profile, Published, PublishedNumberRow, PublishedRow } from '../disclosure/published.js';
import { ruleText } from '../findings/ruleText.js';
import type { JsonValue } from '../survey/json.js';
import type { Language } from '../words/language.js';
import { baseMembers } from '../words/baseMembers.js';
import { textIn } from '../words/textIn.js';
import { noteText } from './noteText.js';

function rowRecord(row: PublishedRow, language: Language): JsonValue {
  const { group, item, code, label, count, base, share, low, high, intervalMethod, release, unweighted, weightingMatters } = row;
  return {
    group: group === null ? null : { question: group.question, code: group.code, label: textIn(group.label, language) },
    item: item?.code ?? null,
    code,
    label: textIn(label, language),
    count,
    base,
    share,
    low,
    high,
    intervalMethod,
    release,
    ...(unweighted === undefined ? {} : { unweighted, weightingMatters: weightingMatters ?? false }),
    ...presentedRecord(row, language),
  };
}

function numberRecord({ group, ...numbers }: PublishedNumberRow, language: Language): JsonValue {
  return { group: group === null ? null : { question: group.question, code: group.code, label: textIn(group.label, language) }, ...numbers };
}

/** What the profiles `nchs` and `planning` say of a row. */
function presentedRecord({ effective, degreesOfFreedom, flags, modelled }: PublishedRow, language: Language): { readonly [key: string]: JsonValue } {
  return {
    ...(flags === undefined ? {} : { effective: effective ?? null, degreesOfFreedom: degreesOfFreedom ?? null, flags: flags.map((code) => ({ code, text: ruleText(code, language) })) }),
    ...(modelled === undefined ? {} : { modelled }),
  };
}

/** A published table as programs read it: shares in [0, 1] unrounded, hidden values null, labels in one language. */
export function tableRecord(table: Published<Profile>, language: Language): { readonly [key: string]: JsonValue } {
  const { question, kind, by, baseRule, where, level, target, limits } = table;
  return {
    question,
    kind,
    by,
    baseRule,
    base: baseMembers(baseRule, language),
    where,
    level,
    target,
    limits: { minimumBase: limits.minimumBase, smallBase: limits.smallBase, k: limits.k },
    rows: kind === 'number' ? table.numbers.map((row) => numberRecord(row, language)) : table.rows.map((row) => rowRecord(row, language)),
    notes: notesRecord(table, language),
  };
}

/** What a reader must be told of a table. */
export function notesRecord(table: Published<Profile>, language: Language): readonly { readonly code: string; readonly text: string }[] {
  return table.notes.map((code) => ({ code, text: noteText(code, table, language) }));
}
