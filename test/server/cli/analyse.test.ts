import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { csvRecords } from '../../../analysis/exchange/csvRecords.js';
import { behovHere } from '../../support/behovHere.js';
import { projectRoot } from '../../support/projectRoot.js';

interface Row {
  readonly group: { readonly question: string; readonly code: string; readonly label: string } | null;
  readonly item: string | null;
  readonly code: string;
  readonly label: string;
  readonly count: number | null;
  readonly base: number | null;
  readonly share: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly intervalMethod: string | null;
  readonly release: string;
}

interface TableRecord {
  readonly question: string;
  readonly kind: string;
  readonly by: readonly string[];
  readonly baseRule: string;
  readonly where: string | null;
  readonly rows: readonly Row[];
  readonly notes: readonly { readonly code: string; readonly text: string }[];
}

interface Analysis {
  readonly version: number;
  readonly disclosure: string;
  readonly level: number;
  readonly target: string;
  readonly tables: readonly TableRecord[];
  readonly problems: readonly { readonly code: string }[];
}

const example = join(projectRoot, 'data', 'needs-inventory');
const own = ['--survey', join(example, 'survey.yaml'), '--responses', join(example, 'responses.csv')];

async function analyse(...words: readonly string[]): Promise<Analysis> {
  const { exit, out } = await behovHere(['analyse', ...words, '--json']);
  expect(exit, out).to.equal(0);
  return JSON.parse(out) as Analysis; // JSON.parse is typed any
}

const everyone = ({ rows }: TableRecord): readonly Row[] => rows.filter(({ group }) => group === null);

/** The answers as a spreadsheet would count them: no code of ours but the splitting into cells. */
function cellsOfExample(): readonly ReadonlyMap<string, string>[] {
  const [header, ...records] = csvRecords(readFileSync(join(example, 'responses.csv'), 'utf8')).records;
  return records.map(({ cells }) => new Map((header?.cells ?? []).map((name, i) => [name, cells[i] ?? ''])));
}

