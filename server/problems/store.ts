/** What the database can refuse while Behov runs. What PostgreSQL says in detail may hold answers: it is never passed on. */
import type { Entry } from './problem.js';

const later = {
  sv: 'Vänta en stund och försök igen. Det du har fyllt i finns kvar.',
  en: 'Wait a moment and try again. What you have filled in is kept.',
};

export const storeProblems = {
  database_unavailable: {
    status: 503,
    sv: (p) => ({ message: `Databasen svarar inte (${p['reason']}). Inget har sparats.`, mend: later.sv }),
    en: (p) => ({ message: `The database does not answer (${p['reason']}). Nothing has been saved.`, mend: later.en }),
  },
  database_busy: {
    status: 503,
    sv: () => ({ message: 'Databasen har för mycket att göra just nu. Inget har sparats.', mend: later.sv }),
    en: () => ({ message: 'The database has too much to do just now. Nothing has been saved.', mend: later.en }),
  },
  database_full: {
    status: 503,
    sv: () => ({ message: 'Databasens disk är full. Inget har sparats.', mend: 'Försök igen senare. Den som sköter servern behöver frigöra utrymme.' }),
    en: () => ({ message: 'The disk of the database is full. Nothing has been saved.', mend: 'Try again later. Whoever runs the server needs to free some space.' }),
  },
  file_not_kept: {
    status: 507,
    sv: () => ({ message: 'Filen kunde inte sparas, för disken är full. Ingen del av den har skickats.', mend: 'Försök igen senare. Den som sköter servern behöver frigöra utrymme. Rapportens sidor går att läsa under tiden.' }),
    en: () => ({ message: 'The file could not be kept, since the disk is full. No part of it has been sent.', mend: 'Try again later. Whoever runs the server needs to free some space. The pages of the report can be read meanwhile.' }),
  },
  survey_unknown: {
    status: 404,
    sv: (p) => ({ message: `Undersökningen ${p['survey']} finns inte.`, mend: 'Kontrollera namnet.' }),
    en: (p) => ({ message: `There is no survey ${p['survey']}.`, mend: 'See that the name is right.' }),
  },
  definition_unknown: {
    status: 404,
    sv: (p) => ({ message: `Undersökningen ${p['survey']} har ingen version ${p['version']}.`, mend: 'Kontrollera namn och version.' }),
    en: (p) => ({ message: `The survey ${p['survey']} has no version ${p['version']}.`, mend: 'See that name and version are right.' }),
  },
  definition_fixed: {
    status: 409,
    sv: (p) => ({ message: `Version ${p['version']} av ${p['survey']} är sparad med annat innehåll och ändras aldrig.`, mend: 'Höj versionsnumret i definitionen.' }),
    en: (p) => ({ message: `Version ${p['version']} of ${p['survey']} is stored with other content and never changes.`, mend: 'Raise the version number in the definition.' }),
  },
  edition_fixed: {
    status: 409,
    sv: (p) => ({ message: `Utgåva ${p['number']} av ${p['survey']} är redan publicerad och ändras aldrig.`, mend: 'Publicera nästa utgåva.' }),
    en: (p) => ({ message: `Edition ${p['number']} of ${p['survey']} is published already and never changes.`, mend: 'Publish the next edition.' }),
  },
} satisfies Record<string, Entry>;
