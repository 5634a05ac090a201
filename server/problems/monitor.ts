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
  export_too_alike: {
    status: 409,
    sv: () => ({ message: 'Svaren kan inte hämtas just nu: för få svar har kommit till, ändrats eller tagits tillbaka sedan de hämtades senast.', mend: 'Två filer som skiljer sig åt med några få svar visar vems de är. Det går igen när minst fem svar har kommit till, och när minst fem har försvunnit om något har gjort det. Ett ändrat svar räknas som ett borta och ett nytt.' }),
    en: () => ({ message: 'The answers cannot be exported right now: too few answers have been added, changed or withdrawn since the last export.', mend: 'Two files that differ by a few answers show whose they are. It opens again when at least five answers have been added, and when at least five are gone if any are. A changed answer counts as one gone and one added.' }),
  },
  export_no_purpose: {
    status: 422,
    sv: () => ({ message: 'Skriv vad uppgifterna ska användas till.', mend: 'En eller ett par meningar räcker. De står i händelseloggen.' }),
    en: () => ({ message: 'Write what the data are for.', mend: 'A sentence or two is enough. It is kept in the activity log.' }),
  },
  export_long_purpose: {
    status: 422,
    sv: (p) => ({ message: `Beskrivningen är ${p['length']} tecken och får vara högst ${p['most']}.`, mend: 'Korta den: det räcker att säga vad svaren ska användas till.' }),
    en: (p) => ({ message: `The description is ${p['length']} characters and may be at most ${p['most']}.`, mend: 'Shorten it: it is enough to say what the answers are for.' }),
  },
} satisfies Readonly<Record<string, Entry>>;
