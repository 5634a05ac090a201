import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { Published } from '../../../analysis/disclosure/published.js';
import type { PublishedPilot } from '../../../analysis/disclosure/publishedPilot.js';
import type { PublishedSupport } from '../../../analysis/disclosure/publishedSupport.js';
import type { ReportPlan } from '../../../analysis/report/plan.js';
import { LastUsed } from '../../cache/lastUsed.js';
import type { CapacityFile } from '../readCapacityFile.js';
import { supportSteps } from './supportSteps.js';

/** A page at the desk asks for the same again and again. */
const mostKept = 20;
const kept = new LastUsed<PublishedSupport>(mostKept);

/** Everything that it is worked out from. */
function keyOf({ figures }: Pick<ReportPlan, 'figures'>, file: CapacityFile, tables: readonly Published[], pilots: readonly PublishedPilot[]): string {
  const text = JSON.stringify([figures.map(({ chart, question, availability }) => [chart, question, availability ?? null]), file, tables, pilots], (_key, value: unknown) => (value instanceof Map ? [...value] : value));
  return createHash('sha256').update(text).digest('hex');
}

/** As `supportSteps`, with a turn for everybody else between its steps; worked out once for as long as nothing changes. */
export async function supportInTurns(plan: Pick<ReportPlan, 'figures'>, file: CapacityFile | undefined, tables: readonly Published[], pilots: readonly PublishedPilot[]): Promise<PublishedSupport | undefined> {
  const steps = supportSteps(plan, file, tables, pilots);
  let step = steps.next();
  if (step.done === true || file === undefined) return step.value;
  const key = keyOf(plan, file, tables, pilots);
  const found = kept.find(key);
  if (found !== undefined) return kept.keep(key, found);
  while (step.done !== true) {
    await setImmediate();
    step = steps.next();
  }
  const { value } = step;
  return value === undefined ? undefined : kept.keep(key, value);
}
