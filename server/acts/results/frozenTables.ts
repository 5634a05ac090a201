/** Released tables as they are kept before anything is published, sealed with their hash. */
import { createHash } from 'node:crypto';
import { defaultLimits } from '../../../analysis/disclosure/published.js';
import { publishedFromJson } from '../../../analysis/disclosure/publishedFromJson.js';
import { publishedToJson } from '../../../analysis/disclosure/publishedToJson.js';
import { combinationsFromJson, combinationsToJson } from '../../../analysis/report/combinationsJson.js';
import { canonicalJson } from '../../../analysis/exchange/canonicalJson.js';
import { listAt, numberAt, stringAt, toJsonObject } from '../../../analysis/survey/jsonReading.js';
import type { JsonValue } from '../../../analysis/survey/json.js';
import type { StoredFrozen } from '../../store/frozenStore.js';
import type { Released } from '../releaseColumns.js';
import type { ReleasedBefore } from './releasedBefore.js';

const hashOf = (content: string): string => createHash('sha256').update(content).digest('hex');

/** @param version of the questionnaire, whose codes the tables are in */
export function sealFrozen({ tables, indicators, combinations = [] }: Pick<Released, 'tables' | 'indicators' | 'combinations'>, version: number): Pick<StoredFrozen, 'content' | 'hash'> {
  const content = canonicalJson({ version, tables: tables.map(publishedToJson), indicators: indicators.map(({ indicator, table }) => ({ indicator, table: publishedToJson(table) })), ...(combinations.length === 0 ? {} : { combinations: combinations.map(combinationsToJson) }) });
  return { content, hash: hashOf(content) };
}

/** Errors Error when the content is not what it was when it was frozen. */
export function frozenFromStored({ survey, position, date, answered, hash, content }: StoredFrozen): ReleasedBefore {
  if (hashOf(content) !== hash) throw new Error(`frozen results ${String(position)} of ${survey} are not what they were`);
  const read = toJsonObject(JSON.parse(content) as JsonValue, 'frozen results'); // JSON.parse is typed any and gives nothing else
  const tables = listAt(read, 'tables').map(publishedFromJson);
  const indicators = listAt(read, 'indicators').map((each) => {
    const one = toJsonObject(each, 'indicator');
    return { indicator: stringAt(one, 'indicator'), table: publishedFromJson(one['table'] ?? null) };
  });
  const combinations = read['combinations'] === undefined ? {} : { combinations: listAt(read, 'combinations').map(combinationsFromJson) };
  return { number: date, ...(read['version'] === undefined ? {} : { version: numberAt(read, 'version') }), date, answered, settings: { level: 0.95, target: 'process', limits: defaultLimits }, tables, indicators, ...combinations, isFrozen: true };
}
