import type { Entry } from './problem.js';

/** What keeps results at the desk from being shown. */
export const resultsProblems = {
  breakdown_not_allowed: {
    status: 404,
    sv: (p) => ({ message: `${p['what_sv']} visas inte.`, mend: `${p['allowed_sv']} Kod: BREAKDOWN_NOT_ALLOWED.` }),
    en: (p) => ({ message: `${p['what_en']} is not shown.`, mend: `${p['allowed_en']} Code: BREAKDOWN_NOT_ALLOWED.` }),
  },
  results_no_answer: {
    status: 404,
    sv: (p) => ({ message: `Ingen fråga har svaret ”${p['answer']}”.`, mend: 'Välj ett svar i formuläret. Adressen kan vara från ett annat frågeformulär, eller felskriven.' }),
    en: (p) => ({ message: `No question has the answer “${p['answer']}”.`, mend: 'Choose an answer in the form. The address may be of another questionnaire, or mistyped.' }),
  },
  results_no_item: {
    status: 404,
    sv: (p) => ({ message: `Ingen fråga har raden ”${p['item']}”.`, mend: 'Välj en rad i formuläret. Adressen kan vara från ett annat frågeformulär, eller felskriven.' }),
    en: (p) => ({ message: `No question has the row “${p['item']}”.`, mend: 'Choose a row in the form. The address may be of another questionnaire, or mistyped.' }),
  },
  results_no_level: {
    status: 404,
    sv: (p) => ({ message: `Det finns inget konfidensintervall på nivån ”${p['level']}”.`, mend: `Välj i formuläret, eller skriv någon av ${p['levels']} i adressen.` }),
    en: (p) => ({ message: `There is no confidence interval at the level “${p['level']}”.`, mend: `Choose in the form, or write one of ${p['levels']} in the address.` }),
  },
  results_no_base: {
    status: 404,
    sv: (p) => ({ message: `Det finns ingen bas som heter ”${p['base']}”.`, mend: `Välj i formuläret, eller skriv någon av ${p['bases']} i adressen.` }),
    en: (p) => ({ message: `There is no base called “${p['base']}”.`, mend: `Choose in the form, or write one of ${p['bases']} in the address.` }),
  },
  results_collecting: {
    status: 409,
    sv: () => ({ message: 'Resultaten kan inte öppnas medan enkäten tar emot svar.', mend: 'Stäng insamlingen under Inställningar, eller vänta tills den stänger. Tabeller som ändras med varje svar skulle visa vad den senaste svarade.' }),
    en: () => ({ message: 'The results cannot be opened while the survey takes answers.', mend: 'Close the collection under Settings, or wait until it closes. Tables that change with every answer would show what the latest person answered.' }),
  },
  results_held_back: {
    status: 409,
    sv: (p) => ({ message: `Resultaten räknas inte om. Sedan ${p['previous_sv']} har för få svar kommit till, ändrats eller försvunnit, bland alla eller i någon grupp. Skillnaden skulle visa enskilda personers svar.`, mend: 'Det som redan visas står kvar, och en rapport som publiceras nu bygger på det. Inga svar går förlorade.' }),
    en: (p) => ({ message: `The results are not counted again. Since ${p['previous_en']} too few answers have been added, changed or removed, among all or in some group. The difference would show the answers of single people.`, mend: 'What is shown already stays, and a report that is published now rests on it. No answers are lost.' }),
  },
} as const satisfies Readonly<Record<string, Entry>>;
