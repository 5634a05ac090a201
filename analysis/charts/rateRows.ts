import type { PublishedCollection, ReleasedUnit } from '../disclosure/releaseCollection.js';
import { formatNumber } from '../words/formatNumber.js';
import { formatPercent } from '../words/formatPercent.js';
import type { Language } from '../words/language.js';
import { printedPercent } from '../words/printedPercent.js';
import { terms } from '../words/terms.js';

export interface RateRow {
  readonly code: string;
  readonly label: string;
  /** Share in [0, 1]; null where it is not told. */
  readonly rate: number | null;
  /** Where it is not told: the share it is at most, as far as everybody may know. */
  readonly most: number | null;
  /** On the same day of the wave before, where both may be told. */
  readonly earlier: number | null;
  /** Less than half of the target, judged on the printed value. */
  readonly isLow: boolean;
  /** "7 %", or ".." */
  readonly value: string;
  /** "3 av 41", or why there is no rate */
  readonly detail: string;
}

export interface RateWords {
  readonly of: (answered: string, invited: string) => string;
  readonly why: Readonly<Record<'few_answers' | 'few_invited' | 'protected', string>>;
}

export interface RateSource {
  readonly now: PublishedCollection;
  readonly before: PublishedCollection | undefined;
  readonly labels: ReadonlyMap<string, string>;
  /** In [0, 1]. */
  readonly target: number | undefined;
  readonly words: RateWords;
  readonly language: Language;
}

/** Whether a unit is under a share for certain: by its printed rate, or because no count it could have is enough. */
export function isSurelyBelow({ rate, most, invited }: ReleasedUnit, share: number): boolean {
  if (rate !== null) return printedPercent(rate) < printedPercent(share);
  return most !== null && invited !== null && invited > 0 && printedPercent(most / invited) < printedPercent(share);
}

/** Lowest first; those without a rate after them, in the order of the alphabet, so that their order says nothing. */
export function rateRows({ now, before, labels, target, words, language }: RateSource): readonly RateRow[] {
  const earlier = new Map((before?.units ?? []).map(({ code, rate }) => [code, rate]));
  const rows = now.units.map((unit): RateRow => {
    const { code, invited, answered, rate, most, why } = unit;
    const number = (count: number): string => formatNumber(count, language);
    return {
      code,
      label: labels.get(code) ?? code,
      rate,
      most: rate === null && most !== null && invited !== null ? most / invited : null,
      earlier: rate === null ? null : (earlier.get(code) ?? null),
      isLow: target !== undefined && isSurelyBelow(unit, target / 2),
      value: rate === null ? terms[language].hidden : formatPercent(rate, language),
      detail: why === null ? words.of(number(answered ?? 0), number(invited ?? 0)) : words.why[why],
    };
  });
  const collator = new Intl.Collator(language);
  return rows.sort((a, b) => (a.rate ?? 2) - (b.rate ?? 2) || collator.compare(a.label, b.label));
}
