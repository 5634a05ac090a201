/**
 * Authority: what the authors of seven real surveys published of them, and two independent recomputations of it
 * (`../shared/data/NAME/published_figures.json`). README.md says how the figures are tied to our numbers.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { needsRealSurveys } from '../support/needsRealSurveys.js';
import { projectRoot, sharedFolder } from '../support/projectRoot.js';
import { checkTable } from './checkTable.js';
import type { FigureEntry, TableEntry } from './figuresFile.js';
import { judgeFigures, readRealSurvey, reproduce, type RealSurvey, type Verdicts } from './reproduce.js';

const shared = sharedFolder();
const data = (name: string): string => join(shared ?? '', 'data', name);
const surveys = readdirSync(join(projectRoot, 'test', 'real'), { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));

/** `47 of 47 figures reproduced`, then a line for each that is not, and why. */
function report(verdicts: Verdicts, what: string): readonly string[] {
  if (verdicts.size === 0) return [];
  const all = [...verdicts];
  const without = (is: string) => all.filter(([, verdict]) => verdict.is === is);
  const aside = without('not checkable');
  const lines = all.flatMap(([name, verdict]) => {
    if (verdict.is !== 'reproduced') return [`  ${name} ${verdict.is}: ${verdict.why}`];
    return verdict.except === undefined ? [] : [`  ${name} reproduced but for ${verdict.except.join(', ')}`];
  });
  return [`${without('reproduced').length} of ${all.length - aside.length} ${what} reproduced`, ...lines];
}

function notReproduced(verdicts: Verdicts): readonly string[] {
  return [...verdicts].flatMap(([name, verdict]) => (verdict.is === 'not reproduced' ? [`${name}: ${verdict.why}`] : []));
}

