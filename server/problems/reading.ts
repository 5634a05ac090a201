/** What can be wrong with another system's file once it is records of cells: its header, its records, its cells. */
import type { ReadingFaults } from '../../analysis/exchange/reading/readingFaults.js';
import { didYouMean, entriesFor, menade } from './wordsFor.js';

interface InCell {
  readonly record: number;
  readonly column: string;
  readonly value: string;
}

/** Where a cell stands, before what is wrong with it. */
const cellSv = ({ record, column }: InCell) => `Post ${record}, kolumn ”${column}”`;
const cellEn = ({ record, column }: InCell) => `Record ${record}, column “${column}”`;
const peopleSv = (count: number) => (count === 1 ? '1 svarande' : `${count} svarande`);
const peopleEn = (count: number) => (count === 1 ? '1 person' : `${count} people`);

export const readingProblems = entriesFor<ReadingFaults>({
  HEADER_ROWS_MISSING: {
    sv: ({ rows, found }) => [`Filen har ${found} rader, men enligt mapping.yaml är rubriken ${rows}`, 'Kontrollera headerRows under file, och att det är rätt fil.'],
    en: ({ rows, found }) => [`The file has ${found} rows, but by mapping.yaml the header has ${rows}`, 'Check headerRows under file, and that it is the right file.'],
  },
  COLUMN_NOT_FOUND: {
    sv: ({ column, nearest, columns }) => [`${columns === 1 ? 'Filens enda kolumn heter inte' : `Ingen av filens ${columns} kolumner heter`} ”${column}”`, menade(nearest, 'Skriv namnet som det står i rubriken, med * för vilken text som helst, eller "#4" för den fjärde kolumnen.')],
    en: ({ column, nearest, columns }) => [`${columns === 1 ? 'The only column of the file is not' : `None of the ${columns} columns of the file is`} named “${column}”`, didYouMean(nearest, 'Write the name as in the header, with * for any text, or "#4" for the fourth column.')],
  },
  PATTERN_NOT_FOUND: {
    sv: ({ pattern, count, tried, columns }) => [`${columns === 1 ? 'Filens enda kolumn passar inte' : `Ingen av filens ${columns} kolumner passar`} mönstret ”${pattern}” för något av de ${count} alternativ, rader eller platser det står för; först söktes ”${tried}”`, 'Skriv mönstret så som namnen står i rubriken, med * för vilken text som helst. Om rubriken är på flera rader: säg hur många med headerRows under file, och skriv | mellan raderna.'],
    en: ({ pattern, count, tried, columns }) => [`${columns === 1 ? 'The only column of the file does not fit' : `None of the ${columns} columns of the file fits`} the pattern “${pattern}” for any of the ${count} options, rows or places it stands for; the first looked for was “${tried}”`, 'Write the pattern as the names stand in the header, with * for any text. If the header is several rows, say how many with headerRows under file, and write | between the rows.'],
  },
  COLUMN_UNCLEAR: {
    sv: ({ column, count, found }) => [`”${column}” passar ${count} kolumner: ${found}`, 'Skriv mer av namnet så att det bara passar en, eller kolumnens plats, till exempel "#4".'],
    en: ({ column, count, found }) => [`“${column}” fits ${count} columns: ${found}`, 'Write more of the name so that it fits one only, or the place of the column, for example "#4".'],
  },
  COLUMN_NAME_TWICE: {
    sv: ({ column, count, positions, first }) => [`${count} kolumner heter ”${column}”: ${positions}`, `Skriv vilken som menas med dess plats, till exempel "#${first}".`],
    en: ({ column, count, positions, first }) => [`${count} columns are named “${column}”: ${positions}`, `Write which one is meant by its place, for example "#${first}".`],
  },
  COLUMN_SHARED: {
    sv: ({ column, question, first, second }) => [`I frågan ”${question}” leder både ”${first}” och ”${second}” till kolumnen ”${column}”`, 'Skriv ett mönster som skiljer dem åt, eller kolumnerna en och en.'],
    en: ({ column, question, first, second }) => [`In the question “${question}”, both “${first}” and “${second}” lead to the column “${column}”`, 'Write a pattern that tells them apart, or the columns one by one.'],
  },
  RECORD_LENGTH: {
    sv: ({ record, found, expected }) => [`Post ${record} har ${found} celler, men rubriken ${expected}`, 'Kontrollera citattecken och skiljetecken på raden, eller exportera filen på nytt.'],
    en: ({ record, found, expected }) => [`Record ${record} has ${found} cells, but the header ${expected}`, 'Check quotes and delimiters on that line, or export the file again.'],
  },
  CELL_UNKNOWN: {
    sv: ({ question, nearest, ...cell }) => [`${cellSv(cell)}: inget svarsalternativ heter ”${cell.value}”`, menade(nearest, `Lägg till stavningen under values för ${question}, eller säg med otherwise vad okända värden betyder.`)],
    en: ({ question, nearest, ...cell }) => [`${cellEn(cell)}: no option is “${cell.value}”`, didYouMean(nearest, `Add the spelling under values of ${question}, or say with otherwise what unknown values mean.`)],
  },
  CELL_AMBIGUOUS: {
    sv: ({ question, options, ...cell }) => [`${cellSv(cell)}: ”${cell.value}” kan betyda flera alternativ (${options})`, `Säg vilket under values för ${question}.`],
    en: ({ question, options, ...cell }) => [`${cellEn(cell)}: “${cell.value}” can mean several options (${options})`, `Say which under values of ${question}.`],
  },
  CELL_NOT_TICK: {
    sv: ({ question, option, ...cell }) => [`${cellSv(cell)}: ”${cell.value}” säger inte om ”${option}” är valt`, `Skriv värdet under ticked eller unticked för ${question}.`],
    en: ({ question, option, ...cell }) => [`${cellEn(cell)}: “${cell.value}” does not say whether “${option}” is chosen`, `Write the value under ticked or unticked of ${question}.`],
  },
  CELL_NOT_NUMBER: {
    sv: ({ decimal, question, ...cell }) => [`${cellSv(cell)}: ”${cell.value}” går inte att läsa som ett tal`, `Talen läses med ”${decimal}” före decimalerna. Skriv vilket tal cellen betyder under values för ${question} (10: [ca 10]), eller under missing om den säger varför svaret saknas. Om alla tal ser ut så: ändra decimal.`],
    en: ({ decimal, question, ...cell }) => [`${cellEn(cell)}: “${cell.value}” cannot be read as a number`, `Numbers are read with “${decimal}” before the decimals. Write what number the cell means under values of ${question} (10: [ca 10]), or the cell under missing if it says why there is no answer. If all numbers look so, change decimal.`],
  },
  CELL_OUT_OF_RANGE: {
    sv: ({ min, max, ...cell }) => [`${cellSv(cell)}: ${cell.value} ligger utanför ${min} till ${max}`, 'Ändra min eller max i definitionen, eller skriv värdet under missing om det säger varför svaret saknas.'],
    en: ({ min, max, ...cell }) => [`${cellEn(cell)}: ${cell.value} is outside ${min} to ${max}`, 'Change min or max in the definition, or write the value under missing if it says why there is no answer.'],
  },
  CELL_DECIMALS: {
    sv: ({ decimals, ...cell }) => [`${cellSv(cell)}: ${cell.value} har fler decimaler än ${decimals}`, 'Ändra decimals i definitionen, eller decimal i mappningen om tecknet skiljer tusental åt.'],
    en: ({ decimals, ...cell }) => [`${cellEn(cell)}: ${cell.value} has more decimals than ${decimals}`, 'Change decimals in the definition, or decimal in the mapping if that sign parts thousands.'],
  },
  CELL_NOT_PLACE: {
    sv: ({ places, ...cell }) => [`${cellSv(cell)}: ”${cell.value}” är inte en plats från 1 till ${places}`, 'Ändra places i definitionen, eller skriv värdet under missing om det säger varför svaret saknas.'],
    en: ({ places, ...cell }) => [`${cellEn(cell)}: “${cell.value}” is not a place from 1 to ${places}`, 'Change places in the definition, or write the value under missing if it says why there is no answer.'],
  },
  CELL_PLACE_TAKEN: {
    sv: ({ place, ...cell }) => [`${cellSv(cell)}: plats ${place} är redan tagen av ett annat alternativ`, 'Varje plats kan bara ges en gång. Rätta filen, eller lämna ute posten med leaveOut.'],
    en: ({ place, ...cell }) => [`${cellEn(cell)}: place ${place} is already taken by another option`, 'Each place can be given once. Mend the file, or leave the record out with leaveOut.'],
  },
  CELL_PLACE_EMPTY: {
    sv: ({ place, ...cell }) => [`${cellSv(cell)}: plats ${place} är tom, fast en senare plats är fylld`, 'Rangordningen ska vara utan luckor. Rätta filen, eller lämna ute posten med leaveOut.'],
    en: ({ place, ...cell }) => [`${cellEn(cell)}: place ${place} is empty although a later place is filled`, 'A ranking has no gaps. Mend the file, or leave the record out with leaveOut.'],
  },
  CELL_RANKED_TWICE: {
    sv: ({ option, ...cell }) => [`${cellSv(cell)}: ”${option}” står på två platser`, 'Varje alternativ kan bara rangordnas en gång. Rätta filen, eller lämna ute posten med leaveOut.'],
    en: ({ option, ...cell }) => [`${cellEn(cell)}: “${option}” stands in two places`, 'Each option can be ranked once. Mend the file, or leave the record out with leaveOut.'],
  },
  CELL_TOO_MANY_RANKED: {
    sv: ({ places, ...cell }) => [`${cellSv(cell)}: fler än ${places} är rangordnade, med början vid ”${cell.value}”`, 'Ändra places i definitionen.'],
    en: ({ places, ...cell }) => [`${cellEn(cell)}: more than ${places} are ranked, beginning with “${cell.value}”`, 'Change places in the definition.'],
  },
  CELL_NOT_WEIGHT: {
    sv: (cell) => [`${cellSv(cell)}: vikten ”${cell.value}” är inte ett tal större än noll`, 'Rätta vikten, eller lämna ute posten med leaveOut.'],
    en: (cell) => [`${cellEn(cell)}: the weight “${cell.value}” is not a number above zero`, 'Mend the weight, or leave the record out with leaveOut.'],
  },
  CELL_NO_WEIGHT: {
    sv: (cell) => [`${cellSv(cell)}: vikten saknas`, 'Den som saknar vikt kan inte räknas. Skriv vikten, eller lämna ute posten med leaveOut.'],
    en: (cell) => [`${cellEn(cell)}: the weight is missing`, 'Who has no weight cannot be counted. Write the weight, or leave the record out with leaveOut.'],
  },
  CELL_LANGUAGE: {
    sv: ({ declared, ...cell }) => [`${cellSv(cell)}: ”${cell.value}” är inget av enkätens språk (${declared})`, 'Lägg till stavningen under values för language.'],
    en: ({ declared, ...cell }) => [`${cellEn(cell)}: “${cell.value}” is none of the survey's languages (${declared})`, 'Add the spelling under values of language.'],
  },
  RECORDS_LEFT_OUT: {
    sv: ({ count, why }) => [`${count === 1 ? '1 post är lämnad ute' : `${count} poster är lämnade ute`}: ${why}`, 'Det bestäms av leaveOut i mappningen.'],
    en: ({ count, why }) => [`${count === 1 ? '1 record is left out' : `${count} records are left out`}: ${why}`, 'leaveOut in the mapping decides it.'],
  },
  ANSWERED_THOUGH_HIDDEN: {
    sv: ({ count, question }) => [`${peopleSv(count)} har svarat på ”${question}” fast frågan, eller den delen av den, inte skulle ha visats`, 'Svaren räknas. Stämmer inte villkoret i definitionen (showIf), så ändra det.'],
    en: ({ count, question }) => [`${peopleEn(count)} answered “${question}” although the question, or that part of it, would not have been shown`, 'The answers count. If the condition in the definition (showIf) is wrong, change it.'],
  },
  EXCLUSIVE_COMBINED: {
    sv: ({ count, question }) => [`${peopleSv(count)} har i ”${question}” valt ett alternativ som utesluter de andra tillsammans med andra`, 'Allt räknas som det är angivet.'],
    en: ({ count, question }) => [`${peopleEn(count)} chose in “${question}” an option that excludes the others together with others`, 'All of it counts as recorded.'],
  },
  OTHER_TEXT_UNUSED: {
    sv: ({ count, question }) => [`${peopleSv(count)} har i ”${question}” skrivit en text vid ”annat” men valt något annat`, 'Det valda räknas, texten används inte.'],
    en: ({ count, question }) => [`${peopleEn(count)} wrote a text beside “other” in “${question}” but chose something else`, 'What they chose counts, the text is not used.'],
  },
  COLUMNS_NOT_USED: {
    sv: ({ count, columns }) => [`${count === 1 ? '1 kolumn används' : `${count} kolumner används`} inte: ${columns}`, `Ingen fråga läser ${count === 1 ? 'den' : 'dem'}. Det behöver inte vara fel.`],
    en: ({ count, columns }) => [`${count === 1 ? '1 column is' : `${count} columns are`} not used: ${columns}`, `No question reads ${count === 1 ? 'it' : 'them'}. That need not be wrong.`],
  },
});
