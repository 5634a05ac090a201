import type { Entry } from './problem.js';

/** What keeps results at the desk from being shown. */
export const resultsProblems = {
  breakdown_not_allowed: {
    status: 404,
    sv: (p) => ({ message: `${p['what_sv']} visas inte.`, mend: `Bara de uppdelningar som formuläret räknar upp (lattice) visas, för alla tabeller skyddas tillsammans. ${p['allowed_sv']} Kod: BREAKDOWN_NOT_ALLOWED.` }),
    en: (p) => ({ message: `${p['what_en']} is not shown.`, mend: `Only the splits that the questionnaire lists (lattice) are shown, because all tables are protected together. ${p['allowed_en']} Code: BREAKDOWN_NOT_ALLOWED.` }),
  },
  results_collecting: {
    status: 409,
    sv: () => ({ message: 'Resultaten kan inte öppnas medan enkäten tar emot svar.', mend: 'Stäng insamlingen under Inställningar, eller vänta tills den stänger. Tabeller som ändras med varje svar skulle visa vad den senaste svarade.' }),
    en: () => ({ message: 'The results cannot be opened while the survey takes answers.', mend: 'Close the collection under Settings, or wait until it closes. Tables that change with every answer would show what the latest person answered.' }),
  },
  results_held_back: {
    status: 409,
    sv: (p) => ({ message: `Resultaten räknas inte om. Sedan ${p['previous']} har för få svar kommit till, ändrats eller försvunnit, bland alla eller i någon grupp. Skillnaden skulle visa enskilda personers svar.`, mend: 'Det som redan visas står kvar, och en rapport som publiceras nu bygger på det. Inga svar går förlorade.' }),
    en: (p) => ({ message: `The results are not counted again. Since ${p['previous']} too few answers have been added, changed or removed, among all or in some group. The difference would show the answers of single people.`, mend: 'What is shown already stays, and a report that is published now rests on it. No answers are lost.' }),
  },
} as const satisfies Readonly<Record<string, Entry>>;
