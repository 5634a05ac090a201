/** What can be wrong with a foreign file before its cells mean anything. */
import type { Encoding } from '../../analysis/exchange/mapping/mapping.js';
import type { LimitName } from '../../analysis/exchange/records/limits.js';
import type { ForeignKind, RecordFaults } from '../../analysis/exchange/records/recordFaults.js';
import { binaryKinds, type Both } from './binaryKinds.js';
import { didYouMean, entriesFor, menade, type WordsFor } from './wordsFor.js';

const numbersSv = new Intl.NumberFormat('sv-SE');
const numbersEn = new Intl.NumberFormat('en-GB');

const kindMends: { readonly [K in ForeignKind]: Both } = {
  old_excel: ['Öppna filen och spara den som .xlsx eller CSV.', 'Open the file and save it as .xlsx or CSV.'],
  encrypted: ['Öppna filen med lösenordet och spara den utan lösenord som .xlsx.', 'Open the file with its password and save it without one as .xlsx.'],
  ods: ['Öppna filen och spara den som .xlsx eller CSV.', 'Open the file and save it as .xlsx or CSV.'],
  xlsb: ['Öppna filen och spara den som .xlsx eller CSV.', 'Open the file and save it as .xlsx or CSV.'],
  zip: ['Packa upp arkivet och ange filen som ligger i det.', 'Unpack the archive and name the file inside it.'],
  pdf: ['Hämta svaren som CSV eller .xlsx ur systemet de samlades in med.', 'Export the answers as CSV or .xlsx from the system that collected them.'],
  markup: ['Öppna filen i ett kalkylprogram och spara den som .xlsx.', 'Open the file in a spreadsheet program and save it as .xlsx.'],
  binary: ['Hämta svaren som CSV eller .xlsx ur systemet de samlades in med.', 'Export the answers as CSV or .xlsx from the system that collected them.'],
};

const limitNames: { readonly [N in LimitName]: Both } = {
  fileBytes: ['byte i en fil', 'bytes in a file'],
  records: ['poster', 'records'],
  columns: ['kolumner', 'columns'],
  cellCharacters: ['tecken i en cell', 'characters in a cell'],
  recordCharacters: ['tecken i en post', 'characters in a record'],
  unpackedBytes: ['byte i en uppackad XLSX', 'bytes in an unpacked XLSX'],
  parts: ['delar i en XLSX', 'parts in an XLSX'],
  sharedTexts: ['olika texter i en XLSX', 'different texts in an XLSX'],
  sharedCharacters: ['tecken i texterna i en XLSX', 'characters in the texts of an XLSX'],
};

const encodingNames: { readonly [E in Encoding]: string } = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 (little-endian)',
  'utf-16be': 'UTF-16 (big-endian)',
  'windows-1252': 'Windows-1252',
  macintosh: 'Mac Roman',
};

const inPart = (part: string) => (part === '' ? '' : ` (${part})`);

