import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { publishEdition } from '../../../server/acts/publishEdition.js';
import { createStore } from '../../../server/store/createStore.js';
import type { Connection } from '../../../server/store/pools.js';
import { behovHere } from '../../support/behovHere.js';
import { behov } from '../../support/behov.js';
import { makeDatabase } from '../../support/databases.js';
import { projectRoot } from '../../support/projectRoot.js';
import { answers, definitionOfSmall, putSmallReport, smallPlan, smallSurvey } from '../../support/smallReport.js';

const behovLine = (line: string, env?: Readonly<Record<string, string>>) => behovHere(line.split(' ').filter((word) => word !== ''), env === undefined ? {} : { env });

/** As DATABASE_URL names it; a socket's folder is a parameter there. */
function addressOf(connection: Connection): string {
  if (typeof connection === 'string') return connection;
  const { host, port, user, database } = connection;
  return `postgresql://${user}@localhost:${String(port)}/${database}?host=${encodeURIComponent(host)}`;
}

const recordsOf = (out: string) => (JSON.parse(out) as { readonly problems: readonly Record<string, unknown>[] }).problems;

describe('the command line', () => {
  const folder = mkdtempSync(join(tmpdir(), 'behov-cli-'));
  const file = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  after(() => rmSync(folder, { recursive: true, force: true }));

  const lines: readonly (readonly [string, string, string])[] = [
    ['K108 a required option is missing', 'check', '--survey is missing. Write behov help check'],
    ['K108 a required word is missing', 'publish --note x', 'SURVEY is missing'],
    ['K108 an unknown option, with the nearest', 'check --survy a', '“--survy” is not known. Did you mean --survey?'],
    ['K108 an option twice', 'check --survey a --survey b', '--survey is given more than once'],
    ['K108 an option without its value', 'publish small --note --lang en', '--note has no value'],
    ['K108 an option at the end without its value', 'check --survey', '--survey has no value'],
    ['K108 a flag with a value', 'check --survey a --json=yes', '--json takes no value'],
    ['K108 a word too many', 'publish one two --note x', '“two” is not known'],
    ['K108 a language that is not spoken', 'check --survey a --lang fi', '--lang cannot be “fi”. Choose one of sv, en.'],
    ['K108 no command', '', 'A command is missing. Write behov help'],
    ['K109 an unknown command, with the nearest', 'publsh small', 'There is no command “publsh”. Did you mean “publish”?'],
    ['K109 a command like no other', 'constructor', 'There is no command “constructor”. The commands are'],
    ['K109 help with an unknown command, with the nearest', 'help publsh', 'There is no command “publsh”. Did you mean “publish”?'],
    ['K109 help with a command like no other', 'help nope', 'There is no command “nope”.'],
  ];
  for (const [name, line, says] of lines) {
    it(`${name}: exit 2, said on stderr or as JSON on stdout, nothing more`, async () => {
      const plain = await behovLine(line);
      expect([plain.exit, plain.out]).to.deep.equal([2, '']);
      expect(plain.err).to.include(says).and.not.match(/\n\s+at /);
      if (line.includes('--json') || line === '') return;
      const json = await behovLine(`${line} --json`);
      expect(json.exit).to.equal(2);
      expect(recordsOf(json.out)[0]).to.have.keys('code', 'message', 'mend');
    });
  }

  it('K108 tells every fault of the line at once, in the language of --lang or LANG', async () => {
    expect((await behovLine('publish --nte x --lang sv')).err.split('\n').filter((line) => line !== '')).to.have.length(2);
    expect((await behovLine('check', { LANG: 'sv_SE.UTF-8' })).err).to.include('--survey saknas');
    expect((await behovLine('check', { LANG: 'en_GB', LC_ALL: 'sv_SE' })).err).to.include('--survey saknas');
    expect((await behovLine('check --lang en', { LANG: 'sv_SE.UTF-8' })).err).to.include('--survey is missing');
  });

  it('K110 a file that is missing, is a folder, lies under a file, or may not be read: its path, the reason, exit 66', async () => {
    const plain = file('plain.txt', 'x');
    mkdirSync(join(folder, 'nested'));
    for (const [path, says] of [[join(folder, 'nothing.yaml'), 'does not exist'], [join(folder, 'nested'), 'is a folder'], [join(plain, 'below.yaml'), 'does not exist']] as const) {
      const { exit, err, out } = await behovLine(`check --survey ${path}`);
      expect([exit, out], path).to.deep.equal([66, '']);
      expect(err).to.include(path).and.include(says);
    }
    if (process.getuid?.() === 0) return; // nothing is unreadable to root
    chmodSync(plain, 0);
    const { exit, err } = await behovLine(`check --survey ${plain}`);
    expect([exit, err.includes('EACCES')]).to.deep.equal([66, true]);
  });

  it('K111 a database out of reach: one line, exit 69, no stack, and never the password', async () => {
    const { exit, err, out } = await behovLine('publish small --note x', { LANG: 'en', DATABASE_URL: 'postgres://behov:hemligt@127.0.0.1:1/behov' });
    expect([exit, out]).to.deep.equal([69, '']);
    expect(err.trimEnd().split('\n')).to.have.length(1);
    expect(err).to.include('127.0.0.1:1').and.not.include('hemligt').and.not.match(/\n\s+at /);
  });

  it('check: no faults is exit 0; every fault of definition and plan at once is exit 65, with file, line, column and path', async () => {
    const survey = file('survey.json', JSON.stringify(smallSurvey(), null, 1).replace(/<[^>]*>/g, ''));
    const plan = file('report.json', JSON.stringify(smallPlan, null, 1));
    expect(await behovLine(`check --survey ${survey} --plan ${plan}`)).to.deep.equal({ exit: 0, out: `${survey}: no faults.\n`, err: '' });
    expect(await behovLine(`check --survey ${survey} --json`)).to.deep.equal({ exit: 0, out: '{"problems":[]}\n', err: '' });

    const faulty = file('faulty.json', JSON.stringify({ ...smallSurvey(), inventory: 'Not A Slug', colour: 'red', mode: 'open' }, null, 1));
    const { exit, out } = await behovLine(`check --survey ${faulty} --json`);
    expect(exit).to.equal(65);
    const found = recordsOf(out);
    expect(found.map(({ code }) => code)).to.include.members(['BAD_SLUG', 'UNKNOWN_KEY', 'UNKNOWN_VALUE']);
    for (const record of found) expect(record).to.include({ file: faulty }).and.include.keys('line', 'column', 'path', 'message', 'mend');

    const badPlan = file('bad-plan.json', JSON.stringify({ ...smallPlan, keyNumbers: [{ indicator: 'x' }] }, null, 1));
    const ofPlan = await behovLine(`check --survey ${survey} --plan ${badPlan} --lang sv`);
    expect(ofPlan.exit).to.equal(65);
    expect(ofPlan.err).to.match(new RegExp(`^behov: ${badPlan}:\\d+:\\d+ keyNumbers\\[0\\]\\.indicator \\([^)]+\\): Det finns ingen indikator ”x”`)).and.include('1 fel.');
  });

  it('check: a mapping is held against its definition; its faults come with those of the definition, exit 65', async () => {
    const survey = file('mapped.json', JSON.stringify(smallSurvey(), null, 1).replace(/<[^>]*>/g, ''));
    const questions = [...definitionOfSmall().questions.keys()].map((code) => `  ${code}: not_asked\n`).join('');
    const head = 'behov: 1\nsurvey: small\nquestions:\n';
    const mapping = file('mapping.yaml', head + questions);
    expect(await behovLine(`check --survey ${survey} --mapping ${mapping}`)).to.deep.equal({ exit: 0, out: `${survey}: no faults.\n${mapping}: no faults.\n`, err: '' });
    expect(await behovLine(`check --survey ${survey} --mapping ${mapping} --json`)).to.deep.equal({ exit: 0, out: '{"problems":[]}\n', err: '' });

    const bad = file('bad-mapping.yaml', `behov: 1\nsurvey: other\nblank: empty\nquestions:\n${questions.replace('department: not_asked', 'departmnt: not_asked')}`);
    const json = await behovLine(`check --survey ${survey} --mapping ${bad} --json`);
    expect(json.exit).to.equal(65);
    const found = recordsOf(json.out);
    expect(found.map(({ code, line }) => [code, line])).to.deep.include.members([['MAPPING_OTHER_SURVEY', 2], ['UNKNOWN_VALUE', 3]]);
    expect(found.find(({ code }) => code === 'UNKNOWN_QUESTION')).to.include({ file: bad, column: 3, path: 'questions.departmnt', mend: 'Did you mean “department”?' });
    const plain = await behovLine(`check --survey ${survey} --mapping ${bad} --lang sv`);
    expect(plain.err).to.include(`behov: ${bad}:2:9 survey: Mappningen gäller enkäten ”other”, men definitionen är ”small”. Skriv survey: small`).and.include('3 fel.');

    const faulty = file('faulty-survey.json', JSON.stringify({ ...smallSurvey(), colour: 'red' }, null, 1));
    const both = recordsOf((await behovLine(`check --survey ${faulty} --mapping ${bad} --json`)).out);
    expect(both.map(({ code, file: where }) => [code, where])).to.deep.include.members([['UNKNOWN_KEY', faulty], ['UNKNOWN_VALUE', bad]]);
    expect((await behovLine(`check --survey ${survey} --mapping ${join(folder, 'none.yaml')}`)).exit).to.equal(66);
  });

  it('check: a file that is not UTF-8 is named with the line, exit 65', async () => {
    writeFileSync(join(folder, 'latin1.yaml'), Buffer.from('behov: 1\ntitle: Beh\xf6v\n', 'latin1'));
    const { exit, out } = await behovLine(`check --survey ${join(folder, 'latin1.yaml')} --json`);
    expect([exit, recordsOf(out)[0]?.['code'], recordsOf(out)[0]?.['line']]).to.deep.equal([65, 'file_not_utf8', 2]);
  });

  it('K119: a setting that cannot be read names the variable and its format, never its value; exit 2', async () => {
    const { exit, err } = await behovLine('publish small --note x', { LANG: 'en', PORT: 'hemlig-port' });
    expect(exit).to.equal(2);
    expect(err).to.include('PORT').and.include('0–65535').and.not.include('hemlig-port');
  });

  it('P92 held back after one more answer: exit 65, how many lack and of no group, as text and as JSON, nothing published; five more are enough; --same-numbers puts a text right without them', async function () {
    this.timeout(60_000);
    const database = await makeDatabase();
    const store = await createStore({ connection: database.connection, migrations: 'apply' });
    try {
      await putSmallReport(store);
      const env = { DATABASE_URL: addressOf(database.connection) };
      const publish = (...words: readonly string[]) => behovHere(['publish', 'small', '--note', 'Fler svar', ...words], { env });
      const first = await publish('--lang', 'en');
      expect([first.exit, first.out.split('\n')[2]], 'where the server listens is not known here').to.deep.equal([0, 'Address  /en/r/small/1.0']);
      expect(first.err).to.include('Set PUBLIC_URL');
      await store.answers.addAll('small', answers(1, ['script'], 'south'));
      for (const [language, says] of [['sv', /minst 4 svar till/i], ['en', /at least 4 more/i]] as const) {
        const { exit, out, err } = await publish('--lang', language);
        expect([exit, out]).to.deep.equal([65, '']);
        expect(err.replaceAll('\u00a0', ' '), language).to.match(says).and.not.match(/Dept|south|script|undefined/);
      }
      const { exit, out } = await publish('--json', '--lang', 'en');
      const { problems } = JSON.parse(out) as { readonly problems: readonly { readonly code: string; readonly message: string; readonly mend: string }[] }; // the contract of --json
      expect([exit, problems.map(({ code }) => code)]).to.deep.equal([65, ['edition_held_back']]);
      expect(JSON.stringify(problems)).to.not.match(/Dept|south/);
      expect((await store.editions.list('small')).map(({ number }) => number)).to.deep.equal(['1.0']);
      await store.answers.addAll('small', answers(4, ['script'], 'south'));
      const second = await behovHere(['publish', 'small', '--note', 'Fler svar', '--lang', 'sv'], { env: { ...env, PUBLIC_URL: 'https://behov.example.org' } });
      expect([second.exit, second.out.split('\n')[2], second.err]).to.deep.equal([0, 'Adress  https://behov.example.org/sv/r/small/1.1', '']);
      expect((await store.editions.list('small')).map(({ number }) => number)).to.deep.equal(['1.0', '1.1']);
      // one more, and only a text to put right
      await store.answers.addAll('small', answers(1, ['script'], 'south'));
      const tried = await behovHere(['publish', 'small', '--check', '--same-numbers', '--lang', 'sv'], { env });
      const [again, ...hints] = tried.out.split('\n');
      expect([tried.exit, again, hints.length]).to.deep.equal([0, 'Utgåva 1.2 kan publiceras med samma tal som utgåva 1.1 (77 svar). Inget är publicerat.', 2]);
      expect(hints[0]).to.match(/^Tabellerna säger 3 gånger att ingen i en grupp har gett ett svar \(/);
      expect(JSON.parse((await behovHere(['publish', 'small', '--check', '--same-numbers', '--json', '--lang', 'sv'], { env })).out)).to.deep.equal({ edition: '1.2', answered: 77, repeats: '1.1', problems: [], hints: [{ code: 'TOLD_OF_ALL', message: hints[0] }] });
      expect((await publish('--same-numbers', '--lang', 'en')).exit).to.equal(0);
      expect((await store.editions.find('small', '1.2'))?.content).to.include('"repeats":"1.1"').and.include('"answered":77');
    } finally {
      await store.close();
      await database.drop();
    }
  });

  it('publish --check: says what publishing would, in its words, with exit 1; nothing is published, frozen or logged, and no note is asked for', async function () {
    this.timeout(60_000);
    const database = await makeDatabase();
    const store = await createStore({ connection: database.connection, migrations: 'apply' });
    try {
      const plan = (low: number) => ({ ...smallPlan, title: { ...smallPlan.title, claims: [{ share: 'methods/statistics', between: [low, 0.9] }, { share: 'methods/script', above: 'methods/statistics' }] } });
      await putSmallReport(store, 'small', undefined, plan(0.85));
      const env = { DATABASE_URL: addressOf(database.connection) };
      const run = (...words: readonly string[]) => behovHere(['publish', 'small', ...words], { env });
      const [checked, published] = [await run('--check', '--json', '--lang', 'sv'), await run('--note', 'Svar', '--json', '--lang', 'sv')];
      expect([checked.exit, published.exit, recordsOf(checked.out).length]).to.deep.equal([1, 65, 2]);
      expect(checked.out).to.equal(published.out);
      await store.surveys.putPlan('small', JSON.stringify(smallPlan));
      const assumptions = file('assumed.yaml', 'behov: 1\nmethods: methods\nbogus: 2\n');
      for (const words of [['--check'], ['--note', 'Svar']]) {
        const [fault] = recordsOf((await run(...words, '--capacity', assumptions, '--json')).out);
        expect([fault?.['code'], fault?.['file'], fault?.['line']], 'the file that was given').to.deep.equal(['UNKNOWN_KEY', assumptions, 3]);
      }
      const sound = await run('--check', '--lang', 'en');
      expect([sound.exit, sound.err]).to.deep.equal([0, '']);
      expect(sound.out).to.match(/^Edition 1\.0 can be published from the \d+ answers there are now\. Nothing has been published\.\nThe tables say \d+ times? that [^\n]*\n$/);
      expect([await store.editions.list('small'), await store.frozen.list('small'), await store.audit.list(10, { surveys: ['small'] })]).to.deep.equal([[], [], []]);
      // as when it is published, what keeps an edition back is told alone
      await publishEdition(store, { survey: 'small', note: '', now: new Date(), who: 'test', language: 'sv' });
      await store.answers.addAll('small', answers(1, ['script'], 'south'));
      await store.surveys.putPlan('small', JSON.stringify(plan(0.85)));
      expect(recordsOf((await run('--check', '--json')).out).map(({ code }) => code)).to.deep.equal(['edition_held_back']);
      expect((await behovLine('publish small')).err).to.include('--note is missing');
    } finally {
      await store.close();
      await database.drop();
    }
  });

  it('K121 interrupted while it publishes: nothing half done, and the next time it works', async function () {
    this.timeout(60_000);
    const database = await makeDatabase();
    const store = await createStore({ connection: database.connection, migrations: 'apply' });
    try {
      await putSmallReport(store);
      const env = { DATABASE_URL: addressOf(database.connection), LANG: 'en' };
      await database.query('begin');
      await database.query('lock table desk.audit in access exclusive mode');
      const child = spawn(process.execPath, [join(projectRoot, 'bin', 'behov.mjs'), 'publish', 'small', '--note', 'x'], { env: { ...process.env, ...env }, stdio: 'ignore' });
      const waits = "select 1 from pg_locks where relation = 'desk.audit'::regclass and not granted";
      while ((await database.query(waits)).length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
      const ended = new Promise((resolve) => child.once('close', (code, signal) => resolve(signal ?? code)));
      child.kill('SIGINT');
      expect(await ended).to.not.equal(0);
      await database.query('commit');
      expect(await store.editions.list('small')).to.deep.equal([]);
      expect((await behov(['publish', 'small', '--note', 'x', '--json'], env)).exit).to.equal(0);
      expect((await store.editions.list('small')).map(({ number }) => number)).to.deep.equal(['1.0']);
    } finally {
      await store.close();
      await database.drop();
    }
  });

  it('help and version are results: on stdout, exit 0', async () => {
    const all = await behovLine('help');
    expect([all.exit, all.err]).to.deep.equal([0, '']);
    expect(all.out).to.include('behov publish SURVEY --note NOTE').and.include('69');
    expect((await behovLine('help publish --lang sv')).out).to.include('Användning: behov publish');
    const asked = await behovLine('publish --note --help --lang sv');
    expect([asked.exit, asked.out, asked.err]).to.deep.equal([0, (await behovLine('help publish --lang sv')).out, '']);
    expect(await behovLine('help help')).to.deep.equal(all);
    expect(await behovLine('help --help')).to.deep.equal(all);
    expect((await behovLine('check -h')).out).to.include('Usage: behov check');
    expect((await behovLine('version')).out).to.match(/^\d+\.\d+\.\d+\n$/);
    expect((await behovLine('--version')).exit).to.equal(0);
  });

  it('as a process: the exit code arrives, and a reader that stops reading (| head) is no fault (K123)', async () => {
    const env = { LANG: 'en_US.UTF-8', DATABASE_URL: '' };
    expect(await behov(['publsh'], env)).to.include({ exit: 2, out: '' });
    const exit = await new Promise<number | null>((resolve) => {
      const child = spawn(process.execPath, [join(projectRoot, 'bin', 'behov.mjs'), 'help'], { stdio: ['ignore', 'pipe', 'pipe'] });
      child.stdout.destroy();
      child.once('close', resolve);
    });
    expect(exit).to.equal(0);
  });
});
