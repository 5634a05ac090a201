import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { behovHere } from '../../support/behovHere.js';
import { projectRoot } from '../../support/projectRoot.js';

const example = join(projectRoot, 'data', 'needs-inventory');
const own = ['analyse', '--survey', join(example, 'survey.yaml'), '--responses', join(example, 'responses.csv'), '--question', 'methods'];
const list = join(example, 'frame.csv');

const behov = (...words: readonly string[]) => behovHere([...own, ...words]);

interface Category {
  readonly codes: readonly string[];
  readonly invited: number;
  readonly answered: number | null;
  readonly after: number | null;
}

interface Weighted {
  readonly weights: { readonly questions: readonly string[]; readonly n: number; readonly invited: number; readonly margins: readonly { readonly question: string; readonly categories: readonly Category[] }[] };
  readonly tables: readonly { readonly rows: readonly { readonly code: string; readonly count: number | null; readonly share: number | null; readonly unweighted?: number }[] }[];
}

describe('behov analyse --rake', () => {
  it('makes those who answered stand for those on the list, in every category, and shows what it was without', async () => {
    const { exit, out } = await behov('--frame', list, '--rake', 'department,role', '--disclosure', 'none', '--json');
    expect(exit, out).to.equal(0);
    const { weights, tables } = JSON.parse(out) as Weighted; // JSON.parse is typed any
    expect([weights.questions, weights.n, weights.invited]).to.deep.equal([['department', 'role'], 523, 1542]);
    // Counted in the file itself.
    const [head = '', ...people] = readFileSync(list, 'utf8').trim().split('\n');
    const column = head.split(',').indexOf('role');
    for (const { codes, invited } of weights.margins[1]?.categories ?? []) expect(people.filter((line) => codes.includes(line.split(',')[column] ?? '')), codes.join()).to.have.length(invited);
    for (const { categories } of weights.margins) {
      const all = categories.reduce((sum, { invited }) => sum + invited, 0);
      for (const { invited, after } of categories) expect(after).to.be.closeTo(invited / all, 1e-9);
    }
    for (const { count, share, unweighted } of tables[0]?.rows ?? []) {
      expect(unweighted).to.equal((count ?? NaN) / 523);
      expect(Math.abs((share ?? NaN) - (unweighted ?? NaN))).to.be.below(0.1);
    }
    const said = await behov('--frame', list, '--rake', 'department,role', '--disclosure', 'none');
    expect(said.out).to.match(/raked\s+to\s+the\s+1,542\s+invited\s+by\s+Department,\s+Role/).and.match(/Plain/).and.match(/20\s+stated\s+none/);
  });

  it('for the public says how unequal the weights are, not whom they count', async () => {
    const { weights } = JSON.parse((await behov('--frame', list, '--rake', 'department,role', '--json')).out) as Weighted;
    for (const { categories } of weights.margins) for (const { answered, after } of categories) expect([answered, after]).to.deep.equal([null, null]);
  });

  it('is refused without a list, by what the list does not tell, and with a list of fewer than answered', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'behov-rake-'));
    const short = join(folder, 'short.csv');
    writeFileSync(short, readFileSync(list, 'utf8').split('\n').slice(0, 200).join('\n'));
    const cases: readonly (readonly [readonly string[], number, RegExp])[] = [
      [['--rake', 'role'], 2, /--rake needs --frame/],
      [['--frame', list, '--rake', 'rol'], 65, /does not tell “rol”.*Did you mean “role”/],
      [['--frame', list, '--rake', 'methods'], 65, /does not tell “methods”.*department, provider, role/s],
      [['--frame', short, '--rake', 'role'], 65, /199 people invited and the file 523 answers/],
    ];
    for (const [words, code, says] of cases) {
      const { exit, out, err } = await behov(...words);
      expect([exit, out], words.join(' ')).to.deep.equal([code, '']);
      expect(err).to.match(says);
    }
    rmSync(folder, { recursive: true });
  });
});
