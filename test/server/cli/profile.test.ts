import { join } from 'node:path';
import { expect } from 'chai';
import { behovHere } from '../../support/behovHere.js';
import { projectRoot } from '../../support/projectRoot.js';

interface Row {
  readonly group: { readonly code: string } | null;
  readonly item: string | null;
  readonly code: string;
  readonly count: number | null;
  readonly base: number | null;
  readonly share: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly intervalMethod: string | null;
  readonly release: string;
  readonly effective?: number | null;
  readonly degreesOfFreedom?: number | null;
  readonly flags?: readonly { readonly code: string; readonly text: string }[];
  readonly modelled?: { readonly share: number; readonly low: number; readonly high: number; readonly ownPart: number } | null;
}

interface Analysis {
  readonly profile?: string;
  readonly tables: readonly { readonly question: string; readonly rows: readonly Row[]; readonly notes: readonly { readonly code: string; readonly text: string }[] }[];
}

const example = join(projectRoot, 'data', 'needs-inventory');
const own = ['--survey', join(example, 'survey.yaml'), '--responses', join(example, 'responses.csv')];
const frame = ['--frame', join(example, 'frame.csv')];
const byDepartment = [...own, '--question', 'methods', '--by', 'department'];

const behovAnalyse = (...words: readonly string[]) => behovHere(['analyse', ...words]);

async function analyse(...words: readonly string[]): Promise<Analysis> {
  const { exit, out } = await behovAnalyse(...words, '--json');
  expect(exit, out).to.equal(0);
  return JSON.parse(out) as Analysis; // JSON.parse is typed any
}

const rowsOf = ({ tables: [table] }: Analysis): readonly Row[] => table?.rows ?? [];
const notesOf = ({ tables: [table] }: Analysis): readonly string[] => table?.notes.map(({ code }) => code) ?? [];
const isOwn = (row: Row): boolean => row.group !== null && row.group.code !== '.missing';

/** Sentences of a terminal as they were before they were laid over lines. */
const unwrapped = (text: string): string => text.replaceAll(/\n {2}(?=\S)/g, ' ');

