/** The example inventory at first start: its definition, plan, list of invited and answers, and edition 1.0 of its report. */
import { readFile } from 'node:fs/promises';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalJson } from '../../analysis/exchange/canonicalJson.js';
import { csvRecords } from '../../analysis/exchange/csvRecords.js';
import { readDefinition } from '../../analysis/exchange/readDefinition.js';
import { readResponses } from '../../analysis/exchange/readResponses.js';
import { readSource } from '../../analysis/exchange/readSource.js';
import { checkPlan } from '../../analysis/report/checkPlan.js';
import type { Definition } from '../../analysis/survey/definition.js';
import type { Fault } from '../../analysis/survey/fault.js';
import type { JsonValue } from '../../analysis/survey/json.js';
import type { Response } from '../../analysis/survey/answers.js';
import { sourceToJson } from '../../analysis/survey/sourceToJson.js';
import { ProblemError } from '../problems/problem.js';
import type { Store } from '../store/store.js';
import { publishEdition } from './publishEdition.js';
import { stopAtFaults } from './stopAtFaults.js';

interface Example {
  readonly definition: Definition;
  readonly source: JsonValue;
  readonly plan: JsonValue;
  readonly people: readonly Readonly<Record<string, string>>[];
  readonly responses: readonly Response[];
}

/** One record a person invited, background question -> code; what the list leaves blank is left out. */
function readFrame(definition: Definition, text: string): readonly Readonly<Record<string, string>>[] {
  const [header, ...rows] = csvRecords(text).records;
  const columns = [...definition.frame.columns].map(([question, column]) => ({ question, at: header?.cells.indexOf(column) ?? -1 }));
  return rows.map(({ cells }) =>
    Object.fromEntries(columns.flatMap(({ question, at }) => ((cells[at] ?? '') === '' ? [] : [[question, cells[at] ?? '']]))),
  );
}

async function readExample(folder: string): Promise<Example> {
  const text = (name: string): Promise<string> => readFile(join(folder, name), 'utf8');
  const siblings = (path: string): string | undefined => (existsSync(join(folder, path)) ? readFileSync(join(folder, path), 'utf8') : undefined);
  const reading = readDefinition(await text('survey.yaml'), 'survey.yaml', siblings);
  if (reading.definition === undefined) throw new ProblemError(...nonEmpty(reading.faults));
  const { definition, source } = reading;
  const plan = readSource(await text('report.yaml'), 'report.yaml');
  stopAtFaults(plan.root === undefined ? plan.faults : checkPlan(plan.root, definition).faults);
  const { responses, faults } = readResponses(definition, await text('responses.csv'));
  stopAtFaults(faults);
  const people = definition.frame.file === undefined ? [] : readFrame(definition, await text(definition.frame.file));
  return { definition, source, plan: plan.root === undefined ? null : sourceToJson(plan.root), people, responses };
}

function nonEmpty(faults: readonly Fault[]): [Fault, ...Fault[]] {
  const [first, ...more] = faults;
  if (first === undefined) throw new Error('a definition that does not read has a fault');
  return [first, ...more];
}

/**
 * Does nothing when there is any survey already. The survey is open, so that it can be answered; its answers are
 * invented and everything made from them says so.
 *
 * Errors ProblemError with every fault of the files.
 */
export async function seedExample(store: Store, folder: string, now: Date): Promise<'seeded' | 'there'> {
  if ((await store.surveys.list()).length > 0) return 'there';
  const { definition, source, plan, people, responses } = await readExample(folder);
  const { survey, inventory, version } = definition;
  await store.atomically(async (inside) => {
    await inside.surveys.put({ slug: survey, inventory, state: 'open', version }, canonicalJson(source));
    await inside.surveys.putPlan(survey, canonicalJson(plan));
    if (people.length > 0) await inside.people.putFrame(survey, people);
    await inside.answers.addAll(survey, responses);
    await publishEdition(inside, { survey, note: '', now, who: 'seed', language: 'sv' });
  });
  return 'seeded';
}
