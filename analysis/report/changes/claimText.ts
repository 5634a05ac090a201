import { nameOfQuestion, name, nounOfGroups } from '../../findings/names.js';
import { formatNumber } from '../../words/formatNumber.js';
import { formatPercent } from '../../words/formatPercent.js';
import { groupsText } from '../../words/groupsText.js';
import { placesText } from '../../words/placesText.js';
import { ratioLimits } from '../../words/ratioLimits.js';
import type { Language } from '../../words/language.js';
import type { Edition } from '../edition.js';
import { earlierShare } from '../earlierShare.js';
import { findRow } from '../findNumber.js';
import { meanClaimText } from '../meanClaimText.js';
import { writeNumberRef } from '../numberRef.js';
import type { Claim, NumberRef } from '../plan.js';
import { changeWords } from './changeWords.js';

/** "Biostatistik (metodstöd, molekylärmedicin)" */
function numberName(ref: NumberRef, { tables, definition }: Edition, language: Language): string {
  const row = findRow(tables, ref);
  if (row === undefined) return writeNumberRef(ref);
  const group = row.group === null ? [] : [name(row.group.label, language)];
  const item = row.item === null ? '' : `${name(row.item.label, language)}, `;
  return `${item}${name(row.label, language)} (${[nameOfQuestion(definition, ref.question, language), ...group].join(', ')})`;
}

/** What a sentence of the report rests on, in words. */
export function claimText(claim: Claim, edition: Edition, language: Language): string {
  const words = changeWords[language];
  if (claim.type === 'mean') return meanClaimText(claim, words, edition.definition, language);
  const number = numberName(claim.number, edition, language);
  const written = (value: number): string => ((claim.number.of ?? 'share') === 'share' ? formatPercent(value, language, 1) : formatNumber(value, language));
  switch (claim.type) {
    case 'groups':
      return `${groupsText({ ...claim.of, noun: nounOfGroups(edition.definition, claim.of.by, language) }, language)}: ${claimText(claim.each, edition, language)}`;
    case 'between':
      return words.between(number, written(claim.low), written(claim.high));
    case 'rank':
      return words.rank(number, placesText(claim.low, claim.high));
    case 'ratio':
      return words.ratio(number, ratioLimits(claim, language), claim.to === 'earlier' ? earlierShare[language] : claim.to === 'others' ? words.others : numberName(claim.to, edition, language));
    case 'above':
    case 'below':
      return words[claim.type](number, claim.sinceEarlier === true ? earlierShare[language] : numberName(claim.other, edition, language));
  }
}
