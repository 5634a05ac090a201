/** What keeps two questions from being the two sides of a gap. */
import type { Entry, Params } from './problem.js';

const only = (p: Params, said: (code: unknown, rows: unknown) => string): string =>
  [[p['first'], p['onlyFirst']], [p['second'], p['onlySecond']]].flatMap(([code, rows]) => (rows === '' ? [] : [said(code, rows)])).join('; ');

export const gapProblems = {
  gap_wrong: {
    status: 400,
    sv: (p) => ({ message: `--gap kan inte vara ”${p['value']}”.`, mend: 'Skriv två olika matrisfrågor med komma emellan, först hur viktigt och sedan hur tillgängligt: --gap importance,availability.' }),
    en: (p) => ({ message: `--gap cannot be “${p['value']}”.`, mend: 'Write two different grid questions with a comma between, first how important and then how available: --gap importance,availability.' }),
  },
  gap_no_grid: {
    status: 400,
    sv: (p) => ({ message: `Frågan ”${p['question']}” är ingen matris (${p['kind']}), så den har inga rader att jämföra.`, mend: p['grids'] === '' ? 'Definitionen har inga matriser (kind: grid).' : `Matriserna är ${p['grids']}.` }),
    en: (p) => ({ message: `The question “${p['question']}” is no grid (${p['kind']}), so it has no rows to compare.`, mend: p['grids'] === '' ? 'The definition has no grids (kind: grid).' : `The grids are ${p['grids']}.` }),
  },
  gap_no_steps: {
    status: 400,
    sv: (p) => ({ message: `Skalan i ”${p['question']}” har inte minst två steg med tal, så ingen vet vilket som är mer.`, mend: 'Ge stegen tal i definitionen, som value: 1, value: 2; ”vet inte” ska inte ha något.' }),
    en: (p) => ({ message: `The scale of “${p['question']}” does not have two steps or more with numbers, so nobody knows which is more.`, mend: 'Number the steps in the definition, as in value: 1, value: 2; “don’t know” has none.' }),
  },
  gap_rows_differ: {
    status: 400,
    sv: (p) => ({ message: `”${p['first']}” och ”${p['second']}” har inte samma rader: ${only(p, (code, rows) => `bara ${String(code)} har ${String(rows)}`)}.`, mend: 'Ge raderna samma koder i båda, eller välj två frågor om samma saker.' }),
    en: (p) => ({ message: `“${p['first']}” and “${p['second']}” do not have the same rows: ${only(p, (code, rows) => `only ${String(code)} has ${String(rows)}`)}.`, mend: 'Give the rows the same codes in both, or choose two questions about the same things.' }),
  },
  gap_steps_differ: {
    status: 400,
    sv: (p) => ({ message: `Skalorna har inte samma steg: ${p['first']} har ${p['firstSteps']} och ${p['second']} ${p['secondSteps']}.`, mend: 'Ett gap går bara att räkna ut mellan samma tal. Rätta value i definitionen om stegen betyder detsamma.' }),
    en: (p) => ({ message: `The scales do not have the same steps: ${p['first']} has ${p['firstSteps']} and ${p['second']} ${p['secondSteps']}.`, mend: 'A gap can only be reckoned between the same numbers. Correct value in the definition if the steps mean the same.' }),
  },
  seed_wrong: {
    status: 400,
    sv: (p) => ({ message: `--seed kan inte vara ”${p['value']}”.`, mend: 'Skriv ett heltal från 0 till 4294967295.' }),
    en: (p) => ({ message: `--seed cannot be “${p['value']}”.`, mend: 'Write a whole number from 0 to 4294967295.' }),
  },
} satisfies Readonly<Record<string, Entry>>;
