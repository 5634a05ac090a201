import type { ClaimFailure } from '../../analysis/report/checkClaims.js';
import type { Found } from '../../analysis/report/judgeClaim.js';
import { writeNumberRef } from '../../analysis/report/numberRef.js';
import type { NumberRef } from '../../analysis/report/plan.js';
import { formatNumber } from '../../analysis/words/formatNumber.js';
import { formatPercent } from '../../analysis/words/formatPercent.js';
import { formatRange } from '../../analysis/words/formatRange.js';
import type { Language } from '../../analysis/words/language.js';
import { textIn } from '../../analysis/words/textIn.js';
import type { Params, Problem } from '../problems/problem.js';

function written(value: number, ref: NumberRef, language: Language): string {
  return (ref.of ?? 'share') === 'share' ? formatPercent(value, language, 1) : formatNumber(value, language);
}

/** "80,3 % (76,7–83,5)"; empty when the number is not shown. */
function foundText(found: Found | undefined, ref: NumberRef, language: Language): string {
  if (found === undefined || found.value === null) return '';
  const interval = found.low === null || found.high === null || found.low === found.high ? '' : ` (${formatRange(found.low, found.high, language, 1)})`;
  return `${written(found.value, ref, language)}${interval}`;
}

function inBoth(name: string, text: (language: Language) => string): Params {
  return { [`${name}_sv`]: text('sv'), [`${name}_en`]: text('en') };
}

/** A claim that does not hold as a problem that shows both what is claimed and what is. */
export function claimProblem({ path, sentence, claim, found, other, rank }: ClaimFailure): Problem {
  const { number } = claim;
  const common: Params = {
    path,
    number: `${number.of ?? 'share'} ${writeNumberRef(number)}`,
    ...inBoth('sentence', (language) => textIn(sentence.text, language)),
    ...inBoth('value', (language) => foundText(found, number, language)),
  };
  const place = { path };
  switch (claim.type) {
    case 'between': {
      const limits = { ...inBoth('low', (l) => written(claim.low, number, l)), ...inBoth('high', (l) => written(claim.high, number, l)) };
      return { code: 'claim_between', params: { ...common, ...limits }, place };
    }
    case 'rank':
      return { code: 'claim_rank', params: { ...common, is: claim.is, rank: rank ?? '' }, place };
    case 'above':
    case 'below': {
      const params = { ...common, other: `share ${writeNumberRef(claim.other)}`, ...inBoth('other', (l) => foundText(other, claim.other, l)) };
      return { code: `claim_${claim.type}`, params, place };
    }
  }
}
