/** What a fault came to, from the ledger and what is stored. */
import type { Outcome } from './fault.js';
import type { Ledger } from './ledger.js';
import type { World } from './world.js';

export async function outcomeOf(world: World, survey: string, ledger: Ledger, notes: readonly string[] = [], broken: readonly string[] = []): Promise<Outcome> {
  const judged = ledger.judge(await world.stored(survey));
  const { acknowledged, lost, duplicated, unexpected5xx, unheard } = judged;
  return {
    acknowledged, lost, duplicated, unexpected5xx,
    broken: [...judged.broken, ...broken],
    notes: [...notes, `${String(ledger.refused)} refused, ${String(ledger.cutOff)} cut off, ${String(ledger.retried)} tried again, ${String(unheard)} stored without the sender having heard of it`],
  };
}
