import { ask } from './ask.js';
import { markFrom } from './crowd.js';
import type { Fault } from './fault.js';
import { Ledger } from './ledger.js';
import { outcomeOf } from './outcome.js';
import { Respondent } from './respondent.js';
import { openWorld, type World } from './world.js';

/** What somebody does: up to it without trouble, then it, with trouble; and what must hold whatever came of it. */
interface UseCase {
  readonly name: string;
  readonly prepare: (person: Respondent) => Promise<void>;
  /** Done once; gives whether it was told to have worked. */
  readonly act: (person: Respondent, world: World) => Promise<boolean>;
}

async function prepared(person: Respondent): Promise<void> {
  if (!(await person.prepare())) throw new Error('the draft was not taken');
}

const whole = async (person: Respondent, { port }: World): Promise<boolean> => {
  const answer = await ask({ port, method: 'POST', path: `${person.base}/answers`, body: `key=${person.mark}&consent=yes&comment=${person.mark}` });
  return person.hears(answer.status === 200 || answer.status === 201 ? { ...answer, status: 303, headers: { location: `${person.base}/done` } } : answer);
};

const useCases: readonly UseCase[] = [
  { name: 'begin a visit', prepare: () => Promise.resolve(), act: async (person) => (await person.once('POST', person.base, 'consent=yes')).status === 303 },
  { name: 'save a page', prepare: async (person) => void (await person.once('POST', person.base, 'consent=yes')), act: async (person) => (await person.once('POST', `${person.base}/p/words`, `comment=${person.mark}&_do=continue`)).status === 303 },
  { name: 'send the answers', prepare: prepared, act: async (person) => person.hears(await person.sendOnce()) },
  { name: 'a whole answer at once', prepare: () => Promise.resolve(), act: whole },
];

const mostStatements = 60;

interface Trying {
  readonly world: World;
  readonly survey: string;
  readonly ledger: Ledger;
  readonly chance: () => number;
}

/** With the n-th statement failing: nothing half done, and trying again brings it to its end. True when n was reached. */
async function tryOnce({ world, survey, ledger, chance }: Trying, useCase: UseCase, n: number, how: 'refuse' | 'cut'): Promise<boolean> {
  const person = new Respondent({ port: world.port, survey }, ledger, markFrom(chance), { until: Infinity, pause: 25, request: 40_000 });
  const { tell } = world.program();
  await useCase.prepare(person);
  await tell({ do: 'plan', at: n, act: how });
  await useCase.act(person, world);
  const { hasActed } = await tell({ do: 'plan' });
  const rows = await world.query<{ n: number }>(
    `select (select count(*) from answers.inbox where content::text like $1)::int + (select count(*) from answers.response where content::text like $1)::int as n`, [`%${person.mark}%`]);
  const stored = rows[0]?.n ?? 0;
  if (stored > 1 || (stored === 0 && ledger.acknowledged.has(person.mark))) ledger.broken.push(`${useCase.name}: after trouble with statement ${String(n)} the answer is stored ${String(stored)} times`);
  for (let again = 0; again < 5; again += 1) if (await useCase.act(person, world)) return hasActed === true;
  ledger.broken.push(`${useCase.name}: after trouble with statement ${String(n)} it does not work any more`);
  return hasActed === true;
}

export const f13Refused: Fault = {
  name: 'F13',
  title: 'the n-th statement to the database fails, or is carried out and its answer never arrives, for n = 1, 2 … until none is reached',
  runs: { short: 1, default: 4, full: 20 },
  async run({ runs, size, chance, folder }) {
    const world = await openWorld({ folder, starting: { isTampered: true } });
    try {
      const survey = await world.newSurvey();
      const ledger = new Ledger();
      const notes: string[] = [];
      for (const useCase of size === 'short' ? useCases.slice(2) : useCases) {
        let reached = 0;
        for (let run = 0; run < runs; run += 1) {
          for (const how of ['refuse', 'cut'] as const) {
            let n = 1;
            while (n < mostStatements && (await tryOnce({ world, survey, ledger, chance }, useCase, n, how))) n += 1;
            reached = Math.max(reached, n - 1);
          }
        }
        notes.push(`${useCase.name}: ${String(reached)} statements, each refused and each cut off, ${String(runs)} times`);
        if (reached === 0) ledger.broken.push(`${useCase.name}: no statement was reached`);
      }
      return await outcomeOf(world, survey, ledger, notes);
    } finally {
      await world.close();
    }
  },
};
