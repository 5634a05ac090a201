/** Builds when something changed, then serves, in one process: a signal reaches the program itself. */
import { buildOrEnd } from './build.mjs';

buildOrEnd('program');
await import('../dist/server/main.js');
