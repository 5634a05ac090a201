import { checkDispositions, type Dispositions } from './dispositions.js';

/** Rates in [0, 1]; null where nobody is counted in the denominator, or its eligible part is not known. */
export interface AaporRates {
  /** e: the part of those of unknown eligibility that is counted as eligible. */
  readonly eligibleShare: number | null;
  readonly rr1: number | null;
  readonly rr2: number | null;
  readonly rr3: number | null;
  readonly rr4: number | null;
  readonly rr5: number | null;
  readonly rr6: number | null;
  readonly coop1: number | null;
  readonly coop2: number | null;
  readonly coop3: number | null;
  readonly coop4: number | null;
  readonly ref1: number | null;
  readonly ref2: number | null;
  readonly ref3: number | null;
  readonly con1: number | null;
  readonly con2: number | null;
  readonly con3: number | null;
}

/**
 * AAPOR's response, cooperation, refusal and contact rates.
 *
 * Shape final dispositions of everybody invited, and e where it is known otherwise than from them; absent, e is the
 * part of those of known eligibility that is eligible. Units rates in [0, 1]. RR1, RR3, RR5 count complete answers,
 * RR2, RR4, RR6 partial ones too; unknown eligibility counts whole in 1 and 2, by e in 3 and 4, not at all in 5 and 6;
 * likewise REF and CON 1, 2, 3. Errors RangeError naming a disposition with a negative count, or an e outside [0, 1].
 * Source AAPOR Standard Definitions, `statistics.md` 6.1. An open link has no list of invited and no such rate.
 */
export function aaporRates(dispositions: Dispositions, eligibleShare?: number): AaporRates {
  checkDispositions(dispositions);
  if (eligibleShare !== undefined && !(eligibleShare >= 0 && eligibleShare <= 1)) throw new RangeError(`an eligible share of ${eligibleShare} is not within 0 to 1`);
  const { complete, partial, refused, noncontact, other, unknown, ineligible } = dispositions;
  const answered = complete + partial;
  const contacted = answered + refused + other;
  const eligible = contacted + noncontact;
  const e = eligibleShare ?? ratio(eligible, eligible + ineligible);
  const all = eligible + unknown;
  const likely = unknown === 0 ? eligible : e === null ? null : eligible + e * unknown;
  return {
    eligibleShare: e,
    rr1: ratio(complete, all),
    rr2: ratio(answered, all),
    rr3: ratio(complete, likely),
    rr4: ratio(answered, likely),
    rr5: ratio(complete, eligible),
    rr6: ratio(answered, eligible),
    coop1: ratio(complete, contacted),
    coop2: ratio(answered, contacted),
    coop3: ratio(complete, answered + refused),
    coop4: ratio(answered, answered + refused),
    ref1: ratio(refused, all),
    ref2: ratio(refused, likely),
    ref3: ratio(refused, eligible),
    con1: ratio(contacted, all),
    con2: ratio(contacted, likely),
    con3: ratio(contacted, eligible),
  };
}

function ratio(part: number, whole: number | null): number | null {
  return whole === null || whole === 0 ? null : part / whole;
}
