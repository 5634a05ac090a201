/** The checkout's top folder, from the sources as well as from the build. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

function find(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
}

export const projectRoot = find();

/** Reference values and real surveys beside the checkout; undefined where they are not there. */
export function sharedFolder(): string | undefined {
  const folder = join(projectRoot, '..', 'shared');
  return existsSync(folder) ? folder : undefined;
}
