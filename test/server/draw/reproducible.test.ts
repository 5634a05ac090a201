/** Authority: contracts "Edition hash" (a picture is known by its bytes); stack 4. Same bytes wherever and whenever. */
import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect } from 'chai';
import { projectRoot } from '../../support/projectRoot.js';

const run = promisify(execFile);
const here = fileURLToPath(import.meta.url);
/** `dist` when built, the checkout when run from the sources. */
const top = join(dirname(here), '..', '..', '..');
const program = join(dirname(here), here.endsWith('.ts') ? 'printDigests.ts' : 'printDigests.js');

async function digestsFrom(file: string, environment: Readonly<Record<string, string>>, cwd: string, ...words: readonly string[]): Promise<string> {
  const { stdout } = await run(process.execPath, [...process.execArgv, file, ...words], { cwd, env: { PATH: process.env['PATH'] ?? '', ...environment }, timeout: 120_000 });
  return stdout;
}

describe('pictures and documents from another checkout, clock, language and set of fonts', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'behov-draw-'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('have the very same bytes', async function () {
    this.timeout(180_000);
    const elsewhere = join(folder, 'another path åäö');
    for (const room of ['analysis', 'server', 'test', 'views']) {
      cpSync(join(top, room), join(elsewhere, room), { recursive: true, filter: (path) => !path.includes('node_modules') });
    }
    symlinkSync(join(projectRoot, 'node_modules'), join(elsewhere, 'node_modules'));
    cpSync(join(projectRoot, 'package.json'), join(elsewhere, 'package.json'));
    if (existsSync(join(top, 'tsconfig.json'))) cpSync(join(top, 'tsconfig.json'), join(elsewhere, 'tsconfig.json'));
    const temporary = join(folder, 'tmp');
    mkdirSync(temporary);
    const noFonts = join(folder, 'fonts.conf');
    writeFileSync(noFonts, '<?xml version="1.0"?><fontconfig></fontconfig>');

    // in drawing processes as they run, and in a process that has all of this around it
    const [first, second] = await Promise.all([
      digestsFrom(program, { TZ: 'Europe/Stockholm', LANG: 'sv_SE.UTF-8' }, top),
      digestsFrom(join(elsewhere, relative(top, program)), { TZ: 'Pacific/Auckland', LANG: 'C', LC_ALL: 'C', TMPDIR: temporary, HOME: folder, FONTCONFIG_FILE: noFonts, FONTCONFIG_PATH: folder }, folder, 'here'),
    ]);
    // every chart that draws, two of them once more, in three formats; a report and its summary
    expect(first.split('\n')).to.have.length(3 * 14 + 2);
    for (const line of first.split('\n')) expect(line).to.match(/^[a-z0-9]+ (?:svg|png|pdf) [0-9a-f]{64}$/);
    expect(second.split('\n')).to.deep.equal(first.split('\n'));
  });
});
