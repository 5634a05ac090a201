/** What can be wrong with answers, on a page of the survey or in a file. */
import type { AnswerFaults } from '../../analysis/survey/answerFaults.js';
import { entriesFor, type WordsFor } from './wordsFor.js';

const numbersSv = new Intl.NumberFormat('sv-SE');
const numbersEn = new Intl.NumberFormat('en-GB');
const sv = (value: number | string) => (typeof value === 'number' ? numbersSv.format(value) : value);
const en = (value: number | string) => (typeof value === 'number' ? numbersEn.format(value) : value);

const words: WordsFor<AnswerFaults> = {
  REQUIRED: {
    sv: () => ['Frågan behöver ett svar', 'Svara på frågan och fortsätt sedan.'],
    en: () => ['This question needs an answer', 'Answer the question, then continue.'],
  },
  UNKNOWN_FIELD: {
    sv: ({ field }) => [`Fältet ”${field}” hör inte till den här sidan`, 'Öppna sidan på nytt och svara igen.'],
    en: ({ field }) => [`The field “${field}” does not belong to this page`, 'Open the page again and answer once more.'],
  },
  UNKNOWN_OPTION: {
    sv: ({ value }) => [`”${value}” är inte ett av svarsalternativen`, 'Välj ett av alternativen i listan.'],
    en: ({ value }) => [`“${value}” is not one of the options`, 'Choose one of the options listed.'],
  },
  ONE_VALUE_ONLY: {
    sv: ({ count }) => [`Välj ett svar, inte ${sv(count)}`, 'Behåll det svar som stämmer bäst.'],
    en: ({ count }) => [`Choose one answer, not ${en(count)}`, 'Keep the answer that fits best.'],
  },
  TOO_MANY_CHOICES: {
    sv: ({ max, count }) => [`Välj högst ${sv(max)}`, `Du har valt ${sv(count)}. Ta bort ${sv(count - max)}.`],
    en: ({ max, count }) => [`Choose at most ${en(max)}`, `You chose ${en(count)}. Remove ${en(count - max)}.`],
  },
  TOO_FEW_CHOICES: {
    sv: ({ min, count }) => [`Välj minst ${sv(min)}`, `Du har valt ${sv(count)}. Välj ${sv(min - count)} till.`],
    en: ({ min, count }) => [`Choose at least ${en(min)}`, `You chose ${en(count)}. Choose ${en(min - count)} more.`],
  },
  EXCLUSIVE_WITH_OTHERS: {
    sv: ({ option }) => [`Välj antingen ”${option}” eller det som stämmer för dig, inte både och`, `Avmarkera ”${option}” eller de andra svaren.`],
    en: ({ option }) => [`Choose either “${option}” or what applies to you, not both`, `Untick “${option}” or the other answers.`],
  },
  OTHER_TEXT_WITH_CHOICE: {
    sv: ({ option, other }) => [`Välj antingen ”${option}” eller ”${other}”, inte både och`, `Ta bort det du skrev, eller markera ”${other}”.`],
    en: ({ option, other }) => [`Choose either “${option}” or “${other}”, not both`, `Remove what you wrote, or select “${other}”.`],
  },
  NOT_A_NUMBER: {
    sv: ({ value }) => [`”${value}” går inte att läsa som ett tal`, 'Skriv talet med siffror, till exempel 40 eller 1 200.'],
    en: ({ value }) => [`“${value}” cannot be read as a number`, 'Write the number in figures, for example 40 or 1,200.'],
  },
  OUT_OF_RANGE: {
    sv: ({ min, max }) => [`Talet ska vara mellan ${sv(min)} och ${sv(max)}`, 'Rätta talet, eller lämna fältet tomt.'],
    en: ({ min, max }) => [`The number must be between ${en(min)} and ${en(max)}`, 'Correct the number, or leave the field empty.'],
  },
  TOO_MANY_DECIMALS: {
    sv: ({ decimals }) => [
      decimals === 0 ? 'Skriv ett heltal, utan decimaler' : `Skriv talet med högst ${sv(decimals)} ${decimals === 1 ? 'decimal' : 'decimaler'}`,
      'Avrunda talet.',
    ],
    en: ({ decimals }) => [
      decimals === 0 ? 'Write a whole number, without decimals' : `Write the number with at most ${en(decimals)} ${decimals === 1 ? 'decimal' : 'decimals'}`,
      'Round the number.',
    ],
  },
  TEXT_TOO_LONG: {
    sv: ({ count, max }) => [`Texten är ${sv(count)} tecken lång. Högst ${sv(max)} får plats`, `Korta texten med ${sv(count - max)} tecken. Det du skrev finns kvar.`],
    en: ({ count, max }) => [`The text is ${en(count)} characters long. At most ${en(max)} fit`, `Shorten it by ${en(count - max)} characters. What you wrote is kept.`],
  },
  RANKED_TWICE: {
    sv: ({ option }) => [`”${option}” är vald mer än en gång`, 'Välj olika svar på varje plats.'],
    en: ({ option }) => [`“${option}” is chosen more than once`, 'Choose a different answer for each place.'],
  },
  RANKING_GAP: {
    sv: ({ place }) => [`Plats ${place} är tom`, 'Börja med det viktigaste och fyll platserna i ordning.'],
    en: ({ place }) => [`Place ${place} is empty`, 'Start with the most important and fill the places in order.'],
  },
  UNIT_UNCLEAR: {
    sv: ({ typed }) => [`Vi är inte säkra på vad du menar med ”${typed}”`, 'Välj ett namn i listan, eller behåll det du skrev.'],
    en: ({ typed }) => [`We are not sure what you mean by “${typed}”`, 'Choose a name in the list, or keep what you wrote.'],
  },
  UNKNOWN_UNIT: {
    sv: ({ value }) => [`Enheten ”${value}” finns inte i listan`, 'Använd en kod ur listan, eller lägg namnet i kolumnen som slutar på ”.typed”.'],
    en: ({ value }) => [`The unit “${value}” is not in the list`, 'Use a code from the list, or put the name in the column ending in “.typed”.'],
  },
  BLANK_CELL: {
    sv: () => ['Cellen är tom', 'Skriv svaret, eller varför det saknas: .skipped, .not_shown, .not_reached eller .not_asked.'],
    en: () => ['The cell is blank', 'Write the answer, or why there is none: .skipped, .not_shown, .not_reached or .not_asked.'],
  },
  MIXED_CELLS: {
    sv: () => ['Frågans celler säger emot varandra', 'Skriv antingen svaret eller varför det saknas i alla frågans kolumner.'],
    en: () => ['The cells of this question contradict each other', 'Write either the answer or why there is none in all columns of the question.'],
  },
  NOTHING_CHOSEN: {
    sv: () => ['Alla alternativ är 0', 'Skriv .skipped i kolumnerna om frågan hoppades över, annars 1 vid det som valdes.'],
    en: () => ['Every option is 0', 'Write .skipped in the columns if the question was skipped, otherwise 1 at what was chosen.'],
  },
  NOT_ONE_OR_ZERO: {
    sv: ({ value }) => [`”${value}” är varken 1 eller 0`, 'Skriv 1 för ett valt alternativ och 0 för ett som inte valdes.'],
    en: ({ value }) => [`“${value}” is neither 1 nor 0`, 'Write 1 for an option that was chosen and 0 for one that was not.'],
  },
  UNKNOWN_STATUS: {
    sv: ({ value }) => [`”${value}” är inget känt skäl till att ett svar saknas`, 'Använd .skipped, .not_shown, .not_reached eller .not_asked. En text som börjar med punkt får en punkt till framför sig.'],
    en: ({ value }) => [`“${value}” is no known reason for a missing answer`, 'Use .skipped, .not_shown, .not_reached or .not_asked. A text that begins with a full stop gets one more in front.'],
  },
  STATUS_DIFFERS: {
    sv: ({ found, expected }) => [`Filen säger ${found}, men av de andra svaren följer ${expected}`, 'Kontrollera svaret på den fråga som styr om den här visas.'],
    en: ({ found, expected }) => [`The file says ${found}, but the other answers imply ${expected}`, 'Check the answer to the question that decides whether this one is shown.'],
  },
  OTHER_TEXT_ALONE: {
    sv: () => ['Det finns en text vid ”annat”, men det alternativet är inte valt', 'Markera alternativet, eller ta bort texten.'],
    en: () => ['There is a text beside “other”, but that option is not chosen', 'Mark the option, or remove the text.'],
  },
  UNKNOWN_ANSWER_LANGUAGE: {
    sv: ({ value, declared }) => [`Språket ”${value}” finns inte i enkäten`, `Använd ett av enkätens språk: ${declared}.`],
    en: ({ value, declared }) => [`The survey has no language “${value}”`, `Use one of its languages: ${declared}.`],
  },
};

export const answerProblems = entriesFor(words);
