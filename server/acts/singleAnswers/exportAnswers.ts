/**
 * Single answers leave the house: only with a purpose, written in the log with how many they are, before the first byte.
 * They come in the order of their random id, only those that were mixed, and not when the file before differs by a few.
 */
import { createHmac } from 'node:crypto';
import { readStoredDefinition } from '../../../analysis/exchange/readStoredDefinition.js';
import type { Anonymity } from '../../../analysis/disclosure/singleAnswers/anonymity.js';
import type { Definition } from '../../../analysis/survey/definition.js';
import { ProblemError } from '../../problems/problem.js';
import type { Look } from '../../store/answerLook.js';
import type { Store, StoredSurvey } from '../../store/store.js';
import { keptOfLook, type KeptOfLook } from '../keptOfLook.js';
import { answerThreads, type AnswerThreads } from './answerThreads.js';
import type { Versions } from './answerWork.js';
import { countAlike } from './countAlike.js';
import type { ProtectedAnswers } from './protectAnswers.js';
import { startWriters } from './startWriters.js';

/** With fewer, only their number is told. */
export const fewestExported = 10;

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

async function versionsOf(store: Store, { slug, version }: StoredSurvey): Promise<Versions> {
  const numbers = Array.from({ length: version }, (_unused, index) => index + 1);
  const read = async (number: number): Promise<readonly (readonly [number, Definition])[]> => {
    try {
      return [[number, readStoredDefinition((await store.surveys.getDefinition(slug, number)).source, slug)]];
    } catch (error) {
      // a survey may have begun with a later number
      if (error instanceof ProblemError && number !== version) return [];
      throw error;
    }
  };
  return new Map((await Promise.all(numbers.map(read))).flat());
}

/** Also to be told who looks alike is to look: told before and after one withdrawal, it says whose it was. */
async function lookOf(store: Store, { survey, serverKey, who, purpose }: AssessmentOrder, act: string, more: Readonly<Record<string, string>>): Promise<Look> {
  const key = createHmac('sha256', serverKey).update('look').digest();
  return store.atomically(async (inside) => {
    const count = await inside.answers.countMixed(survey.slug);
    if (count < fewestExported) throw new ProblemError({ code: 'export_too_few', params: { count, fewest: fewestExported } });
    const taken = await inside.answers.look(survey.slug, key);
    if (taken === undefined) throw new ProblemError({ code: 'export_too_alike', params: {} });
    await inside.audit.add({ who, act, survey: survey.slug, detail: { purpose, answers: taken.answers, ...more } });
    return taken;
  });
}

/** What is worked with while answers are read. */
export interface AnswerReading {
  readonly threads: AnswerThreads;
  /** Who looks alike among the answers of a look, and so what is left out. */
  readonly kept: KeptOfLook<ProtectedAnswers>;
}

/** What people wrote in their own words is of no group. */
export function answerReading(clock: () => Date): AnswerReading {
  const threads = answerThreads();
  return { threads, kept: keptOfLook(clock, async (store, survey, look) => countAlike(threads, await versionsOf(store, survey), store.answers.readMixed(survey.slug, look))) };
}

/** How easily people are recognised among the answers. Errors ProblemError export_too_few, export_too_alike. */
export async function assessAnswers(store: Store, { kept }: AnswerReading, order: AssessmentOrder): Promise<Anonymity> {
  const look = await lookOf(store, order, 'assess_answers', {});
  return (await kept.get(store, order.survey, look)).report;
}

/** Errors ProblemError export_too_few, export_too_alike. */
export async function exportAnswers(store: Store, { threads, kept }: AnswerReading, order: ExportOrder): Promise<ExportedAnswers> {
  const { survey, content, format } = order;
  const writers = startWriters(threads, await versionsOf(store, survey));
  try {
    const look = await lookOf(store, order, 'export_answers', { format, content });
    const { protection, report } = await kept.get(store, survey, look);
    const pages = store.answers.readMixed(survey.slug, look);
    return { csv: writers.write(pages, { texts: content === 'texts', protection: content === 'protected' ? protection : undefined }), report };
  } catch (error) {
    writers.stop();
    throw error;
  }
}
