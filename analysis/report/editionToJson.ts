import { publishedToJson } from '../disclosure/publishedToJson.js';
import { supportToJson } from '../disclosure/supportToJson.js';
import { waveToJson } from '../disclosure/waveToJson.js';
import type { JsonValue } from '../survey/json.js';
import { reasonToJson } from '../words/reason.js';
import { claimedNumbers } from './claimedNumbers.js';
import { combinationsToJson } from './combinationsJson.js';
import type { Edition, ReportTexts } from './edition.js';
import { statedOfEdition } from './statedRecord.js';

function textsToJson(texts: ReportTexts): JsonValue {
  const { kicker, title, figures, decision, nextStep } = texts;
  // an edition without them has the content, and so the hash, that it always had
  return { kicker, title, figures: figures.map((figure) => ({ ...figure })), ...(decision === undefined ? {} : { decision }), ...(nextStep === undefined ? {} : { nextStep }) };
}

/**
 * The content of an edition as plain data: definition, settings, the whole protected lattice, texts and claims.
 * Its canonical JSON (RFC 8785) is what is stored, and the SHA-256 of that is the edition's hash.
 */
export function editionToJson(edition: Edition): JsonValue {
  const { limits, level, target } = edition.settings;
  const stated = statedOfEdition(edition);
  return {
    behov: 1,
    survey: edition.survey,
    edition: edition.number,
    date: edition.date,
    note: reasonToJson(edition.note),
    replaces: edition.replaces,
    ...(edition.repeats === undefined ? {} : { repeats: edition.repeats }),
    software: edition.software,
    example: edition.definition.example,
    definition: edition.sources.definition,
    plan: edition.sources.plan,
    ...(edition.questionnaire === undefined ? {} : { questionnaire: { versions: edition.questionnaire.versions, corrections: edition.questionnaire.corrections.map(({ date, texts }) => ({ date, texts })) } }),
    settings: { level, target, limits: { minimumBase: limits.minimumBase, smallBase: limits.smallBase, k: limits.k } },
    answered: edition.answered,
    invited: edition.invited,
    invitedBy: edition.invitedBy.map(({ question, code, invited }) => ({ question, code, invited })),
    tables: edition.tables.map(publishedToJson),
    indicators: edition.indicators.map(({ indicator, table }) => ({ indicator, table: publishedToJson(table) })),
    ...(stated === undefined ? {} : { stated }),
    ...(edition.earlier === undefined ? {} : { earlier: waveToJson(edition.earlier) }),
    ...(edition.combinations === undefined ? {} : { combinations: edition.combinations.map(combinationsToJson) }),
    ...(edition.support === undefined ? {} : { support: supportToJson(edition.support) }),
    texts: { sv: textsToJson(edition.texts.sv), en: textsToJson(edition.texts.en) },
    claims: claimedNumbers(edition.plan, edition.tables, edition.earlier),
  };
}
