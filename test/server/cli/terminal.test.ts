/** T28, C76: what a stranger wrote in a file commands no terminal and writes no line that seems to be ours. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import fc from 'fast-check';
import { visible, visibleLine } from '../../../server/cli/visible.js';
import { projectRoot } from '../../support/projectRoot.js';

const hostile = '\u001b[2J\u001b]0;owned\u0007\u009b31m\u202egnp.exe\u2066\rbehov: all is well\n  behov: no faults\u2028\u0085\t';
/** What a definition lets through: it refuses escape sequences itself. */
const turning = '\u202egnp.exe\u2066\n  behov: no faults\u2028behov: all is well';
const commands = /[^\P{Cc}\n]|[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u;

const survey = (hostile: string) => ({
  behov: 1, survey: 'small-2020', inventory: 'small', version: 1, languages: ['en'], title: `Title ${hostile}`, organisation: 'Someone', population: 'people', collected: 'elsewhere',
  sections: [{ code: 'page', title: 'Page', questions: [
    { code: 'role', kind: 'single', text: `Role ${hostile}`, options: [{ code: 'one', label: `One ${hostile}` }, { code: 'two', label: 'Two' }] },
    { code: 'rows', kind: 'grid', text: 'Rows', rows: [{ code: 'first', label: `First ${hostile}` }], scale: [{ code: 'low', label: 'Low', value: 1 }, { code: 'high', label: 'High', value: 2 }] },
  ] }],
});

const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;

describe('text of others on a terminal', () => {
  const folder = mkdtempSync(join(tmpdir(), 'behov-terminal-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  const file = (name: string, content: string): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const files = (column: string, more = '', said = turning): readonly string[] => [
    '--survey', file('survey.json', JSON.stringify(survey(said))),
    '--mapping', file('mapping.json', JSON.stringify({ behov: 1, survey: 'small-2020', questions: { role: { column, values: { one: '1', two: '2' } }, rows: { rows: { first: 'R' } }, ...(more === '' ? {} : { [more]: { column: more } }) } })),
  ];
  const behov = (...words: readonly string[]) => spawnSync(process.execPath, [join(projectRoot, 'bin', 'behov.mjs'), ...words, '--lang', 'en'], { encoding: 'utf8' });

  it('a cell, a header, a code of a mapping, an option and a path are shown with their commands written out, each on a line of ours', () => {
    const bad = file('bad.csv', `Role,R,${cell(`unused ${hostile}`)}\n${cell(`wrong ${hostile}`)},1,\n1,2,\n`);
    const open = file('open.csv', `Role,R\n1,"${hostile}\n`);
    for (const words of [
      ['analyse', ...files('Role'), '--responses', bad],
      ['analyse', ...files('Role'), '--responses', open],
      ['analyse', ...files(`No ${hostile}`), '--responses', bad],
      ['analyse', ...files('Role'), '--responses', join(folder, `no\u001b[31m\nbehov: lost.csv`)],
      ['check', ...files('Role', `more ${hostile}`, hostile)],
      [`verb ${hostile}`],
    ]) {
      const { stdout, stderr, status } = behov(...words);
      expect(status, stderr).to.not.equal(0);
      expect(stderr + stdout).to.not.match(commands);
      for (const line of stderr.split('\n')) expect(line).to.match(/^(behov: .*|\d+ faults?\.|Usage.*|  .*|)$/).and.not.match(/^ *behov: (all is well|no faults|lost)/);
    }
  });

  it('titles, questions, options and rows of a table too; as JSON they are exactly what the file says', () => {
    const good = file('good.csv', `Role,R\n${'1,1\n2,2\n'.repeat(20)}`);
    const text = behov('analyse', ...files('Role'), '--responses', good);
    expect(text.status, text.stderr).to.equal(0);
    expect(text.stdout).to.include('\\u202egnp.exe\\u2066').and.to.not.match(commands);
    expect(text.stdout.split('\n').filter((line) => /^\s*behov/.test(line))).to.deep.equal([]);
    const json = behov('analyse', ...files('Role'), '--responses', good, '--json');
    expect(json.stdout).to.not.match(commands);
    const record = JSON.parse(json.stdout) as { tables: readonly { rows: readonly { label: string }[] }[] }; // JSON.parse is typed any
    expect(record.tables[0]?.rows[0]?.label).to.equal(`One ${turning}`);
  });

  it('whatever a text holds, nothing of it commands; JSON means the same afterwards', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(visible(text)).to.not.match(commands);
        expect(visibleLine(text)).to.not.match(commands).and.to.not.include('\n');
        expect(JSON.parse(visible(JSON.stringify({ [text]: text })))).to.deep.equal({ [text]: text });
      }),
      { examples: [[hostile]] },
    );
  });
});
