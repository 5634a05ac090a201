/** What can be wrong with a survey definition as a document: its text, keys, values, languages and files. */
import type { Counted, DatePart, DefinitionFaults, ValueName } from '../../analysis/survey/definitionFaults.js';
import { didYouMean, menade, type WordsFor } from './wordsFor.js';

type Both = readonly [sv: string, en: string];

const syntaxNames = new Map<string, Both>([
  ['BAD_INDENT', ['indraget stämmer inte', 'the indentation does not fit']],
  ['TAB_AS_INDENT', ['rader dras in med mellanslag, inte tabb', 'lines are indented with spaces, not tabs']],
  ['MISSING_CHAR', ['ett tecken fattas, till exempel ett citattecken, ett kolon eller en parentes', 'a character is missing, such as a quote, a colon or a bracket']],
  ['MULTILINE_IMPLICIT_KEY', ['en nyckel går över flera rader, eller så fattas ett kolon', 'a key runs over several lines, or a colon is missing']],
  ['BLOCK_AS_IMPLICIT_KEY', ['det står två kolon på samma rad; sätt texten inom citattecken', 'there are two colons on one line; put the text in quotes']],
  ['BAD_ALIAS', ['ett alias pekar på något som inte finns; text som börjar med * sätts inom citattecken', 'an alias points to something that is not there; text that begins with * is put in quotes']],
  ['BAD_SCALAR_START', ['text som börjar med ett sådant tecken sätts inom citattecken', 'text that begins with such a character is put in quotes']],
  ['UNEXPECTED_TOKEN', ['här borde texten vara slut; text med citattecken, [ ] eller { } sätts hel inom citattecken', 'the text should have ended here; text with quotes, [ ] or { } is put in quotes as a whole']],
  ['BAD_DQ_ESCAPE', ['efter \\ följer inget som kan stå så inom dubbla citattecken; skriv enkla', 'what follows \\ cannot stand so in double quotes; use single quotes']],
  ['MULTIPLE_DOCS', ['filen innehåller mer än ett dokument', 'the file holds more than one document']],
]);
const otherSyntax: Both = ['texten följer inte reglerna för YAML', 'the text does not follow the rules of YAML'];

const valueNames: { readonly [N in ValueName]: Both } = {
  object: ['nycklar med värden', 'keys with values'],
  list: ['en lista', 'a list'],
  string: ['en text på en rad', 'a plain string'],
  text: ['en text på varje språk', 'a text in each language'],
  integer: ['ett heltal', 'a whole number'],
  number: ['ett tal', 'a number'],
  boolean: ['true eller false', 'true or false'],
  pair: ['två tal', 'two numbers'],
  options: ['en lista med alternativ eller { list: NAMN }', 'a list of options or { list: NAME }'],
  cell: ['det som står i cellen, en text eller ett tal', 'what stands in the cell, a text or a number'],
  column: ['en kolumns rubrik, inom citattecken om den börjar med #, * eller [', 'the header of a column, in quotes where it begins with #, * or ['],
  columns: ['ett mönster för kolumnerna, eller en lista med dem i ordning', 'a pattern of columns, or a list of them in order'],
  columns_by_code: ['ett mönster för kolumnerna, eller { KOD: KOLUMN, … }', 'a pattern of columns, or { CODE: COLUMN, … }'],
};

const countedNames: { readonly [N in Counted]: Both } = {
  questions: ['frågor', 'questions'],
  options: ['svarsalternativ sammanlagt', 'options in all'],
  options_of_question: ['svarsalternativ i en fråga', 'options in one question'],
  sections: ['avsnitt', 'sections'],
  units: ['enheter i en lista', 'units in a list'],
  values: ['värden', 'values'],
  characters: ['tecken', 'characters'],
  characters_of_line: ['tecken på raden', 'characters in the line'],
  words_and_signs: ['ord och skiljetecken eller fler', 'words and signs or more'],
};

const dateParts: { readonly [P in DatePart]: Both } = {
  form: ['det ska skrivas som 2026-12-31', 'it is written like 2026-12-31'],
  year: ['året finns inte i kalendern vi använder (1900–2199)', 'the year is outside 1900–2199'],
  month: ['månaden finns inte', 'there is no such month'],
  day: ['dagen finns inte i den månaden', 'the month has no such day'],
};

