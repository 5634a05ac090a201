import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { projectRoot } from './support/projectRoot.js';

const sources = ['analysis', 'server', 'migrations', 'data', 'views', 'build', 'bin', 'package.json', 'package-lock.json', 'tsconfig.json'];

interface Ran {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

describe('npx behov in a checkout that nobody has built', () => {
  const folder = mkdtempSync(join(tmpdir(), 'behov-checkout-'));
  after(() => rmSync(folder, { recursive: true, force: true }));

  const behov = (...words: readonly string[]): Promise<Ran> =>
    new Promise((resolve) => {
      execFile(process.execPath, [join(folder, 'bin', 'behov.mjs'), ...words], (error, out, err) => resolve({ exit: typeof error?.code === 'number' ? error.code : 0, out, err }));
    });

  it('builds once, says so among the messages, and does what was asked', async function () {
    this.timeout(120_000);
    for (const name of sources) cpSync(join(projectRoot, name), join(folder, name), { recursive: true });
    symlinkSync(join(projectRoot, 'node_modules'), join(folder, 'node_modules'));
    const survey = join(folder, 'data', 'needs-inventory', 'survey.yaml');
    const first = await behov('check', '--survey', survey, '--json');
    expect(first).to.deep.equal({ exit: 0, out: '{"problems":[]}\n', err: 'Building Behov, once …\n' });
    expect(await behov('check', '--survey', survey, '--json')).to.deep.equal({ ...first, err: '' });
  });
});
