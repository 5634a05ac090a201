import type { DisclosureLimits, NoteCode, Profile, Published } from '../disclosure/published.js';
import { formatNumber } from '../words/formatNumber.js';
import type { Language } from '../words/language.js';

type Words = Readonly<Record<NoteCode, (limits: DisclosureLimits, designEffect: string) => string>>;

const sv: Words = {
  base_below_limit: ({ minimumBase }) => `Grupper med färre än ${String(minimumBase)} svar visas inte.`,
  small_base: ({ minimumBase, smallBase }) => `Tal som bygger på ${String(minimumBase)}–${String(smallBase - 1)} svar är osäkra.`,
  cells_hidden: ({ k }) => `Värden visas inte när 1–${String(k - 1)} personer har valt svaret, eller alla utom 1–${String(k - 1)}, och inte heller de värden som annars skulle avslöja dem.`,
  everyone_or_no_one: () => 'Alla eller ingen gäller dem som svarade, inte alla i gruppen.',
  no_answers: () => 'Ingen har svarat på frågan.',
  shown_as_bases: () => 'Antalen i frågan visas som baser i de tabeller som den delar upp, och inte för sig.',
  base_rule: () => 'Basen är inte alla som svarade på frågan; den anges i tabellen.',
  weighted: (_limits, designEffect) => `Andelar och medelvärden är viktade; n är personer, inte vikter. Vikternas designeffekt är ${designEffect}.`,
  weights_coarse: () => 'Antal visas inte, och andelar är hela procent, för att ingen persons svar ska kunna räknas fram ur vikterna. Av samma skäl visas inte grupper där en person är mer än en hundradel av vikten.',
};

const en: Words = {
  base_below_limit: ({ minimumBase }) => `Groups with fewer than ${String(minimumBase)} answers are not shown.`,
  small_base: ({ minimumBase, smallBase }) => `Numbers resting on ${String(minimumBase)}–${String(smallBase - 1)} answers are uncertain.`,
  cells_hidden: ({ k }) => `Values are not shown when 1–${String(k - 1)} people chose the answer, or all but 1–${String(k - 1)}, nor the values that would give them away.`,
  everyone_or_no_one: () => 'Everyone or no one holds for those who answered, not for everyone in the group.',
  no_answers: () => 'Nobody has answered the question.',
  shown_as_bases: () => 'The counts of this question are shown as bases of the tables it splits, and not on their own.',
  base_rule: () => 'The base is not everyone who answered the question; the table names it.',
  weighted: (_limits, designEffect) => `Shares and means are weighted; n is people, not weights. The design effect of the weights is ${designEffect}.`,
  weights_coarse: () => 'Counts are not shown, and shares are whole per cents, so that nobody’s answer can be worked out from the weights. For the same reason groups are not shown in which one person is more than a hundredth of the weight.',
};

const words = { sv, en };

/** A note of a published table in words. */
export function noteText(code: NoteCode, { limits, weighting }: Pick<Published<Profile>, 'limits' | 'weighting'>, language: Language): string {
  return words[language][code](limits, formatNumber(weighting?.designEffect ?? 1, language, 2));
}
