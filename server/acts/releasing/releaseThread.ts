/** A thread that counts, protects and seals one release after the other: whoever answers or reads a page does not wait for it. */
import { parentPort } from 'node:worker_threads';
import { doingReleases, type ReleaseOrder } from './doingReleases.js';

const done = doingReleases();
const port = parentPort;

port?.on('message', (order: ReleaseOrder) => {
  port.postMessage(done(order));
});
