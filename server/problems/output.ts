/** What can be wrong with the folder a command is to write into. */
import type { Entry } from './problem.js';

export const outputProblems = {
  out_is_file: {
    status: 400,
    sv: (p) => ({ message: `${p['out']} är en fil, inte en mapp.`, mend: 'Ange en ny mapp med --out.' }),
    en: (p) => ({ message: `${p['out']} is a file, not a folder.`, mend: 'Give a new folder with --out.' }),
  },
  out_not_empty: {
    status: 400,
    sv: (p) => ({
      message: `Mappen ${p['out']} innehåller annat än en tidigare rapport om ”${p['survey']}”, till exempel ${p['found']}.`,
      mend: 'Ange en ny eller tom mapp med --out. Inget har skrivits.',
    }),
    en: (p) => ({
      message: `The folder ${p['out']} holds something else than an earlier report on “${p['survey']}”, for example ${p['found']}.`,
      mend: 'Give a new or empty folder with --out. Nothing has been written.',
    }),
  },
  out_read_only: {
    status: 400,
    sv: (p) => ({ message: `Det går inte att skriva i ${p['folder']} (${p['reason']}).`, mend: 'Ge dig själv rätt att skriva där, eller ange en annan mapp med --out. Inget har skrivits.' }),
    en: (p) => ({ message: `It is not possible to write in ${p['folder']} (${p['reason']}).`, mend: 'Give yourself the right to write there, or give another folder with --out. Nothing has been written.' }),
  },
  out_disk_full: {
    status: 507,
    sv: (p) => ({ message: `Disken som ${p['folder']} ligger på är full (${p['reason']}).`, mend: 'Frigör utrymme eller ange en mapp på en annan disk med --out. Det som hann skrivas är borttaget.' }),
    en: (p) => ({ message: `The disk that holds ${p['folder']} is full (${p['reason']}).`, mend: 'Free some space, or give a folder on another disk with --out. What had been written is removed.' }),
  },
  out_unwritable: {
    status: 400,
    sv: (p) => ({ message: `Mappen ${p['out']} kan inte skapas eller bytas ut (${p['reason']}).`, mend: 'Ange en annan mapp med --out, till exempel en ny mapp i den. Inget har skrivits.' }),
    en: (p) => ({ message: `The folder ${p['out']} cannot be made or replaced (${p['reason']}).`, mend: 'Give another folder with --out, for example a new one inside it. Nothing has been written.' }),
  },
  figure_not_drawn: {
    status: 500,
    sv: (p) => ({ message: `En figur kunde inte ritas: ${p['reason']}.`, mend: 'Kör kommandot igen när datorn har mindre att göra. Händer det igen är det ett fel i Behov. Inget har skrivits.' }),
    en: (p) => ({ message: `A figure could not be drawn: ${p['reason']}.`, mend: 'Run the command again when the computer is less busy. If it happens again it is a fault in Behov. Nothing has been written.' }),
  },
  frame_not_there: {
    status: 422,
    sv: (p) => ({ message: `Listan över inbjudna (${p['file']}) som definitionen nämner finns inte.`, mend: 'Rapporten anger därför ingen svarsfrekvens. Lägg filen bredvid definitionen om den ska göra det.' }),
    en: (p) => ({ message: `The list of people invited (${p['file']}) that the definition names is not there.`, mend: 'So the report gives no response rate. Put the file beside the definition if it should.' }),
  },
} satisfies Record<string, Entry>;
