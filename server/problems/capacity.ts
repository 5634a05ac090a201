/** What can be wrong with a file of assumptions on capacity. What it shares with a survey definition is worded there. */
import type { Entry, Params } from './problem.js';

const meant = {
  sv: (p: Params) => (p['nearest'] === '' ? '' : `Menade du ”${p['nearest']}”? `),
  en: (p: Params) => (p['nearest'] === '' ? '' : `Did you mean “${p['nearest']}”? `),
};

export const capacityProblems = {
  capacity_question: {
    status: 422,
    sv: (p) => ({ message: `”${p['question']}” är ingen fråga av typen ${p['kind']} i enkäten.`, mend: `${meant.sv(p)}Ange koden för en fråga av typen ${p['kind']}.` }),
    en: (p) => ({ message: `“${p['question']}” is no question of kind ${p['kind']} in the survey.`, mend: `${meant.en(p)}Give the code of a question of kind ${p['kind']}.` }),
  },
  capacity_told: {
    status: 422,
    sv: (p) => ({ message: `${p['key']} är varken en fråga eller ett tal med källa, datum och ägare.`, mend: 'Skriv question: och en fråga, eller value:, source:, date: och owner:.' }),
    en: (p) => ({ message: `${p['key']} is neither a question nor a number with its source, date and owner.`, mend: 'Write question: and a question, or value:, source:, date: and owner:.' }),
  },
  capacity_uptake: {
    status: 422,
    sv: (p) => ({ message: `Andelen som blir uppdrag kan inte gå från ${p['low']} till ${p['high']}.`, mend: 'Skriv low: och high: så att low inte är större.' }),
    en: (p) => ({ message: `The uptake cannot range from ${p['low']} to ${p['high']}.`, mend: 'Write low: and high: so that low is not the larger.' }),
  },
  capacity_staff: {
    status: 422,
    sv: (p) => ({ message: `”${p['method']}” är inget alternativ i frågan ”${p['question']}”.`, mend: `${meant.sv(p)}Använd koden ur enkätens definition.` }),
    en: (p) => ({ message: `“${p['method']}” is no option of the question “${p['question']}”.`, mend: `${meant.en(p)}Use the code in the survey definition.` }),
  },
  capacity_by: {
    status: 422,
    sv: (p) => ({ message: `”${p['by']}” är ingen fråga med ett val i enkäten, så svaren kan inte delas upp på den.`, mend: `${meant.sv(p)}Ange koden för en fråga av typen single eller unit.` }),
    en: (p) => ({ message: `“${p['by']}” is no question of one choice in the survey, so answers cannot be split by it.`, mend: `${meant.en(p)}Give the code of a question of kind single or unit.` }),
  },
  capacity_availability: {
    status: 422,
    sv: (p) => ({ message: `”${p['availability']}” är inget rutnät vars rader är det som valts i ”${p['question']}” och vars steg har tal.`, mend: `${meant.sv(p)}Ange koden för ett rutnät med rowsFrom: ${p['question']} och value: på stegen, eller ta bort availability.` }),
    en: (p) => ({ message: `“${p['availability']}” is no grid whose rows are what was chosen in “${p['question']}” and whose steps have numbers.`, mend: `${meant.en(p)}Give the code of a grid with rowsFrom: ${p['question']} and value: on its steps, or take availability away.` }),
  },
  capacity_twice: {
    status: 422,
    sv: (p) => ({ message: `Funktionen ”${p['function']}” står två gånger.`, mend: 'Skriv allt som den möter på ett ställe, eller ge den andra ett annat namn.' }),
    en: (p) => ({ message: `The function “${p['function']}” is listed twice.`, mend: 'Write all that it meets in one place, or give the other another name.' }),
  },
  capacity_meets: {
    status: 422,
    sv: (p) => ({ message: `”${p['function']}” kan inte möta ”${p['option']}” till ${p['value']}.`, mend: 'Skriv 1 (möter det), 0.5 (till en del) eller 0 (möter det inte).' }),
    en: (p) => ({ message: `“${p['function']}” cannot meet “${p['option']}” by ${p['value']}.`, mend: 'Write 1 (meets it), 0.5 (in part) or 0 (does not).' }),
  },
  capacity_years: {
    status: 422,
    sv: (p) => ({ message: `Bara ett år, ${p['year']}, står under years.`, mend: 'Skriv minst två år, eller ta bort years.' }),
    en: (p) => ({ message: `There is one year only, ${p['year']}, under years.`, mend: 'Write at least two years, or take years away.' }),
  },
  capacity_year_order: {
    status: 422,
    sv: (p) => ({ message: `År ${p['year']} står efter ${p['before']}.`, mend: 'Skriv varje år en gång, i ordning.' }),
    en: (p) => ({ message: `The year ${p['year']} comes after ${p['before']}.`, mend: 'Write each year once, in order.' }),
  },
  capacity_pilot_empty: {
    status: 422,
    sv: (p) => ({ message: `”${p['pilot']}” har varken ansökningar eller förfrågningar.`, mend: 'Skriv applications: eller requests:, eller ta bort pilot.' }),
    en: (p) => ({ message: `“${p['pilot']}” has neither applications nor requests.`, mend: 'Write applications: or requests:, or take pilot away.' }),
  },
  capacity_pilot_sum: {
    status: 422,
    sv: (p) => ({ message: `${p['part']} är ${p['count']}, fler än ${p['whole']}, som är ${p['most']}.`, mend: 'Rätta talen: received är alla ansökningar, assessed de som bedömdes, och selected och reserve är delar av dem.' }),
    en: (p) => ({ message: `${p['part']} is ${p['count']}, more than ${p['whole']}, which is ${p['most']}.`, mend: 'Mend the numbers: received is all applications, assessed those that were assessed, and selected and reserve are parts of these.' }),
  },
  capacity_said: {
    status: 422,
    sv: (p) => ({ message: `”${p['words']}” heter på två sätt på språket ${p['language']}: ”${p['one']}” och ”${p['other']}”.`, mend: 'Skriv samma ord på båda ställena.' }),
    en: (p) => ({ message: `“${p['words']}” is said in two ways in ${p['language']}: “${p['one']}” and “${p['other']}”.`, mend: 'Write the same words in both places.' }),
  },
  capacity_rate: {
    status: 422,
    sv: (p) => ({ message: `${p['key']} är ${p['value']}, utanför ${p['low']}–${p['high']} procent.`, mend: `Skriv en andel: ${p['value']} procent skrivs ${p['meant']}.` }),
    en: (p) => ({ message: `${p['key']} is ${p['value']}, outside ${p['low']} to ${p['high']} per cent.`, mend: `Write a share: ${p['value']} per cent is written ${p['meant']}.` }),
  },
  capacity_three_years: {
    status: 422,
    sv: (p) => ({ message: `${p['key']} har ${p['count']} tal.`, mend: 'Skriv tre tal, ett för vart och ett av år 1, 2 och 3, till exempel [4, 5, 6].' }),
    en: (p) => ({ message: `${p['key']} has ${p['count']} numbers.`, mend: 'Write three, one for each of years 1, 2 and 3, for example [4, 5, 6].' }),
  },
  capacity_category: {
    status: 422,
    sv: (p) => ({ message: `”${p['category']}” har ingen månadslön under salaries.`, mend: `${meant.sv(p)}Skriv månadslönen under salaries, eller använd en kategori som står där.` }),
    en: (p) => ({ message: `“${p['category']}” has no monthly salary under salaries.`, mend: `${meant.en(p)}Write the salary under salaries, or use a category that stands there.` }),
  },
  capacity_party: {
    status: 422,
    sv: (p) => ({ message: `”${p['party']}” står inte under parties.`, mend: `${meant.sv(p)}Skriv vem det är under parties, eller använd en kod som står där.` }),
    en: (p) => ({ message: `“${p['party']}” does not stand under parties.`, mend: `${meant.en(p)}Say who it is under parties, or use a code that stands there.` }),
  },
  capacity_shares: {
    status: 422,
    sv: (p) => ({ message: `Andelarna av kostnaden för ”${p['option']}” blir ${p['sum']} tillsammans.`, mend: 'Skriv andelar som tillsammans blir 1.' }),
    en: (p) => ({ message: `The shares of the cost of “${p['option']}” sum to ${p['sum']}.`, mend: 'Write shares that sum to 1.' }),
  },
  capacity_options: {
    status: 422,
    sv: (p) => ({ message: `Antalet alternativ under options är ${p['count']}.`, mend: `Skriv ${p['fewest']} till ${p['most']}, det som en sida jämför, eller ta bort costs.` }),
    en: (p) => ({ message: `The number of options is ${p['count']}.`, mend: `Write ${p['fewest']} to ${p['most']}, what one page compares, or take costs away.` }),
  },
  capacity_option_twice: {
    status: 422,
    sv: (p) => ({ message: `Alternativet ”${p['option']}” står två gånger.`, mend: 'Ge det andra en annan kod.' }),
    en: (p) => ({ message: `The option “${p['option']}” is listed twice.`, mend: 'Give the other another code.' }),
  },
  figures_not_empty: {
    status: 400,
    sv: (p) => ({ message: `Mappen ${p['out']} innehåller annat än tidigare figurer, till exempel ${p['found']}.`, mend: 'Ange en ny eller tom mapp med --figures. Inget har skrivits.' }),
    en: (p) => ({ message: `The folder ${p['out']} holds something else than earlier figures, for example ${p['found']}.`, mend: 'Give a new or empty folder with --figures. Nothing has been written.' }),
  },
} satisfies Record<string, Entry>;
