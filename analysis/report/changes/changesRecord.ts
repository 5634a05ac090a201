import type { JsonValue } from '../../survey/json.js';
import type { Language } from '../../words/language.js';
import type { EditionChanges } from './editionChanges.js';
import type { ChangedValue } from './numberChange.js';

/** What is the same for the whole comparison. */
export interface ChangesOrigin {
  readonly survey: string;
  /** Why each later edition was made, oldest first. */
  readonly reasons: readonly { readonly edition: string; readonly date: string; readonly reason: string }[];
  /** The band of invented answers; absent for real ones. */
  readonly example?: string;
}

function valueRecord(value: ChangedValue | null): JsonValue {
  return value === null ? null : { ...value };
}

/** The changes as programs read them: shares in [0, 1] unrounded, hidden values null, labels in one language. */
export function changesRecord(changes: EditionChanges, { survey, reasons, example }: ChangesOrigin, language: Language): JsonValue {
  return {
    version: 1,
    survey,
    from: changes.from,
    to: changes.to,
    language,
    ...(example === undefined ? {} : { example }),
    reasons: reasons.map((each) => ({ ...each })),
    numbers: changes.numbers.map(({ where, table, option, group, before, after, codes, beforeValue, afterValue }) => ({
      where, table, option, group, codes: { ...codes }, before: valueRecord(beforeValue), after: valueRecord(afterValue), beforeText: before, afterText: after,
    })),
    texts: changes.texts.map((each) => ({ ...each })),
  };
}
