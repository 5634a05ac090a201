/** `behov analyse --gap`, from files to text and JSON. Authority: docs/analysis.md; R for the numbers (test/analysis/tables/gapTable.test.ts). */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { behovHere } from '../../support/behovHere.js';

const grid = (code: string, label: string, rows: string, scale: string) => `      - { code: ${code}, kind: grid, text: ${label}, rows: ${rows}, scale: { list: ${scale} } }\n`;
const survey = `behov: 1
survey: gaps
inventory: gaps
version: 1
collected: elsewhere
languages: [en]
title: Needs
organisation: Somewhere
population: researchers
lists:
  steps:
${[1, 2, 3, 4, 5].map((step) => `    - { code: s${String(step)}, label: Step ${String(step)}, value: ${String(step)} }`).join('\n')}
    - { code: dont_know, label: Do not know, meaning: dont_know }
  short: [{ code: no, label: No, value: 0 }, { code: yes, label: Yes, value: 1 }]
  words: [{ code: one, label: One, value: 1 }, { code: dont_know, label: Do not know, meaning: dont_know }]
  things: [{ code: statistics, label: Statistics }, { code: data, label: Data management }, { code: rare, label: Rare thing }]
sections:
  - code: all
    title: All
    questions:
      - { code: role, kind: single, text: Role, options: [{ code: phd, label: Student }, { code: senior, label: Senior }] }
${grid('importance', 'How important?', '{ list: things }', 'steps')}${grid('availability', 'How available?', '{ list: things }', 'steps')}${grid('other', 'Something else?', '[{ code: statistics, label: Statistics }, { code: tea, label: Tea }]', 'short')}${grid('wordy', 'In words?', '{ list: things }', 'words')}background: [role]
lattice: []
`;

/** 60 people: 30 find statistics less available than important, 20 alike, 10 more; data the other way round; four rated the rare thing. */
function responses(): string {
  const head = ['language', 'role', ...['importance', 'availability'].flatMap((which) => ['statistics', 'data', 'rare'].map((row) => `${which}.${row}`)), ...['statistics', 'tea'].map((row) => `other.${row}`), ...['statistics', 'data', 'rare'].map((row) => `wordy.${row}`)];
  const ratings = (i: number): readonly (readonly [number, number])[] => [i < 15 ? [5, 1] : i < 30 ? [5, 2] : i < 40 ? [2, 2] : i < 50 ? [1, 1] : [1, 5], i < 15 ? [1, 5] : i < 30 ? [2, 5] : i < 40 ? [2, 2] : i < 50 ? [1, 1] : [5, 1]];
  const lines = Array.from({ length: 60 }, (_, i) => {
    const [statistics, data] = ratings(i);
    const rare = i < 4 ? ['s5', 's1'] : ['.skipped', '.skipped'];
    return ['en', i % 2 === 0 ? 'phd' : 'senior', `s${String(statistics?.[0])}`, `s${String(data?.[0])}`, rare[0], `s${String(statistics?.[1])}`, `s${String(data?.[1])}`, rare[1], 'yes', 'no', 'one', 'one', 'dont_know'].join(',');
  });
  return `${head.join(',')}\n${lines.join('\n')}\n`;
}

interface GapJson {
  readonly importance: string;
  readonly test: string;
  readonly seed: number;
  readonly rows: readonly (Readonly<Record<string, unknown>> & { readonly code: string; readonly needScore: number | null; readonly release: string })[];
  readonly notes: readonly { readonly code: string }[];
}

