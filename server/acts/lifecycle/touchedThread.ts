/** A thread that counts what decisions touch, for one page of the desk: whoever answers or reads a page does not wait for it. */
import { parentPort, workerData } from 'node:worker_threads';
import { countingTouched, type CountOrder, type ToCount } from './countingTouched.js';

const done = countingTouched(workerData as ToCount); // touchedAnswers hands over nothing else
const port = parentPort;

port?.on('message', (order: CountOrder) => {
  port.postMessage(done(order));
});