const fileWords: WordsFor<Pick<RecordFaults, FileFault>> = {
  FILE_EMPTY: {
    sv: () => ['Filen är tom (0 rader)', 'Hämta exporten på nytt.'],
    en: () => ['The file is empty (0 rows)', 'Export the file again.'],
  },
  NO_RECORDS: {
    sv: ({ headerRows, rows }) => [
      `Filen har 0 rader med svar: ${rows} ${rows === 1 ? 'rad' : 'rader'}, varav ${headerRows} ska vara rubriker`,
      'Kontrollera att exporten innehåller svaren, och headerRows i mapping.yaml.',
    ],
    en: ({ headerRows, rows }) => [
      `The file has 0 rows of answers: ${rows} ${rows === 1 ? 'row' : 'rows'}, of which ${headerRows} should be headers`,
      'Check that the export holds the answers, and headerRows in mapping.yaml.',
    ],
  },
  NOT_A_TABLE: {
    sv: ({ kind }) => [`Filen är ${binaryKinds[kind][0]}`, kindMends[kind][0]],
    en: ({ kind }) => [`The file is ${binaryKinds[kind][1]}`, kindMends[kind][1]],
  },
  TOLD_CSV_IS_XLSX: {
    sv: () => ['Detta är en XLSX, fast mapping.yaml säger format: csv', 'Skriv format: xlsx under file:, eller spara filen som CSV.'],
    en: () => ['This is an XLSX, although mapping.yaml says format: csv', 'Write format: xlsx under file:, or save the file as CSV.'],
  },
  TOLD_XLSX_IS_NOT: {
    sv: () => ['Detta är ingen XLSX, fast mapping.yaml säger format: xlsx', 'Skriv format: csv under file: om filen är text.'],
    en: () => ['This is no XLSX, although mapping.yaml says format: xlsx', 'Write format: csv under file: if the file is text.'],
  },
  LIMIT_EXCEEDED: {
    sv: ({ what, limit }) => [`Gränsen är ${numbersSv.format(limit)} ${limitNames[what][0]}, och filen har fler. Inget har lästs`, 'Dela upp filen eller ta bort det som inte behövs.'],
    en: ({ what, limit }) => [`The limit is ${numbersEn.format(limit)} ${limitNames[what][1]}, and the file has more. Nothing has been read`, 'Split the file or remove what is not needed.'],
  },
  ENCODING_WRONG: {
    sv: ({ told, found }) => [
      `Filen är inte ${encodingNames[told]}, som mapping.yaml säger: raden innehåller tecken som inte finns där`,
      found === '' ? 'Ta bort encoding: under file:, så visas vilka det kan vara.' : `Skriv encoding: ${found} under file: i mapping.yaml.`,
    ],
    en: ({ told, found }) => [
      `The file is not ${encodingNames[told]}, as mapping.yaml says: the line holds characters that do not exist in it`,
      found === '' ? 'Remove encoding: under file: to see which it could be.' : `Write encoding: ${found} under file: in mapping.yaml.`,
    ],
  },
  ENCODING_BROKEN: {
    sv: ({ encoding }) => [`Filen börjar som ${encodingNames[encoding]}, men raden innehåller tecken som inte finns där`, 'Hämta exporten på nytt. Filen kan vara avkortad eller hopslagen av två.'],
    en: ({ encoding }) => [`The file begins as ${encodingNames[encoding]}, but the line holds characters that do not exist in it`, 'Export the file again. It may be cut short, or two files put together.'],
  },
  ENCODING_UNKNOWN: {
    sv: ({ first, asFirst, second, asSecond }) => [
      `Det går inte att veta hur filens tecken är skrivna. Raden kan läsas ”${asFirst}” (${encodingNames[first]}) eller ”${asSecond}” (${encodingNames[second]})`,
      `Skriv under file: i mapping.yaml den som ser rätt ut: encoding: ${first} eller encoding: ${second}`,
    ],
    en: ({ first, asFirst, second, asSecond }) => [
      `There is no telling how the characters of the file are written. The line can read “${asFirst}” (${encodingNames[first]}) or “${asSecond}” (${encodingNames[second]})`,
      `Write under file: in mapping.yaml the one that looks right: encoding: ${first} or encoding: ${second}`,
    ],
  },
  ENCODING_DOUBTFUL: {
    sv: ({ told }) => [`Filen lästes som ${encodingNames[told]}, som mapping.yaml säger, men allt i den är giltig UTF-8`, 'Skriv encoding: utf-8 under file: om å, ä och ö ser konstiga ut.'],
    en: ({ told }) => [`The file was read as ${encodingNames[told]}, as mapping.yaml says, but all of it is valid UTF-8`, 'Write encoding: utf-8 under file: if accented letters look wrong.'],
  },
};