export const documentWords: WordsFor<Pick<DefinitionFaults, DocumentFault>> = {
  SYNTAX: {
    sv: ({ detail }) => [`Filen går inte att läsa: ${(syntaxNames.get(detail) ?? otherSyntax)[0]}`, 'Rätta raden och kontrollera filen igen.'],
    en: ({ detail }) => [`The file cannot be read: ${(syntaxNames.get(detail) ?? otherSyntax)[1]}`, 'Correct the line and check the file again.'],
  },
  EMPTY_FILE: {
    sv: () => ['Filen är tom', 'Börja med en färdig, till exempel i data/needs-inventory, eller låt behov map göra ett utkast ur en fil med svar.'],
    en: () => ['The file is empty', 'Start from a ready one, for example in data/needs-inventory, or let behov map draft one from a file of answers.'],
  },
  TOO_DEEP: {
    sv: ({ limit }) => [`Filen är nästlad i fler än ${limit} nivåer`, 'Kontrollera indragen och att inga alias pekar på sig själva.'],
    en: ({ limit }) => [`The file is nested more than ${limit} levels deep`, 'Check the indentation, and that no alias points to itself.'],
  },
  TOO_MANY: {
    sv: ({ what, count, limit }) => [`Det är ${count} ${countedNames[what][0]}. Gränsen är ${limit}`, 'Dela upp enkäten eller korta listan.'],
    en: ({ what, count, limit }) => [`There are ${count} ${countedNames[what][1]}. The limit is ${limit}`, 'Split the survey or shorten the list.'],
  },
  FORMAT_VERSION: {
    sv: ({ found }) => [`Formatversion ${found} stöds inte här`, 'Skriv behov: 1, eller använd en nyare version av Behov.'],
    en: ({ found }) => [`Format version ${found} is not supported here`, 'Write behov: 1, or use a newer version of Behov.'],
  },
  WRONG_TYPE: {
    sv: ({ expected }) => [`Här ska det stå ${valueNames[expected][0]}`, expected.startsWith('columns') ? 'Rätta värdet.' : 'Rätta värdet. Siffror och ord som true blir text inom citattecken.'],
    en: ({ expected }) => [`This should be ${valueNames[expected][1]}`, expected.startsWith('columns') ? 'Correct the value.' : 'Correct the value. Figures and words such as true become text in quotes.'],
  },
  UNKNOWN_KEY: {
    sv: ({ key, nearest, known }) => [`Nyckeln ”${key}” finns inte`, menade(nearest, `Det som kan stå här är: ${known}.`)],
    en: ({ key, nearest, known }) => [`There is no key “${key}”`, didYouMean(nearest, `What can stand here is: ${known}.`)],
  },
  MISSING_KEY: {
    sv: ({ key }) => [`”${key}” fattas`, `Lägg till ${key}.`],
    en: ({ key }) => [`“${key}” is missing`, `Add ${key}.`],
  },
  DUPLICATE_KEY: {
    sv: ({ key, line }) => [`Nyckeln ”${key}” står två gånger, först på rad ${line}`, 'Ta bort den ena.'],
    en: ({ key, line }) => [`The key “${key}” stands twice, first on line ${line}`, 'Remove one of them.'],
  },
  UNKNOWN_VALUE: {
    sv: ({ value, allowed, nearest }) => [`”${value}” är inget giltigt värde`, `${menade(nearest, 'Välj ett av dem som finns.')} Giltiga värden: ${allowed}.`],
    en: ({ value, allowed, nearest }) => [`“${value}” is not a valid value`, `${didYouMean(nearest, 'Choose one of those there are.')} Valid values: ${allowed}.`],
  },
  UNKNOWN_KIND: {
    sv: ({ kind, known, nearest }) => [`Det finns ingen frågetyp ”${kind}”`, `${menade(nearest, 'Välj en av dem som finns.')} Frågetyper: ${known}.`],
    en: ({ kind, known, nearest }) => [`There is no question kind “${kind}”`, `${didYouMean(nearest, 'Choose one of those there are.')} Kinds: ${known}.`],
  },
  BAD_CODE: {
    sv: ({ code, suggestion }) => [`Koden ”${code}” följer inte regeln: en bokstav a–z, sedan a–z, 0–9 och _, högst 32 tecken`, `Skriv till exempel ${suggestion}.`],
    en: ({ code, suggestion }) => [`The code “${code}” breaks the rule: a letter a–z, then a–z, 0–9 and _, at most 32 characters`, `Write for example ${suggestion}.`],
  },
  RESERVED_CODE: {
    sv: ({ code, suggestion }) => [`Koden ”${code}” är upptagen av programspråket eller villkorsspråket`, `Skriv till exempel ${suggestion}.`],
    en: ({ code, suggestion }) => [`The code “${code}” is taken by the programming or condition language`, `Write for example ${suggestion}.`],
  },
  DUPLICATE_CODE: {
    sv: ({ code, first }) => [`Koden ”${code}” används redan (${first})`, 'Ge den ena en annan kod.'],
    en: ({ code, first }) => [`The code “${code}” is already used (${first})`, 'Give one of them another code.'],
  },
  CODES_TOO_ALIKE: {
    sv: ({ code, other, first }) => [`Koderna ”${code}” och ”${other}” (${first}) går inte att skilja åt`, 'Ge den ena en kod som skiljer sig i mer än stora och små bokstäver.'],
    en: ({ code, other, first }) => [`The codes “${code}” and “${other}” (${first}) cannot be told apart`, 'Give one of them a code that differs in more than upper and lower case.'],
  },
  BAD_SLUG: {
    sv: ({ value, suggestion }) => [`Namnet ”${value}” kan inte stå i en adress: bara a–z, 0–9 och bindestreck, högst 64 tecken`, `Skriv till exempel ${suggestion}.`],
    en: ({ value, suggestion }) => [`The name “${value}” cannot stand in an address: only a–z, 0–9 and hyphens, at most 64 characters`, `Write for example ${suggestion}.`],
  },
  BAD_LANGUAGE: {
    sv: ({ value }) => [`”${value}” är ingen språkkod`, 'Skriv till exempel sv, en eller pt-BR.'],
    en: ({ value }) => [`“${value}” is not a language code`, 'Write for example sv, en or pt-BR.'],
  },
  DUPLICATE_LANGUAGE: {
    sv: ({ language }) => [`Språket ”${language}” står två gånger`, 'Ta bort det ena.'],
    en: ({ language }) => [`The language “${language}” stands twice`, 'Remove one of them.'],
  },
  MISSING_TRANSLATION: {
    sv: ({ language }) => [`Texten fattas på språket ”${language}”`, `Lägg till ${language}: och texten.`],
    en: ({ language }) => [`The text is missing in the language “${language}”`, `Add ${language}: and the text.`],
  },
  UNDECLARED_LANGUAGE: {
    sv: ({ language, declared }) => [`Språket ”${language}” är inte ett av enkätens språk (${declared})`, 'Lägg till språket i languages, eller ta bort texten.'],
    en: ({ language, declared }) => [`The language “${language}” is not one of the survey's (${declared})`, 'Add it to languages, or remove the text.'],
  },
  PLAIN_TEXT: {
    sv: ({ languages }) => [`Enkäten har flera språk (${languages}), men texten står bara på ett`, 'Skriv texten på varje språk, till exempel { sv: …, en: … }.'],
    en: ({ languages }) => [`The survey has several languages (${languages}), but the text is in one`, 'Write the text in each language, for example { sv: …, en: … }.'],
  },
  EMPTY_TEXT: {
    sv: () => ['Texten är tom, eller har bara tecken som ingen ser', 'Skriv texten, eller ta bort nyckeln om den inte behövs.'],
    en: () => ['The text is empty, or holds only characters that nobody sees', 'Write the text, or remove the key if it is not needed.'],
  },
  BAD_CHARACTER: {
    sv: ({ character }) => [`Texten innehåller ett tecken som inte kan visas (${character})`, 'Ta bort tecknet. Det följer ofta med vid klipp och klistra.'],
    en: ({ character }) => [`The text holds a character that cannot be shown (${character})`, 'Remove it. Such characters often come along when pasting.'],
  },
  HTML_IN_TEXT: {
    sv: ({ tag }) => [`Texten innehåller ”${tag}”, som visas precis så och inte tolkas som HTML`, 'Ta bort koden om den inte ska synas.'],
    en: ({ tag }) => [`The text holds “${tag}”, which is shown as it stands and not read as HTML`, 'Remove the code unless it is meant to be seen.'],
  },
  BAD_DATE: {
    sv: ({ value, part }) => [`”${value}” är inget datum: ${dateParts[part][0]}`, 'Skriv datumet som år-månad-dag, till exempel 2026-12-31.'],
    en: ({ value, part }) => [`“${value}” is not a date: ${dateParts[part][1]}`, 'Write the date as year-month-day, for example 2026-12-31.'],
  },
  DATES_REVERSED: {
    sv: ({ first, second }) => [`${second} ligger före ${first}`, 'Kontrollera vilket datum som ska komma först.'],
    en: ({ first, second }) => [`${second} comes before ${first}`, 'Check which date should come first.'],
  },
  BAD_EMAIL: {
    sv: ({ value }) => [`”${value}” är ingen e-postadress`, 'Skriv adressen som namn@exempel.se, utan namn eller vinkelparenteser.'],
    en: ({ value }) => [`“${value}” is not an e-mail address`, 'Write it as name@example.org, without a name or angle brackets.'],
  },
  BAD_NUMBER: {
    sv: ({ value, min, max }) => [`${value} är utanför det tillåtna`, between('sv', min, max)],
    en: ({ value, min, max }) => [`${value} is outside what is allowed`, between('en', min, max)],
  },
  BAD_MINUTES: {
    sv: () => ['Tiden anges som två tal, det mindre först', 'Skriv till exempel [5, 8].'],
    en: () => ['The time is given as two numbers, the smaller first', 'Write for example [5, 8].'],
  },
  FILE_MISSING: {
    sv: ({ file }) => [`Filen ”${file}” finns inte bredvid enkäten`, 'Kontrollera namnet, eller lägg filen i samma mapp.'],
    en: ({ file }) => [`The file “${file}” is not beside the definition`, 'Check the name, or put the file in the same folder.'],
  },
  BAD_FILE_PATH: {
    sv: ({ file }) => [`”${file}” pekar utanför enkätens mapp`, 'Lägg filen i samma mapp som enkäten och skriv bara dess namn.'],
    en: ({ file }) => [`“${file}” points outside the folder of the definition`, 'Put the file in the same folder and write only its name.'],
  },
  FILE_OR_ITEMS: {
    sv: () => ['En lista med enheter har antingen file eller items', 'Behåll det ena av dem.'],
    en: () => ['A list of units has either file or items', 'Keep one of them.'],
  },
  CSV_EMPTY: {
    sv: () => ['Filen har inga rader att läsa (0 rader)', 'Första raden är rubriker, sedan kommer en rad för varje post.'],
    en: () => ['The file has no rows to read (0 rows)', 'The first row holds the column names, then comes one row for each record.'],
  },
  CSV_COLUMN_UNKNOWN: {
    sv: ({ column, nearest }) => [`Kolumnen ”${column}” känns inte igen`, menade(nearest, 'Ta bort kolumnen eller rätta rubriken.')],
    en: ({ column, nearest }) => [`The column “${column}” is not known`, didYouMean(nearest, 'Remove the column or correct its name.')],
  },
  CSV_COLUMN_MISSING: {
    sv: ({ column }) => [`Kolumnen ”${column}” fattas`, 'Lägg till kolumnen.'],
    en: ({ column }) => [`The column “${column}” is missing`, 'Add the column.'],
  },
  CSV_COLUMN_TWICE: {
    sv: ({ column }) => [`Kolumnen ”${column}” finns två gånger`, 'Ta bort den ena.'],
    en: ({ column }) => [`The column “${column}” is there twice`, 'Remove one of them.'],
  },
  CSV_ROW_LENGTH: {
    sv: ({ record, found, expected }) => [`Post ${record} har ${found} celler, rubrikraden har ${expected}`, 'Kontrollera kommatecken och citattecken i posten.'],
    en: ({ record, found, expected }) => [`Record ${record} has ${found} cells, the header has ${expected}`, 'Check the commas and quotes of the record.'],
  },
  CSV_QUOTES: {
    sv: ({ record }) => [`Citattecknen går inte ihop i posten som börjar här (post ${record})`, 'Ett citattecken inne i en cell skrivs dubbelt.'],
    en: ({ record }) => [`The quotes do not match in the record that begins here (record ${record})`, 'A quote inside a cell is written twice.'],
  },
};

