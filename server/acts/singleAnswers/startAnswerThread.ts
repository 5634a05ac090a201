import { startThread, type Thread } from '../startThread.js';
import type { AnswerResult, AnswerTask, Versions } from './answerWork.js';

const program = new URL('./answerThread.js', import.meta.url);

/** Megabytes for what is soon thrown away: with less the collector comes when a page of answers is half written, and copies it. */
const youngMegabytes = 48;

export type AnswerThread = Thread<AnswerTask, AnswerResult>;

export function startAnswerThread(versions: Versions): AnswerThread {
  const thread: AnswerThread = startThread(program, { workerData: versions, resourceLimits: { maxYoungGenerationSizeMb: youngMegabytes } });
  // with nothing else to do the program may end
  thread.hold(false);
  return thread;
}