describe('behov analyse', function () {
  this.timeout(60_000);
  const folder = mkdtempSync(join(tmpdir(), 'behov-analyse-'));
  const file = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('is the JSON of the contract to the letter: every question, rows in definition order, everyone first, options with zero kept', async () => {
    const analysis = await analyse(...own, '--disclosure', 'none');
    expect(Object.keys(analysis)).to.deep.equal(['version', 'survey', 'definitionVersion', 'level', 'target', 'disclosure', 'tables', 'problems']);
    expect(analysis).to.include({ version: 1, survey: 'needs-inventory-2025', level: 0.95, target: 'process', disclosure: 'none' });
    for (const table of analysis.tables) {
      expect(Object.keys(table)).to.deep.equal(['question', 'kind', 'by', 'baseRule', 'where', 'rows', 'notes']);
      const keys = table.kind === 'number' ? ['group', 'base', 'mean', 'median', 'sd', 'low', 'high', 'release'] : ['group', 'item', 'code', 'label', 'count', 'base', 'share', 'low', 'high', 'intervalMethod', 'release'];
      for (const row of table.rows) expect(Object.keys(row), table.question).to.have.members(keys);
      expect(table.rows[0]?.group, table.question).to.equal(null);
    }
    const byRole = await analyse(...own, '--disclosure', 'none', '--question', 'methods', '--by', 'role', '--by', 'department', '--lang', 'sv');
    expect(byRole.tables.map(({ question, by }) => [question, ...by])).to.deep.equal([['methods', 'role'], ['methods', 'department']]);
    const [first] = byRole.tables;
    const groups = [...new Set(first?.rows.map(({ group }) => group?.code ?? null))];
    expect(groups[0]).to.equal(null);
    expect(groups.length).to.be.greaterThan(4);
    const codes = everyone(first ?? fail()).map(({ code }) => code);
    expect(codes).to.include.members(['other', 'no_need']);
    for (const group of groups) expect(first?.rows.filter((row) => (row.group?.code ?? null) === group).map(({ code }) => code)).to.deep.equal(codes);
  });

  it('counts what a spreadsheet would count', async () => {
    const { tables } = await analyse(...own, '--disclosure', 'none', '--question', 'methods', '--by', 'role');
    const cells = cellsOfExample();
    let compared = 0;
    for (const { group, code, count, base, share } of tables[0]?.rows ?? []) {
      const inGroup = cells.filter((cell) => group === null || (cell.get('role') ?? '').replace(/^\..*/, '.missing') === group.code);
      const answered = inGroup.filter((cell) => !(cell.get('methods.biostatistics') ?? '.').startsWith('.'));
      const chose = answered.filter((cell) => cell.get(`methods.${code}`) === '1');
      expect([count, base], `${group?.code ?? 'all'} ${code}`).to.deep.equal([chose.length, answered.length]);
      if (share !== null) expect(share).to.equal(chose.length / answered.length);
      compared += 1;
    }
    expect(compared).to.be.greaterThan(80);
  });

  it('hides small groups by default, the same whatever is asked, and says so; a question that splits others shows its counts as their bases', async () => {
    const asked = await analyse(...own, '--question', 'methods', '--by', 'department');
    const [table] = asked.tables;
    const hidden = table?.rows.filter(({ release }) => release === 'suppress') ?? [];
    expect(hidden.length).to.be.greaterThan(0);
    for (const row of hidden) expect([row.count, row.share, row.low, row.high]).to.deep.equal([null, null, null, null]);
    expect(table?.notes.map(({ code }) => code)).to.include('cells_hidden');
    const all = await analyse(...own);
    expect(all.disclosure).to.equal('public');
    const department = all.tables.find(({ question }) => question === 'department');
    expect(new Set(department?.rows.map(({ release }) => release))).to.deep.equal(new Set(['suppress']));
    expect(department?.notes.map(({ code }) => code)).to.deep.equal(['shown_as_bases']);
    const group = table?.rows.find(({ group: one, release }) => one !== null && release === 'show')?.group ?? fail();
    const filtered = await analyse(...own, '--question', 'methods', '--where', `department = ${group.code}`);
    expect(filtered.tables[0]).to.include({ where: `department = ${group.code}` });
    const inTable = table?.rows.filter((row) => row.group?.code === group.code).map((row) => ({ ...row, group: null }));
    expect(filtered.tables[0]?.rows).to.deep.equal(inTable);
  });

  const refused: readonly (readonly [name: string, words: readonly string[], says: string])[] = [
    ['a filter outside the lattice', ['--where', 'methods includes ai'], 'outside the definition'],
    ['a filter beside a split', ['--question', 'methods', '--by', 'role', '--where', 'department = genome_biology'], 'outside the definition'],
    ['a split outside the lattice', ['--question', 'methods', '--by', 'affiliation'], 'is not in the definition'],
    ['a filter that does not read', ['--disclosure', 'none', '--where', 'methods inclds ai'], '--where'],
    ['a question there is not', ['--question', 'method'], 'Did you mean “methods”?'],
    ['an indicator there is not', ['--indicator', 'needs_biostats', '--disclosure', 'none'], 'no indicator'],
    ['a split by many answers', ['--by', 'methods'], 'cannot split'],
    ['a question and an indicator', ['--question', 'methods', '--indicator', 'needs_ai'], 'cannot be given together'],
    ['K119 a level that is no number', ['--level', '95%'], '--level cannot be “95%”'],
    ['K119 a level out of range', ['--level', '0.4'], 'above 0.5 and below 1'],
    ['K108 a base rule there is not', ['--base', 'asked'], '--base cannot be “asked”'],
    ['a headcount without the list of people', ['--target', 'headcount'], 'needs --frame'],
  ];
  for (const [name, words, says] of refused) {
    it(`exits 2 for ${name}, in words`, async () => {
      const { exit, err, out } = await behovHere(['analyse', ...own, ...words]);
      expect([exit, out]).to.deep.equal([2, '']);
      expect(err).to.include(says).and.not.match(/\n\s+at /);
    });
  }

  it('reads as tables in a terminal, with base, interval and what is hidden, in both languages', async () => {
    const en = await behovHere(['analyse', ...own, '--question', 'methods', '--by', 'department']);
    expect(en.out).to.include('523 respondents').and.match(/All respondents, n = \d+/).and.match(/Biostatistics +\d+ +\d+\.\d% +\d+\.\d–\d+\.\d/).and.include('..');
    expect(en.out.replaceAll(/\n +/g, ' ')).to.include('* Groups with fewer than 10 answers are not shown, nor the groups that would give them away.');
    for (const line of en.out.split('\n')) expect(line.length, line).to.be.at.most(78);
    const sv = await behovHere(['analyse', ...own, '--indicator', 'needs_biostatistics', '--lang', 'sv']);
    expect(sv.out).to.include('523 svarande').and.match(/\d+,\d\u00a0%/);
  });

  it('takes the population of a list of people invited, whose intervals are narrower', async () => {
    const frame = ['--frame', join(example, 'frame.csv'), '--target', 'headcount', '--disclosure', 'none', '--question', 'methods'];
    const [process, headcount] = [await analyse(...own, '--question', 'methods', '--disclosure', 'none'), await analyse(...own, ...frame)];
    const [open, finite] = [process.tables[0]?.rows[0], headcount.tables[0]?.rows[0]];
    expect([headcount.target, finite?.intervalMethod]).to.deep.equal(['headcount', 'wilson_fpc']);
    expect((finite?.high ?? 1) - (finite?.low ?? 0)).to.be.lessThan((open?.high ?? 0) - (open?.low ?? 1));
    const bad = file('frame.csv', 'department,provider,role\nnowhere,,\n');
    const { exit, err } = await behovHere(['analyse', ...own, '--frame', bad]);
    expect(exit).to.equal(65);
    expect(err).to.include('“nowhere”').and.include('department');
  });

  it('says of another system’s file that it needs a mapping, and how to begin one', async () => {
    const foreign = file('foreign.csv', 'Timestamp,Which department?\n2021,North\n');
    const { exit, err } = await behovHere(['analyse', ...own.slice(0, 2), '--responses', foreign]);
    expect(exit).to.equal(65);
    expect(err).to.include('behov map --responses').and.match(/^behov: .*\n$/).and.not.include('CSV_COLUMN');
  });

  it('K110: a file of answers that is missing or a folder is named with the reason, exit 66', async () => {
    for (const [path, says] of [[join(folder, 'none.csv'), 'does not exist'], [folder, 'is a folder']] as const) {
      for (const more of [[], ['--mapping', join(folder, 'none.yaml')]]) {
        const { exit, err } = await behovHere(['analyse', ...own.slice(0, 2), '--responses', path, ...more]);
        expect(exit, err).to.equal(66);
        if (more.length === 0) expect(err).to.include(path).and.include(says);
      }
    }
  });
});

function fail(): never {
  throw new Error('not there');
}
