/** `npm run reference -- [DIR …]`: our numbers beside R's. Details of what differs go to stderr. Exit 1 when any does, 2 when a folder cannot be read. */
import { sharedFolder } from '../support/projectRoot.js';
import { join } from 'node:path';
import { openReferences, type Reference } from './referenceFolder.js';
import { countsOf, setsWithout, type Walked, walkReference } from './walk.js';

const shown = 20;

function report(walked: Walked): void {
  const { matched, of } = countsOf([walked]);
  process.stdout.write(`${walked.name}: ${matched} of ${of} matched\n`);
  for (const [why, count] of walked.notToMatch) process.stdout.write(`  not to match, ${count}: ${why}\n`);
  list('differs', walked.differences);
  list('not covered', walked.notCovered);
}

function list(what: string, entries: readonly string[]): void {
  for (const entry of entries.slice(0, shown)) process.stderr.write(`  ${what}: ${entry}\n`);
  if (entries.length > shown) process.stderr.write(`  ${what}: ${entries.length - shown} more\n`);
}

async function walk(folder: string, references: readonly Reference[]): Promise<readonly Walked[]> {
  const all: Walked[] = [];
  for (const reference of references) {
    const walked = await walkReference(reference);
    report(walked);
    all.push(walked);
  }
  const without = setsWithout(references);
  if (without.length > 0) process.stdout.write(`not covered, as ${folder} has no expected values: ${without.join(', ')}\n`);
  return all;
}

async function run(folders: readonly string[]): Promise<number> {
  const opened = folders.map((folder) => ({ folder, references: openReferences(folder) }));
  const all: Walked[] = [];
  for (const { folder, references } of opened) {
    if (opened.length > 1) process.stdout.write(`${folder}\n`);
    all.push(...(await walk(folder, references)));
  }
  const { matched, of, differed, notCovered } = countsOf(all);
  process.stdout.write(`TOTAL: ${matched} of ${of} matched, ${differed} differed, ${notCovered} not covered\n`);
  return differed > 0 ? 1 : 0;
}

const asked = process.argv.slice(2);
const shared = sharedFolder();
const folders = asked.length > 0 ? asked : shared === undefined ? [] : [join(shared, 'reference')];
if (folders.length === 0) {
  process.stderr.write('No folder of reference values: name one, or put them in ../shared/reference.\n');
  process.exitCode = 2;
} else {
  try {
    process.exitCode = await run(folders);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  }
}
