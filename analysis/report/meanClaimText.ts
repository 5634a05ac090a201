import type { Definition } from '../survey/definition.js';
import { formatMean } from '../words/formatMean.js';
import type { Language } from '../words/language.js';
import type { MeanClaim } from './meanClaim.js';
import { meanName } from './numberName.js';

export interface ClaimWords {
  readonly between: (number: string, low: string, high: string) => string;
  readonly above: (number: string, other: string) => string;
  readonly below: (number: string, other: string) => string;
}

/** What is claimed of a mean, in the words of the page that tells it. */
export function meanClaimText({ of, number, is }: MeanClaim, words: ClaimWords, definition: Definition, language: Language): string {
  const name = meanName(number, of, definition, language);
  if (is.type === 'between') return words.between(name, formatMean(is.low, language), formatMean(is.high, language));
  return words[is.type](name, meanName(is.other, of, definition, language));
}