describe('figures that were published about real surveys', function () {
  this.timeout(60_000);
  before(needsRealSurveys);

  for (const name of surveys) {
    it(`${name}: all that was published comes out of its answers`, async () => {
      const { figures, tables } = await reproduce(name, data(name));
      for (const line of [...report(figures, 'figures'), ...report(tables, 'tables')]) process.stdout.write(`    ${name}: ${line}\n`);
      const wrong = [...notReproduced(figures), ...notReproduced(tables)];
      expect(wrong, wrong.join('\n')).to.deep.equal([]);
    });
  }

  it('there are seven of them', () => {
    expect(surveys).to.have.lengthOf(7);
  });

  describe('a figure that is not ours is found', () => {
    let real: RealSurvey;
    before(async () => {
      real = await readRealSurvey('charite_rdm_2021', data('charite_rdm_2021'));
    });
    const first = 'charite_rdm_2021-01';
    const tampered = (change: (figure: RealSurvey['published']['figures'][number]) => Partial<typeof figure>): Verdicts => {
      const { published, file, numbers } = real;
      const figures = published.figures.map((figure) => (figure.id === first ? { ...figure, ...change(figure) } : figure));
      return judgeFigures({ ...published, figures }, file, numbers);
    };

    for (const [what, change] of [
      ['one person more', { published: { n: 271, pct: 57.3 } }],
      ['a percentage beyond its tolerance', { published: { n: 270, pct: 57.4 } }],
      ['another base', { recomputed: { n: 270, N: 470, pct: 57.32 } }],
      ['a misprint that is none', { match: false }],
      ['a number of a kind nobody knows', { published: { mean: 3 } }],
      ['an entry too few', { id: 'charite_rdm_2021-48' }],
    ] as const) {
      it(what, () => {
        expect(notReproduced(tampered(() => change))).to.not.be.empty;
      });
    }
  });

  describe('a misprint in a rule or a sentence', () => {
    const rule = 'charite_rdm_2021-17';
    const sentence = 'niblse_2022-15';
    const reals = new Map<string, RealSurvey>();
    before(async () => {
      for (const id of [rule, sentence]) {
        const name = id.slice(0, -3);
        reals.set(id, await readRealSurvey(name, data(name)));
      }
    });
    const judge = (id: string, change: Partial<RealSurvey['published']['figures'][number]>): string | undefined => {
      const real = reals.get(id);
      if (real === undefined) throw new RangeError(id);
      const figures = real.published.figures.map((figure) => (figure.id === id ? { ...figure, ...change } : figure));
      return judgeFigures({ ...real.published, figures }, real.file, real.numbers).get(id)?.is;
    };
    const how = 'agree 173, not 113, NA 223; 217/69/223; 189/94/226; 226/61/222';
    const asPrinted = (published: string) => ({ match: false, texts: new Map([['how', how], ['published', published]]) });

    for (const [what, id, change, is] of [
      ['a rule that holds is none', rule, { match: false }, 'not reproduced'],
      ['a rule that one number breaks is one', rule, { match: false, published: 'all >50' }, 'reproduced'],
      ['but not where the number recomputed is another', rule, { match: false, published: 'all >50', recomputed: { SUP4_1: 1 } }, 'not reproduced'],
      ['words that are no rule are none', rule, { match: false, published: 'most' }, 'not reproduced'],
      ['a sentence with our numbers is none', sentence, asPrinted(how), 'not reproduced'],
      ['a sentence with other things than our numbers is none', sentence, { match: false }, 'not reproduced'],
      ['a sentence with one other number is one', sentence, asPrinted(how.replace('173', '174')), 'reproduced'],
      ['but not where the sentence recomputed has another', sentence, { match: false, texts: new Map([['how', how.replace('69', '70')], ['published', how.replace('173', '174')]]) }, 'not reproduced'],
    ] as const) {
      it(`${what} (${id})`, () => {
        expect(judge(id, change)).to.equal(is);
      });
    }
  });

  describe('a p-value that is not ours is found', () => {
    const id = 'niblse_2022-14';
    let real: RealSurvey;
    before(async () => {
      real = await readRealSurvey('niblse_2022', data('niblse_2022'));
    });
    const judge = (change: Partial<RealSurvey['published']['figures'][number]>, entry?: FigureEntry): string | undefined => {
      const figures = real.published.figures.map((figure) => (figure.id === id ? { ...figure, ...change } : figure));
      const own = entry === undefined ? real.file.figures : new Map([...real.file.figures, [id, entry]]);
      return judgeFigures({ ...real.published, figures }, { ...real.file, figures: own }, real.numbers).get(id)?.is;
    };
    const p = 'faced_barriers by minority';

    for (const [what, change, entry, is] of [
      ['but not one that is', {}, undefined, 'reproduced'],
      ['one in the last digit that is printed', { published: { p: 0.19 } }, undefined, 'not reproduced'],
      ['one in the last digit that was recomputed', { recomputed: { p: 0.180729 } }, undefined, 'not reproduced'],
      ['one without the correction that was made', {}, { kind: 'p', p, yates: false }, 'not reproduced'],
      ['one of other groups', {}, { kind: 'p', p: 'faced_barriers by gender', yates: true }, 'not reproduced'],
      ['a misprint that is none', { match: false }, undefined, 'not reproduced'],
      ['words', { published: 'significant', recomputed: 'yes' }, undefined, 'not reproduced'],
    ] as const satisfies readonly (readonly [string, Parameters<typeof judge>[0], FigureEntry | undefined, string])[]) {
      it(what, () => {
        expect(judge(change, entry)).to.equal(is);
      });
    }
  });

  describe('a table that is not ours is found', () => {
    let real: RealSurvey;
    before(async () => {
      real = await readRealSurvey('soton_software_2019', data('soton_software_2019'));
    });
    const entry: TableEntry = { kind: 'table', question: 'develops', base: 'answered', columns: ['count', 'percent'], labels: new Map(), differs: new Map() };
    const judge = (rows: readonly (readonly string[])[], change: Partial<TableEntry> = {}): string =>
      checkTable([['answers', 'count', 'percent'], ...rows], { ...entry, ...change }, real.numbers, real.published.tolerance).is;

    it('but not one that is', () => {
      expect(judge([['Yes', '198', '33.0'], ['No', '396', '67']])).to.equal('reproduced');
    });
    for (const [what, rows, change] of [
      ['one person more', [['Yes', '199', '33'], ['No', '396', '67']], {}],
      ['a percentage beyond its tolerance', [['Yes', '198', '34'], ['No', '396', '67']], {}],
      ['a decimal too many to be right', [['Yes', '198', '33.34'], ['No', '396', '66.67']], {}],
      ['a row too few', [['Yes', '198', '33']], {}],
      ['an empty table', [['Yes', '', ''], ['No', '', '']], {}],
      ['a row said to differ that does not', [['Yes', '198', '33'], ['No', '396', '67']], { differs: new Map([['Yes', 'a misprint']]) }],
    ] as const) {
      it(what, () => {
        expect(judge(rows, change)).to.equal('not reproduced');
      });
    }
  });
});
