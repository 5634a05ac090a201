/** What can be wrong with a command line, and with the files it names. */
import { formatNumber } from '../../analysis/words/formatNumber.js';
import type { Entry } from './problem.js';

const see = {
  sv: (verb: unknown) => `Skriv behov help${verb === '' ? '' : ` ${String(verb)}`} för att se hur det används.`,
  en: (verb: unknown) => `Write behov help${verb === '' ? '' : ` ${String(verb)}`} to see how it is used.`,
};

export const cliProblems = {
  verb_missing: {
    status: 400,
    sv: () => ({ message: 'Det saknas ett kommando.', mend: see.sv('') }),
    en: () => ({ message: 'A command is missing.', mend: see.en('') }),
  },
  verb_unknown: {
    status: 400,
    sv: (p) => ({
      message: `Kommandot ”${p['verb']}” finns inte.`,
      mend: p['nearest'] === '' ? `Kommandona är ${p['verbs']}.` : `Menade du ”${p['nearest']}”? Kommandona är ${p['verbs']}.`,
    }),
    en: (p) => ({
      message: `There is no command “${p['verb']}”.`,
      mend: p['nearest'] === '' ? `The commands are ${p['verbs']}.` : `Did you mean “${p['nearest']}”? The commands are ${p['verbs']}.`,
    }),
  },
  option_missing: {
    status: 400,
    sv: (p) => ({ message: `${p['option']} saknas.`, mend: see.sv(p['verb']) }),
    en: (p) => ({ message: `${p['option']} is missing.`, mend: see.en(p['verb']) }),
  },
  option_unknown: {
    status: 400,
    sv: (p) => ({
      message: `”${p['option']}” känns inte igen.`,
      mend: p['nearest'] === '' ? see.sv(p['verb']) : `Menade du ${p['nearest']}? ${see.sv(p['verb'])}`,
    }),
    en: (p) => ({
      message: `“${p['option']}” is not known.`,
      mend: p['nearest'] === '' ? see.en(p['verb']) : `Did you mean ${p['nearest']}? ${see.en(p['verb'])}`,
    }),
  },
  option_repeated: {
    status: 400,
    sv: (p) => ({ message: `${p['option']} är angivet flera gånger.`, mend: 'Ange det en gång.' }),
    en: (p) => ({ message: `${p['option']} is given more than once.`, mend: 'Give it once.' }),
  },
  option_without_value: {
    status: 400,
    sv: (p) => ({ message: `${p['option']} saknar värde.`, mend: see.sv(p['verb']) }),
    en: (p) => ({ message: `${p['option']} has no value.`, mend: see.en(p['verb']) }),
  },
  option_takes_no_value: {
    status: 400,
    sv: (p) => ({ message: `${p['option']} tar inget värde.`, mend: `Skriv bara ${p['option']}.` }),
    en: (p) => ({ message: `${p['option']} takes no value.`, mend: `Write ${p['option']} alone.` }),
  },
  option_value_unknown: {
    status: 400,
    sv: (p) => ({ message: `${p['option']} kan inte vara ”${p['value']}”.`, mend: `Välj något av ${p['choices']}.` }),
    en: (p) => ({ message: `${p['option']} cannot be “${p['value']}”.`, mend: `Choose one of ${p['choices']}.` }),
  },
  options_together: {
    status: 400,
    sv: (p) => ({ message: `${p['option']} och ${p['other']} kan inte anges tillsammans.`, mend: 'Behåll det ena.' }),
    en: (p) => ({ message: `${p['option']} and ${p['other']} cannot be given together.`, mend: 'Keep one of them.' }),
  },
  option_needs: {
    status: 400,
    sv: (p) => ({ message: `${p['option']} kräver ${p['needed']}.`, mend: `Lägg till ${p['needed']}.` }),
    en: (p) => ({ message: `${p['option']} needs ${p['needed']}.`, mend: `Add ${p['needed']}.` }),
  },
  level_wrong: {
    status: 400,
    sv: (p) => ({ message: `--level kan inte vara ”${p['value']}”.`, mend: 'Skriv ett tal större än 0,5 och mindre än 1 med punkt, till exempel 0.95.' }),
    en: (p) => ({ message: `--level cannot be “${p['value']}”.`, mend: 'Write a number above 0.5 and below 1, for example 0.95.' }),
  },
  question_unknown: {
    status: 400,
    sv: (p) => ({ message: `Enkäten har ingen fråga ”${p['question']}”.`, mend: p['nearest'] === '' ? 'Koderna står i definitionen.' : `Menade du ”${p['nearest']}”?` }),
    en: (p) => ({ message: `The survey has no question “${p['question']}”.`, mend: p['nearest'] === '' ? 'The codes are in the definition.' : `Did you mean “${p['nearest']}”?` }),
  },
  indicator_unknown: {
    status: 400,
    sv: (p) => ({ message: `Enkäten har ingen indikator ”${p['indicator']}”.`, mend: p['nearest'] === '' ? 'Indikatorerna står i definitionen, under indicators.' : `Menade du ”${p['nearest']}”?` }),
    en: (p) => ({ message: `The survey has no indicator “${p['indicator']}”.`, mend: p['nearest'] === '' ? 'The indicators are in the definition, under indicators.' : `Did you mean “${p['nearest']}”?` }),
  },
  by_unusable: {
    status: 400,
    sv: (p) => ({ message: `Frågan ”${p['by']}” (${p['kind']}) kan inte dela upp en tabell.`, mend: 'Välj en fråga med ett svar: single eller unit.' }),
    en: (p) => ({ message: `The question “${p['by']}” (${p['kind']}) cannot split a table.`, mend: 'Choose a question with one answer: single or unit.' }),
  },
  not_in_lattice: {
    status: 400,
    sv: (p) => ({
      message: p['question'] === '' ? `Ingen tabell delas upp efter ”${p['by']}” i definitionens lattice.` : `Tabellen ”${p['question']}” efter ”${p['by']}” finns inte i definitionens lattice.`,
      mend: `${p['lattice'] === '' ? 'Lägg till den under lattice' : `Lägg till den under lattice (som nu har ${p['lattice']})`}, eller skriv --disclosure none för dina egna filer.`,
    }),
    en: (p) => ({
      message: p['question'] === '' ? `No table is split by “${p['by']}” in the definition's lattice.` : `The table “${p['question']}” by “${p['by']}” is not in the definition's lattice.`,
      mend: `${p['lattice'] === '' ? 'Add it under lattice' : `Add it under lattice (which now has ${p['lattice']})`}, or write --disclosure none for files of your own.`,
    }),
  },
  where_not_in_lattice: {
    status: 400,
    sv: (p) => ({
      message: `Urvalet ”${p['where']}” ligger utanför definitionens lattice: tabellen kan inte skyddas tillsammans med de andra.`,
      mend: `Skriv ett urval på en grupp i lattice, som FRÅGA = KOD${p['lattice'] === '' ? '' : ` (${p['lattice']})`}, utan --by, eller --disclosure none för dina egna filer.`,
    }),
    en: (p) => ({
      message: `The filter “${p['where']}” is outside the definition's lattice: the table cannot be protected together with the others.`,
      mend: `Filter on one group of the lattice, as in QUESTION = CODE${p['lattice'] === '' ? '' : ` (${p['lattice']})`}, without --by, or write --disclosure none for files of your own.`,
    }),
  },
  responses_foreign: {
    status: 400,
    sv: (p) => ({ message: `Filen ${p['file']} har inte de kolumner som Behov skriver (${p['missing']} av ${p['needed']} fattas).`, mend: `Skriv ett utkast till mapping.yaml med behov map --responses ${p['file']}, och ange den med --mapping.` }),
    en: (p) => ({ message: `The file ${p['file']} does not have the columns that Behov writes (${p['missing']} of ${p['needed']} are missing).`, mend: `Draft a mapping.yaml with behov map --responses ${p['file']}, and name it with --mapping.` }),
  },
  frame_column_missing: {
    status: 400,
    sv: (p) => ({ message: `Listan ${p['file']} saknar kolumnen ”${p['column']}”.`, mend: 'Rätta rubriken, eller kolumnens namn under frame i definitionen.' }),
    en: (p) => ({ message: `The list ${p['file']} has no column “${p['column']}”.`, mend: 'Correct the header, or the name of the column under frame in the definition.' }),
  },
  frame_code_unknown: {
    status: 400,
    sv: (p) => ({ message: `”${p['value']}” i kolumnen ”${p['column']}” är ingen kod i frågan ”${p['question']}” (${p['count']} gånger).`, mend: p['nearest'] === '' ? 'Rätta koden i listan.' : `Menade du ”${p['nearest']}”?` }),
    en: (p) => ({ message: `“${p['value']}” in the column “${p['column']}” is no code of the question “${p['question']}” (${p['count']} times).`, mend: p['nearest'] === '' ? 'Correct the code in the list.' : `Did you mean “${p['nearest']}”?` }),
  },
  frame_disposition_unknown: {
    status: 400,
    sv: (p) => ({
      message: p['value'] === '' ? `Kolumnen ”${p['column']}” är tom för ${p['count']} på listan.` : `”${p['value']}” i kolumnen ”${p['column']}” finns inte under frame: disposition: values (${p['count']} gånger).`,
      mend: p['nearest'] !== '' ? `Menade du ”${p['nearest']}”?` : `Lägg till värdet där (nu finns ${p['known']}), som complete, partial, refusal, no_contact, other, unknown eller ineligible.`,
    }),
    en: (p) => ({
      message: p['value'] === '' ? `The column “${p['column']}” is blank for ${p['count']} on the list.` : `“${p['value']}” in the column “${p['column']}” is not under frame: disposition: values (${p['count']} times).`,
      mend: p['nearest'] !== '' ? `Did you mean “${p['nearest']}”?` : `Add the value there (now there are ${p['known']}), as complete, partial, refusal, no_contact, other, unknown or ineligible.`,
    }),
  },
  rake_unusable: {
    status: 400,
    sv: (p) => ({
      message: `Listan över inbjudna säger inget om ”${p['question']}”, så svaren kan inte viktas efter den.`,
      mend: p['nearest'] !== '' ? `Menade du ”${p['nearest']}”?` : p['told'] === '' ? 'Lägg till kolumnen under frame i definitionen.' : `Listan har ${p['told']}. En till läggs till under frame i definitionen.`,
    }),
    en: (p) => ({
      message: `The list of people invited does not tell “${p['question']}”, so answers cannot be weighted by it.`,
      mend: p['nearest'] !== '' ? `Did you mean “${p['nearest']}”?` : p['told'] === '' ? 'Add its column under frame in the definition.' : `The list has ${p['told']}. Another is added under frame in the definition.`,
    }),
  },
  planning_weighted: {
    status: 400,
    sv: () => ({ message: 'Modellskattade andelar räknas på svar utan vikter, och de här svaren har vikter.', mend: 'Kör utan --rake (och utan weight i mappningen), eller med en annan profil.' }),
    en: () => ({ message: 'Modelled shares are of answers without weights, and these have weights.', mend: 'Run it without --rake (and without weight in the mapping), or under another profile.' }),
  },
  rake_nobody: {
    status: 400,
    sv: () => ({ message: 'Ingen har svarat, så det finns inget att vikta.', mend: 'Kör utan --rake.' }),
    en: () => ({ message: 'Nobody has answered, so there is nothing to weight.', mend: 'Run it without --rake.' }),
  },
  rake_too_few: {
    status: 400,
    sv: (p) => ({ message: `Listan har ${p['invited']} inbjudna och filen ${p['answered']} svar, så svaren kan inte räknas upp till de inbjudna.`, mend: 'Kontrollera att det är hela listan, och att den hör till enkäten.' }),
    en: (p) => ({ message: `The list has ${p['invited']} people invited and the file ${p['answered']} answers, so the answers cannot be weighted to those invited.`, mend: 'Check that it is the whole list, and that it belongs to the survey.' }),
  },
  rake_impossible: {
    status: 400,
    sv: (p) => ({ message: `Inga vikter stämmer med listan över inbjudna efter ${p['questions']} på en gång: några som är inbjudna har ingen som svarat att stå för dem.`, mend: 'Ta bort en av frågorna från --rake, eller slå ihop små grupper i definitionen.' }),
    en: (p) => ({ message: `No weights agree with the list of people invited by ${p['questions']} at once: some who were invited have nobody who answered to stand for them.`, mend: 'Leave one of the questions out of --rake, or join small groups in the definition.' }),
  },
  file_not_found: {
    status: 400,
    sv: (p) => ({ message: `Filen ${p['file']} finns inte.`, mend: 'Kontrollera sökvägen.' }),
    en: (p) => ({ message: `The file ${p['file']} does not exist.`, mend: 'Check the path.' }),
  },
  file_is_directory: {
    status: 400,
    sv: (p) => ({ message: `${p['file']} är en mapp, inte en fil.`, mend: 'Ange filen i mappen, till exempel survey.yaml.' }),
    en: (p) => ({ message: `${p['file']} is a folder, not a file.`, mend: 'Name the file in it, for example survey.yaml.' }),
  },
  file_is_stream: {
    status: 400,
    sv: (p) => ({ message: `${p['file']} är ett rör eller en enhet, inte en fil. Filer läses mer än en gång, och det går inte med ett sådant.`, mend: 'Spara innehållet i en fil och ange den.' }),
    en: (p) => ({ message: `${p['file']} is a pipe or a device, not a file. Files are read more than once, and such a thing cannot be.`, mend: 'Save what it gives in a file, and name that.' }),
  },
  file_too_large: {
    status: 400,
    sv: (p) => ({ message: `Gränsen är ${formatNumber(Number(p['limit']), 'sv')} byte, och ${p['file']} har fler. Inget har lästs.`, mend: 'Kontrollera att det är rätt fil.' }),
    en: (p) => ({ message: `The limit is ${formatNumber(Number(p['limit']), 'en')} bytes, and ${p['file']} has more. Nothing has been read.`, mend: 'Check that it is the right file.' }),
  },
  file_changed: {
    status: 400,
    sv: (p) => ({ message: `${p['file']} ändrades medan den lästes. Inget har räknats.`, mend: 'Vänta tills filen är färdigskriven, eller räkna på en kopia.' }),
    en: (p) => ({ message: `${p['file']} was changed while it was read. Nothing was counted.`, mend: 'Wait until the file is written, or count a copy of it.' }),
  },
  file_unreadable: {
    status: 400,
    sv: (p) => ({ message: `Filen ${p['file']} går inte att läsa (${p['reason']}).`, mend: 'Ge dig själv rätt att läsa den, eller välj en annan fil.' }),
    en: (p) => ({ message: `The file ${p['file']} cannot be read (${p['reason']}).`, mend: 'Give yourself the right to read it, or choose another file.' }),
  },
  file_not_utf8: {
    status: 400,
    sv: (p) => ({ message: `Filen ${p['file']} är inte sparad som UTF-8.`, mend: 'Spara om den med teckenkodningen UTF-8.' }),
    en: (p) => ({ message: `The file ${p['file']} is not saved as UTF-8.`, mend: 'Save it again with the encoding UTF-8.' }),
  },
  unexpected: {
    status: 500,
    sv: (p) => ({ message: `Något oväntat hände: ${p['reason']}.`, mend: 'Det är ett fel i Behov. Rapportera det gärna med kommandot du körde.' }),
    en: (p) => ({ message: `Something unexpected happened: ${p['reason']}.`, mend: 'This is a fault in Behov. Report it with the command you ran.' }),
  },
} satisfies Record<string, Entry>;
