#!/usr/bin/env node
import { existsSync } from 'node:fs';

const program = new URL('../dist/server/cli/run.js', import.meta.url);
const finished = new URL('../dist/.stamp', import.meta.url);
// A checkout that nobody has built is built once; what it says belongs with the messages, not the results.
if (!existsSync(finished)) {
  process.stderr.write('Building Behov, once …\n');
  const { buildOrEnd } = await import('../build/build.mjs');
  buildOrEnd('program');
}
const { main } = await import(program.href);
process.exitCode = await main();
