/** Every file of expected values in a folder, compared by the set of its number. */
import { readdirSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Accounts, type Account } from './ledger.js';
import { openReferences, type Reference } from './referenceFolder.js';
import type { ReferenceCheck } from './referenceSet.js';

export interface Walked extends Account {
  readonly name: string;
}

const setsFolder = join(dirname(fileURLToPath(import.meta.url)), 'sets');

/** The set with the number of a file, where there is one. */
async function findCheck(name: string): Promise<ReferenceCheck | undefined> {
  const own = extname(fileURLToPath(import.meta.url));
  const file = readdirSync(setsFolder).find((entry) => entry.startsWith(name.slice(0, 3)) && extname(entry) === own);
  if (file === undefined) return undefined;
  const loaded = (await import(pathToFileURL(join(setsFolder, file)).href)) as { readonly check: ReferenceCheck };
  return loaded.check;
}

export async function walkReference(reference: Reference): Promise<Walked> {
  const accounts = new Accounts(reference.results, reference.tolerance);
  const check = await findCheck(reference.name);
  try {
    check?.(reference, accounts);
  } catch (error) {
    accounts.broken(error);
  }
  return { name: reference.name, ...accounts.account() };
}

/** How many of the numbers of a file, or of several, are ours. */
export function countsOf(walked: readonly Walked[]): { readonly matched: number; readonly of: number; readonly differed: number; readonly notCovered: number } {
  const add = (count: (one: Walked) => number) => walked.reduce((sum, one) => sum + count(one), 0);
  const matched = add((one) => one.matched);
  const differed = add(({ differences }) => differences.length);
  const notCovered = add((one) => one.notCovered.length);
  return { matched, of: matched + differed + notCovered, differed, notCovered };
}

export async function walkFolder(folder: string, each: (walked: Walked) => void): Promise<readonly Walked[]> {
  const all: Walked[] = [];
  for (const reference of openReferences(folder)) {
    const walked = await walkReference(reference);
    each(walked);
    all.push(walked);
  }
  return all;
}
