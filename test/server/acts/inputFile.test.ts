/** K110, C74, C75: files that are no files, do not end, or change under the reader. */
import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { readInput, openInput } from '../../../server/acts/inputFile.js';
import { run } from '../../../server/cli/run.js';
import { ProblemError } from '../../../server/problems/problem.js';

function codesOf(work: () => unknown): readonly string[] {
  try {
    work();
    return [];
  } catch (error) {
    if (error instanceof ProblemError) return error.problems.map(({ code }) => code);
    throw error;
  }
}

describe('a file that a person names', () => {
  const folder = mkdtempSync(join(tmpdir(), 'behov-input-'));
  const path = (name: string): string => join(folder, name);
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('K110: a pipe nobody writes to and a device that never ends are refused at once, wherever a file is named, exit 66', async () => {
    execFileSync('mkfifo', [path('pipe')]);
    symlinkSync('/dev/zero', path('endless'));
    for (const file of [path('pipe'), path('endless')]) {
      for (const words of [['check', '--survey', file], ['analyse', '--survey', file, '--responses', file]]) {
        let err = '';
        const exit = await run([...words, '--lang', 'en'], { out: (text) => (err += text), err: (text) => (err += text) }, {});
        expect([exit, err.includes(`${file} is a pipe or a device`), err.split('\n').length]).to.deep.equal([66, true, 2]);
      }
      expect(codesOf(() => [...openInput(file)()])).to.deep.equal(['file_is_stream']);
    }
  });

  it('C74: a definition of a gigabyte is refused by its size, naming the limit, before a byte is read', async () => {
    writeFileSync(path('huge.yaml'), 'x');
    truncateSync(path('huge.yaml'), 2 ** 30);
    let err = '';
    const exit = await run(['check', '--survey', path('huge.yaml'), '--lang', 'en'], { out: () => undefined, err: (text) => (err += text) }, {});
    expect([exit, err.includes('The limit is 20,000,000 bytes')]).to.deep.equal([65, true]);
    writeFileSync(path('small'), '12345');
    expect([codesOf(() => readInput(path('small'), 4)), codesOf(() => readInput(path('small'), 5))]).to.deep.equal([['file_too_large'], []]);
  });

  it('a file that grows or shrinks between or during walks of it is told; one that does not is the same each time', () => {
    const changes: readonly ((file: string) => void)[] = [(file) => appendFileSync(file, 'more'), (file) => truncateSync(file, 10)];
    changes.forEach((change, i) => {
      const file = path(`walked${String(i)}`);
      writeFileSync(file, 'x'.repeat(600_000));
      const open = openInput(file);
      expect([Buffer.concat([...open()]).length, Buffer.concat([...open()]).length]).to.deep.equal([600_000, 600_000]);
      const during = (): void => {
        let first = true;
        for (const part of open()) {
          expect(part.length).to.be.greaterThan(0);
          if (first) change(file);
          first = false;
        }
      };
      expect(codesOf(during)).to.deep.equal(['file_changed']);
      expect(codesOf(() => [...open()])).to.deep.equal(['file_changed']);
    });
  });
});
