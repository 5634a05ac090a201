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
  /** The same for every unit that is hidden: why it is would say how many have answered. */
  readonly hidden: string;
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

/** Whether a unit is under a share, by its printed rate; of a hidden one nobody is told. */
export function isBelow({ rate }: ReleasedUnit, share: number): boolean {
  return rate !== null && printedPercent(rate) < printedPercent(share);
}

/** Lowest first; those without a rate after them, in the order of the alphabet, so that their order says nothing. */
export function rateRows({ now, before, labels, target, words, language }: RateSource): readonly RateRow[] {
  const earlier = new Map((before?.units ?? []).map(({ code, rate }) => [code, rate]));
  const rows = now.units.map((unit): RateRow => {
    const { code, invited, answered, rate } = unit;
    const number = (count: number): string => formatNumber(count, language);
    return {
      code,
      label: labels.get(code) ?? code,
      rate,
      earlier: rate === null ? null : (earlier.get(code) ?? null),
      isLow: target !== undefined && isBelow(unit, target / 2),
      value: rate === null ? terms[language].hidden : formatPercent(rate, language),
      detail: answered === null ? words.hidden : words.of(number(answered), number(invited ?? 0)),
    };
  });
  const collator = new Intl.Collator(language);
  return rows.sort((a, b) => (a.rate ?? 2) - (b.rate ?? 2) || collator.compare(a.label, b.label));
}