describe('behov analyse --profile', function () {
  this.timeout(60_000);

  it('public is what there is without one', async () => {
    const { profile, ...named } = await analyse(...byDepartment, '--profile', 'public');
    expect(profile).to.equal('public');
    expect(named).to.deep.equal(await analyse(...byDepartment));
  });

  it('nchs hides what the standard would not print, and nothing that was hidden is shown', async () => {
    const [usual, strict] = [rowsOf(await analyse(...byDepartment)), rowsOf(await analyse(...byDepartment, '--profile', 'nchs'))];
    expect(strict.length).to.equal(usual.length);
    let hidden = 0;
    strict.forEach((row, i) => {
      const before = usual[i];
      if (row.release === 'suppress') {
        hidden += before?.release === 'suppress' ? 0 : 1;
        expect(row).to.deep.include({ count: null, share: null, low: null, high: null, intervalMethod: null, effective: null, degreesOfFreedom: null, flags: [] });
        return;
      }
      expect(row).to.deep.include({ count: before?.count, share: before?.share, base: before?.base, intervalMethod: 'korn_graubard' });
      expect(row.base).to.be.at.least(30);
      expect((row.high ?? 1) - (row.low ?? 0)).to.be.below(0.3);
    });
    expect(hidden).to.be.greaterThan(10);
  });

  it('nchs says how many it hides and by which rule, in both languages', async () => {
    const { out } = await behovAnalyse(...byDepartment, '--profile', 'nchs');
    expect(out).to.match(/^Profile: nchs, what is too unsure to print is hidden or marked$/m);
    expect(unwrapped(out)).to.match(/^\* Too unsure to print by the standard of NCHS, and therefore hidden: \d+ \(fewer than 30 answers: \d+/m);
    const swedish = await behovAnalyse(...byDepartment, '--profile', 'nchs', '--lang', 'sv');
    expect(unwrapped(swedish.out)).to.match(/^\* För osäkra att trycka enligt NCHS, och visas därför inte: \d+ \(färre än 30 svar: \d+/m);
  });

  it('nchs marks with --disclosure none, weighted too, where the effective number speaks', async () => {
    const analysis = await analyse(...byDepartment, ...frame, '--rake', 'department,role', '--disclosure', 'none', '--profile', 'nchs');
    const rows = rowsOf(analysis).filter(({ share }) => share !== null);
    expect(rows.every(({ release, intervalMethod }) => release === 'show' && intervalMethod === 'korn_graubard')).to.equal(true);
    for (const { effective, base } of rows) expect(effective).to.be.within(1, base ?? 0);
    expect(rows.some(({ effective, base }) => (effective ?? 0) < 0.9 * (base ?? 0))).to.equal(true);
    const few = rows.filter(({ base }) => (base ?? 0) < 30);
    expect(few.length).to.be.greaterThan(0);
    for (const { flags = [] } of few) expect(flags[0]).to.deep.equal({ code: 'few_respondents', text: 'fewer than 30 answers' });
    expect(notesOf(analysis)).to.include.members(['nchs_interval', 'nchs_against']);
    const { out } = await behovAnalyse(...byDepartment, '--disclosure', 'none', '--profile', 'nchs');
    expect(out).to.contain('* a: fewer than 30 answers');
    for (const line of out.split('\n').filter((text) => !text.startsWith('*'))) expect(line.length, line).to.be.at.most(78);
  });

  it('planning models every group, hidden ones alike and shown ones beside their own share', async () => {
    const [usual, planned] = [rowsOf(await analyse(...byDepartment)), rowsOf(await analyse(...byDepartment, '--profile', 'planning'))];
    planned.forEach(({ modelled, ...row }, i) => {
      expect(row).to.deep.equal(usual[i]);
      if (!isOwn({ ...row, modelled: null })) expect(modelled).to.equal(null);
    });
    for (const code of new Set(planned.map((row) => row.code))) {
      const hidden = planned.filter((row) => isOwn(row) && row.code === code && row.release === 'suppress');
      expect(new Set(hidden.map(({ modelled }) => JSON.stringify(modelled))).size).to.be.at.most(1);
    }
    const shares = planned.flatMap(({ modelled }) => (modelled === undefined || modelled === null ? [] : [modelled]));
    expect(shares.length).to.be.greaterThan(100);
    for (const { share, low, high, ownPart } of shares) {
      expect(low).to.be.below(share);
      expect(share).to.be.below(high);
      expect(high - low).to.be.at.most(0.4);
      expect(ownPart).to.be.within(0, 1);
    }
  });

  it('planning prints a column of its own, says what it is, and of whom', async () => {
    const { out } = await behovAnalyse(...byDepartment, '--profile', 'planning');
    expect(out).to.match(/^ +Count +Share +95% conf\. int\. +Modelled +Own$/m);
    expect(out).to.match(/^ {2}Biostatistics +\d+ +\(?\d+%\)? +\d+–\d+ +\d+ \(\d+–\d+\) +\d+%$/m);
    expect(out).to.match(/^ {2}\S.* +\.\. +\.\. +\.\. +\d+ \(\d+–\d+\) +0%$/m);
    expect(unwrapped(out)).to.contain('estimated with the help of the other groups (department)');
    for (const line of out.split('\n')) expect(line.length, line).to.be.at.most(78);
    const swedish = await behovAnalyse(...byDepartment, '--profile', 'planning', '--lang', 'sv');
    expect(unwrapped(swedish.out)).to.contain('modellskattade med hjälp av de andra grupperna (institution)');
    const headcount = await behovAnalyse(...byDepartment, ...frame, '--target', 'headcount', '--profile', 'planning');
    expect(unwrapped(headcount.out)).to.contain('They are of everyone invited in the group');
  });

  it('planning says that nothing is modelled where no table is split', async () => {
    const { out } = await behovAnalyse(...own, '--question', 'methods', '--profile', 'planning');
    expect(out).to.match(/^Profile: planning, nothing is modelled, because no table is split \(--by\)$/m);
  });

  it('leaves tables that are not split as they are; models an indicator, and one group as among all', async () => {
    const plain = await analyse(...own, '--question', 'methods', '--profile', 'planning');
    expect(rowsOf(plain).some((row) => 'modelled' in row)).to.equal(false);
    const indicator = await analyse(...own, '--indicator', 'needs_biostatistics', '--by', 'department', '--disclosure', 'none', '--profile', 'planning');
    expect(rowsOf(indicator).filter(isOwn).every(({ modelled }) => modelled !== undefined)).to.equal(true);
    const one = await analyse(...own, '--question', 'methods', '--where', 'role = professor', '--profile', 'planning');
    const all = await analyse(...own, '--question', 'methods', '--by', 'role', '--profile', 'planning');
    expect(rowsOf(one).map(({ modelled }) => modelled)).to.deep.equal(rowsOf(all).filter(({ group }) => group?.code === 'professor').map(({ modelled }) => modelled));
  });

  const refused: readonly (readonly [string, readonly string[], RegExp])[] = [
    ['a profile there is not', ['--profile', 'planing'], /--profile cannot be “planing”/],
    ['another level than the standards have', ['--profile', 'planning', '--level', '0.9'], /--profile planning needs --level 0\.95/],
    ['weights that are modelled', [...frame, '--rake', 'role', '--profile', 'planning'], /Modelled shares are of answers without weights/],
    ['weighted headcounts that are public', [...frame, '--rake', 'role', '--target', 'headcount', '--profile', 'nchs'], /needs --disclosure none/],
  ];
  for (const [what, words, message] of refused) {
    it(`refuses ${what}`, async () => {
      const { exit, err } = await behovAnalyse(...byDepartment, ...words);
      expect(exit).to.not.equal(0);
      expect(err).to.match(message);
    });
  }
});
