/** The example inventory at first start: its definition, plan, file on support, list of invited and answers, and edition 1.0 of its report. */
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
import type { DayCount } from '../store/peopleStore.js';
import type { Store } from '../store/store.js';
import { dateInStockholm } from './dateInStockholm.js';
import { writtenToText } from './lifecycle/writtenDefinition.js';
import { publishEdition } from './publishEdition.js';
import { capacityFileOf } from './readCapacityFile.js';
import { stopAtFaults } from './stopAtFaults.js';

interface Example {
  readonly definition: Definition;
  readonly source: JsonValue;
  readonly written: string;
  readonly plan: JsonValue;
  /** What there is to meet the needs with, as it was written. */
  readonly support?: string;
  readonly people: readonly Readonly<Record<string, string>>[];
  readonly responses: readonly Response[];
  /** Answers by day of the collection, from 1, and department of the invitation. */
  readonly collected: readonly CollectedDay[];
}

interface CollectedDay {
  readonly day: number;
  readonly department: string;
  readonly answers: number;
}

const collectionFile = 'collection.csv';
const supportFile = 'capacity.yaml';
const targetPerCent = 50;
const oneDay = 86_400_000;

/** One record a person invited, background question -> code; what the list leaves blank is left out. */
function readFrame(definition: Definition, text: string): readonly Readonly<Record<string, string>>[] {
  const [header, ...rows] = csvRecords(text).records;
  const columns = [...definition.frame.columns].map(([question, column]) => ({ question, at: header?.cells.indexOf(column) ?? -1 }));
  return rows.map(({ cells }) =>
    Object.fromEntries(columns.flatMap(({ question, at }) => ((cells[at] ?? '') === '' ? [] : [[question, cells[at] ?? '']]))),
  );
}

function readCollected(text: string): readonly CollectedDay[] {
  const [, ...rows] = csvRecords(text).records;
  return rows.map(({ cells: [day = '', department = '', answers = ''] }) => ({ day: Number(day), department, answers: Number(answers) }));
}

/** The days that end with yesterday, so that the monitor shows a collection that is going on. */
function countersOf(collected: readonly CollectedDay[], now: Date): readonly DayCount[] {
  const today = Date.parse(`${dateInStockholm(now)}T00:00:00Z`);
  const start = today - Math.max(...collected.map(({ day }) => day)) * oneDay;
  return collected.map(({ day, department, answers }) => ({ day: new Date(start + (day - 1) * oneDay).toISOString().slice(0, 10), ...(department === '' ? {} : { department }), answers }));
}

async function readExample(folder: string): Promise<Example> {
  const text = (name: string): Promise<string> => readFile(join(folder, name), 'utf8');
  const beside = new Map<string, string>();
  const siblings = (path: string): string | undefined => {
    if (!existsSync(join(folder, path))) return undefined;
    const list = readFileSync(join(folder, path), 'utf8');
    beside.set(path, list);
    return list;
  };
  const document = await text('survey.yaml');
  const reading = readDefinition(document, 'survey.yaml', siblings);
  if (reading.definition === undefined) throw new ProblemError(...nonEmpty(reading.faults));
  const { definition, source } = reading;
  const plan = readSource(await text('report.yaml'), 'report.yaml');
  stopAtFaults(plan.root === undefined ? plan.faults : checkPlan(plan.root, definition).faults);
  const support = existsSync(join(folder, supportFile)) ? await text(supportFile) : undefined;
  if (support !== undefined) capacityFileOf(definition, support, supportFile);
  const { responses, faults } = readResponses(definition, await text('responses.csv'));
  stopAtFaults(faults);
  const people = definition.frame.file === undefined ? [] : readFrame(definition, await text(definition.frame.file));
  const collected = existsSync(join(folder, collectionFile)) ? readCollected(await text(collectionFile)) : [];
  return { definition, source, written: writtenToText({ file: 'survey.yaml', text: document, beside }), collected, plan: plan.root === undefined ? null : sourceToJson(plan.root), people, responses, ...(support === undefined ? {} : { support }) };
}

function nonEmpty(faults: readonly Fault[]): [Fault, ...Fault[]] {
  const [first, ...more] = faults;
  if (first === undefined) throw new Error('a definition that does not read has a fault');
  return [first, ...more];
}

/**
 * Does nothing when there is any survey already, or when another program was first at that very moment. The survey is
 * open, so that it can be answered; its answers are invented and everything made from them says so.
 *
 * Errors ProblemError with every fault of the files; database_busy while another program is at it.
 */
export async function seedExample(store: Store, folder: string, now: Date): Promise<'seeded' | 'there'> {
  if ((await store.surveys.list()).length > 0) return 'there';
  const { definition, source, written, plan, support, people, responses, collected } = await readExample(folder);
  const { survey, inventory, version } = definition;
  return store.atomically(async (inside) => {
    // whoever comes second waits here for the first
    if (!(await inside.upkeep.claim('example', dateInStockholm(now)))) return 'there';
    await inside.surveys.put({ slug: survey, inventory, state: 'open', version }, canonicalJson(source), written);
    await inside.surveys.putPlan(survey, canonicalJson(plan));
    if (support !== undefined) await inside.surveys.changeSupport(survey, (await inside.surveys.getPlan(survey)).revision, support);
    if (people.length > 0) await inside.people.putFrame(survey, people);
    await inside.answers.addAll(survey, responses);
    if (collected.length > 0) await inside.people.addCounts(survey, countersOf(collected, now));
    await inside.surveys.change(survey, (await inside.surveys.find(survey))?.revision ?? 1, { target: targetPerCent });
    await publishEdition(inside, { survey, note: '', now, who: 'seed', language: 'sv' });
    return 'seeded';
  });
}
