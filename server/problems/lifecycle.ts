/** What stops a change of a survey at the desk. */
import type { Entry } from './problem.js';

export const lifecycleProblems = {
  survey_changed: {
    status: 409,
    sv: () => ({ message: 'Någon annan har ändrat enkäten sedan du öppnade sidan. Inget är sparat.', mend: 'Jämför det du skrev med det som gäller nu och spara igen.' }),
    en: () => ({ message: 'Somebody else has changed the survey since you opened the page. Nothing was saved.', mend: 'Compare what you wrote with what holds now and save again.' }),
  },
} satisfies Record<string, Entry>;
