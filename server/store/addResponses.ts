import { randomInt } from 'node:crypto';
import type { Response } from '../../analysis/survey/answers.js';
import { responseToJson } from '../../analysis/survey/responseToJson.js';
import type { Handle } from './handle.js';
import { query } from './query.js';

const batch = 1_000;

/** One transaction, shuffled first, so that neither order nor transaction tells which came with which. */
export async function addResponses(handle: Handle, survey: string, responses: readonly Response[]): Promise<void> {
  const mixed = shuffled(responses);
  await handle.transact('mixer', async (db) => {
    for (let from = 0; from < mixed.length; from += batch) {
      const some = mixed.slice(from, from + batch);
      await query(
        db,
        `insert into answers.response (survey, definition_version, content)
         select ?, v, c::jsonb::text::json from unnest(?::int[], ?::text[]) as t (v, c)`,
        [survey, some.map((r) => r.definitionVersion), some.map((r) => JSON.stringify(responseToJson(r)))]);
    }
  });
}

/** Fisher and Yates, with chance that cannot be foreseen. */
function shuffled<T>(items: readonly T[]): readonly T[] {
  const left = [...items];
  const mixed: T[] = [];
  while (left.length > 0) {
    const at = randomInt(left.length);
    const last = left.pop();
    if (last === undefined) break;
    const chosen = left[at];
    if (chosen === undefined) {
      mixed.push(last);
    } else {
      mixed.push(chosen);
      left[at] = last;
    }
  }
  return mixed;
}
