import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';

const here = fileURLToPath(import.meta.url);
const program = path.join(path.dirname(here), `../../support/faulty${path.extname(here)}`);

describe('a fault that nobody caught (trust.md 5.2)', () => {
  for (const how of ['rejects', 'throws']) {
    it(`ends the program that ${how} with 1, after one line that says where and quotes nothing`, () => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [...process.execArgv, program, how], { encoding: 'utf8' });
      expect([status, stdout]).to.deep.equal([1, '']);
      const line = JSON.parse(stderr) as { readonly error: string; readonly stack: readonly string[] };
      expect(line.error).to.equal('TypeError');
      expect(line.stack.join()).to.contain('faulty');
      expect(stderr).not.to.contain('quotes');
    });
  }
});
