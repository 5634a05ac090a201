/**
 * Single answers leave the house: only with a purpose, written in the log with how many they are, before the first byte.
 * They come in the order of their random id, only those that were mixed, and not when the file before differs by a few.
 */
import { createHmac } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { readStoredDefinition } from '../../analysis/exchange/readStoredDefinition.js';
import { responseLines } from '../../analysis/exchange/responseLines.js';
import type { Definition } from '../../analysis/survey/definition.js';
import { ProblemError } from '../problems/problem.js';
import type { Look } from '../store/answerLook.js';
import type { Store, StoredSurvey } from '../store/store.js';
import type { AnswersRisk } from './answersRisk.js';

/** With fewer, only their number is told. */
export const fewestExported = 10;

/** Lines made at a time; between them others get their turn. */
const linesAtATime = 200;

export interface ExportOrder {
  readonly survey: StoredSurvey;
  readonly serverKey: Buffer;
  /** Account of the analyst. */
  readonly who: string;
  readonly purpose: string;
  /** With what people wrote in their own words. */
  readonly texts: boolean;
  /** What whoever exports was told of how easily people are recognised. */
  readonly risk: AnswersRisk;
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

async function* linesOf(store: Store, { survey, texts }: ExportOrder, look: Look, definitions: ReadonlyMap<number, Definition>): AsyncGenerator<Buffer> {
  const newest = definitions.get(survey.version);
  if (newest === undefined) throw new Error(`${survey.slug} has no definition of its newest version`);
  const { header, lineOf } = responseLines(newest, { texts, definitionOf: (version) => definitions.get(version) ?? newest });
  let [text, lines] = [header, 0];
  for await (const response of store.answers.readMixed(survey.slug, look)) {
    text += lineOf(response);
    lines += 1;
    if (lines % linesAtATime > 0) continue;
    yield Buffer.from(text);
    text = '';
    await setImmediate();
  }
  yield Buffer.from(text);
}

/** Errors ProblemError export_too_few, export_too_alike. */
export async function exportAnswers(store: Store, order: ExportOrder): Promise<AsyncIterable<Buffer>> {
  const { survey, serverKey, who, purpose, texts, risk } = order;
  const key = createHmac('sha256', serverKey).update('look').digest();
  const look = await store.atomically(async (inside) => {
    const count = await inside.answers.countMixed(survey.slug);
    if (count < fewestExported) throw new ProblemError({ code: 'export_too_few', params: { count, fewest: fewestExported } });
    const taken = await inside.answers.look(survey.slug, key);
    if (taken === undefined) throw new ProblemError({ code: 'export_too_alike', params: {} });
    await inside.audit.add({ who, act: 'export_answers', survey: survey.slug, detail: { purpose, answers: taken.marks.size, format: 'csv', texts, smallest: risk.smallest, alonePercent: risk.alonePercent, fewPercent: risk.fewPercent } });
    return taken;
  });
  return linesOf(store, order, look, await definitionsOf(store, survey));
}
