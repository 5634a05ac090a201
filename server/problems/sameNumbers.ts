/** What stops an edition that is to show the numbers of the one before it again. */
import type { Entry, Params } from './problem.js';

const orCount = {
  sv: 'publicera en utgåva av svaren som finns nu, när tillräckligt många har kommit.',
  en: 'publish an edition from the answers there are now, once enough have come in.',
};

const lackingSv = (what: Params[string] | undefined, name: string): string => {
  if (what === 'figure') return `tabellen i figur ${name}`;
  if (what === 'base') return `${name} med den bas som står under bases i rapportplanen`;
  if (what === 'indicator') return `indikatorn ${name}`;
  return what === 'together' ? `vad som valts tillsammans i ${name}` : `hur ${name} har ändrats sedan förra omgången`;
};

const lackingEn = (what: Params[string] | undefined, name: string): string => {
  if (what === 'figure') return `the table of figure ${name}`;
  if (what === 'base') return `${name} with the base that stands under bases in the report plan`;
  if (what === 'indicator') return `the indicator ${name}`;
  return what === 'together' ? `what was chosen together in ${name}` : `how ${name} changed since the wave before`;
};

export const sameNumbersProblems = {
  same_numbers_none: {
    status: 422,
    sv: (p) => ({ message: `Enkäten ”${p['survey']}” har ingen utgåva vars tal kan visas igen.`, mend: 'Publicera den första utgåvan av svaren, utan att välja samma tal som förut.' }),
    en: (p) => ({ message: `The survey “${p['survey']}” has no edition whose numbers can be shown again.`, mend: 'Publish the first edition from the answers, without choosing the same numbers as before.' }),
  },
  same_numbers_withdrawn: {
    status: 422,
    sv: (p) => ({ message: `Utgåva ${p['edition']} är återkallad, och ingen annan utgåva gäller. Tal som är återkallade publiceras inte igen.`, mend: `Låt bli att välja samma tal: ${orCount.sv}` }),
    en: (p) => ({ message: `Edition ${p['edition']} is withdrawn, and no other edition holds. Numbers that were withdrawn are not published again.`, mend: `Do not choose the same numbers: ${orCount.en}` }),
  },
  same_numbers_version: {
    status: 422,
    sv: (p) => ({ message: `Talen i utgåva ${p['edition']} är av version ${p['before']} av frågeformuläret, men enkäten har nu version ${p['now']}. De kan inte visas igen.`, mend: `Låt bli att välja samma tal: ${orCount.sv}` }),
    en: (p) => ({ message: `The numbers of edition ${p['edition']} are of version ${p['before']} of the questionnaire, but the survey now has version ${p['now']}. They cannot be shown again.`, mend: `Do not choose the same numbers: ${orCount.en}` }),
  },
  same_numbers_lacking: {
    status: 422,
    sv: (p) => ({ message: `Utgåva ${p['edition']} visar inte ${lackingSv(p['what'], String(p['name']))}. Det skulle behöva räknas av svaren som finns nu.`, mend: `Ta bort det ur rapporten, eller ${orCount.sv}` }),
    en: (p) => ({ message: `Edition ${p['edition']} does not show ${lackingEn(p['what'], String(p['name']))}. It would have to be counted from the answers there are now.`, mend: `Remove it from the report, or ${orCount.en}` }),
  },
} satisfies Record<string, Entry>;
