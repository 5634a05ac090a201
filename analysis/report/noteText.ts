import type { DisclosureLimits, NoteCode, Profile, Published } from '../disclosure/published.js';
import { baseMembers } from '../words/baseMembers.js';
import { formatNumber } from '../words/formatNumber.js';
import type { Language } from '../words/language.js';

type Words = Readonly<Record<NoteCode, (limits: DisclosureLimits, designEffect: string, whom: string, isNumber: boolean) => string>>;

const sv: Words = {
  base_below_limit: ({ minimumBase }, _designEffect, _whom, isNumber) => `Grupper med färre än ${String(minimumBase)} svar visas inte${isNumber ? ', inte heller medelvärden som skulle visa vad en eller några få personer har uppgett' : ''}, och inte heller de grupper som annars skulle avslöja dem.`,
  small_base: ({ minimumBase, smallBase }) => `Tal som bygger på ${String(minimumBase)}–${String(smallBase - 1)} svar är osäkra.`,
  cells_hidden: ({ k }) => `Värden visas inte när 1–${String(k - 1)} personer har valt svaret, eller alla utom 1–${String(k - 1)}, och inte heller de värden som annars skulle avslöja dem.`,
  everyone_or_no_one: (_limits, _designEffect, whom) => `Alla eller ingen gäller ${whom}, inte alla i gruppen.`,
  no_answers: () => 'Där n = 0 har ingen svarat på frågan.',
  told_by_another: () => 'Frågan visas inte, för den är härledd ur en fråga som visas, eller den ur denna: skillnaden skulle avslöja det som är dolt.',
  shown_as_bases: () => 'Antalen i frågan visas som baser i de tabeller som den delar upp, och inte för sig.',
  base_rule: (_limits, _designEffect, whom) => `Andelarna är av ${whom}.`,
  weighted: (_limits, designEffect) => `Andelar och medelvärden är viktade; n är personer, inte vikter. Vikternas designeffekt är ${designEffect}.`,
  weights_coarse: () => 'Antal och medelvärden visas inte, och andelar är hela procent, för att ingen persons svar ska kunna räknas fram ur vikterna. Av samma skäl visas inte grupper där en person är mer än en hundradel av vikten.',
};

const en: Words = {
  base_below_limit: ({ minimumBase }, _designEffect, _whom, isNumber) => `Groups with fewer than ${String(minimumBase)} answers are not shown,${isNumber ? ' nor means that would tell what one person or a few gave,' : ''} nor the groups that would give them away.`,
  small_base: ({ minimumBase, smallBase }) => `Numbers resting on ${String(minimumBase)}–${String(smallBase - 1)} answers are uncertain.`,
  cells_hidden: ({ k }) => `Values are not shown when 1–${String(k - 1)} people chose the answer, or all but 1–${String(k - 1)}, nor the values that would give them away.`,
  everyone_or_no_one: (_limits, _designEffect, whom) => `Everyone or no one holds for ${whom}, not for everyone in the group.`,
  no_answers: () => 'Where n = 0, nobody has answered the question.',
  told_by_another: () => 'The question is not shown, because it is worked out from one that is, or that from it: the difference would give away what is hidden.',
  shown_as_bases: () => 'The counts of this question are shown as bases of the tables it splits, and not on their own.',
  base_rule: (_limits, _designEffect, whom) => `Shares are of ${whom}.`,
  weighted: (_limits, designEffect) => `Shares and means are weighted; n is people, not weights. The design effect of the weights is ${designEffect}.`,
  weights_coarse: () => 'Counts and means are not shown, and shares are whole per cents, so that nobody’s answer can be worked out from the weights. For the same reason groups are not shown in which one person is more than a hundredth of the weight.',
};

const words = { sv, en };

/** A note of a published table in words. */
export function noteText(code: NoteCode, { limits, weighting, baseRule, kind }: Pick<Published<Profile>, 'limits' | 'weighting' | 'baseRule' | 'kind'>, language: Language): string {
  return words[language][code](limits, formatNumber(weighting?.designEffect ?? 1, language, 2), baseMembers(baseRule, language), kind === 'number');
}
