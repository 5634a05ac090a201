import { join } from 'node:path';
import { expect } from 'chai';
import { behovHere } from '../../support/behovHere.js';
import { projectRoot } from '../../support/projectRoot.js';

const example = join(projectRoot, 'data', 'needs-inventory');
const own = ['analyse', '--survey', join(example, 'survey.yaml'), '--responses', join(example, 'responses.csv')];

const behovAnalyse = (...words: readonly string[]) => behovHere([...own, ...words]);

interface Summarised {
  readonly question: string;
  readonly summary?: {
    readonly kind: string;
    readonly rows?: readonly { readonly item: string; readonly n: number | null; readonly release: string; readonly mean: { readonly value: number } | null; readonly missing: number | null }[];
    readonly groups?: readonly { readonly n: number | null; readonly rows: readonly { readonly code: string; readonly n: number | null; readonly borda: number | null }[] }[];
    readonly pairs?: readonly { readonly a: string; readonly b: string; readonly both: number | null; readonly release: string }[];
    readonly findings: readonly string[];
  };
}

async function tablesOf(...words: readonly string[]): Promise<readonly Summarised[]> {
  const { exit, out } = await behovAnalyse(...words, '--json');
  expect(exit, out).to.equal(0);
  return (JSON.parse(out) as { readonly tables: readonly Summarised[] }).tables; // JSON.parse is typed any
}

describe('behov analyse --detail', function () {
  this.timeout(60_000);

  it('sums up grids, rankings and multiple choices in the JSON, and only where it was asked for', async () => {
    const tables = await tablesOf('--detail', '--disclosure', 'none');
    const kinds = new Map(tables.map(({ question, summary }) => [question, summary?.kind]));
    expect([kinds.get('met'), kinds.get('priorities'), kinds.get('methods'), kinds.get('role')]).to.deep.equal(['likert', 'ranking', 'together', undefined]);
    // 53, 114, 118, 51 and 16 answers on the five steps in the file.
    const row = tables.find(({ question }) => question === 'met')?.summary?.rows?.find(({ item }) => item === 'biostatistics');
    expect([row?.n, row?.missing]).to.deep.equal([352, 14]);
    expect(row?.mean?.value).to.be.closeTo((53 + 2 * 114 + 3 * 118 + 4 * 51 + 5 * 16) / 352, 1e-12);
    expect((await tablesOf('--question', 'met')).every((table) => !('summary' in table))).to.equal(true);
  });

  it('tells the public nothing that rests on a handful', async () => {
    const [met] = await tablesOf('--detail', '--question', 'met');
    const bioinformatics = met?.summary?.rows?.find(({ item }) => item === 'bioinformatics');
    expect([bioinformatics?.release, bioinformatics?.n, bioinformatics?.mean]).to.deep.equal(['suppress', null, null]);
    const [priorities] = await tablesOf('--detail', '--question', 'priorities');
    expect(priorities?.summary?.groups?.map(({ n, rows }) => [n, rows.length])).to.deep.equal([[null, 0]]);
    const [methods] = await tablesOf('--detail', '--question', 'methods');
    const [exact] = await tablesOf('--detail', '--question', 'methods', '--disclosure', 'none');
    const hidden = methods?.summary?.pairs?.filter(({ release }) => release === 'suppress') ?? [];
    expect(hidden.length).to.be.greaterThan(0);
    expect(hidden.every(({ both }) => both === null)).to.equal(true);
    expect(exact?.summary?.pairs?.every(({ release }) => release === 'show')).to.equal(true);
  });

  it('is text of lines that fit, in both languages, with a filter and by a background', async () => {
    for (const words of [['--lang', 'sv'], ['--lang', 'en', '--disclosure', 'none', '--question', 'met', '--by', 'role'], ['--lang', 'en', '--question', 'methods', '--where', 'department = genome_biology', '--disclosure', 'none']]) {
      const { exit, out, err } = await behovAnalyse('--detail', ...words);
      expect(exit, err).to.equal(0);
      expect(out).to.match(/Sammanfattat|In short/);
      expect(out.split('\n').filter((line) => line.startsWith('  ') && line.length > 78)).to.deep.equal([]);
    }
  });

  it('takes no value', async () => {
    const { exit, err } = await behovAnalyse('--detail=yes');
    expect([exit, err.includes('--detail takes no value')]).to.deep.equal([2, true]);
  });
});
