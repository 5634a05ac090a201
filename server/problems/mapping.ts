/** Faults of a mapping. What it shares with a survey definition is worded there. */
import type { MappingFaults } from '../../analysis/exchange/mapping/mappingFaults.js';
import type { Missing } from '../../analysis/exchange/mapping/mapping.js';
import { didYouMean, entriesFor, menade } from './wordsFor.js';

type Both = readonly [sv: string, en: string];

const reasonNames: { readonly [R in Missing]: Both } = {
  not_shown: ['frågan visades inte', 'the question was not shown'],
  skipped: ['frågan hoppades över', 'the question was skipped'],
  not_reached: ['svarandet avbröts före frågan', 'answering ended before the question'],
  not_asked: ['frågan ställdes inte', 'the question was not asked'],
  blank: ['cellen är som en tom cell', 'the cell is as an empty one'],
};

export const mappingProblems = entriesFor<MappingFaults>({
  MAPPING_OTHER_SURVEY: {
    sv: ({ found, expected }) => [`Mappningen gäller enkäten ”${found}”, men definitionen är ”${expected}”`, `Skriv survey: ${expected}, eller kontrollera att filerna hör ihop.`],
    en: ({ found, expected }) => [`The mapping is for the survey “${found}”, but the definition is “${expected}”`, `Write survey: ${expected}, or check that the files belong together.`],
  },
  MAPPING_QUESTIONS_MISSING: {
    sv: ({ count, questions, first }) => [
      count === 1 ? `Frågan ”${questions}” har ingen plats i mappningen` : `${count} frågor har ingen plats i mappningen: ${questions}`,
      `Skriv vilken kolumn svaren står i, eller ${first}: not_asked om exporten inte har frågan.`,
    ],
    en: ({ count, questions, first }) => [
      count === 1 ? `The question “${questions}” has no entry in the mapping` : `${count} questions have no entry in the mapping: ${questions}`,
      `Write which column holds the answers, or ${first}: not_asked if the export does not have the question.`,
    ],
  },
  MAPPING_SHAPE: {
    sv: ({ question, kind, forms }) => [`Så kan svaren på ”${question}”, som är av typen ${kind}, inte läsas`, `Skriv ${forms} eller not_asked.`],
    en: ({ question, kind, forms }) => [`The answers to “${question}”, of kind ${kind}, cannot be read like this`, `Write ${forms} or not_asked.`],
  },
  MAPPING_TWO_SHAPES: {
    sv: ({ question, shapes }) => [`”${question}” läses på mer än ett sätt: ${shapes}`, 'Behåll ett av dem.'],
    en: ({ question, shapes }) => [`“${question}” is read in more than one way: ${shapes}`, 'Keep one of them.'],
  },
  MAPPING_UNKNOWN_CODE: {
    sv: ({ code, question, nearest, known }) => [`Frågan ”${question}” har ingen kod ”${code}”`, menade(nearest, `Koderna i definitionen är: ${known}.`)],
    en: ({ code, question, nearest, known }) => [`The question “${question}” has no code “${code}”`, didYouMean(nearest, `The codes in the definition are: ${known}.`)],
  },
  MAPPING_VALUES_REVERSED: {
    sv: ({ code, text }) => [`”${text}” och ”${code}” står i omvänd ordning: koden ska stå först`, `Skriv ${code}: ${JSON.stringify(text)}.`],
    en: ({ code, text }) => [`“${text}” and “${code}” stand the wrong way round: the code comes first`, `Write ${code}: ${JSON.stringify(text)}.`],
  },
  MAPPING_VALUES_NUMBER: {
    sv: ({ text }) => [`”${text}” är inget tal`, 'I en talfråga står först talet, med punkt före decimalerna, och sedan de celler som betyder det: 12.5: [10-15].'],
    en: ({ text }) => [`“${text}” is not a number`, 'In a question of numbers, write first the number, with a point before the decimals, and then the cells that mean it: 12.5: [10-15].'],
  },
  MAPPING_OTHERWISE: {
    sv: ({ value, question, nearest, known }) => [`”${value}” är varken en kod i frågan ”${question}” eller ett skäl till att svar fattas`, menade(nearest, `Här kan stå: ${known}.`)],
    en: ({ value, question, nearest, known }) => [`“${value}” is neither a code of the question “${question}” nor a reason why there is no answer`, didYouMean(nearest, `What can stand here is: ${known}.`)],
  },
  MAPPING_SPELLING_TWICE: {
    sv: ({ text, first, second }) => [`”${text}” betyder både ${first} och ${second}`, 'Behåll texten på ett av ställena. Stora och små bokstäver och antalet mellanslag skiljer inte.'],
    en: ({ text, first, second }) => [`“${text}” means both ${first} and ${second}`, 'Keep the text in one of the places. Upper and lower case and the number of spaces make no difference.'],
  },
  MAPPING_SPELLING_EMPTY: {
    sv: () => ['En tom cell kan inte betyda ett svar', 'Ta bort den tomma texten. Vad en tom cell betyder står under blank.'],
    en: () => ['An empty cell cannot mean an answer', 'Remove the empty text. What an empty cell means is said by blank.'],
  },
  MAPPING_SPELLING_MISSING: {
    sv: ({ text, reason }) => [`”${text}” står redan under missing och betyder att ${reasonNames[reason][0]}`, 'Ta bort texten här eller under missing.'],
    en: ({ text, reason }) => [`“${text}” already stands under missing and means that ${reasonNames[reason][1]}`, 'Remove the text here or under missing.'],
  },
  MAPPING_BLANK_TWICE: {
    sv: ({ reason }) => ['Vad en tom cell betyder står under blank', `Ta bort den tomma texten och skriv blank: ${reason}.`],
    en: ({ reason }) => ['What an empty cell means is said by blank', `Remove the empty text and write blank: ${reason}.`],
  },
  MAPPING_PLACEHOLDER: {
    sv: ({ placeholder, known }) => [`{${placeholder}} går inte att fylla i`, `I ett mönster kan stå ${known}. Kolumner med andra klamrar skrivs var för sig efter koden.`],
    en: ({ placeholder, known }) => [`{${placeholder}} cannot be filled in`, `A pattern may have ${known}. Columns with other braces are written each by its code.`],
  },
  MAPPING_PATTERN_SAME: {
    sv: ({ pattern, count, known }) => [`”${pattern}” är en och samma kolumn för ${count} delar av frågan`, `Skriv in något av ${known} där rubrikerna skiljer sig åt.`],
    en: ({ pattern, count, known }) => [`“${pattern}” is the same column for ${count} parts of the question`, `Write one of ${known} where the headers differ.`],
  },
  MAPPING_PARTS_MISSING: {
    sv: ({ question, parts, first }) => [`Delar av frågan ”${question}” har ingen kolumn: ${parts}`, `Lägg till kolumnen, till exempel ${first}: KOLUMN, eller ta bort delen ur definitionen om exporten inte har den.`],
    en: ({ question, parts, first }) => [`Parts of the question “${question}” have no column: ${parts}`, `Add the column, for example ${first}: COLUMN, or remove the part from the definition if the export does not have it.`],
  },
  MAPPING_PLACES: {
    sv: ({ question, columns, places }) => [`Frågan ”${question}” har ${places} platser, men här står ${columns} kolumner`, 'Skriv en kolumn för varje plats, den första platsen först, eller ändra places i definitionen.'],
    en: ({ question, columns, places }) => [`The question “${question}” has ${places} places, but there are ${columns} columns here`, 'Write one column for each place, the first place first, or change places in the definition.'],
  },
  MAPPING_OTHER_TEXT: {
    sv: ({ question }) => [`Frågan ”${question}” har inget alternativ som betyder annat, så texten hör ingenstans`, 'Ta bort otherText, eller ge ett alternativ i definitionen meaning: other.'],
    en: ({ question }) => [`The question “${question}” has no option that means other, so the text belongs nowhere`, 'Remove otherText, or give an option in the definition meaning: other.'],
  },
  MAPPING_DERIVED_FROM: {
    sv: ({ question, from, said }) => [
      said === '' ? `”${question}” räknas ut här, men definitionen säger inte det, och en rapport skulle visa den som en fråga som ställts` : `”${question}” räknas ut ur ${from}, men enligt definitionen ur ${said}`,
      `Skriv derivedFrom: [${from}] för frågan ${question} i definitionen.`,
    ],
    en: ({ question, from, said }) => [
      said === '' ? `“${question}” is worked out here, but the definition does not say so, and a report would show it as a question that was asked` : `“${question}” is worked out from ${from}, but by the definition from ${said}`,
      `Write derivedFrom: [${from}] for the question ${question} in the definition.`,
    ],
  },
  MAPPING_NOT_DERIVED: {
    sv: ({ question }) => [`Enligt definitionen är ”${question}” uträknad ur andra frågor, men här räknas den inte ut`, 'Skriv derive eller bands här, eller ta bort derivedFrom i definitionen om frågan ställdes.'],
    en: ({ question }) => [`By the definition, “${question}” was worked out from other questions, but it is not worked out here`, 'Write derive or bands here, or remove derivedFrom in the definition if the question was asked.'],
  },
  MAPPING_BANDS_KIND: {
    sv: ({ question, kind }) => [`Bara tal kan delas i intervall, och ”${question}” är av typen ${kind}`, 'Välj en fråga av typen number, eller skriv derive med villkor.'],
    en: ({ question, kind }) => [`Only numbers can be divided into bands, and “${question}” is of kind ${kind}`, 'Choose a question of kind number, or write derive with conditions.'],
  },
  MAPPING_BANDS_ORDER: {
    sv: ({ code, number, before }) => [`”${code}” börjar vid ${number}, men det som står före börjar vid ${before}`, 'Skriv intervallen i stigande ordning, varje tal större än det före.'],
    en: ({ code, number, before }) => [`“${code}” begins at ${number}, but the one before begins at ${before}`, 'Write the bands in ascending order, each number greater than the one before.'],
  },
});
