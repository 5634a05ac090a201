/** `behov analyse --compare`, whole: what R says of the changes, what is not compared, and what stays hidden. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { csvRecords } from '../../../analysis/exchange/csvRecords.js';
import { readDefinition } from '../../../analysis/exchange/readDefinition.js';
import { writeResponses } from '../../../analysis/exchange/writeResponses.js';
import { randomStream } from '../../../analysis/stats/chance/randomStream.js';
import type { Answer, Response } from '../../../analysis/survey/answers.js';
import { run } from '../../../server/cli/run.js';
import { behovHere } from '../../support/behovHere.js';
import { projectRoot } from '../../support/projectRoot.js';

interface Change {
  readonly question: string;
  readonly group: { readonly question: string; readonly code: string } | null;
  readonly item: string | null;
  readonly code?: string;
  readonly earlier: Readonly<Record<'share' | 'base' | 'count' | 'mean', number | null>>;
  readonly later: Readonly<Record<'share' | 'base' | 'count' | 'mean', number | null>>;
  readonly difference: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly p: number | null;
  readonly adjustedP: number | null;
  readonly verdict: string | null;
  readonly release: string;
}

interface Comparison {
  readonly earlier: { readonly survey: string; readonly n: number };
  readonly rows: readonly Change[];
  readonly means: readonly Change[];
  readonly notCompared: readonly { readonly question: string; readonly code: string; readonly text: string }[];
  readonly notes: readonly { readonly code: string; readonly question: string | null }[];
}

interface Analysis {
  readonly tables: readonly { readonly by: readonly string[]; readonly rows: readonly { readonly group: { readonly code: string } | null; readonly code: string; readonly release: string }[] }[];
  readonly comparison: Comparison;
}

type Written = Readonly<Record<string, unknown>>;

const option = (code: string, more: Written = {}): Written => ({ code, label: `Method ${code}`, ...more });
const ask = (code: string, kind: string, more: Written): Written => ({ code, kind, text: `About ${code}?`, ...more });
const steps = [1, 2, 3].map((value) => option(`s${value}`, { value }));

const questions: readonly Written[] = [
  ask('department', 'single', { options: ['d0', 'd1', 'd2', 'd3'].map((code) => option(code)) }),
  ask('role', 'single', { options: [option('junior'), option('senior')] }),
  ask('methods', 'multiple', { options: [option('a'), option('b')] }),
  ask('rating', 'grid', { rows: [option('a'), option('b')], scale: steps }),
  ask('best', 'ranking', { options: [option('a'), option('b')], places: 1 }),
  ask('hours', 'number', { min: 0, max: 2000, decimals: 0 }),
  ask('words', 'text', { maxLength: 100 }),
];

function survey(name: string, asked: readonly Written[] = questions, more: Written = {}): string {
  return JSON.stringify({
    behov: 1, survey: name, inventory: 'compared', version: 1, languages: ['en'], collected: 'elsewhere',
    title: `Survey ${name}`, organisation: 'Us', population: 'researchers',
    sections: [{ code: 'page', title: 'Page', questions: asked }],
    background: ['department', 'role'], lattice: [{ question: 'methods', by: 'department' }],
    indicators: { need: { label: 'Need a', numerator: 'methods includes a' } },
    frame: { columns: { role: 'role' } },
    ...more,
  });
}

const respond = (answers: Readonly<Record<string, Answer>>): Response => ({ definitionVersion: 1, language: 'en', reached: ['page'], answers: new Map(Object.entries(answers)) });

/** The first of n chose a, the last chose b. */
function people(n: number, chose: { readonly a: number; readonly b: number }, hours: (i: number) => number): readonly Response[] {
  return Array.from({ length: n }, (_, i) =>
    respond({
      role: { kind: 'single', code: i % 3 === 0 ? 'senior' : 'junior' },
      methods: { kind: 'multiple', codes: [...(i < chose.a ? ['a'] : []), ...(i >= n - chose.b ? ['b'] : [])] },
      rating: { kind: 'grid', rows: new Map([['a', `s${1 + (i % 3)}`], ['b', 's2']]) },
      hours: { kind: 'number', value: hours(i) },
    }),
  );
}

