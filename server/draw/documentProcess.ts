/** Runs as a process of its own and makes documents, so that a long report never holds up a figure. */
import { answering, standReady } from './answering.js';
import { made } from './documents/made.js';

process.on('message', answering(made));
standReady();
