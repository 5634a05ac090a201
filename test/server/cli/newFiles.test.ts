import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { writeNewFiles } from '../../../server/cli/newFiles.js';
import { ProblemError } from '../../../server/problems/problem.js';

describe('files put beside what is in a folder', () => {
  it('K121: where the second cannot be written, the first is not left there either, nor any part of one', () => {
    const folder = mkdtempSync(join(tmpdir(), 'behov-new-'));
    try {
      const files = new Map([['survey.yaml', 'a'], [join('nowhere', 'mapping.yaml'), 'b']]);
      expect(() => { writeNewFiles(folder, files); }).to.throw(ProblemError);
      expect(readdirSync(folder)).to.deep.equal([]);
      writeNewFiles(folder, new Map([['survey.yaml', 'a'], ['mapping.yaml', 'b']]));
      expect(readdirSync(folder)).to.deep.equal(['mapping.yaml', 'survey.yaml']);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
