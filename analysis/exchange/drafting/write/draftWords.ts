/** Words of the two drafted files and of the list of guesses, beside the evidence. */
import type { SurveyLanguage } from '../lexicon/languageOf.js';
import type { SaidLanguage } from '../said.js';

interface DraftWords {
  readonly drafted: (file: string, records: number, columns: number) => string;
  readonly correct: readonly string[];
  readonly mappingHead: readonly string[];
  readonly correctThis: string;
  readonly fromFile: string;
  readonly encodingFound: string;
  readonly delimiterFound: (alike: number, records: number, cells: number) => string;
  readonly look: string;
  readonly languageGuess: string;
  readonly headerGuess: string;
  readonly notUsed: string;
  readonly blankSays: string;
  readonly column: string;
}

const sv: DraftWords = {
  drafted: (file, records, columns) => `Utkast av behov map ur ${file}: ${String(records)} poster, ${String(columns)} kolumner.`,
  correct: ['Vid varje gissning står vad den bygger på. Rätta det som är fel, börja med det som står efter SE EFTER,', 'och kontrollera sedan med: behov check --survey survey.yaml --mapping mapping.yaml'],
  mappingHead: ['Hur kolumnerna blir svar på frågorna i survey.yaml. Byter du en kod där, byt den här med. Skriver du om en etikett,', 'skriv här hur den står i filen: values: { kod: "som i filen" }, också där ett kolumnnamn har {label}.'],
  correctThis: 'skriv det rätta',
  fromFile: 'filens namn: skriv det rätta',
  encodingFound: 'funnet ur filen',
  delimiterFound: (alike, records, cells) => `${String(alike)} av ${String(records)} första poster har ${String(cells)} celler som rubriken`,
  look: 'SE EFTER',
  languageGuess: 'gissat',
  headerGuess: 'rubrikrader',
  notUsed: 'Kolumner som ingen fråga använder:',
  blankSays: 'vad en tom cell säger; där ett showIf inte gäller: not_shown',
  column: 'Kolumn',
};

const en: DraftWords = {
  drafted: (file, records, columns) => `Drafted by behov map from ${file}: ${String(records)} records, ${String(columns)} columns.`,
  correct: ['What each guess rests on stands beside it. Correct what is wrong, beginning with what stands after LOOK,', 'then check it with: behov check --survey survey.yaml --mapping mapping.yaml'],
  mappingHead: ['How the columns become answers to the questions in survey.yaml. A code that is changed there is changed here too.', 'Of a label that is reworded there, write here how the file has it: values: { code: "as in the file" }, also where the name of a column has {label}.'],
  correctThis: 'correct this',
  fromFile: 'the name of the file: correct this',
  encodingFound: 'found in the file',
  delimiterFound: (alike, records, cells) => `${String(alike)} of the first ${String(records)} records have ${String(cells)} cells like the header`,
  look: 'LOOK',
  languageGuess: 'guessed',
  headerGuess: 'header rows',
  notUsed: 'Columns that no question uses:',
  blankSays: 'what an empty cell says; where a showIf does not hold: not_shown',
  column: 'Column',
};

export const draftWords: Readonly<Record<SaidLanguage, DraftWords>> = { sv, en };

/** Words that stand in the survey itself, in its own language. */
export const surveyWords: Readonly<Record<SurveyLanguage, { readonly other: string; readonly questions: string; readonly organisation: string; readonly population: string; readonly column: string }>> = {
  sv: { other: 'Annat', questions: 'Frågor', organisation: 'Organisation inte angiven', population: 'svarande', column: 'Kolumn' },
  en: { other: 'Other', questions: 'Questions', organisation: 'Organisation not stated', population: 'respondents', column: 'Column' },
  de: { other: 'Anderes', questions: 'Fragen', organisation: 'Organisation nicht angegeben', population: 'Befragte', column: 'Spalte' },
};
