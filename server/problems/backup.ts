/** What can be wrong with a copy of everything, or with the database it is to fill. */
import type { Entry } from './problem.js';

export const backupProblems = {
  backup_damaged: {
    status: 422,
    sv: ({ line }) => ({ message: `Säkerhetskopian är skadad eller avkortad vid rad ${line}, eller är ingen säkerhetskopia från Behov`, mend: 'Ta en annan kopia. Inget har ändrats.' }),
    en: ({ line }) => ({ message: `The backup is damaged or cut short at line ${line}, or is no backup made by Behov`, mend: 'Take another copy. Nothing was changed.' }),
  },
  restore_not_empty: {
    status: 409,
    sv: ({ table }) => ({ message: `Databasen är inte tom: det finns rader i ${table}`, mend: 'Återställ till en ny datamapp (BEHOV_DATA), eller skriv --replace för att ta bort allt som finns först. Inget har ändrats.' }),
    en: ({ table }) => ({ message: `The database is not empty: there are rows in ${table}`, mend: 'Restore into a new data folder (BEHOV_DATA), or write --replace to remove everything there first. Nothing was changed.' }),
  },
  restore_other_version: {
    status: 409,
    sv: ({ theirs, ours }) => ({ message: `Säkerhetskopian är gjord med en annan version av Behov (databasen då: ${theirs}, nu: ${ours})`, mend: 'Återställ med samma version som gjorde kopian, och uppgradera sedan. Inget har ändrats.' }),
    en: ({ theirs, ours }) => ({ message: `The backup was made by another version of Behov (database then: ${theirs}, now: ${ours})`, mend: 'Restore with the version that made the copy, then upgrade. Nothing was changed.' }),
  },
} satisfies Readonly<Record<string, Entry>>;
