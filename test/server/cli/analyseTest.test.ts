import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { behovHere } from '../../support/behovHere.js';
import { projectRoot } from '../../support/projectRoot.js';

const example = join(projectRoot, 'data', 'needs-inventory');
const own = ['--survey', join(example, 'survey.yaml'), '--responses', join(example, 'responses.csv')];

interface TestRecord {
  readonly method: string | null;
  readonly n: number;
  readonly p: number | null;
  readonly chance: { readonly seed: number } | null;
  readonly groups: readonly { readonly code: string }[];
  readonly parts: readonly { readonly code: string; readonly adjustedP: number | null }[];
  readonly findings: readonly string[];
}

const behovAnalyse = (...words: readonly string[]) => behovHere(['analyse', ...words]);

async function testsOf(...words: readonly string[]): Promise<readonly TestRecord[]> {
  const { exit, out } = await behovAnalyse(...words, '--json');
  expect(exit, out).to.equal(0);
  const { tables } = JSON.parse(out) as { readonly tables: readonly { readonly tests?: readonly TestRecord[] }[] }; // JSON.parse is typed any
  return tables.flatMap(({ tests }) => tests ?? []);
}

describe('behov analyse --test', function () {
  this.timeout(60_000);
  const folder = mkdtempSync(join(tmpdir(), 'behov-test-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  const asked = [...own, '--question', 'methods', '--by', 'role', '--test'];

  it('says in both languages whether groups differ, in lines of a terminal', async () => {
    for (const [lang, title, verdict] of [['en', 'Do the groups differ?', /p = \.\d{3}/], ['sv', 'Skiljer sig grupperna?', /p = 0,\d{3}/]] as const) {
      const { exit, out } = await behovAnalyse(...asked, '--lang', lang);
      expect(exit).to.equal(0);
      const [, said = ''] = out.split(title);
      expect(said).to.match(verdict);
      expect(said.split('\n').filter((line) => line.length > 78)).to.deep.equal([]);
    }
  });

  it('for the public: of shown groups alone, p to three decimals, from the table and nothing else', async () => {
    const [test] = await testsOf(...asked);
    expect(test?.method).to.equal('smallest_adjusted');
    expect(Number(test?.p?.toFixed(3))).to.equal(test?.p);
    expect(test?.groups.map(({ code }) => code)).to.not.be.empty;
    expect(Math.min(...(test?.parts ?? []).map(({ adjustedP }) => adjustedP ?? 1))).to.equal(test?.p);
  });

  it('for files of one’s own: all options together; the same seed gives the same digits, another seed others', async () => {
    const exact = [...asked, '--disclosure', 'none'];
    const [first, again, other] = await Promise.all([testsOf(...exact), testsOf(...exact), testsOf(...exact, '--seed', '7')]);
    expect(first).to.deep.equal(again);
    expect(first[0]).to.include({ method: 'permutation', n: 503 });
    expect([first[0]?.chance?.seed, other[0]?.chance?.seed]).to.deep.equal([20211115, 7]);
  });

  it('a file without answers has nothing to test, and says so', async () => {
    const empty = join(folder, 'none.csv');
    const [header = ''] = readFileSync(join(example, 'responses.csv'), 'utf8').split('\n');
    writeFileSync(empty, `${header}\n`);
    const tests = await testsOf('--survey', join(example, 'survey.yaml'), '--responses', empty, '--by', 'role', '--test', '--disclosure', 'none');
    for (const { method, p, findings } of tests) {
      expect([method, p]).to.deep.equal([null, null]);
      expect(findings).to.have.lengthOf(1);
    }
  });

  it('needs groups', async () => {
    const { exit, err } = await behovAnalyse(...own, '--test');
    expect(exit).to.equal(2);
    expect(err).to.include('--test').and.include('--by');
  });
});
