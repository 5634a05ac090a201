import { betaBinomialQuantiles } from '../betaBinomialQuantile.js';

/** Of one wave: how many were invited, and how many of them had answered by a day. */
export interface Answered {
  readonly invited: number;
  readonly answered: number;
}

export interface ExpectedAnswers {
  readonly low: number;
  readonly high: number;
}

/**
 * How many will have answered by a later day if those who have not answered yet do so as readily as those who had not
 * answered by the same day of the earlier wave.
 *
 * Of the m who had not answered then, x did by the later day. The share x / m is Beta(x + ½, m − x + ½) (Jeffreys), and
 * the answers still to come of our N − A are beta-binomial with it. The interval holds both that the earlier share was
 * only seen once and that people decide one by one; it does not hold that another reminder, or another year, differs.
 *
 * Shape this wave today, the earlier one on the same day, and its answers by the later day in; whole numbers of people
 * out, A included. Units people; level in (0, 1). Errors RangeError when more answered than were invited, or fewer later
 * than before. Source the predictive distribution of a binomial, e.g. Gelman et al. (2013) 2.1 and 2.4.
 */
export function expectedAnswers(now: Answered, earlier: Answered, answeredLater: number, level = 0.8): ExpectedAnswers {
  const left = now.invited - now.answered;
  const among = earlier.invited - earlier.answered;
  const came = answeredLater - earlier.answered;
  if (!(left >= 0 && among >= 0 && came >= 0 && came <= among)) throw new RangeError('more have answered than were invited, or fewer later than before');
  const tail = (1 - level) / 2;
  const [low = 0, high = left] = betaBinomialQuantiles([tail, 1 - tail], { n: left, a: came + 0.5, b: among - came + 0.5 });
  return { low: now.answered + low, high: now.answered + high };
}
