/** What stops the files of the collection page and the export of answers. */
import type { Entry } from './problem.js';

export const monitorProblems = {
  monitor_no_file: {
    status: 404,
    sv: () => ({ message: 'Den filen finns inte.', mend: 'Gå till sidan Insamling och hämta filen där: kurvan och svarsfrekvensen finns som PNG, SVG och CSV.' }),
    en: () => ({ message: 'There is no such file.', mend: 'Go to the page Collection and download it there: the curve and the response rate come as PNG, SVG and CSV.' }),
  },
  export_too_few: {
    status: 409,
    sv: (p) => ({ message: `Det finns ${p['count']} svar att hämta, och enskilda svar lämnas inte ut förrän de är minst ${p['fewest']}.`, mend: 'Vänta tills fler har svarat.' }),
    en: (p) => ({ message: `There are ${p['count']} answers to export, and single answers are not given out until there are at least ${p['fewest']}.`, mend: 'Wait until more people have answered.' }),
  },
  export_no_purpose: {
    status: 422,
    sv: () => ({ message: 'Skriv vad svaren ska användas till.', mend: 'En eller ett par meningar räcker. De står i händelseloggen.' }),
    en: () => ({ message: 'Write what the answers are for.', mend: 'A sentence or two is enough. It is kept in the activity log.' }),
  },
  export_long_purpose: {
    status: 422,
    sv: (p) => ({ message: `Beskrivningen är ${p['length']} tecken och får vara högst ${p['most']}.`, mend: 'Korta den: det räcker att säga vad svaren ska användas till.' }),
    en: (p) => ({ message: `The description is ${p['length']} characters and may be at most ${p['most']}.`, mend: 'Shorten it: it is enough to say what the answers are for.' }),
  },
} satisfies Readonly<Record<string, Entry>>;
