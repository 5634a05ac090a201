/** Reads back what `waveToJson` wrote, from text whose hash is that of an edition. */
import type { Code } from '../survey/definition.js';
import type { JsonValue } from '../survey/json.js';
import { listAt, numberAt, objectAt, oneOfAt, orNull, stringAt, textAt, toJsonObject, type JsonObject } from '../survey/jsonReading.js';
import type { ChangeVerdict, PublishedShareChange, WhyNotCompared } from './publishedComparison.js';
import type { ComparedQuestion, PublishedWave } from './publishedWave.js';

function toSide(parent: JsonObject, key: 'earlier' | 'later'): PublishedShareChange['earlier'] {
  const side = objectAt(parent, key);
  return { count: orNull(numberAt, side, 'count'), base: orNull(numberAt, side, 'base'), share: orNull(numberAt, side, 'share') };
}

function toVerdict(row: JsonObject, key: string): ChangeVerdict {
  return oneOfAt(row, key, 'increased', 'decreased', 'unsure');
}

function toRow(value: JsonValue, question: Code): PublishedShareChange {
  const row = toJsonObject(value, 'row');
  const [difference, low, high, p, adjustedP, detectable] = (['difference', 'low', 'high', 'p', 'adjustedP', 'detectable'] as const).map((key) => orNull(numberAt, row, key));
  return {
    question,
    group: null,
    item: null,
    code: stringAt(row, 'code'),
    label: textAt(row, 'label'),
    earlier: toSide(row, 'earlier'),
    later: toSide(row, 'later'),
    difference: difference ?? null,
    low: low ?? null,
    high: high ?? null,
    p: p ?? null,
    adjustedP: adjustedP ?? null,
    verdict: orNull(toVerdict, row, 'verdict'),
    detectable: detectable ?? null,
    release: oneOfAt(row, 'release', 'show', 'footnote', 'suppress'),
  };
}

function toWhy(asked: JsonObject, key: string): WhyNotCompared {
  return oneOfAt(
    asked, key, 'not_asked_then', 'not_asked_now', 'no_shared_language', 'kind_changed', 'base_differs', 'routing_differs', 'derived_differs',
    'choices_differ', 'options_changed', 'range_changed', 'condition_changed', 'not_published', 'ranking', 'text');
}

function toQuestion(value: JsonValue): ComparedQuestion {
  const asked = toJsonObject(value, 'question');
  const question = stringAt(asked, 'question');
  return {
    question,
    rows: listAt(asked, 'rows').map((row) => toRow(row, question)),
    notes: listAt(asked, 'notes').map((note) => oneOfAt({ note }, 'note', 'reworded', 'list_changed')),
    why: orNull(toWhy, asked, 'why'),
  };
}

/** Errors TypeError when it is not what `waveToJson` writes. */
export function waveFromJson(wave: JsonObject): PublishedWave {
  const starts = objectAt(wave, 'starts');
  return {
    survey: stringAt(wave, 'survey'),
    title: textAt(wave, 'title'),
    edition: orNull(stringAt, wave, 'edition'),
    starts: { earlier: stringAt(starts, 'earlier'), later: stringAt(starts, 'later') },
    answered: numberAt(wave, 'answered'),
    questions: listAt(wave, 'questions').map(toQuestion),
  };
}