function between(language: 'sv' | 'en', min: number | string, max: number | string): string {
  const sv = language === 'sv';
  if (max === '') return sv ? `Skriv minst ${min}.` : `Write at least ${min}.`;
  if (min === '') return sv ? `Skriv högst ${max}.` : `Write at most ${max}.`;
  return sv ? `Skriv ett tal från ${min} till ${max}.` : `Write a number from ${min} to ${max}.`;
}

type DocumentFault =
  | 'SYNTAX' | 'EMPTY_FILE' | 'TOO_DEEP' | 'TOO_MANY' | 'FORMAT_VERSION' | 'WRONG_TYPE' | 'UNKNOWN_KEY' | 'MISSING_KEY'
  | 'DUPLICATE_KEY' | 'UNKNOWN_VALUE' | 'UNKNOWN_KIND' | 'BAD_CODE' | 'RESERVED_CODE' | 'DUPLICATE_CODE' | 'CODES_TOO_ALIKE'
  | 'BAD_SLUG' | 'BAD_LANGUAGE' | 'DUPLICATE_LANGUAGE' | 'MISSING_TRANSLATION' | 'UNDECLARED_LANGUAGE' | 'PLAIN_TEXT'
  | 'EMPTY_TEXT' | 'BAD_CHARACTER' | 'HTML_IN_TEXT' | 'BAD_DATE' | 'DATES_REVERSED' | 'BAD_EMAIL' | 'BAD_NUMBER'
  | 'BAD_MINUTES' | 'FILE_MISSING' | 'BAD_FILE_PATH' | 'FILE_OR_ITEMS' | 'CSV_EMPTY' | 'CSV_COLUMN_UNKNOWN'
  | 'CSV_COLUMN_MISSING' | 'CSV_COLUMN_TWICE' | 'CSV_ROW_LENGTH' | 'CSV_QUOTES';
