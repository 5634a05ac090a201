/** What a sentence rests on, in words, and whether it does. */
import { judgeClaim, type Judgement } from '../../../analysis/report/judgeClaim.js';
import { meanClaimText } from '../../../analysis/report/meanClaimText.js';
import { numberName, otherName, ratioName } from '../../../analysis/report/numberName.js';
import type { Claim } from '../../../analysis/report/plan.js';
import type { ReportNumbers } from '../../../analysis/report/numbers.js';
import type { Definition } from '../../../analysis/survey/definition.js';
import { groupsText } from '../../../analysis/words/groupsText.js';
import { nounOfGroups } from '../../../analysis/findings/names.js';
import { reportDeskWords } from '../../../views/words/reportDesk.js';
import { placesText } from '../../../analysis/words/placesText.js';
import { ratioLimits } from '../../../analysis/words/ratioLimits.js';
import { claimedText, foundMeanText, foundRatioText, foundText } from '../../acts/foundText.js';
import type { InterfaceLanguage } from '../../problems/problem.js';

export interface ClaimView {
  readonly tag: string;
  readonly verdict: string;
  readonly text: string;
  /** Empty before there are numbers. */
  readonly found: string;
}

interface Said {
  readonly definition: Definition;
  readonly language: InterfaceLanguage;
}

function claimText(claim: Claim, { definition, language }: Said): string {
  const words = reportDeskWords[language].claims;
  if (claim.type === 'mean') return meanClaimText(claim, words, definition, language);
  const name = numberName(claim.number, definition, language);
  switch (claim.type) {
    case 'groups':
      return `${groupsText({ ...claim.of, noun: nounOfGroups(definition, claim.of.by, language) }, language)}: ${claimText(claim.each, { definition, language })}`;
    case 'between':
      return words.between(name, claimedText(claim.low, claim.number, language), claimedText(claim.high, claim.number, language));
    case 'rank':
      return words.rank(name, placesText(claim.low, claim.high));
    case 'ratio':
      return words.ratio(name, ratioLimits(claim, language), ratioName(claim.to, definition, language));
    case 'above':
    case 'below':
      return words[claim.type](name, otherName(claim, definition, language));
  }
}

function foundWords(claim: Claim, { found, other, rank, groups = [] }: Judgement, language: InterfaceLanguage): string {
  const words = reportDeskWords[language].claims;
  const shown = (text: string): string => (text === '' ? words.hidden : text);
  if (claim.type === 'ratio') return words.ratioIs(shown(foundRatioText(found, language)));
  if (claim.type === 'mean') return claim.is.type === 'between' ? words.is(shown(foundMeanText(found, language))) : words.are(shown(foundMeanText(found, language)), shown(foundMeanText(other, language)));
  if (claim.type === 'groups') return words.groups(groups.filter(({ holds }) => holds).length, groups.length, groups.filter((each) => each.found.value === null).length);
  const value = shown(foundText(found, claim.number, language));
  if (claim.type === 'rank') return words.ranked(rank === undefined || found.value === null ? '' : placesText(rank.low, rank.high), value);
  if ('sinceEarlier' in claim && other?.value === null) return `${words.is(value)} ${words.noEarlier}`;
  return claim.type === 'between' ? words.is(value) : words.are(value, shown(foundText(other, claim.other, language)));
}

/** @param numbers absent before anything was counted */
export function claimView(claim: Claim, numbers: Pick<ReportNumbers, 'tables' | 'earlier'> | undefined, said: Said): ClaimView {
  const words = reportDeskWords[said.language].parts;
  const text = claimText(claim, said);
  if (numbers === undefined) return { tag: '', verdict: words.unknown, text, found: '' };
  const judgement = judgeClaim(numbers.tables, claim, numbers.earlier);
  return { tag: judgement.holds ? 'good' : 'fix', verdict: judgement.holds ? words.holds : words.broken, text, found: foundWords(claim, judgement, said.language) };
}
