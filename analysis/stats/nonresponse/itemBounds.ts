import { manskiBounds } from './manskiBounds.js';
import type { Bounds } from './boundsOfShare.js';

/** Who should have answered a question: 0 or more of each. */
export interface ItemResponse {
  /** Of those who answered it. */
  readonly count: number;
  readonly answered: number;
  /** Saw it and gave nothing. */
  readonly skipped: number;
  /** Broke off before it. */
  readonly notReached: number;
}

export interface ItemBounds {
  /** answered / (answered + skipped + not reached); who was rightly not shown it is outside. */
  readonly itemResponseRate: number;
  /** Whatever those without an answer to the question would have said. */
  readonly amongRespondents: Bounds;
  /** Whatever they and everyone who sent nothing would have said; null when the number invited to the question is not known. */
  readonly amongInvited: Bounds | null;
}

/**
 * Bounds of a share under any item non-response, and under any non-response at all.
 *
 * Shape counts of one question, and of those invited who belong in its base (at least all respondents in it). Units
 * shares. Errors RangeError naming a count that is negative or no number, when nobody answered the question, or when
 * fewer were invited than responded. Source Manski (1989), `statistics.md` 6.4.
 */
export function itemBounds({ count, answered, skipped, notReached }: ItemResponse, invited: number | null = null, level = 0.95): ItemBounds {
  for (const [name, number] of Object.entries({ answered, skipped, notReached })) {
    if (!(number >= 0 && number < Infinity)) throw new RangeError(`the number of people with status ${name} is ${number}, not 0 or more`);
  }
  const respondents = answered + skipped + notReached;
  if (invited !== null && !(invited >= respondents)) throw new RangeError(`${invited} invited cannot give ${respondents} respondents`);
  const of = { count, n: answered };
  return {
    itemResponseRate: respondents === 0 ? 0 : answered / respondents,
    amongRespondents: manskiBounds(of, respondents, level),
    amongInvited: invited === null ? null : manskiBounds(of, invited, level),
  };
}
