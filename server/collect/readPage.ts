/** What a posted page says, question by question; fields of older versions of the survey are passed over. */
import { fieldsOf } from '../../analysis/survey/form/fieldNames.js';
import { readForm, type FormPage, type FormReading } from '../../analysis/survey/readForm.js';
import type { Code, Definition, Section } from '../../analysis/survey/definition.js';
import { dateInStockholm } from '../acts/dateInStockholm.js';
import type { Draft } from '../store/store.js';
import type { Visit } from '../web/route.js';
import type { Desk } from './entrance.js';
import type { Screen } from './screens.js';
import type { Surveys } from './surveys.js';

/** What the page asked, and what an old page may still hold of questions that are hidden by now. */
function askedOn(screen: Screen, section: Section, visit: Visit): ReadonlyMap<Code, readonly Code[] | null> {
  const asked = new Map<Code, readonly Code[] | null>(screen.parts.map(({ question, rows }) => [question.code, question.kind === 'grid' ? rows.map(({ code }) => code) : null]));
  for (const question of section.questions) {
    if (!asked.has(question.code) && fieldsOf(question).some((field) => visit.form.has(field))) asked.set(question.code, null);
  }
  return asked;
}

async function fieldsOfOlder(surveys: Surveys, definition: Definition): Promise<ReadonlySet<string>> {
  const fields = new Set<string>();
  for (let version = definition.version - 1; version >= 1; version -= 1) {
    const older = await surveys.definition(definition.survey, version).catch(() => undefined);
    for (const question of older?.questions.values() ?? []) for (const field of fieldsOf(question)) fields.add(field);
  }
  return fields;
}

export async function readPage({ surveys, services }: Desk, definition: Definition, draft: Draft, screen: Screen, visit: Visit): Promise<FormReading> {
  const form: FormPage = {
    definition,
    section: screen.section.code,
    before: draft.answers,
    language: visit.language,
    today: dateInStockholm(services.clock()),
    asked: askedOn(screen, screen.section, visit),
    pageFields: new Set([...visit.form.keys()].filter((name) => name === '_do' || name === '_renew')),
  };
  const reading = readForm(form, visit.form);
  if (!reading.faults.some(({ code }) => code === 'UNKNOWN_FIELD')) return reading;
  const older = await fieldsOfOlder(surveys, definition);
  return readForm({ ...form, wasField: (name) => older.has(name) }, visit.form);
}
