/** What can be wrong with what is asked of two surveys at once. */
import type { Entry } from './problem.js';

export const comparingProblems = {
  compare_where: {
    status: 400,
    sv: (p) => ({ message: `Urvalet ”${p['where']}” kan inte göras i den tidigare enkäten ${p['survey']}.`, mend: 'Skriv ett urval som båda enkäterna kan läsa och får visa, eller kör utan --where.' }),
    en: (p) => ({ message: `The filter “${p['where']}” cannot be used on the earlier survey ${p['survey']}.`, mend: 'Write a filter that both surveys can read and may show, or run it without --where.' }),
  },
  compare_rake: {
    status: 400,
    sv: (p) => ({ message: `Den tidigare enkäten ${p['survey']} ställde inte ”${p['question']}” likadant, så den kan inte vägas efter den.`, mend: 'Ta bort frågan från --rake, eller ange den tidigare enkätens egen lista med --compare-frame.' }),
    en: (p) => ({ message: `The earlier survey ${p['survey']} did not ask “${p['question']}” alike, so it cannot be weighted by it.`, mend: 'Leave the question out of --rake, or name the list of the earlier survey with --compare-frame.' }),
  },
} satisfies Record<string, Entry>;
