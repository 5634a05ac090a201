/** The migrations that ship with this program, by name without ending, so that source and build mean the same. */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import type { Knex } from 'knex';

export interface Migration {
  up(knex: Knex): Promise<void>;
  down(knex: Knex): Promise<void>;
}

const folder = fileURLToPath(new URL('../../../migrations/', import.meta.url));
const pattern = /^(\d{8}-\d{2}-[a-z]+(?:-[a-z]+)+)\.(?:js|ts)$/;

export function migrationNames(): readonly string[] {
  return readdirSync(folder).flatMap((file) => pattern.exec(file)?.[1] ?? []).sort();
}

export async function loadMigration(name: string): Promise<Migration> {
  const ending = path.extname(fileURLToPath(import.meta.url));
  const loaded: unknown = await import(new URL(`../../../migrations/${name}${ending}`, import.meta.url).href);
  if (isMigration(loaded)) return loaded;
  throw new Error(`migration ${name} has no up and down`);
}

function isMigration(value: unknown): value is Migration {
  return typeof value === 'object' && value !== null
    && 'up' in value && typeof value.up === 'function' && 'down' in value && typeof value.down === 'function';
}
