/**
 * Reads back what `publishedToJson` wrote: a table that has passed the door once, kept in an edition under its hash,
 * need not pass again. Only text whose hash is that of a published edition may come in here.
 */
import type { JsonValue } from '../survey/json.js';
import { listAt, numberAt, objectAt, oneOfAt, orNull, stringAt, textAt, toJsonObject, type JsonObject } from '../survey/jsonReading.js';
import type { Group } from '../tables/table.js';
import { passDoor } from './passDoor.js';
import type { NoteCode, Published, PublishedNumberRow, PublishedRow } from './published.js';

function toGroup(parent: JsonObject, key: string): Group {
  const group = objectAt(parent, key);
  return { question: stringAt(group, 'question'), code: stringAt(group, 'code'), label: textAt(group, 'label') };
}

function toItem(parent: JsonObject, key: string): PublishedRow['item'] {
  const item = objectAt(parent, key);
  return { code: stringAt(item, 'code'), label: textAt(item, 'label') };
}

function toMethod(parent: JsonObject, key: string): PublishedRow['intervalMethod'] {
  return oneOfAt(parent, key, 'wilson', 'wilson_fpc', 'hypergeometric', 'wilson_effective');
}

function toRow(value: JsonValue): PublishedRow {
  const row = toJsonObject(value, 'row');
  return {
    group: orNull(toGroup, row, 'group'),
    item: orNull(toItem, row, 'item'),
    code: stringAt(row, 'code'),
    label: textAt(row, 'label'),
    meaning: oneOfAt(row, 'meaning', 'answer', 'other', 'none', 'dont_know', 'not_applicable'),
    count: orNull(numberAt, row, 'count'),
    base: orNull(numberAt, row, 'base'),
    share: orNull(numberAt, row, 'share'),
    low: orNull(numberAt, row, 'low'),
    high: orNull(numberAt, row, 'high'),
    intervalMethod: orNull(toMethod, row, 'intervalMethod'),
    release: oneOfAt(row, 'release', 'show', 'footnote', 'suppress'),
  };
}

function toNumberRow(value: JsonValue): PublishedNumberRow {
  const row = toJsonObject(value, 'row');
  return {
    group: orNull(toGroup, row, 'group'),
    base: orNull(numberAt, row, 'base'),
    mean: orNull(numberAt, row, 'mean'),
    median: orNull(numberAt, row, 'median'),
    sd: orNull(numberAt, row, 'sd'),
    // Editions from before means had an interval have none.
    low: 'low' in row ? orNull(numberAt, row, 'low') : null,
    high: 'high' in row ? orNull(numberAt, row, 'high') : null,
    release: oneOfAt(row, 'release', 'show', 'footnote', 'suppress'),
  };
}

function toNote(note: JsonValue): NoteCode {
  return oneOfAt({ note }, 'note', 'base_below_limit', 'small_base', 'cells_hidden', 'everyone_or_no_one', 'no_answers', 'base_rule', 'shown_as_bases', 'told_by_another', 'weighted', 'weights_coarse');
}

/** Errors TypeError when it is not what `publishedToJson` writes for the public profile. */
export function publishedFromJson(value: JsonValue): Published {
  const table = toJsonObject(value, 'table');
  const limits = objectAt(table, 'limits');
  oneOfAt(table, 'profile', 'public');
  return passDoor({
    profile: 'public',
    question: stringAt(table, 'question'),
    kind: oneOfAt(table, 'kind', 'single', 'multiple', 'grid', 'ranking', 'number', 'text', 'unit'),
    by: listAt(table, 'by').map((code) => stringAt({ code }, 'code')),
    baseRule: oneOfAt(table, 'baseRule', 'answered', 'shown', 'eligible', 'selections', 'all'),
    where: orNull(stringAt, table, 'where'),
    level: numberAt(table, 'level'),
    target: oneOfAt(table, 'target', 'process', 'headcount'),
    limits: { minimumBase: numberAt(limits, 'minimumBase'), smallBase: numberAt(limits, 'smallBase'), k: numberAt(limits, 'k') },
    rows: listAt(table, 'rows').map(toRow),
    numbers: listAt(table, 'numbers').map(toNumberRow),
    notes: listAt(table, 'notes').map(toNote),
    ...('weighting' in table ? { weighting: { designEffect: numberAt(objectAt(table, 'weighting'), 'designEffect') } } : {}),
  });
}
