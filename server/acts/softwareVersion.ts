import { existsSync, readFileSync } from 'node:fs';

/** The folder of the project is two up from the sources and three up from what the build makes of them. */
const places = ['../../package.json', '../../../package.json'];

/** Version of Behov, printed with everything it publishes. */
export function softwareVersion(): string {
  const file = places.map((place) => new URL(place, import.meta.url)).find((url) => existsSync(url));
  const found: unknown = file === undefined ? undefined : JSON.parse(readFileSync(file, 'utf8'));
  if (typeof found !== 'object' || found === null || !('version' in found) || typeof found.version !== 'string') throw new Error('package.json has no version');
  return found.version;
}
