/** What a reader must know of a comparison with an earlier survey, and why some of it was not made. */
import type { ComparisonNote, WhyNotCompared } from '../disclosure/publishedComparison.js';
import type { Language } from '../words/language.js';

const notes: Readonly<Record<Language, Readonly<Record<ComparisonNote, (name: string) => string>>>> = {
  sv: {
    overlap_unknown: () => 'Hur många som svarade båda gångerna är inte känt. Om de är många är intervallen för breda snarare än för smala.',
    process_only: () => 'Förändringar gäller alltid personer som dessa, inte bara de inbjudna: listorna är olika.',
    raked_to_one_list: () => 'Båda enkäterna är vägda till samma lista över inbjudna, så att en förändring gäller behovet och inte vilka som fanns.',
    raked_each_to_own: () => 'Varje enkät är vägd till sin egen lista över inbjudna, så att en förändring också kan bero på att andra fanns att fråga.',
    weights_earlier_only: () => 'Bara den tidigare enkäten är vägd; den senare är som den svarades.',
    weights_later_only: () => 'Bara den senare enkäten är vägd; den tidigare är som den svarades.',
    weights_coarse: () => 'Vägda andelar visas avrundade, så förändringarna är avrundade och har inga p-värden: intervallen tar inte hänsyn till hur många de är.',
    filter_not_alike: () => 'Urvalet bygger på en fråga som inte ställdes likadant båda gångerna.',
    reworded: (name) => `${name}: frågan är formulerad på ett annat sätt nu, vilket i sig kan ändra svaren.`,
    list_changed: (name) => `${name}: alternativ har kommit till, försvunnit eller fått ny text. Bara de oförändrade jämförs, men också de kan påverkas av resten av listan.`,
    groups_changed: (name) => `${name}: bara grupper som finns i båda enkäterna, med samma namn, jämförs.`,
    groups_not_compared: (name) => `${name}: frågan ställdes inte likadant båda gångerna, så grupper jämförs inte.`,
    groups_not_published: (name) => `${name}: någon av enkäterna får inte visa de här frågorna uppdelade så, så grupper jämförs inte.`,
  },
  en: {
    overlap_unknown: () => 'How many answered both times is not known. If many did, the intervals are too wide rather than too narrow.',
    process_only: () => 'Changes are always of people like these and not of those invited alone: the lists differ.',
    raked_to_one_list: () => 'Both surveys are weighted to the same list of people invited, so that a change is one of need and not of who was there.',
    raked_each_to_own: () => 'Each survey is weighted to its own list of people invited, so that a change may also be one of who was there to ask.',
    weights_earlier_only: () => 'Only the earlier survey is weighted; the later is as it was answered.',
    weights_later_only: () => 'Only the later survey is weighted; the earlier is as it was answered.',
    weights_coarse: () => 'Weighted shares are shown rounded, so changes are rounded and have no p: the intervals do not allow for how many they are.',
    filter_not_alike: () => 'The filter rests on a question that was not asked alike both times.',
    reworded: (name) => `${name}: the question has other words now, which by itself can change answers.`,
    list_changed: (name) => `${name}: options were added, taken away or reworded. Only those unchanged are compared, but the rest of a list can affect them too.`,
    groups_changed: (name) => `${name}: only groups that both surveys have, by the same name, are compared.`,
    groups_not_compared: (name) => `${name}: the question was not asked alike both times, so groups are not compared.`,
    groups_not_published: (name) => `${name}: one of the surveys may not show these questions split so, so groups are not compared.`,
  },
};

const reasons: Readonly<Record<Language, Readonly<Record<WhyNotCompared, string>>>> = {
  sv: {
    not_asked_then: 'frågades inte då',
    not_asked_now: 'frågas inte nu',
    no_shared_language: 'enkäterna har inget gemensamt språk, så ingen text kan jämföras',
    kind_changed: 'är en annan sorts fråga nu',
    base_differs: 'andelarna räknas på andra personer nu',
    routing_differs: 'ställs till andra än då',
    derived_differs: 'är härledd ur andra svar i den ena och ställd i den andra',
    choices_differ: 'ett annat antal svar får väljas nu',
    options_changed: 'inget alternativ, eller en annan skala, är kvar som det var',
    range_changed: 'har en annan enhet eller andra gränser nu',
    condition_changed: 'bygger på ett annat villkor, eller på frågor som inte ställdes likadant',
    not_published: 'får inte visas i den ena enkäten',
    ranking: 'rangordningar jämförs inte',
    text: 'fritext jämförs inte',
  },
  en: {
    not_asked_then: 'was not asked then',
    not_asked_now: 'is not asked now',
    no_shared_language: 'the surveys have no language in common, so no words can be compared',
    kind_changed: 'is another kind of question now',
    base_differs: 'shares are counted among others now',
    routing_differs: 'is put to others than it was',
    derived_differs: 'is worked out from other answers in one and asked in the other',
    choices_differ: 'another number of answers may be chosen now',
    options_changed: 'no option, or another scale, is left as it was',
    range_changed: 'has another unit or other limits now',
    condition_changed: 'rests on another condition, or on questions that were not asked alike',
    not_published: 'may not be shown in one of the surveys',
    ranking: 'rankings are not compared',
    text: 'texts are not compared',
  },
};

/** Units: the name of the question a note is of; an empty text for notes of the whole. */
export function comparisonNote(code: ComparisonNote, name: string, language: Language): string {
  return notes[language][code](name);
}

export function whyNotCompared(why: WhyNotCompared, language: Language): string {
  return reasons[language][why];
}
