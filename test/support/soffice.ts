/** LibreOffice, where there is one with the part that is needed: a reader of office files that is not ours. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const libraries = { calc: 'libsclo.so', impress: 'libsdlo.so', writer: 'libswlo.so' } as const;

/** Its parts are installed one by one; without the right one it converts nothing, and says nothing. */
export function officeHas(part: keyof typeof libraries): boolean {
  const found = spawnSync('sh', ['-c', 'command -v soffice'], { encoding: 'utf8' });
  return found.status === 0 && existsSync(join(dirname(realpathSync(found.stdout.trim())), libraries[part]));
}

/** For `before` of a suite, or for one test: without that part it is skipped, and says so. */
export function needsOffice(this: Mocha.Context, part: keyof typeof libraries): void {
  if (officeHas(part)) return;
  process.stdout.write(`    skipped: LibreOffice ${part} is not installed here\n`);
  this.skip();
}

/**
 * What LibreOffice makes of a file: each file that came out, by its name. `filter` is what comes after `--convert-to`,
 * `reader` what reads it where its name does not tell. It has a home of its own, so that two at once do not wait for each other.
 */
export function converted(name: string, bytes: Uint8Array, filter: string, reader?: string): ReadonlyMap<string, Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'soffice-'));
  try {
    const out = join(folder, 'out');
    writeFileSync(join(folder, name), bytes);
    execFileSync('soffice', [`-env:UserInstallation=file://${join(folder, 'home')}`, '--headless', ...(reader === undefined ? [] : [`--infilter=${reader}`]), '--convert-to', filter, '--outdir', out, join(folder, name)], { timeout: 120_000, stdio: 'pipe' });
    return new Map(readdirSync(out).map((file) => [file, readFileSync(join(out, file))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
