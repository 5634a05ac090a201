import type { GroupTest, Named, ShareDifference, TestPart } from '../disclosure/releaseTests.js';
import { testFindings } from '../findings/testFindings.js';
import { testNoteText } from '../findings/testNotes.js';
import type { JsonValue } from '../survey/json.js';
import type { Language } from '../words/language.js';
import { textIn } from '../words/textIn.js';

/** A test as programs read it: p and shares unrounded where they may be, null where nothing can be said or it is hidden. */
export function testRecord(test: GroupTest, level: number, language: Language): JsonValue {
  const { item, method, n, statistic, df, df2, p, adjustedP, family, chance, secondOrder, yates, effect, detectable } = test;
  return {
    item: item?.code ?? null,
    method,
    n,
    groups: test.groups.map((group) => ({ ...namedRecord(group, language), n: group.n })),
    statistic,
    df,
    df2,
    p,
    adjustedP,
    adjustment: family > 1 ? { method: 'holm', over: family } : null,
    chance: chance === null ? null : { replicates: chance.replicates, seed: chance.seed, standardError: chance.standardError },
    secondOrder: secondOrder === null ? null : { statistic: secondOrder.statistic, df: secondOrder.df, p: secondOrder.p },
    ...(yates === null ? {} : { yates: { statistic: yates.statistic, p: yates.p } }),
    effect: effect === null ? null : { name: effect.name, value: effect.value, corrected: effect.corrected },
    difference: differenceRecord(test.difference, language),
    detectable,
    parts: test.parts.map((part) => partRecord(part, language)),
    findings: [...testFindings(test, level, language)],
    notes: test.notes.map((note) => ({ code: note.code, of: note.of.map(({ code }) => code), text: testNoteText(note, language) })),
  };
}

function namedRecord({ code, label }: Named, language: Language): { readonly code: string; readonly label: string } {
  return { code, label: textIn(label, language) };
}

function partRecord({ code, group, other, method, statistic, p, adjustedP, difference }: TestPart, language: Language): JsonValue {
  return { code: code?.code ?? null, group: group?.code ?? null, other: other?.code ?? null, method, statistic, p, adjustedP, difference: differenceRecord(difference, language) };
}

function sideRecord(side: ShareDifference['larger'], language: Language): JsonValue {
  return { ...namedRecord(side, language), share: side.share, base: side.base };
}

function differenceRecord(difference: ShareDifference | null, language: Language): JsonValue {
  if (difference === null) return null;
  const { option, larger, smaller, value, low, high } = difference;
  return { code: option.code, larger: sideRecord(larger, language), smaller: sideRecord(smaller, language), value, low, high };
}
