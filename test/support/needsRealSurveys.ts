import { sharedFolder } from './projectRoot.js';

/** For `before` of a suite that reads the real surveys: without them beside the checkout it is skipped, and says so. */
export function needsRealSurveys(this: Mocha.Context): void {
  if (sharedFolder() !== undefined) return;
  process.stdout.write('    skipped: the real surveys are not beside this checkout (../shared)\n');
  this.skip();
}