describe('behov analyse --gap', function () {
  this.timeout(60_000);
  const folder = mkdtempSync(join(tmpdir(), 'behov-gap-'));
  const files = [join(folder, 'survey.yaml'), join(folder, 'responses.csv')] as const;
  writeFileSync(files[0], survey);
  writeFileSync(files[1], responses());
  after(() => rmSync(folder, { recursive: true, force: true }));

  const analyse = (...words: readonly string[]) => behovHere(['analyse', '--survey', files[0], '--responses', files[1], ...words]);
  async function record(...words: readonly string[]): Promise<{ readonly gap: GapJson; readonly tables: readonly { readonly question: string }[] }> {
    const { exit, out } = await analyse('--gap', 'importance,availability', '--json', ...words);
    expect(exit, out).to.equal(0);
    return JSON.parse(out) as { gap: GapJson; tables: { question: string }[] }; // JSON.parse is typed any
  }

  it('is the JSON of docs/analysis.md, largest need first, small rows hidden', async () => {
    const { gap, tables } = await record();
    expect(tables.map(({ question }) => question)).to.deep.equal(['importance', 'availability']);
    expect(gap).to.include({ importance: 'importance', availability: 'availability', test: 'sign', seed: 20211115 });
    expect(gap.rows.map(({ code, n, needScore, release }) => [code, n, needScore, release])).to.deep.equal([['statistics', 60, 33, 'show'], ['data', 60, -33, 'show'], ['rare', null, null, 'suppress']]);
    expect(Object.keys(gap.rows[0] ?? {})).to.deep.equal(['code', 'label', 'n', 'importance', 'availability', 'below', 'above', 'equal', 'needScore', 'low', 'high', 'weightedDiscrepancy', 'quadrant', 'quadrantCertainty', 'p', 'adjustedP', 'release']);
    // Holm over the two rows that are shown: twice R's binom.test(30, 40)$p.value, 0.00222.
    expect(gap.rows[0]).to.include({ quadrant: 'concentrate_here', below: 0.5, above: 0.17, adjustedP: 0.004 });
    expect(gap.notes.map(({ code }) => code)).to.include('rows_hidden');
  });

  it('tells everything of files of one’s own, filtered too', async () => {
    const { gap } = await record('--disclosure', 'none', '--where', 'role = phd');
    expect(gap.rows.map(({ code, n }) => [code, n])).to.deep.equal([['rare', 2], ['statistics', 30], ['data', 30]]);
    expect(gap.test).to.equal('signed_rank');
    expect((await record('--seed', '7')).gap.seed).to.equal(7);
  });

  it('reads as sentences within 78 characters in both languages', async () => {
    for (const [language, sentence] of [['en', 'The largest gap is in statistics: 50% of the 60 who rated both'], ['sv', 'Störst är gapet i statistics: 50 % av de 60 som satt båda betygen']] as const) {
      const { out } = await analyse('--gap', 'importance,availability', '--lang', language);
      expect(out.replaceAll('\n', ' ')).to.include(sentence);
      const [own = ''] = out.split('[importance]');
      expect(own.split('\n').filter((line) => line.length > 78)).to.deep.equal([]);
    }
  });

  const wrong: readonly (readonly [string, readonly string[], string])[] = [
    ['one question', ['--gap', 'importance'], '--gap cannot be “importance”'],
    ['the same twice', ['--gap', 'importance,importance'], 'two different grid questions'],
    ['a seed that is none', ['--gap', 'importance,availability', '--seed', '4294967296'], '--seed cannot be'],
    ['a background beside', ['--gap', 'importance,availability', '--by', 'role'], '--gap and --by cannot be given together'],
    ['a public filter', ['--gap', 'importance,availability', '--where', 'role = phd'], '--disclosure none'],
    ['a question that is not there', ['--gap', 'importence,availability'], 'Did you mean “importance”?'],
    ['a question that is no grid', ['--gap', 'role,availability'], 'The question “role” is no grid (single)'],
    ['other rows', ['--gap', 'importance,other'], 'only importance has data, rare; only other has tea'],
    ['other steps', ['--gap', 'importance,other'], 'importance has 1, 2, 3, 4, 5 and other 0, 1'],
    ['steps without numbers', ['--gap', 'importance,wordy'], 'The scale of “wordy” does not have two steps or more with numbers'],
  ];
  for (const [name, words, text] of wrong) {
    it(`refuses ${name}`, async () => {
      const { exit, err } = await analyse(...words);
      expect(exit, err).to.equal(2);
      expect(err.replaceAll(/\s+/g, ' ')).to.include(text);
    });
  }
});
