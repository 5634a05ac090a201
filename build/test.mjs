/**
 * The whole suite: types, lint, then every compiled test. Ends with a line "N passed, N failed".
 * Arguments are passed on to mocha (`npm test -- --grep suppression`).
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const require = createRequire(import.meta.url);
const packageFolder = (name) => dirname(require.resolve(`${name}/package.json`));

function run(script, args) {
  const { status } = spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  return status ?? 1;
}

/** What it says comes whole, whatever runs beside it. */
function runBeside(script, args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    const said = [];
    child.stdout.on('data', (chunk) => said.push(chunk));
    child.stderr.on('data', (chunk) => said.push(chunk));
    child.on('close', (status) => resolve({ status: status ?? 1, said: Buffer.concat(said) }));
  });
}

async function check(name, script, args) {
  const { status, said } = await runBeside(script, args);
  process.stdout.write(said);
  process.stdout.write(`${name}: ${status === 0 ? 'no faults' : 'the faults above'}\n`);
  return status === 0;
}

const extra = process.argv.slice(2);
const whole = extra.length === 0;
const checks = whole ? await Promise.all([
  check('types', join(packageFolder('typescript'), 'bin', 'tsc'), ['-p', '.', '--noEmit']),
  check('lint', join(packageFolder('eslint'), 'bin', 'eslint.js'), ['.', '--max-warnings', '0']),
]) : [];

/** What waits longest begins first, so that the rest is done beside it and no worker is left alone at the end. */
const first = ['start', 'faults/short', 'server/collect/accessibility', 'bin', 'server/cli/report', 'server/web/limits'].map((name) => join('dist', 'test', `${name}.test.js`));

function testFiles() {
  const found = readdirSync(join(root, 'dist', 'test'), { recursive: true }).filter((name) => name.endsWith('.test.js')).map((name) => join('dist', 'test', name)).sort();
  return [...first.filter((name) => found.includes(name)), ...found.filter((name) => !first.includes(name))];
}

const files = extra.some((argument) => argument.endsWith('.test.js')) ? [] : testFiles();

const folder = mkdtempSync(join(tmpdir(), 'behov-test-'));
const counts = join(folder, 'counts.json');
const mocha = run(join(packageFolder('mocha'), 'bin', 'mocha.js'), ['--config', join(root, 'build', 'mocharc.json'), '--reporter-option', `counts=${counts}`, ...extra, ...files]);

let passed = 0;
let failed = 0;
let skipped = 0;
try {
  ({ passed, failed, skipped } = JSON.parse(readFileSync(counts, 'utf8')));
} catch {
  failed = 1; // mocha did not get as far as its own end
}
rmSync(folder, { recursive: true, force: true });
passed += checks.filter((sound) => sound).length;
failed += checks.filter((sound) => !sound).length;
process.stdout.write(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`);
process.exit(mocha === 0 && failed === 0 && passed > 0 ? 0 : 1);
