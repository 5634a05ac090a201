/** What can stop a definition and a mapping from being drafted. */
import type { Entry } from './problem.js';

export const draftingProblems = {
  map_in_the_way: {
    status: 400,
    sv: (p) => ({ message: `I ${p['out']} finns redan ${p['found']}.`, mend: 'Ange en annan mapp med --out, eller flytta undan det som finns. Inget har skrivits.' }),
    en: (p) => ({ message: `The folder ${p['out']} already holds ${p['found']}.`, mend: 'Give another folder with --out, or move what is there. Nothing has been written.' }),
  },
  map_encoding: {
    status: 422,
    sv: (p) => ({ message: 'Ingen mapping.yaml finns än.', mend: `Kör behov map igen med --encoding ${p['first']} eller --encoding ${p['second']}.` }),
    en: (p) => ({ message: 'There is no mapping.yaml yet.', mend: `Run behov map again with --encoding ${p['first']} or --encoding ${p['second']}.` }),
  },
  map_no_question: {
    status: 422,
    sv: (p) => ({ message: `Ingen av de ${p['columns']} kolumnerna i ${p['file']} ser ut som en fråga (${p['records']} poster).`, mend: 'Kontrollera att filen är en export av svaren, med frågorna som rubriker.' }),
    en: (p) => ({ message: `None of the ${p['columns']} columns of ${p['file']} looks like a question (${p['records']} records).`, mend: 'See that the file is an export of the answers, with the questions as headers.' }),
  },
} satisfies Record<string, Entry>;
