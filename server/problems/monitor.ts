/** What stops the files of the collection page and the export of answers. */
import type { Entry } from './problem.js';

export const monitorProblems = {
  monitor_no_file: {
    status: 404,
    sv: () => ({ message: 'Den filen finns inte.', mend: 'Gå till sidan Insamling och hämta filen där: kurvan och svarsfrekvensen finns som PNG, SVG och CSV.' }),
    en: () => ({ message: 'There is no such file.', mend: 'Go to the page Collection and download it there: the curve and the response rate come as PNG, SVG and CSV.' }),
  },
} satisfies Readonly<Record<string, Entry>>;
