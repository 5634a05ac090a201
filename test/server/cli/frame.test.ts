/** Who answered, from the command: the example inventory, counted here as a spreadsheet would. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { csvRecords } from '../../../analysis/exchange/csvRecords.js';
import { behovHere } from '../../support/behovHere.js';
import { projectRoot } from '../../support/projectRoot.js';

interface Group {
  readonly code: string;
  readonly invited: number;
  readonly answered: number | null;
  readonly rate: number | null;
  readonly rates?: Readonly<Record<string, number | null>>;
}

interface Analysis {
  readonly response?: {
    readonly invited: number;
    readonly answered: number;
    readonly inFile: number;
    readonly rate: number | null;
    readonly dispositions: Readonly<Record<string, number>> | null;
    readonly rates: Readonly<Record<string, number | null>> | null;
    readonly by: readonly { readonly question: string; readonly distance: number | null; readonly answeredTo: string | null; readonly groups: readonly Group[] }[];
    readonly representativity: { readonly indicator: number | null; readonly maximumBias: number | null; readonly why: string | null };
  };
  readonly tables: readonly {
    readonly rows: readonly { readonly code: string; readonly count: number | null; readonly base: number | null; readonly group: { readonly question: string; readonly code: string } | null }[];
    readonly bounds?: readonly { readonly code: string; readonly low: number; readonly high: number; readonly halfAsOften: number; readonly tippingPoint: number | null; readonly reachesHalf: string }[];
    readonly noBounds?: string;
  }[];
}

const example = join(projectRoot, 'data', 'needs-inventory');
const filesIn = (folder: string) => ['--survey', join(folder, 'survey.yaml'), '--responses', join(folder, 'responses.csv'), '--frame', join(folder, 'frame.csv')];

const behovAnalyse = (...words: readonly string[]) => behovHere(['analyse', ...words]);

async function analyse(...words: readonly string[]): Promise<Analysis> {
  const { exit, out } = await behovAnalyse(...words, '--json');
  expect(exit, out).to.equal(0);
  return JSON.parse(out) as Analysis; // JSON.parse is typed any
}

const lines = (folder: string) => readFileSync(join(folder, 'frame.csv'), 'utf8').trim().split('\n');

describe('behov analyse --frame', function () {
  this.timeout(60_000);
  const folder = mkdtempSync(join(tmpdir(), 'behov-frame-'));
  cpSync(example, folder, { recursive: true });
  const [head = '', ...people] = lines(example);
  // Every third answered, every fifth of the others refused, every seventh bounced, every 100th has left.
  const became = people.map((_, i) => (i % 100 === 99 ? 'left' : i % 3 === 0 ? (i % 2 === 0 ? 'yes' : 'half') : i % 5 === 0 ? 'no' : i % 7 === 0 ? 'bounced' : 'silent'));
  const frame = (words: readonly string[]) => writeFileSync(join(folder, 'frame.csv'), [`${head},became`, ...people.map((line, i) => `${line},${words[i] ?? ''}`)].join('\n'));
  frame(became);
  const survey = readFileSync(join(folder, 'survey.yaml'), 'utf8');
  writeFileSync(join(folder, 'survey.yaml'), `${survey.trimEnd()}\n  disposition: { column: became, values: { yes: complete, half: partial, no: refusal, bounced: unknown, silent: no_contact, left: ineligible } }\n`);
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('counts rates, by each column, as a spreadsheet would', async () => {
    const { response } = await analyse(...filesIn(example), '--question', 'methods', '--disclosure', 'none');
    const rows = csvRecords(readFileSync(join(example, 'responses.csv'), 'utf8')).records;
    const at = rows[0]?.cells.indexOf('role') ?? -1;
    expect(response).to.include({ invited: people.length, answered: rows.length - 1, rate: (rows.length - 1) / people.length, dispositions: null, rates: null });
    const role = response?.by.find(({ question }) => question === 'role');
    for (const { code, invited, answered, rate } of role?.groups.filter(({ invited: all }) => all > 0) ?? []) {
      const [all, some] = [people.filter((line) => line.split(',')[2] === code).length, rows.filter(({ cells }) => cells[at] === code).length];
      expect([invited, answered, rate], code).to.deep.equal([all, some, some / all]);
    }
    expect(role?.groups.length).to.be.greaterThan(8);
    expect(response?.representativity.indicator).to.be.within(0.5, 1);
  });

  it('says for the public what public tables say, and nothing of a group that is hidden in them', async () => {
    const [all, split] = [await analyse(...filesIn(example), '--question', 'methods'), await analyse(...filesIn(example), '--question', 'methods', '--by', 'department')];
    const margin = all.response?.by.find(({ question }) => question === 'department');
    expect(margin?.answeredTo).to.equal('methods');
    const bases = new Map(split.tables[0]?.rows.flatMap(({ group, base }) => (group === null ? [] : [[group.code, base] as const])));
    const hidden = margin?.groups.filter(({ answered }) => answered === null) ?? [];
    expect(hidden.length).to.be.greaterThan(1);
    for (const { code, answered } of margin?.groups ?? []) expect(answered, code).to.equal(bases.get(code) ?? null);
    for (const { rate, invited } of hidden) expect([rate, invited > 0]).to.deep.equal([null, true]);
    const [methods] = all.tables;
    for (const { code, low, high } of methods?.bounds ?? []) {
      const row = methods?.rows.find((one) => one.code === code);
      expect(low).to.be.closeTo((row?.count ?? NaN) / people.length, 1e-12);
      expect(high - low).to.be.closeTo(1 - (row?.base ?? NaN) / people.length, 1e-12);
    }
    expect(methods?.bounds?.length).to.be.greaterThan(10);
    // Weights are of no account for who answered.
    expect((await analyse(...filesIn(example), '--question', 'methods', '--rake', 'role')).response).to.deep.equal(all.response);
  });

  it('has AAPOR\'s rates where the list tells what became of people; who has left is in none, nor in what weights add up to', async () => {
    const count = (word: string) => became.filter((one) => one === word).length;
    const eligible = people.length - count('left');
    const answered = count('yes') + count('half');
    const { response } = await analyse(...filesIn(folder), '--question', 'methods', '--disclosure', 'none', '--rake', 'role');
    expect(response).to.include({ invited: eligible, answered, inFile: 523, rate: answered / eligible });
    expect(response?.rates?.['rr1']).to.equal(count('yes') / eligible);
    expect(response?.rates?.['rr6']).to.equal(answered / (eligible - count('bounced')));
    expect(response?.rates?.['con1']).to.equal((answered + count('no')) / eligible);
    const role = response?.by.find(({ question }) => question === 'role');
    const phd = people.flatMap((line, i) => (line.split(',')[2] === 'doctoral_student' ? [became[i]] : []));
    expect(role?.groups.find(({ code }) => code === 'doctoral_student')?.rates?.['rr1']).to.equal(phd.filter((word) => word === 'yes').length / phd.filter((word) => word !== 'left').length);
    const { out } = await behovAnalyse(...filesIn(folder), '--question', 'methods', '--disclosure', 'none', '--rake', 'role', '--lang', 'sv');
    expect(out).to.match(/räknas upp till de 1\s527 inbjudna/u).and.to.match(/Övertäckning: 15\./u).and.to.match(/RR1\s\d+,\d\s%/u);
  });

  it('can be read: who answered, what the share could be, and why not where that cannot be said', async () => {
    const { out, exit } = await behovAnalyse(...filesIn(example), '--question', 'methods');
    expect(exit).to.equal(0);
    expect(out).to.include('Response rate 34% (523 of 1,542). Non-response 66% (1,019).').and.to.include('Biostatistics: could be from 27% to 93% among all invited').and.to.match(/Oral and Tooth Health +34 +\.\. +\.\./);
    for (const language of ['sv', 'en']) {
      const said = (await behovAnalyse(...filesIn(folder), '--lang', language)).out.split('\n');
      const wide = said.filter((line) => line.length > 78 && !/^\* |^\S.*\[/.test(line));
      expect(wide).to.deep.equal([]);
    }
    const routed = await behovAnalyse(...filesIn(example), '--indicator', 'biostatistics_met');
    expect(routed.out.replace(/\s+/g, ' ')).to.include('No bounds among all invited: only some are asked.');
    expect((await analyse(...filesIn(example), '--indicator', 'biostatistics_met')).tables[0]).to.deep.include({ bounds: [], noBounds: 'routed' });
  });

  it('refuses a list whose words the definition does not name, saying the nearest, and one without the column', async () => {
    frame(became.map((word) => (word === 'silent' ? 'silnt' : word)));
    const misspelt = await behovAnalyse(...filesIn(folder));
    expect([misspelt.exit, misspelt.out]).to.deep.equal([65, '']);
    expect(misspelt.err).to.match(/“silnt” in the column “became” is not under frame: disposition: values \(\d+ times\)\. Did you mean “silent”\?/);
    frame(became.map((word, i) => (i === 0 ? '' : word)));
    expect((await behovAnalyse(...filesIn(folder))).err).to.include('The column “became” is blank for 1 on the list.');
    writeFileSync(join(folder, 'frame.csv'), [head, ...people].join('\n'));
    expect((await behovAnalyse(...filesIn(folder))).err).to.include('has no column “became”');
  });
});
