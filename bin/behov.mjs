#!/usr/bin/env node
import { existsSync } from 'node:fs';

const program = new URL('../dist/server/cli/run.js', import.meta.url);
if (!existsSync(program)) {
  process.stderr.write('Behov is not built yet: run `npm run build` in its folder first.\n');
  process.exit(69);
}
const { main } = await import(program.href);
process.exitCode = await main();
