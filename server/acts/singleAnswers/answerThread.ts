/** A thread that reads single answers one task after the other: whoever answers or reads a page does not wait for it. */
import { parentPort, workerData } from 'node:worker_threads';
import { doingAnswerWork, type AnswerTask, type Versions } from './answerWork.js';

const work = doingAnswerWork(workerData as Versions); // startAnswerThread hands over nothing else
const port = parentPort;

port?.on('message', (task: AnswerTask) => {
  const result = work(task);
  port.postMessage(result, result instanceof Uint8Array ? [result.buffer] : []);
});
