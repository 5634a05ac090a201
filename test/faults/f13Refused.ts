import { deskUseCases } from './deskUseCases.js';
import type { Fault } from './fault.js';
import { Ledger } from './ledger.js';
import { outcomeOf } from './outcome.js';
import { respondentUseCases } from './respondentUseCases.js';
import type { Trying, UseCase } from './useCase.js';
import { openWorld } from './world.js';

const mostStatements = 80;

/** With the n-th statement failing: nothing half done, and trying again brings it to its end. False when n is never reached. */
async function tryOnce(trying: Trying, useCase: UseCase, n: number, how: 'refuse' | 'cut'): Promise<boolean> {
  const program = trying.world.program();
  const { broken } = trying.ledger;
  const when = `${useCase.name}: with statement ${String(n)} ${how === 'cut' ? 'cut off' : 'refused'},`;
  const attempt = await useCase.begin(trying);
  await program.tell({ do: 'plan', at: n, act: how });
  await attempt.act();
  const { hasActed } = await program.tell({ do: 'plan' });
  const half = await attempt.halfDone();
  if (half !== undefined) broken.push(`${when} ${half}`);
  let isDone = false;
  for (let again = 0; again < 5 && !isDone; again += 1) isDone = await attempt.act();
  if (!isDone) broken.push(`${when} it does not work afterwards`);
  const later = await attempt.halfDone();
  if (later !== undefined) broken.push(`${when} and then tried again, ${later}`);
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
      const trying: Trying = { world, survey, ledger: new Ledger(), chance };
      const notes: string[] = [];
      for (const useCase of size === 'short' ? respondentUseCases.slice(2) : [...respondentUseCases, ...deskUseCases]) {
        let reached = 0;
        for (let run = 0; run < runs; run += 1) {
          for (const how of ['refuse', 'cut'] as const) {
            let n = 1;
            while (n < mostStatements && (await tryOnce(trying, useCase, n, how))) n += 1;
            reached = Math.max(reached, n - 1);
          }
        }
        notes.push(`${useCase.name}: ${String(reached)} statements, each refused and each cut off, ${String(runs)} times`);
        if (reached === 0) trying.ledger.broken.push(`${useCase.name}: no statement was reached`);
      }
      return await outcomeOf(world, survey, trying.ledger, notes);
    } finally {
      await world.close();
    }
  },
};
