/** Every file of expected values in a folder, compared by the set of its number. */
import { readdirSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Accounts, type Account } from './ledger.js';
import type { Reference } from './referenceFolder.js';
import type { ReferenceCheck } from './referenceSet.js';

export interface Walked extends Account {
  readonly name: string;
}

const setsFolder = join(dirname(fileURLToPath(import.meta.url)), 'sets');

const setFiles = (): readonly string[] => readdirSync(setsFolder).filter((entry) => extname(entry) === extname(fileURLToPath(import.meta.url)));

/** Names of the sets that a folder has no expected values for, in the order of their numbers. */
export function setsWithout(references: readonly Reference[]): readonly string[] {
  const numbers = new Set(references.map(({ name }) => name.slice(0, 3)));
  return setFiles().filter((file) => !numbers.has(file.slice(0, 3))).map((file) => file.slice(0, -extname(file).length)).sort();
}

/** The set with the number of a file, where there is one. */
async function findCheck(name: string): Promise<ReferenceCheck | undefined> {
  const file = setFiles().find((entry) => entry.startsWith(name.slice(0, 3)));
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
