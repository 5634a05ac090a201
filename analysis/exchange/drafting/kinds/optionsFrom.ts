import type { ValueCount } from '../columnFacts.js';
import { meaningOf } from '../lexicon/meaningOf.js';
import { otherMark } from '../lexicon/otherMark.js';
import { readableCode } from '../lexicon/readableCode.js';
import { UniqueCodes } from '../lexicon/uniqueCode.js';
import type { OptionDraft } from '../questionDraft.js';

type Meaning = NonNullable<OptionDraft['meaning']>;

/** A label as a definition may have it. */
export function asLabel(text: string, fallback: string): string {
  const label = text.replace(/[\p{Cc}\p{Cs}]/gu, ' ').replace(/\s+/g, ' ').trim();
  return label === '' ? fallback : label.slice(0, 2_000);
}

/** A code that tells the label from those before it that would have the same. */
function codeFor(label: string, before: readonly Pick<ValueCount, 'text'>[], fallback: string): string {
  const code = readableCode(label, fallback);
  const same = before.filter(({ text }) => readableCode(asLabel(text, ''), '') === code);
  if (same.length === 0) return code;
  const known = new Set(same.flatMap(({ text }) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u)));
  const own = label.split(/[^\p{L}\p{N}]+/u).filter((word) => !known.has(word.toLowerCase()));
  const short = readableCode(label, '', 2);
  const more = readableCode(own.join(' '), '', 2);
  return own.length === 0 || more === '' ? code : readableCode(`${short}_${more}`.replaceAll('_', ' '), code, 4);
}

/** Options from the values of cells, in their order. Of several that mean "other" only the first does. */
export function optionsFrom(values: readonly Pick<ValueCount, 'text'>[], allowed: readonly Meaning[]): readonly OptionDraft[] {
  const codes = new UniqueCodes();
  let hasOther = false;
  return values.map(({ text }, i) => {
    const label = asLabel(text, `#${String(i + 1)}`);
    const found = meaningOf(label);
    const meaning = found !== undefined && allowed.includes(found) && !(found === 'other' && hasOther) ? found : undefined;
    hasOther ||= meaning === 'other';
    // A mark of the other system is no word for a reader.
    if (meaning === 'other' && label === otherMark) return { code: codes.take('other'), label: '', cells: [text], meaning };
    const code = codes.take(codeFor(label, values.slice(0, i), `option_${String(i + 1)}`));
    return { code, label, cells: [text], ...(meaning === undefined ? {} : { meaning }) };
  });
}
