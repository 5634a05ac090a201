import type { Response } from '../../analysis/survey/answers.js';
import type { JsonValue } from '../../analysis/survey/json.js';
import { responseFromJson } from '../../analysis/survey/responseFromJson.js';
import type { Handle } from './handle.js';
import { query } from './query.js';

/** One statement: an answer on its way from the inbox is seen in one place or the other. */
export async function findByReceipt(handle: Handle, survey: string, receiptHash: Buffer): Promise<Response | undefined> {
  const [row] = await handle.as('mixer', (db) => query<{ content: JsonValue }>(
    db,
    `select content::json from answers.inbox where survey = ? and receipt_hash = ?
     union all select content from answers.response where survey = ? and receipt_hash = ? limit 1`,
    [survey, receiptHash, survey, receiptHash]));
  return row === undefined ? undefined : responseFromJson(row.content);
}
