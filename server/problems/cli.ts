/** What can be wrong with a command line, and with the files it names. */
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
