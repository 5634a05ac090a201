/**
 * Single answers leave the house: only with a purpose, written in the log with how many they are, before the first byte.
 * They come in the order of their random id, only those that were mixed, and not when the file before differs by a few.
 */
import { createHmac } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { readStoredDefinition } from '../../analysis/exchange/readStoredDefinition.js';
import { responseLines, type ResponseLines } from '../../analysis/exchange/responseLines.js';
import type { Anonymity } from '../../analysis/disclosure/singleAnswers/anonymity.js';
import type { Response } from '../../analysis/survey/answers.js';
import type { Definition } from '../../analysis/survey/definition.js';
import { ProblemError } from '../problems/problem.js';
import type { Look } from '../store/answerLook.js';
import type { Store, StoredSurvey } from '../store/store.js';
import type { KeptOfLook } from './keptOfLook.js';
import { protectAnswers } from './protectAnswers.js';

/** With fewer, only their number is told. */
export const fewestExported = 10;

/** Lines made at a time; between them others get their turn. */
const linesAtATime = 200;

/** Without what somebody would be recognised by; as they were given; with what people wrote in their own words. */
export const exportContents = ['protected', 'given', 'texts'] as const;
export type ExportContent = (typeof exportContents)[number];

export interface AssessmentOrder {
  readonly survey: StoredSurvey;
  readonly serverKey: Buffer;
  /** Account of the analyst. */
  readonly who: string;
  readonly purpose: string;
}

export interface ExportOrder extends AssessmentOrder {
  readonly content: ExportContent;
  readonly format: 'csv' | 'zip';
}

export interface ExportedAnswers {
  readonly csv: AsyncIterable<Buffer>;
  readonly report: Anonymity;
}

async function definitionsOf(store: Store, { slug, version }: StoredSurvey): Promise<ReadonlyMap<number, Definition>> {
  const versions = Array.from({ length: version }, (_unused, index) => index + 1);
  const read = async (number: number): Promise<readonly (readonly [number, Definition])[]> => {
    try {
      return [[number, readStoredDefinition((await store.surveys.getDefinition(slug, number)).source, slug)]];
    } catch (error) {
      // a survey may have begun with a later number
      if (error instanceof ProblemError && number !== version) return [];
      throw error;
    }
  };
  return new Map((await Promise.all(versions.map(read))).flat());
}

async function* csvOf(responses: AsyncIterable<Response>, header: string, lineOf: (response: Response) => string): AsyncGenerator<Buffer> {
  let [text, lines] = [header, 0];
  for await (const response of responses) {
    text += lineOf(response);
    lines += 1;
    if (lines % linesAtATime > 0) continue;
    yield Buffer.from(text);
    text = '';
    await setImmediate();
  }
  yield Buffer.from(text);
}

/** Also to be told who looks alike is to look: told before and after one withdrawal, it says whose it was. */
async function lookOf(store: Store, { survey, serverKey, who, purpose }: AssessmentOrder, act: string, more: Readonly<Record<string, string>>): Promise<Look> {
  const key = createHmac('sha256', serverKey).update('look').digest();
  return store.atomically(async (inside) => {
    const count = await inside.answers.countMixed(survey.slug);
    if (count < fewestExported) throw new ProblemError({ code: 'export_too_few', params: { count, fewest: fewestExported } });
    const taken = await inside.answers.look(survey.slug, key);
    if (taken === undefined) throw new ProblemError({ code: 'export_too_alike', params: {} });
    await inside.audit.add({ who, act, survey: survey.slug, detail: { purpose, answers: taken.marks.size, ...more } });
    return taken;
  });
}

/** How a look is written: who looks alike in it, and so what is left out. */
export interface ExportReading {
  readonly newest: Definition;
  readonly definitionOf: (version: number) => Definition;
  readonly lines: ResponseLines;
  readonly report: Anonymity;
  readonly lineOf: (response: Response) => string;
}

/** What people wrote in their own words is of no group. */
export async function exportReading(store: Store, survey: StoredSurvey, look: Look): Promise<ExportReading> {
  const definitions = await definitionsOf(store, survey);
  const newest = definitions.get(survey.version);
  if (newest === undefined) throw new Error(`${survey.slug} has no definition of its newest version`);
  const definitionOf = (version: number): Definition => definitions.get(version) ?? newest;
  const lines = responseLines(newest, { texts: false, definitionOf });
  const { report, lineOf } = await protectAnswers(store.answers.readMixed(survey.slug, look), newest, [...definitions.values()], lines, () => setImmediate());
  return { newest, definitionOf, lines, report, lineOf };
}

/** How easily people are recognised among the answers. Errors ProblemError export_too_few, export_too_alike. */
export async function assessAnswers(store: Store, kept: KeptOfLook<ExportReading>, order: AssessmentOrder): Promise<Anonymity> {
  const look = await lookOf(store, order, 'assess_answers', {});
  return (await kept.get(store, order.survey, look)).report;
}

/** Errors ProblemError export_too_few, export_too_alike. */
export async function exportAnswers(store: Store, kept: KeptOfLook<ExportReading>, order: ExportOrder): Promise<ExportedAnswers> {
  const { survey, content, format } = order;
  const look = await lookOf(store, order, 'export_answers', { format, content });
  const { lines, report, lineOf, definitionOf, newest } = await kept.get(store, survey, look);
  const written = content === 'texts' ? responseLines(newest, { texts: true, definitionOf }) : lines;
  return { csv: csvOf(store.answers.readMixed(survey.slug, look), written.header, content === 'protected' ? lineOf : written.lineOf), report };
}
