import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { showProgress } from '../../../server/cli/showProgress.js';
import type { Terminal } from '../../../server/cli/terminal.js';
import { behovHere } from '../../support/behovHere.js';
import { projectRoot } from '../../support/projectRoot.js';

const survey = JSON.stringify({
  behov: 1, survey: 'small-2020', inventory: 'small', version: 1, languages: ['en'], title: 'Small survey', organisation: 'Someone', population: 'researchers', collected: 'elsewhere',
  sections: [{ code: 'all', title: 'All', questions: [
    { code: 'role', kind: 'single', text: 'Role?', options: [{ code: 'professor', label: 'Professor' }, { code: 'student', label: 'Étudiant' }] },
    { code: 'methods', kind: 'multiple', text: 'Methods?', options: [{ code: 'statistics', label: 'Statistics' }, { code: 'images', label: 'Images; films' }] },
    { code: 'hours', kind: 'number', text: 'Hours?', min: 0, max: 100, decimals: 1 },
  ] }],
});
const mapping = ['behov: 1', 'survey: small-2020', 'decimal: ","', 'questions:', '  role: { column: Role }', '  methods: { column: Methods, delimiter: ";" }', '  hours: { column: Hours }', ''].join('\n');

describe('answers that another system collected, from the command line', () => {
  const folder = mkdtempSync(join(tmpdir(), 'behov-foreign-'));
  const file = (name: string, content: string | Buffer): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  after(() => rmSync(folder, { recursive: true, force: true }));
  const files = (responses: string, map = mapping): readonly string[] => ['--survey', file('survey.json', survey), '--mapping', file('mapping.yaml', map), '--responses', responses];

  const analyse = (words: readonly string[], terminal: Partial<Terminal> = {}) => behovHere(['analyse', ...words], { terminal });

  it('C79: every cell that cannot be read is told by record, column and value, all at once, with sums; nothing is counted', async () => {
    const bad = file('bad.csv', ['Role,Methods,Hours', 'Professor,Statistics,"12,5"', 'Profesor,Statistics;Cooking,2', '"Professor",Images; films,x', 'Profesor,,101', 'Étudiant,,'].join('\n'));
    const { exit, out, err } = await analyse(files(bad));
    expect([exit, out]).to.deep.equal([65, '']);
    expect(err).to.include('bad.csv:3 record[2].Role: ').and.include('One more cell is the same, in record 4');
    expect(err).to.include('“Cooking”').and.include('“x” cannot be read as a number').and.include('101 is outside 0 to 100').and.include('5 faults in the file');
    expect(err).to.include('“Profesor” ×2').and.include('under values of role');
    const json = await analyse([...files(bad), '--json']);
    const { problems } = JSON.parse(json.out) as { problems: readonly { code: string; path?: string; line?: number }[] }; // JSON.parse is typed any
    const cells = problems.filter(({ path }) => path?.startsWith('record[') === true);
    expect(cells.map(({ path, line }) => [path, line])).to.have.deep.members([['record[2].Role', 3], ['record[2].Methods', 3], ['record[3].Hours', 4], ['record[4].Role', 5], ['record[4].Hours', 5]]);
  });

  it('C71: where one column is all there is, it is said of the one', async () => {
    const { exit, err } = await analyse([...files(file('one.csv', 'Roles\nProfessor\n')), '--lang', 'en']);
    expect([exit, err.includes('The only column of the file is not named “Methods”')]).to.deep.equal([65, true]);
  });

  it('C67: a delimiter that is not told is found and said, with the evidence and the line that settles it', async () => {
    const tabs = file('tabs.csv', 'Role\tMethods\tHours\nProfessor\tImages; films\t2,5\nÉtudiant\tStatistics;Images; films\t\n');
    const { exit, out, err } = await analyse([...files(tabs), '--disclosure', 'none']);
    expect([exit, err.includes('separated by tab: 2 of the first 2 records'), err.includes('delimiter: "\\t"')]).to.deep.equal([0, true, true]);
    expect(out).to.match(/Images; films +2 +100%/).and.match(/Statistics +1 +50%/).and.match(/Mean +2\.5/);
  });

  it('C68: an encoding that cannot be known ends with exit 65, both readings and the line to add; told, or chosen by the person at the terminal, it is read', async () => {
    const latin = file('latin.csv', Buffer.from('Role,Methods,Hours\n\xc9tudiant,Statistics,1\nProfessor,,2\n', 'latin1'));
    const asked = await analyse(files(latin));
    expect([asked.exit, asked.out]).to.deep.equal([65, '']);
    expect(asked.err).to.include('Étudiant').and.include('…tudiant').and.include('encoding: windows-1252').and.include('encoding: macintosh');
    const told = await analyse([...files(latin, mapping.replace('decimal', 'file: { encoding: windows-1252 }\ndecimal')), '--disclosure', 'none']);
    expect(told.out).to.match(/Étudiant +1 +50%/);
    let question = '';
    const chosen = await analyse([...files(latin), '--disclosure', 'none'], { ask: (text) => Promise.resolve((question = text) === '' ? '' : '2') });
    expect([chosen.exit, question === '']).to.deep.equal([0, false]);
    expect(chosen.out).to.equal(told.out);
    expect((await analyse(files(latin), { ask: () => Promise.resolve('') })).exit).to.equal(65);
    expect((await analyse([...files(latin), '--json'], { ask: () => Promise.reject(new Error('nobody is there')) })).exit).to.equal(65);
  });

  it('a group in which nobody answered is said to be one, and not the whole question', async () => {
    const few = file('few.csv', 'Role,Methods,Hours\nProfessor,Statistics,1\nProfessor,Statistics,2\n');
    const words = [...files(few), '--disclosure', 'none', '--question', 'methods', '--by', 'role'];
    expect((await analyse(words)).out).to.include('Étudiant, n = 0').and.include('* Where n = 0, nobody has answered the question.');
    expect((await analyse([...words, '--lang', 'sv'])).out).to.include('* Där n = 0 har ingen svarat på frågan.');
  });

  it('K123: a reader that stops reading is no fault', async () => {
    const good = file('good.csv', `Role,Methods,Hours\n${'Professor,Statistics,1\n'.repeat(500)}`);
    const child = spawn(process.execPath, [join(projectRoot, 'bin', 'behov.mjs'), 'analyse', ...files(good), '--json'], { env: { ...process.env, LANG: 'en' }, stdio: ['ignore', 'pipe', 'pipe'] });
    let err = '';
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    child.stdout.destroy();
    expect(await new Promise((resolve) => child.once('close', resolve)), err).to.equal(0);
    expect(err).to.not.match(/EPIPE|\n\s+at /);
  });

  it('says how far a long reading has come: nothing within a second, then one line rewritten on a terminal, a line now and then in a log', () => {
    for (const interactive of [true, false]) {
      let now = 0;
      let err = '';
      const overwrite = (line: string): void => void (err += `\r${line}`);
      const { progress, end } = showProgress({ err: (text) => (err += text), ...(interactive ? { overwrite } : {}) }, 'en', () => now);
      progress('reading', 1, 100);
      expect(err).to.equal('');
      for (now = 1_000; now < 13_000; now += 50) progress('reading', now / 130, 100);
      const said = err.split(/[\r\n]/).filter((line) => line.trim() !== '');
      expect(said[0]).to.equal('Reading the answers … 7%');
      expect(said.length).to.be.within(interactive ? 100 : 2, interactive ? 130 : 3);
      end();
      expect(err.endsWith(interactive ? ' \r' : '%\n')).to.equal(true);
    }
  });
});