const recordWords: WordsFor<Omit<RecordFaults, FileFault>> = {
  QUOTE_NOT_CLOSED: {
    sv: ({ text }) => [`Citattecknet före ”${text}” avslutas inte som det ska`, 'Ett citattecken inne i en cell skrivs dubbelt, och cellen slutar med ett. Kontrollera också avgränsaren (delimiter).'],
    en: ({ text }) => [`The quote before “${text}” is not closed as it should be`, 'A quote inside a cell is written twice, and the cell ends with one. Check the delimiter too.'],
  },
  BLANK_RECORDS: {
    sv: ({ count, firstLine }) => [`${numbersSv.format(count)} ${count === 1 ? 'rad' : 'rader'} med bara avgränsare räknas inte som svar, den första på rad ${firstLine}`, 'Inget behöver göras om de är tomma rader ur ett kalkylark.'],
    en: ({ count, firstLine }) => [`${numbersEn.format(count)} ${count === 1 ? 'line' : 'lines'} with only delimiters ${count === 1 ? 'is' : 'are'} not counted as answers, the first on line ${firstLine}`, 'Nothing needs to be done if they are empty rows of a spreadsheet.'],
  },
  XLSX_DAMAGED: {
    sv: ({ part }) => [`XLSX-filen är skadad${inPart(part)}`, 'Hämta den på nytt, eller öppna den i ett kalkylprogram och spara den igen.'],
    en: ({ part }) => [`The XLSX file is damaged${inPart(part)}`, 'Get it again, or open it in a spreadsheet program and save it once more.'],
  },
  XLSX_DOCTYPE: {
    sv: ({ part }) => [`XLSX-filen innehåller en dokumenttyp (DTD)${inPart(part)}, som inte tillåts`, 'Öppna den i ett kalkylprogram och spara den igen.'],
    en: ({ part }) => [`The XLSX file holds a document type (DTD)${inPart(part)}, which is not allowed`, 'Open it in a spreadsheet program and save it once more.'],
  },
  XLSX_UNSAFE_NAME: {
    sv: ({ name }) => [`XLSX-filen har en del som heter ”${name}” och pekar ut ur filen`, 'Filen är inte gjord av ett kalkylprogram. Hämta den ur systemet som samlade in svaren.'],
    en: ({ name }) => [`The XLSX file has a part named “${name}”, which points out of the file`, 'The file was not made by a spreadsheet program. Get it from the system that collected the answers.'],
  },
  SHEET_NOT_FOUND: {
    sv: ({ sheet, sheets, nearest }) => [
      sheet === '' ? 'Det finns inget kalkylblad i filen' : `Det finns inget kalkylblad ”${sheet}”`,
      sheet === '' ? 'Lägg svaren i ett kalkylblad.' : `${menade(nearest, 'Rätta sheet: under file:.')} Bladen är: ${sheets}.`,
    ],
    en: ({ sheet, sheets, nearest }) => [
      sheet === '' ? 'There is no worksheet in the file' : `There is no sheet “${sheet}”`,
      sheet === '' ? 'Put the answers in a worksheet.' : `${didYouMean(nearest, 'Correct sheet: under file:.')} The sheets are: ${sheets}.`,
    ],
  },
  CELL_IN_ERROR: {
    sv: ({ address, value }) => [`Cell ${address} visar felet ${value}`, 'Rätta formeln eller skriv värdet i cellen. Töm den om svaret saknas.'],
    en: ({ address, value }) => [`Cell ${address} shows the error ${value}`, 'Correct the formula or write the value in the cell. Clear it if there is no answer.'],
  },
  CELL_NOT_COMPUTED: {
    sv: ({ address }) => [`Cell ${address} har en formel som inte är uträknad`, 'Öppna filen i ett kalkylprogram och spara den igen.'],
    en: ({ address }) => [`Cell ${address} has a formula that has not been computed`, 'Open the file in a spreadsheet program and save it once more.'],
  },
  CELL_DAMAGED: {
    sv: ({ address, value }) => [`Cell ${address} går inte att läsa: ”${value}”`, 'Skriv värdet i cellen på nytt.'],
    en: ({ address, value }) => [`Cell ${address} cannot be read: “${value}”`, 'Write the value in the cell again.'],
  },
  FORMULAS_USED: {
    sv: ({ count, first }) => [`${numbersSv.format(count)} ${count === 1 ? 'cell är en formel' : 'celler är formler'}, den första ${first}. Deras värden används`, 'Kontrollera att det är rätt värden.'],
    en: ({ count, first }) => [`${numbersEn.format(count)} ${count === 1 ? 'cell is a formula' : 'cells are formulas'}, the first ${first}. Their values are used`, 'Check that these are the right values.'],
  },
};

export const recordProblems = entriesFor<RecordFaults>({ ...fileWords, ...recordWords });

type FileFault =
  | 'FILE_EMPTY' | 'NO_RECORDS' | 'NOT_A_TABLE' | 'TOLD_CSV_IS_XLSX' | 'TOLD_XLSX_IS_NOT' | 'LIMIT_EXCEEDED'
  | 'ENCODING_WRONG' | 'ENCODING_BROKEN' | 'ENCODING_UNKNOWN' | 'ENCODING_DOUBTFUL';
