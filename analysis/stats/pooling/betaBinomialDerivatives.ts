import type { GroupSpread } from './betaBinomialLikelihood.js';
import type { BetaBinomialTallies } from './betaBinomialTallies.js';

/** How the log-likelihood changes with the logits of mu and icc, and how those changes change. */
export interface LogitDerivatives {
  readonly slope: GroupSpread;
  readonly curve: { readonly mu: number; readonly icc: number; readonly both: number };
}

/** Derivatives of Σ tally_j ln(share (1 − icc) + j icc) by share and icc. */
function ofProduct(tally: Float64Array, share: number, icc: number) {
  const sums = { share: 0, icc: 0, shareShare: 0, iccIcc: 0, shareIcc: 0 };
  tally.forEach((times, j) => {
    const factor = share * (1 - icc) + j * icc;
    const byShare = (1 - icc) / factor;
    const byIcc = (j - share) / factor;
    sums.share += times * byShare;
    sums.icc += times * byIcc;
    sums.shareShare -= times * byShare ** 2;
    sums.iccIcc -= times * byIcc ** 2;
    sums.shareIcc -= times * (1 / factor + byShare * byIcc);
  });
  return sums;
}

/**
 * First and second derivatives of `betaBinomialLogLikelihood` by the logits of its parameters.
 * Shape tallies, mu and icc inside (0, 1). Errors none.
 */
export function betaBinomialDerivatives({ chosen, rest, all }: BetaBinomialTallies, { mu, icc }: GroupSpread): LogitDerivatives {
  const a = ofProduct(chosen, mu, icc);
  const b = ofProduct(rest, 1 - mu, icc);
  const c = ofProduct(all, 1, icc);
  const byMu = a.share - b.share;
  const byIcc = a.icc + b.icc - c.icc;
  const muStep = mu * (1 - mu);
  const iccStep = icc * (1 - icc);
  return {
    slope: { mu: byMu * muStep, icc: byIcc * iccStep },
    curve: {
      mu: (a.shareShare + b.shareShare) * muStep ** 2 + byMu * muStep * (1 - 2 * mu),
      icc: (a.iccIcc + b.iccIcc - c.iccIcc) * iccStep ** 2 + byIcc * iccStep * (1 - 2 * icc),
      both: (a.shareIcc - b.shareIcc) * muStep * iccStep,
    },
  };
}
