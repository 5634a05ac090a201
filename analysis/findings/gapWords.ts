/** What is said of gaps in every form: quadrants, notes and whom they are of. */
import type { GapNoteCode, PublishedGap, Quadrant } from '../disclosure/releaseGap.js';
import { formatList } from '../words/formatList.js';
import { formatNumber } from '../words/formatNumber.js';
import type { Language } from '../words/language.js';
import { quote } from '../words/quote.js';
import { name } from './names.js';

const corners: Readonly<Record<Language, Readonly<Record<Quadrant, string>>>> = {
  sv: {
    concentrate_here: 'Viktigare och mindre tillgängligt än medel (satsa här)',
    keep_up: 'Viktigare och mer tillgängligt än medel (håll i)',
    low_priority: 'Mindre viktigt och mindre tillgängligt än medel (låg prioritet)',
    possible_overkill: 'Mindre viktigt och mer tillgängligt än medel (kanske mer än det behövs)',
  },
  en: {
    concentrate_here: 'More important and less available than average (concentrate here)',
    keep_up: 'More important and more available than average (keep up)',
    low_priority: 'Less important and less available than average (low priority)',
    possible_overkill: 'Less important and more available than average (possibly more than needed)',
  },
};

/** In the order they are told. */
export const quadrantOrder: readonly Quadrant[] = ['concentrate_here', 'keep_up', 'low_priority', 'possible_overkill'];

export function quadrantText(quadrant: Quadrant, language: Language): string {
  return corners[language][quadrant];
}

/** Whom everything is of: those who rated both, on the scale; for rows that were shown to some only, who these are. */
export function gapBase({ rowsFrom }: Pick<PublishedGap, 'rowsFrom'>, language: Language): string {
  const from = formatList(rowsFrom.map(({ label }) => quote(name(label, language), language)), language);
  if (language === 'sv') return rowsFrom.length === 0 ? 'dem som satt båda betygen' : `dem som valt raden i ${from} och satt båda betygen`;
  return rowsFrom.length === 0 ? 'those who rated both' : `those who chose the row in ${from} and rated both`;
}

interface NoteParts {
  readonly gap: PublishedGap;
  readonly base: string;
  readonly effect: string;
}

type Notes = Readonly<Record<GapNoteCode, (parts: NoteParts) => string>>;

const sv: Notes = {
  rows_hidden: ({ gap: { limits } }) => `Rader visas inte där färre än ${String(limits.minimumBase)} satt båda betygen, där 1–${String(limits.k - 1)} personer har svarat på ett visst sätt eller någon kunde räkna ut det, eller där frågornas egna tabeller döljer något. De räknas inte heller med i det som visas.`,
  means_hidden: ({ gap: { limits } }) => `Medelvärden visas inte där 1–${String(limits.minimumBase - 1)} personer bara satt det ena betyget, för skillnaden mot frågornas egna tabeller är deras svar; viktade inte heller där en person kan flytta dem en tiondel.`,
  small_base: ({ gap: { limits } }) => `Tal som bygger på ${String(limits.minimumBase)}–${String(limits.smallBase - 1)} personer är osäkra.`,
  no_pairs: () => 'Där n = 0 har ingen satt båda betygen.',
  chosen_rows: ({ base }) => `Varje rad visades bara för dem som valt den: talen är av ${base}, inte av alla svarande.`,
  weighted: ({ effect }) => `Andelar, medelvärden och poäng är viktade; n är personer, inte vikter. Vikternas designeffekt är ${effect}.`,
  weights_coarse: () => 'Test och Borichs poäng visas inte, och andelar är hela procent, för att ingen persons svar ska kunna räknas fram ur vikterna. Av samma skäl visas inte rader där en person är mer än en hundradel av vikten.',
  tests_unweighted: () => 'Testen är av dem som svarat, utan vikter.',
  test_signed_rank: () => 'p: Wilcoxons teckenrangtest (lika betyg utelämnade, normalapproximation), med Holms korrektion över raderna.',
  test_sign: () => 'p: teckentest av hur många som ligger under och över, med Holms korrektion över raderna.',
};

const en: Notes = {
  rows_hidden: ({ gap: { limits } }) => `Rows are not shown where fewer than ${String(limits.minimumBase)} rated both, where 1–${String(limits.k - 1)} people answered in some way or somebody could work that out, or where the questions’ own tables hide something. Nor do they enter what is shown.`,
  means_hidden: ({ gap: { limits } }) => `Means are not shown where 1–${String(limits.minimumBase - 1)} people rated one of the two only, because the difference from the questions’ own tables is what they answered; weighted, nor where one person can move them by a tenth.`,
  small_base: ({ gap: { limits } }) => `Numbers resting on ${String(limits.minimumBase)}–${String(limits.smallBase - 1)} people are uncertain.`,
  no_pairs: () => 'Where n = 0, nobody rated both.',
  chosen_rows: ({ base }) => `Each row was shown only to those who chose it: numbers are of ${base}, not of all respondents.`,
  weighted: ({ effect }) => `Shares, means and scores are weighted; n is people, not weights. The design effect of the weights is ${effect}.`,
  weights_coarse: () => 'Tests and Borich’s score are not shown, and shares are whole per cents, so that nobody’s answer can be worked out from the weights. For the same reason rows are not shown in which one person is more than a hundredth of the weight.',
  tests_unweighted: () => 'Tests are of those who answered, without weights.',
  test_signed_rank: () => 'p: Wilcoxon’s signed rank test (equal ratings left out, normal approximation), with Holm’s correction over rows.',
  test_sign: () => 'p: sign test of how many are below and above, with Holm’s correction over rows.',
};

const words = { sv, en };

/** A note of published gaps in words. */
export function gapNoteText(code: GapNoteCode, gap: PublishedGap, language: Language): string {
  return words[language][code]({ gap, base: gapBase(gap, language), effect: formatNumber(gap.weighting?.designEffect ?? 1, language, 2) });
}
