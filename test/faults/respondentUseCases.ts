/** What respondents do, one request at a time. */
import { ask } from './ask.js';
import { markFrom } from './crowd.js';
import { Respondent } from './respondent.js';
import type { Attempt, Trying, UseCase } from './useCase.js';

function comes({ world, survey, ledger, chance }: Trying): Respondent {
  return new Respondent({ port: world.port, survey }, ledger, markFrom(chance), { until: Infinity, pause: 25, request: 40_000 });
}

/** Stored once at most, and stored if that was said. */
async function halfStored({ world, ledger }: Trying, mark: string): Promise<string | undefined> {
  const [row] = await world.query<{ n: number }>(
    `select ((select count(*) from answers.inbox where content::text like $1) + (select count(*) from answers.response where content::text like $1))::int as n`, [`%${mark}%`]);
  const stored = row?.n ?? 0;
  return stored > 1 || (stored === 0 && ledger.acknowledged.has(mark)) ? `the answer is stored ${String(stored)} times` : undefined;
}

function attempt(trying: Trying, person: Respondent, act: () => Promise<boolean>): Attempt {
  return { act, halfDone: () => halfStored(trying, person.mark) };
}

async function whole({ world, survey, ledger }: Trying, mark: string): Promise<boolean> {
  const answer = await ask({ port: world.port, method: 'POST', path: `/en/s/${survey}/answers`, body: `key=${mark}&consent=yes&comment=${mark}` });
  if (answer.status >= 500 && answer.status !== 503) ledger.unexpected.push(`a whole answer was answered ${String(answer.status)}`);
  const isStored = answer.status === 200 || answer.status === 201;
  if (isStored) ledger.acknowledged.add(mark);
  return isStored;
}

export const respondentUseCases: readonly UseCase[] = [
  {
    name: 'begin a visit',
    begin: (trying) => {
      const person = comes(trying);
      return Promise.resolve(attempt(trying, person, async () => (await person.once('POST', person.base, 'consent=yes')).status === 303));
    },
  },
  {
    name: 'save a page',
    begin: async (trying) => {
      const person = comes(trying);
      await person.once('POST', person.base, 'consent=yes');
      return attempt(trying, person, async () => (await person.once('POST', `${person.base}/p/words`, `comment=${person.mark}&_do=continue`)).status === 303);
    },
  },
  {
    name: 'send the answers',
    begin: async (trying) => {
      const person = comes(trying);
      if (!(await person.prepare())) throw new Error('the draft was not taken');
      return attempt(trying, person, async () => person.hears(await person.sendOnce()));
    },
  },
  {
    name: 'a whole answer at once',
    begin: (trying) => {
      const person = comes(trying);
      return Promise.resolve(attempt(trying, person, () => whole(trying, person.mark)));
    },
  },
];
