import type { JsonValue } from '../survey/json.js';
import { textToJson } from '../survey/jsonReading.js';
import type { Group } from '../tables/table.js';
import type { Profile, Published, PublishedNumberRow, PublishedRow } from './published.js';

function groupToJson(group: Group | null): JsonValue {
  return group === null ? null : { question: group.question, code: group.code, label: textToJson(group.label) };
}

function rowToJson({ group, item, label, ...numbers }: PublishedRow): JsonValue {
  return {
    ...numbers,
    group: groupToJson(group),
    item: item === null ? null : { code: item.code, label: textToJson(item.label) },
    label: textToJson(label),
  };
}

function numberRowToJson({ group, ...numbers }: PublishedNumberRow): JsonValue {
  return { ...numbers, group: groupToJson(group) };
}

/** A published table as plain data, every language kept, so that an edition can hold it and be hashed. */
export function publishedToJson(table: Published<Profile>): JsonValue {
  return {
    profile: table.profile,
    question: table.question,
    kind: table.kind,
    by: table.by,
    baseRule: table.baseRule,
    where: table.where,
    level: table.level,
    target: table.target,
    limits: { minimumBase: table.limits.minimumBase, smallBase: table.limits.smallBase, k: table.limits.k },
    rows: table.rows.map(rowToJson),
    numbers: table.numbers.map(numberRowToJson),
    notes: table.notes,
    // Absent rather than null, so that editions from before there were weights keep their hash.
    ...(table.weighting === undefined ? {} : { weighting: { designEffect: table.weighting.designEffect } }),
  };
}