/** Newcombe (1998b): 56 of 70 against 48 of 80. */
const later = people(70, { a: 56, b: 30 }, (i) => 5 * (i % 7));
const earlier = people(80, { a: 48, b: 40 }, (i) => 4 * (i % 8) + 3);

describe('behov analyse --compare', function () {
  this.timeout(60_000);
  let folder: string;
  const at = (file: string) => join(folder, file);
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'behov-compare-'));
    write('now', later);
    write('then', earlier);
  });
  after(() => rmSync(folder, { recursive: true }));

  function write(name: string, responses: readonly Response[], text = survey(name)): void {
    const { definition, faults } = { faults: [], definition: undefined, ...readDefinition(text, `${name}.yaml`) };
    if (definition === undefined) throw new Error(JSON.stringify(faults));
    writeFileSync(at(`${name}.yaml`), text);
    writeFileSync(at(`${name}.csv`), writeResponses(definition, responses));
  }

  const behov = (...words: readonly string[]) => behovHere(['analyse', '--survey', at('now.yaml'), '--responses', at('now.csv'), ...words]);

  async function analysed(...words: readonly string[]): Promise<Analysis> {
    const { exit, out, err } = await behov(...words, '--json');
    expect(exit, `${out}${err}`).to.equal(0);
    return JSON.parse(out) as Analysis; // JSON.parse is typed any
  }

  const compared = async (...words: readonly string[]): Promise<Comparison> => (await analysed('--compare', at('then.csv'), '--compare-survey', at('then.yaml'), ...words)).comparison;
  const exactly = (...words: readonly string[]) => compared('--disclosure', 'none', ...words);

  it('is Newcombe’s published interval of 56/70 and 48/80, later minus earlier, with p of R prop.test and p.adjust', async () => {
    const { rows, earlier: before } = await exactly('--question', 'methods');
    const [a, b, ...more] = rows;
    expect(before).to.deep.equal({ survey: 'then', n: 80 });
    expect(more).to.deep.equal([]);
    expect([a?.code, a?.earlier, a?.later]).to.deep.equal(['a', { count: 48, base: 80, share: 0.6 }, { count: 56, base: 70, share: 0.8 }]);
    expect(a?.difference).to.be.closeTo(0.2, 1e-12);
    expect(a?.low).to.be.closeTo(0.0524, 0.00005);
    expect(a?.high).to.be.closeTo(0.3339, 0.00005);
    expect(a?.p).to.be.closeTo(0.0080450813682, 1e-10);
    expect(a?.adjustedP).to.be.closeTo(0.0160901627364, 1e-10);
    expect(b?.adjustedP).to.be.closeTo(0.381673069343, 1e-10);
    expect([a?.verdict, b?.verdict]).to.deep.equal(['increased', 'unsure']);
  });

  it('turns round when the surveys do', async () => {
    const { rows } = await exactly('--question', 'methods');
    let out = '';
    await run(['analyse', '--survey', at('then.yaml'), '--responses', at('then.csv'), '--compare', at('now.csv'), '--compare-survey', at('now.yaml'), '--disclosure', 'none', '--question', 'methods', '--json'], { out: (text) => (out += text), err: () => undefined }, { LANG: 'en' });
    const { comparison } = JSON.parse(out) as Analysis; // JSON.parse is typed any
    rows.forEach((row, i) => {
      expect(comparison.rows[i]?.difference).to.be.closeTo(-(row.difference ?? NaN), 1e-12);
      expect(comparison.rows[i]?.low).to.be.closeTo(-(row.high ?? NaN), 1e-12);
      expect(comparison.rows[i]?.p).to.be.closeTo(row.p ?? NaN, 1e-12);
    });
  });

  it('compares means as Welch’s t.test of R does', async () => {
    const { means } = await exactly('--question', 'hours');
    expect(means.length).to.equal(1);
    expect(means[0]?.difference).to.be.closeTo(-2, 1e-12);
    expect(means[0]?.low).to.be.closeTo(-5.13363654824, 1e-8);
    expect(means[0]?.high).to.be.closeTo(1.13363654824, 1e-8);
    expect(means[0]?.p).to.be.closeTo(0.209123242323, 1e-9);
  });

  it('weights both surveys to one list, or each to its own, with p as R survey has it of both raked', async () => {
    const list = (juniors: number, seniors: number) => `role\n${'junior\n'.repeat(juniors)}${'senior\n'.repeat(seniors)}`;
    writeFileSync(at('frame.csv'), list(150, 150));
    writeFileSync(at('frame-then.csv'), list(200, 100));
    const raked = ['--question', 'methods', '--frame', at('frame.csv'), '--rake', 'role'];
    const { rows, notes } = await exactly(...raked);
    const [a] = rows;
    expect(a?.earlier.share).to.be.closeTo(0.598183088749, 1e-9);
    expect(a?.later.share).to.be.closeTo(0.798007246377, 1e-9);
    expect(a?.difference).to.be.closeTo(0.199824157628, 1e-9);
    expect(a?.p).to.be.closeTo(0.0107072387133, 1e-8);
    expect(rows[1]?.p).to.be.closeTo(0.419098119868, 1e-8);
    expect((a?.low ?? 0) < (a?.difference ?? 0) && (a?.difference ?? 0) < (a?.high ?? 0)).to.equal(true);
    expect(notes.map(({ code }) => code)).to.include('raked_to_one_list').and.not.include('weights_coarse');
    // The same people by two ways: a group of a split, and a filter.
    const juniors = await exactly(...raked, '--where', 'role = junior');
    const split = (await exactly(...raked, '--by', 'role')).rows.filter(({ group }) => group?.code === 'junior');
    expect(juniors.rows[0]?.p).to.be.within(0, 1).and.not.equal(a?.p);
    expect(split.map(({ p }) => p?.toFixed(12))).to.deep.equal(juniors.rows.map(({ p }) => p?.toFixed(12)));
    const own = await exactly(...raked, '--compare-frame', at('frame-then.csv'));
    expect(own.notes.map(({ code }) => code)).to.include('raked_each_to_own');
    // Two thirds junior, as those who answered almost were.
    expect(own.rows[0]?.earlier.share).to.be.closeTo((2 / 3) * (32 / 53) + (1 / 3) * (16 / 27), 1e-9);
    expect(own.rows[0]?.later.share).to.be.closeTo(a?.later.share ?? NaN, 1e-12);
    const coarse = await compared(...raked);
    expect(coarse.notes.map(({ code }) => code)).to.include('weights_coarse');
    for (const row of coarse.rows) {
      expect(row.p).to.equal(null);
      for (const share of [row.earlier.share, row.later.share]) if (share !== null) expect(share * 100).to.be.closeTo(Math.round(share * 100), 1e-9);
    }
  });

  it('says no more than it can where one person answered', async () => {
    writeFileSync(at('frame.csv'), `role\n${'junior\n'.repeat(150)}${'senior\n'.repeat(150)}`);
    write('one', earlier.slice(0, 1), survey('one'));
    for (const weights of [[], ['--frame', at('frame.csv'), '--rake', 'role', '--compare-frame', at('frame-one.csv')]]) {
      writeFileSync(at('frame-one.csv'), 'role\nsenior\nsenior\n');
      const { comparison } = await analysed('--compare', at('one.csv'), '--compare-survey', at('one.yaml'), '--question', 'methods', '--disclosure', 'none', ...weights);
      const [a] = comparison.rows;
      expect(a?.earlier).to.deep.equal({ count: 1, base: 1, share: 1 });
      expect((a?.high ?? 0) - (a?.low ?? 0)).to.be.greaterThan(0.7);
      if (weights.length > 0) expect(a?.p).to.equal(null);
      expect(a?.verdict).to.equal('unsure');
    }
  });

  it('leaves out, with the reason, whatever was not asked alike, and says what was reworded', async () => {
    const change = (code: string, more: Written) => questions.map((question) => (question['code'] === code ? { ...question, ...more } : question));
    const cases: readonly (readonly [code: string, asked: readonly Written[], why: string])[] = [
      ['methods', change('methods', { kind: 'single' }), 'kind_changed'],
      ['methods', change('methods', { options: [option('a', { label: 'Other words' }), option('c')] }), 'options_changed'],
      ['methods', change('methods', { maxChoices: 1 }), 'choices_differ'],
      ['methods', change('methods', { showIf: 'role = junior' }), 'routing_differs'],
      ['rating', change('rating', { scale: [...steps, option('s4', { value: 4 })] }), 'options_changed'],
      ['rating', questions.filter(({ code }) => code !== 'rating'), 'not_asked_then'],
      ['best', questions, 'ranking'],
      ['words', questions, 'text'],
      ['hours', change('hours', { max: 10 }), 'range_changed'],
    ];
    for (const [code, asked, why] of cases) {
      write('other', [], survey('other', asked, { lattice: [], indicators: {} }));
      const { comparison } = await analysed('--compare', at('other.csv'), '--compare-survey', at('other.yaml'), '--disclosure', 'none');
      const left = comparison.notCompared.find(({ question }) => question === code);
      expect(left?.code, code).to.equal(why);
      expect(left?.text).to.be.a('string').and.not.equal('');
      expect(comparison.rows.some(({ question }) => question === code), code).to.equal(false);
    }
    write('other', earlier, survey('other', [...change('methods', { text: 'Put otherwise?', options: [option('a'), option('b', { label: 'New words' }), option('c')] }), ask('gone', 'text', { maxLength: 9 })]));
    const { comparison } = await analysed('--compare', at('other.csv'), '--compare-survey', at('other.yaml'), '--disclosure', 'none');
    expect(comparison.rows.filter(({ question }) => question === 'methods').map(({ code }) => code)).to.deep.equal(['a']);
    expect(comparison.notes.filter(({ question }) => question === 'methods').map(({ code }) => code)).to.deep.equal(['reworded', 'list_changed']);
    expect(comparison.notCompared.find(({ question }) => question === 'gone')?.code).to.equal('not_asked_now');
  });

  it('compares an indicator where its condition and the questions behind it are the same', async () => {
    const { rows } = await exactly('--indicator', 'need');
    expect(rows.map(({ code, difference }) => [code, difference?.toFixed(12)])).to.deep.equal([['need', '0.200000000000']]);
    write('other', earlier, survey('other', questions, { indicators: { need: { label: 'Need a', numerator: 'methods includes b' } } }));
    const { comparison } = await analysed('--compare', at('other.csv'), '--compare-survey', at('other.yaml'), '--indicator', 'need');
    expect([comparison.rows, comparison.notCompared.map(({ code }) => code)]).to.deep.equal([[], ['condition_changed']]);
  });

  describe('for the public', () => {
    /** Four departments, of which two are small; who of the small chose what can be swapped without a public table changing. */
    const inDepartments = (small: readonly (readonly [code: string, chose: number, n: number])[]) =>
      [['d0', 20, 40], ['d1', 15, 30], ...small].flatMap(([department, chose, n]) =>
        Array.from({ length: Number(n) }, (_, i) => respond({ department: { kind: 'single', code: String(department) }, methods: { kind: 'multiple', codes: i < Number(chose) ? ['a'] : ['b'] } })),
      );
    const byDepartment = async (then: readonly Response[]) => {
      write('split', then, survey('split'));
      return analysed('--compare', at('split.csv'), '--compare-survey', at('split.yaml'), '--question', 'methods', '--by', 'department');
    };
    before(() => write('now', inDepartments([['d2', 9, 20], ['d3', 6, 12]]), survey('now')));
    after(() => write('now', later));

    it('a change is hidden where either side is, p has three decimals, and hidden answers change nothing that is said', async () => {
      const first = await byDepartment(inDepartments([['d2', 1, 6], ['d3', 5, 6]]));
      const { rows } = first.comparison;
      const shown = new Map(first.tables[0]?.rows.map(({ group, code, release }) => [`${group?.code ?? ''} ${code}`, release]));
      const groups = rows.filter(({ group }) => group !== null);
      expect(groups.length).to.equal(8);
      expect(groups.some(({ release }) => release === 'suppress') && groups.some(({ release }) => release !== 'suppress')).to.equal(true);
      for (const { group, code, release, difference, low, high, p, adjustedP, earlier: then } of rows) {
        const isHidden = then.share === null || shown.get(`${group?.code ?? ''} ${code ?? ''}`) === 'suppress';
        expect(release === 'suppress').to.equal(isHidden);
        if (isHidden) expect([difference, low, high, p, adjustedP]).to.deep.equal([null, null, null, null, null]);
        else expect((p ?? NaN) * 1000).to.be.closeTo(Math.round((p ?? NaN) * 1000), 1e-9);
      }
      const swapped = await byDepartment(inDepartments([['d2', 5, 6], ['d3', 1, 6]]));
      expect(swapped.comparison).to.deep.equal(first.comparison);
    });

    it('a split that one of the surveys may not show is not compared, and it is said', async () => {
      write('split', inDepartments([]), survey('split', questions, { lattice: [] }));
      const { comparison } = await analysed('--compare', at('split.csv'), '--compare-survey', at('split.yaml'), '--question', 'methods', '--by', 'department');
      expect(comparison.rows.every(({ group }) => group === null)).to.equal(true);
      expect(comparison.notes).to.deep.include({ ...comparison.notes.find(({ code }) => code === 'groups_not_published'), code: 'groups_not_published', question: 'department' });
    });
  });

  it('reads in both languages, no line wider than 78: what has surely changed, no sure change for the rest, and what is not known', async () => {
    const words = ['--compare', at('then.csv'), '--compare-survey', at('then.yaml')];
    const en = (await behov(...words)).out;
    const sv = (await behov(...words, '--lang', 'sv')).out;
    const parts = [en.slice(en.indexOf('Changes since')), sv.slice(sv.indexOf('Förändringar sedan'))];
    for (const line of parts.join('\n').split('\n')) expect(line.length, line).to.be.at.most(78);
    const [english = '', swedish = ''] = parts.map((part) => part.replace(/\s+/g, ' '));
    expect(english).to.include('Method a has increased by 20 percentage points, from 60% of 80 to 80% of 70 (95% confidence interval +5 to +33).').and.include('No sure change in 1 of 2: Method b').and.include('How many answered both times is not known.').and.not.match(/no difference|trend/i);
    expect(swedish).to.include('Method a har ökat med 20 procentenheter, från 60 % av 80 till 80 % av 70').and.include('Ingen säker förändring i 1 av 2').and.include('Jämförs inte:');
  });

  it('of the example inventory and a second file made from it by chance is, in every row, the counts of a spreadsheet and Newcombe written out', async () => {
    const example = join(projectRoot, 'data', 'needs-inventory');
    const own = ['--survey', join(example, 'survey.yaml'), '--responses', join(example, 'responses.csv')];
    const [header, ...records] = csvRecords(readFileSync(join(example, 'responses.csv'), 'utf8')).records.map(({ cells }) => cells);
    const names = header ?? [];
    const next = randomStream(20211115);
    // A fifth did not answer then, and some who want biostatistics now did not.
    const forgotten = (name: string, cell: string): string => {
      if (name === 'methods.biostatistics' && cell === '1') return '0';
      if (name === 'met.biostatistics') return '.not_shown';
      if (name.startsWith('biostatistics_topics.')) return name.endsWith('.text') ? '' : '.not_shown';
      return name.startsWith('priorities.') ? '.skipped' : cell;
    };
    const kept = records
      .filter(() => next() > 0.2)
      .map((cells) => (next() < 0.2 && cells[names.indexOf('methods.epidemiology')] === '1' ? cells.map((cell, c) => forgotten(names[c] ?? '', cell)) : cells));
    writeFileSync(at('example.csv'), `${[names, ...kept].map((cells) => cells.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')).join('\n')}\n`);
    let out = '';
    const exit = await run(['analyse', ...own, '--compare', at('example.csv'), '--question', 'methods', '--by', 'role', '--disclosure', 'none', '--json'], { out: (text) => (out += text), err: () => undefined }, { LANG: 'en' });
    expect(exit, out.slice(0, 500)).to.equal(0);
    const { rows } = (JSON.parse(out) as Analysis).comparison; // JSON.parse is typed any
    const countIn = (all: readonly (readonly string[])[], code: string, role: string | undefined) => {
      const people = all.filter((cells) => (role === undefined || cells[names.indexOf('role')] === role) && !(cells[names.indexOf('methods.ai')] ?? '.').startsWith('.'));
      return { count: people.filter((cells) => cells[names.indexOf(`methods.${code}`)] === '1').length, base: people.length };
    };
    const wilson = ({ count, base }: { readonly count: number; readonly base: number }) => {
      const [p, z2] = [count / base, 1.959963984540054 ** 2];
      const half = Math.sqrt(z2 * ((p * (1 - p)) / base + z2 / (4 * base * base)));
      return { p, low: (p + z2 / (2 * base) - half) / (1 + z2 / base), high: (p + z2 / (2 * base) + half) / (1 + z2 / base) };
    };
    let looked = 0;
    for (const { group, code = '', earlier: before, later: now, difference, low, high } of rows) {
      const [then, today] = [countIn(kept, code, group?.code), countIn(records, code, group?.code)];
      expect([before.count, before.base, now.count, now.base]).to.deep.equal([then.count, then.base, today.count, today.base]);
      if (then.base === 0 || today.base === 0) continue;
      const [w, v] = [wilson(then), wilson(today)];
      expect(difference).to.be.closeTo(v.p - w.p, 1e-12);
      expect(low).to.be.closeTo(v.p - w.p - Math.hypot(v.p - v.low, w.high - w.p), 1e-9);
      expect(high).to.be.closeTo(v.p - w.p + Math.hypot(v.high - v.p, w.p - w.low), 1e-9);
      looked += 1;
    }
    expect(looked).to.be.greaterThan(100);
    const everyone = rows.filter(({ group }) => group === null);
    const p = everyone.map((row) => row.p).filter((one) => one !== null).sort((a, b) => a - b);
    // Holm (1979): the least p by their number, and so on, none below the one before.
    const holm = p.map((_, i) => Math.min(1, Math.max(...p.slice(0, i + 1).map((one, j) => one * (p.length - j)))));
    expect(everyone.flatMap(({ adjustedP }) => adjustedP ?? []).sort((a, b) => a - b).map((one) => one.toFixed(9))).to.deep.equal(holm.map((one) => one.toFixed(9)));
  });

  const refused: readonly (readonly [name: string, words: readonly string[], says: string])[] = [
    ['a definition of no earlier survey', ['--compare-survey', 'x.yaml'], 'needs --compare'],
    ['a list of an earlier survey that is not weighted', ['--compare', 'THEN', '--compare-frame', 'x.csv'], 'needs --rake'],
    ['a profile that is not compared', ['--compare', 'THEN', '--profile', 'nchs'], 'cannot be given together'],
    ['a filter the earlier survey cannot read', ['--compare', 'OLD', '--compare-survey', 'OLDSURVEY', '--disclosure', 'none', '--where', 'role = junior'], 'cannot be used on the earlier survey old'],
  ];
  for (const [name, words, says] of refused) {
    it(`exits 2 for ${name}, in words`, async () => {
      write('old', [], survey('old', questions.filter(({ code }) => code !== 'role'), { background: ['department'], frame: undefined }));
      const paths = words.map((word) => ({ THEN: at('then.csv'), OLD: at('old.csv'), OLDSURVEY: at('old.yaml') })[word] ?? word);
      const { exit, err, out } = await behov(...paths);
      expect([exit, out], err).to.deep.equal([2, '']);
      expect(err).to.include(says);
    });
  }
});
