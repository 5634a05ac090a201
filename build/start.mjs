/** Builds when something changed, then serves, in one process: a signal reaches the program itself. */
import { build, BuildStopped } from './build.mjs';

try {
  build();
} catch (error) {
  if (!(error instanceof BuildStopped)) throw error;
  process.stderr.write('The build stopped at the fault above.\n');
  process.exit(1);
}
await import('../dist/server/main.js');
