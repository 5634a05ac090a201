import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { behovHere } from '../../support/behovHere.js';
import { behov } from '../../support/behov.js';

interface Guess {
  readonly about: string;
  readonly columns: readonly string[];
  readonly guess: string;
  readonly evidence: readonly string[];
  readonly doubt: readonly string[];
}

const behovAnswered = (words: readonly string[], answer?: string) => behovHere(words, answer === undefined ? {} : { terminal: { ask: () => Promise.resolve(answer) } });

const needs = ['Statistics', 'Data', 'Writing'];

/** Eighty answers of researchers, as a form exports them. */
function answersCsv(): string {
  const header = ['Tidsstämpel', 'Vilken är din roll?', 'Vad behöver du?', 'Hur många timmar?', 'E-post'];
  const rows = Array.from({ length: 80 }, (_, i) => {
    const chosen = needs.filter((_need, n) => (i + n) % (n + 2) === 0).join(';');
    return [`2025-03-01 10:${String(i % 60).padStart(2, '0')}`, i % 3 === 0 ? 'Doktorand' : 'Forskare', chosen, i % 9 === 0 ? '-99' : `${String(i)},5`, `person${String(i)}@example.org`];
  });
  return [header, ...rows].map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\r\n');
}

describe('behov map', () => {
  let folder = '';
  let responses = '';

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'behov-map-'));
    responses = join(folder, 'svar.csv');
    writeFileSync(responses, answersCsv());
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('writes a definition and a mapping that the command it names next can count with, and says what to look at first', async () => {
    const out = join(folder, 'draft');
    const drafted = await behovAnswered(['map', '--responses', responses, '--out', out]);
    expect(drafted.exit, drafted.err).to.equal(0);
    expect(readdirSync(out).sort()).to.deep.equal(['mapping.yaml', 'survey.yaml']);
    expect(drafted.out.indexOf('Look at these')).to.be.greaterThan(0).and.to.be.lessThan(drafted.out.indexOf('single (1)'));
    expect(drafted.out).to.match(/E-post: .*personal data/);
    const next = drafted.out.split('\n').find((line) => line.startsWith('  behov analyse'))?.trim().split(' ').slice(1) ?? [];
    const counted = await behovAnswered([...next, '--json']);
    expect(counted.exit, counted.out).to.equal(0);
    const { tables } = JSON.parse(counted.out) as { readonly tables: readonly { readonly question: string; readonly kind: string }[] }; // JSON.parse is typed any
    expect(tables.map(({ kind }) => kind)).to.include.members(['single', 'multiple', 'number']);
  });

  it('doubts the title, organisation and population it had to invent; check, analyse and report warn until they are written', async function () {
    this.timeout(120_000);
    const out = join(folder, 'draft');
    const drafted = await behovAnswered(['map', '--responses', responses, '--out', out]);
    expect(drafted.out).to.match(/Look at these .*\n +title: [^\n]*, organisation: Organisation inte angiven, population: svarande: the draft cannot know it/);
    const survey = join(out, 'survey.yaml');
    const files = ['--survey', survey, '--mapping', join(out, 'mapping.yaml')];
    const counted = [...files, '--responses', responses];
    // The drawings of a report are made by processes of their own.
    const ran = [
      ['check', await behovAnswered(['check', ...files])],
      ['analyse', await behovAnswered(['analyse', ...counted])],
      ['report', await behov(['report', ...counted, '--out', join(folder, 'report')], { LANG: 'en_US.UTF-8' })],
    ] as const;
    for (const [verb, { exit, out: page, err }] of ran) {
      expect([verb, exit, /organisation is still “Organisation inte angiven”/.test(page + err), /population is still “svarande”/.test(page + err)]).to.deep.equal([verb, 0, true, true]);
    }
    writeFileSync(survey, readFileSync(survey, 'utf8').replace('Organisation inte angiven', 'Lunds universitet').replace('population: svarande', 'population: forskare'));
    const { exit, err } = await behovAnswered(['check', ...files]);
    expect([exit, err]).to.deep.equal([0, '']);
  });

  it('what it guessed is a record with --json: columns, guess, evidence and doubt', async () => {
    const { out, exit } = await behovAnswered(['map', '--responses', responses, '--out', join(folder, 'draft'), '--json']);
    const record = JSON.parse(out) as { readonly records: number; readonly questions: number; readonly guesses: readonly Guess[] }; // JSON.parse is typed any
    expect([exit, record.records, record.questions]).to.deep.equal([0, 80, 3]);
    const find = (about: string, column = ''): Guess | undefined => record.guesses.find((guess) => guess.about === about && guess.columns.join() === column);
    expect(find('missing')?.guess).to.equal('-99: skipped');
    expect(find('question', 'Vad behöver du?')?.guess).to.match(/: multiple ×3$/);
    expect(find('question', 'Hur många timmar?')?.evidence.join()).to.match(/decimal sign is a comma/);
    expect(find('not_used', 'E-post')?.doubt.join()).to.match(/personal data/);
    expect(find('language')?.guess).to.equal('languages: [sv]');
  });

  it('its comments are in the language of --lang, its survey in that of the answers', async () => {
    const texts = await Promise.all(['sv', 'en'].map(async (lang) => {
      const out = join(folder, lang);
      const { exit } = await behovAnswered(['map', '--responses', responses, '--out', out, '--lang', lang]);
      expect(exit).to.equal(0);
      return readFileSync(join(out, 'survey.yaml'), 'utf8');
    }));
    expect(texts[0]).to.contain('# Utkast av behov map').and.to.contain('population: svarande');
    expect(texts[1]).to.contain('# Drafted by behov map').and.to.contain('population: svarande');
  });

  it('never writes over what is there: says what is in the way, and that --out helps', async () => {
    mkdirSync(join(folder, 'mine'));
    writeFileSync(join(folder, 'mine', 'mapping.yaml'), 'corrected by hand');
    const { exit, err, out } = await behovAnswered(['map', '--responses', responses, '--out', join(folder, 'mine')]);
    expect([exit, out]).to.deep.equal([2, '']);
    expect(err).to.match(/mapping\.yaml/).and.to.match(/--out/);
    expect(readdirSync(join(folder, 'mine'))).to.deep.equal(['mapping.yaml']);
    expect(readFileSync(join(folder, 'mine', 'mapping.yaml'), 'utf8')).to.equal('corrected by hand');
  });

  it('K121 nothing half-written is left where it cannot finish', async () => {
    writeFileSync(join(folder, 'file'), '');
    const { exit, err } = await behovAnswered(['map', '--responses', responses, '--out', join(folder, 'file', 'in')]);
    expect(exit).to.equal(2);
    expect(err).to.not.match(/ {4}at /);
    expect(readdirSync(folder).sort()).to.deep.equal(['file', 'svar.csv']);
  });

  describe('a file whose encoding the bytes leave open', () => {
    const out = (): string => join(folder, 'draft');
    beforeEach(() => {
      writeFileSync(responses, Buffer.from(answersCsv(), 'latin1'));
    });

    it('is refused where nobody can be asked: exit 65, the candidates, and the option to add', async () => {
      const { exit, err } = await behovAnswered(['map', '--responses', responses, '--out', out()]);
      expect(exit).to.equal(65);
      expect(err).to.match(/Windows-1252/).and.to.match(/--encoding windows-1252/);
      expect(existsSync(out())).to.equal(false);
    });

    it('is read as told with --encoding, and the mapping says so', async () => {
      const { exit } = await behovAnswered(['map', '--responses', responses, '--out', out(), '--encoding', 'windows-1252']);
      expect(exit).to.equal(0);
      expect(readFileSync(join(out(), 'mapping.yaml'), 'utf8')).to.match(/^ {2}encoding: windows-1252$/m).and.to.contain('Vilken är din roll?');
    });

    it('is asked about at a terminal', async () => {
      const { exit, err } = await behovAnswered(['map', '--responses', responses, '--out', out()], '1');
      expect(exit, err).to.equal(0);
      expect(readFileSync(join(out(), 'mapping.yaml'), 'utf8')).to.contain('Vilken är din roll?');
    });
  });

  const refused: readonly (readonly [what: string, text: string, exit: number, said: RegExp])[] = [
    ['an empty file', '', 65, /empty/],
    ['a header and nothing more', 'a,b,c\n', 65, /0|no /],
    ['nothing but serial numbers', `id\n${Array.from({ length: 20 }, (_, i) => String(i + 1)).join('\n')}\n`, 65, /looks like a question/],
  ];
  for (const [what, text, code, said] of refused) {
    it(`${what}: refused, exit ${String(code)}, nothing written`, async () => {
      writeFileSync(responses, text);
      const { exit, err } = await behovAnswered(['map', '--responses', responses, '--out', join(folder, 'draft')]);
      expect(exit, err).to.equal(code);
      expect(err).to.match(said);
      expect(existsSync(join(folder, 'draft'))).to.equal(false);
    });
  }

  it('a file that is not there: exit 66', async () => {
    expect((await behovAnswered(['map', '--responses', join(folder, 'none.csv')])).exit).to.equal(66);
  });
});
