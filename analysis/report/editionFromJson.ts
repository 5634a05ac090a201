import { publishedFromJson } from '../disclosure/publishedFromJson.js';
import { supportFromJson } from '../disclosure/supportFromJson.js';
import { waveFromJson } from '../disclosure/waveFromJson.js';
import type { Definition } from '../survey/definition.js';
import type { JsonValue } from '../survey/json.js';
import { listAt, numberAt, objectAt, oneOfAt, orNull, stringAt, toJsonObject, type JsonObject } from '../survey/jsonReading.js';
import { reasonFromJson } from '../words/reason.js';
import { combinationsFromJson } from './combinationsJson.js';
import type { Edition, EditionSettings, InvitedCount, ReportTexts } from './edition.js';
import type { ReportPlan } from './plan.js';
import type { QuestionnaireHistory } from './questionnaireHistory.js';

/** The two documents an edition holds, read and checked by their own readers. */
export interface EditionSources {
  readonly definition: Definition;
  readonly plan: ReportPlan;
}

function toTexts(texts: JsonObject): ReportTexts {
  return {
    kicker: stringAt(texts, 'kicker'),
    title: stringAt(texts, 'title'),
    figures: listAt(texts, 'figures').map((value) => {
      const figure = toJsonObject(value, 'figure');
      return { heading: stringAt(figure, 'heading'), finding: orNull(stringAt, figure, 'finding'), title: stringAt(figure, 'title') };
    }),
    ...(texts['decision'] === undefined ? {} : { decision: stringAt(texts, 'decision') }),
    ...(texts['nextStep'] === undefined ? {} : { nextStep: stringAt(texts, 'nextStep') }),
  };
}

function toSettings(settings: JsonObject): EditionSettings {
  const limits = objectAt(settings, 'limits');
  return {
    level: numberAt(settings, 'level'),
    target: oneOfAt(settings, 'target', 'process', 'headcount'),
    limits: { minimumBase: numberAt(limits, 'minimumBase'), smallBase: numberAt(limits, 'smallBase'), k: numberAt(limits, 'k') },
  };
}

function toInvitedCount(value: JsonValue): InvitedCount {
  const count = toJsonObject(value, 'invitedBy');
  return { question: stringAt(count, 'question'), code: stringAt(count, 'code'), invited: numberAt(count, 'invited') };
}

function toQuestionnaireHistory(history: JsonObject): QuestionnaireHistory {
  return {
    versions: listAt(history, 'versions').map((version) => numberAt({ version }, 'version')),
    corrections: listAt(history, 'corrections').map((each) => {
      const correction = toJsonObject(each, 'correction');
      return { date: stringAt(correction, 'date'), texts: numberAt(correction, 'texts') };
    }),
  };
}

/** The inverse of `editionToJson`. Errors TypeError when the content is not that of an edition. */
export function editionFromJson(value: JsonValue, readSources: (definition: JsonValue, plan: JsonValue) => EditionSources): Edition {
  const content = toJsonObject(value, 'edition');
  const sources = { definition: objectAt(content, 'definition'), plan: objectAt(content, 'plan') };
  const texts = objectAt(content, 'texts');
  return {
    ...readSources(sources.definition, sources.plan),
    sources,
    survey: stringAt(content, 'survey'),
    number: stringAt(content, 'edition'),
    date: stringAt(content, 'date'),
    note: reasonFromJson(content['note']),
    replaces: orNull(stringAt, content, 'replaces'),
    ...(content['repeats'] === undefined ? {} : { repeats: stringAt(content, 'repeats') }),
    software: stringAt(content, 'software'),
    ...(content['questionnaire'] === undefined ? {} : { questionnaire: toQuestionnaireHistory(objectAt(content, 'questionnaire')) }),
    settings: toSettings(objectAt(content, 'settings')),
    answered: numberAt(content, 'answered'),
    invited: orNull(numberAt, content, 'invited'),
    invitedBy: listAt(content, 'invitedBy').map(toInvitedCount),
    tables: listAt(content, 'tables').map(publishedFromJson),
    indicators: listAt(content, 'indicators').map((each) => {
      const row = toJsonObject(each, 'indicator');
      return { indicator: stringAt(row, 'indicator'), table: publishedFromJson(objectAt(row, 'table')) };
    }),
    ...(content['earlier'] === undefined ? {} : { earlier: waveFromJson(objectAt(content, 'earlier')) }),
    ...(content['combinations'] === undefined ? {} : { combinations: listAt(content, 'combinations').map(combinationsFromJson) }),
    ...(content['support'] === undefined ? {} : { support: supportFromJson(objectAt(content, 'support')) }),
    texts: { sv: toTexts(objectAt(texts, 'sv')), en: toTexts(objectAt(texts, 'en')) },
  };
}
