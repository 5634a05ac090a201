import type { ClaimFailure } from '../../analysis/report/checkClaims.js';
import { nounOfGroups } from '../../analysis/findings/names.js';
import type { MeanClaim } from '../../analysis/report/meanClaim.js';
import { labelOf, meanName, numberName, otherName, ratioName } from '../../analysis/report/numberName.js';
import type { ClaimOfOne } from '../../analysis/report/plan.js';
import type { Definition } from '../../analysis/survey/definition.js';
import { groupsText } from '../../analysis/words/groupsText.js';
import type { Language } from '../../analysis/words/language.js';
import { textIn } from '../../analysis/words/textIn.js';
import type { Params, Problem } from '../problems/problem.js';
import { ratioLimits } from '../../analysis/words/ratioLimits.js';
import { placesText } from '../../analysis/words/placesText.js';
import { formatMean } from '../../analysis/words/formatMean.js';
import { claimedText, differenceText, foundMeanText, foundRatioText, foundText } from './foundText.js';

function inBoth(name: string, text: (language: Language) => string): Params {
  return { [`${name}_sv`]: text('sv'), [`${name}_en`]: text('en') };
}

/** Two digits after the mark, for a limit that is just below what is claimed prints as it otherwise. */
function ratioProblem({ path, sentence, found }: ClaimFailure, claim: Extract<ClaimFailure['claim'], { type: 'ratio' }>, definition: Definition): Problem {
  const params = {
    ...inBoth('number', (language) => numberName(claim.number, definition, language)),
    ...inBoth('other', (language) => ratioName(claim.to, definition, language)),
    ...inBoth('sentence', (language) => textIn(sentence.text, language)),
    ...inBoth('value', (language) => foundRatioText(found, language)),
    ...inBoth('limits', (language) => ratioLimits(claim, language)),
  };
  return { code: 'claim_ratio', params, place: { path } };
}

function meanProblem({ path, sentence, found, other }: ClaimFailure, { of, number, is }: MeanClaim, definition: Definition): Problem {
  const common: Params = {
    ...inBoth('number', (language) => meanName(number, of, definition, language)),
    ...inBoth('sentence', (language) => textIn(sentence.text, language)),
    ...inBoth('value', (language) => foundMeanText(found, language)),
  };
  if (is.type === 'between') return { code: 'claim_between', params: { ...common, ...inBoth('low', (language) => formatMean(is.low, language)), ...inBoth('high', (language) => formatMean(is.high, language)) }, place: { path } };
  const params = { ...common, ...inBoth('other', (language) => meanName(is.other, of, definition, language)), ...inBoth('otherValue', (language) => foundMeanText(other, language)) };
  return { code: `claim_${is.type}`, params, place: { path } };
}

/** Which place it has, which it may have, and what stands in the way: an answer that is not shown is named by nothing but its label. */
function placesFound({ found, rank, rival }: ClaimFailure, { number }: Extract<ClaimFailure['claim'], { type: 'rank' }>, definition: Definition): Params {
  if (rank === undefined || found.value === null) return { rank: '', places: '', ...inBoth('rivalName', () => ''), ...inBoth('rival', () => ''), ...inBoth('difference', () => '') };
  const { unsure } = rank;
  return {
    rank: rank.rank ?? '', places: placesText(rank.low, rank.high),
    ...inBoth('rivalName', (language) => (unsure === undefined ? '' : numberName({ ...number, code: unsure.code }, definition, language))),
    ...inBoth('rival', (language) => foundText(rival, number, language)),
    ...inBoth('difference', (language) => (unsure === undefined ? '' : differenceText(unsure, language))),
  };
}

/** So many of the groups it does not hold of are named. */
const named = 3;

function eachText(each: ClaimOfOne, definition: Definition, language: Language): string {
  switch (each.type) {
    case 'between':
      return eachWords[language].between(claimedText(each.low, each.number, language), claimedText(each.high, each.number, language));
    case 'rank':
      return eachWords[language].rank(placesText(each.low, each.high));
    case 'above':
    case 'below':
      return eachWords[language][each.type](otherName(each, definition, language));
  }
}

const eachWords = {
  sv: { between: (low: string, high: string) => `mellan ${low} och ${high}`, rank: (places: string) => `säkert nummer ${places} i storlek`, above: (other: string) => `klart större än ${other}`, below: (other: string) => `klart mindre än ${other}` },
  en: { between: (low: string, high: string) => `between ${low} and ${high}`, rank: (places: string) => `surely rank ${places}`, above: (other: string) => `clearly larger than ${other}`, below: (other: string) => `clearly smaller than ${other}` },
} as const;

/** Of how many groups it holds, which of those that are shown it does not, and how many are not shown. */
function groupsProblem({ path, sentence, groups = [] }: ClaimFailure, { number, of, each }: Extract<ClaimFailure['claim'], { type: 'groups' }>, definition: Definition): Problem {
  const failing = groups.filter(({ holds, found }) => !holds && found.value !== null);
  const params = {
    holding: groups.filter(({ holds }) => holds).length, all: groups.length,
    hidden: groups.filter(({ found }) => found.value === null).length, more: Math.max(0, failing.length - named),
    ...inBoth('sentence', (language) => textIn(sentence.text, language)),
    ...inBoth('number', (language) => numberName(number, definition, language)),
    ...inBoth('groups', (language) => groupsText({ ...of, noun: nounOfGroups(definition, of.by, language) }, language)),
    ...inBoth('each', (language) => eachText(each, definition, language)),
    ...inBoth('failing', (language) => failing.slice(0, named).map(({ group, found }) => `${labelOf(of.by, group, definition, language)} ${foundText(found, number, language)}`).join('; ')),
  };
  return { code: 'claim_groups', params, place: { path } };
}

/** A claim that does not hold as a problem that shows both what is claimed and what is. */
export function claimProblem(failure: ClaimFailure, definition: Definition): Problem {
  const { path, sentence, claim, found, other } = failure;
  if (claim.type === 'ratio') return ratioProblem(failure, claim, definition);
  if (claim.type === 'groups') return groupsProblem(failure, claim, definition);
  if (claim.type === 'mean') return meanProblem(failure, claim, definition);
  const { number } = claim;
  const common: Params = {
    ...inBoth('number', (language) => numberName(number, definition, language)),
    ...inBoth('sentence', (language) => textIn(sentence.text, language)),
    ...inBoth('value', (language) => foundText(found, number, language)),
  };
  const place = { path };
  switch (claim.type) {
    case 'between': {
      const limits = { ...inBoth('low', (l) => claimedText(claim.low, number, l)), ...inBoth('high', (l) => claimedText(claim.high, number, l)) };
      return { code: 'claim_between', params: { ...common, ...limits }, place };
    }
    case 'rank':
      return { code: 'claim_rank', params: { ...common, is: placesText(claim.low, claim.high), ...placesFound(failure, claim, definition) }, place };
    case 'above':
    case 'below': {
      const params = { ...common, ...inBoth('other', (l) => otherName(claim, definition, l)), ...inBoth('otherValue', (l) => foundText(other, claim.other, l)), isEarlier: claim.sinceEarlier === true ? 'yes' : '' };
      return { code: `claim_${claim.type}`, params, place };
    }
  }
}
