/** What a fault came to, from the ledger and what is stored. */
import type { Outcome } from './fault.js';
import type { Ledger } from './ledger.js';
import type { World } from './world.js';

/** What the program wrote about requests it failed, without what differs from one to the next. */
function failuresIn(said: string): readonly string[] {
  const told = new Map<string, number>();
  for (const line of said.split('\n').filter((text) => text.includes('"request failed"'))) {
    const what = line.replace(/"requestId":"[^"]*",?/, '');
    told.set(what, (told.get(what) ?? 0) + 1);
  }
  return [...told].map(([what, times]) => `the program said ${String(times)} times: ${what}`);
}

export async function outcomeOf(world: World, survey: string, ledger: Ledger, notes: readonly string[] = [], broken: readonly string[] = []): Promise<Outcome> {
  const judged = ledger.judge(await world.stored(survey));
  const { acknowledged, lost, duplicated, unexpected5xx, unheard } = judged;
  return {
    acknowledged, lost, duplicated, unexpected5xx,
    broken: [...judged.broken, ...broken, ...(unexpected5xx > 0 ? failuresIn(world.program().said()) : [])],
    notes: [...notes, `${String(ledger.refused)} refused, ${String(ledger.cutOff)} cut off, ${String(ledger.retried)} tried again, ${String(unheard)} stored without the sender having heard of it`],
  };
}
