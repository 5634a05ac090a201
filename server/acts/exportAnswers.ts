/**
 * Single answers leave the house: only with a purpose, written in the log with how many they are, before the first byte.
 * They come in the order of their random id, and only those that were mixed.
 */
import { setImmediate } from 'node:timers/promises';
import { readStoredDefinition } from '../../analysis/exchange/readStoredDefinition.js';
import { responseLines } from '../../analysis/exchange/responseLines.js';
import type { Definition } from '../../analysis/survey/definition.js';
import { ProblemError } from '../problems/problem.js';
import type { Store, StoredSurvey } from '../store/store.js';

/** With fewer, only their number is told. */
export const fewestExported = 10;

/** Lines made at a time; between them others get their turn. */
const linesAtATime = 200;

export interface ExportOrder {
  readonly survey: StoredSurvey;
  /** Account of the analyst. */
  readonly who: string;
  readonly purpose: string;
  /** With what people wrote in their own words. */
  readonly texts: boolean;
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

async function* linesOf(store: Store, survey: StoredSurvey, definitions: ReadonlyMap<number, Definition>, texts: boolean): AsyncGenerator<Buffer> {
  const newest = definitions.get(survey.version);
  if (newest === undefined) throw new Error(`${survey.slug} has no definition of its newest version`);
  const { header, lineOf } = responseLines(newest, { texts, definitionOf: (version) => definitions.get(version) ?? newest });
  let [text, lines] = [header, 0];
  for await (const response of store.answers.readMixed(survey.slug)) {
    text += lineOf(response);
    lines += 1;
    if (lines % linesAtATime > 0) continue;
    yield Buffer.from(text);
    text = '';
    await setImmediate();
  }
  yield Buffer.from(text);
}

/** Errors ProblemError export_too_few. */
export async function exportAnswers(store: Store, { survey, who, purpose, texts }: ExportOrder): Promise<AsyncIterable<Buffer>> {
  await store.atomically(async (inside) => {
    const answers = await inside.answers.countMixed(survey.slug);
    if (answers < fewestExported) throw new ProblemError({ code: 'export_too_few', params: { count: answers, fewest: fewestExported } });
    await inside.audit.add({ who, act: 'export_answers', survey: survey.slug, detail: { purpose, answers, format: 'csv', texts } });
  });
  return linesOf(store, survey, await definitionsOf(store, survey), texts);
}
