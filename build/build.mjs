/**
 * Sources to dist/: compiled to JavaScript, page templates compiled (only the Handlebars runtime is needed
 * to serve), stylesheets and fonts under names that carry a hash of their content. Does nothing when nothing changed.
 */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, extname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const dist = join(root, 'dist');
const require = createRequire(import.meta.url);
const ofProgram = ['analysis', 'server', 'migrations', 'data', 'views', 'build'];
/** Who starts the program waits for no tests of it. */
const foldersOf = { program: ofProgram, everything: [...ofProgram, 'test'] };

function* filesUnder(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesUnder(path);
    else if (entry.isFile()) yield path;
  }
}

/** Names, sizes and times of everything a build reads: when they are as last time, so is dist/. */
function stampOfSources(folders) {
  const hash = createHash('sha256');
  const files = ['package.json', 'package-lock.json', 'tsconfig.json'].map((name) => join(root, name)).filter(existsSync);
  for (const folder of folders) files.push(...filesUnder(join(root, folder)));
  for (const file of files) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${relative(root, file)} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

/**
 * File by file, and only what changed: types are judged by `npm test`, which runs the compiler over everything.
 * tsconfig's verbatimModuleSyntax and erasableSyntaxOnly make both ways give the same program.
 */
function compile(folders) {
  const ts = require('typescript');
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
  // One file alone cannot see that package.json says "module", so it is said here.
  const compilerOptions = { ...options, module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler, incremental: false, tsBuildInfoFile: undefined };
  const way = createHash('sha256').update(JSON.stringify(compilerOptions) + ts.version).digest('hex');
  const wayFile = join(dist, '.compiler');
  const isSameWay = existsSync(wayFile) && readFileSync(wayFile, 'utf8') === way;
  // what is not compiled now would pass for compiled this way
  if (!isSameWay) for (const folder of foldersOf.everything) if (!folders.includes(folder)) rmSync(join(dist, folder), { recursive: true, force: true });
  for (const file of folders.flatMap((folder) => [...filesUnder(join(root, folder))])) {
    if (!file.endsWith('.ts') || file.endsWith('.d.ts')) continue;
    const target = join(dist, relative(root, file)).replace(/\.ts$/, '.js');
    if (isSameWay && existsSync(target) && statSync(target).mtimeMs > statSync(file).mtimeMs) continue;
    const { outputText, sourceMapText, diagnostics } = ts.transpileModule(readFileSync(file, 'utf8'), { compilerOptions, fileName: file, reportDiagnostics: true });
    if (diagnostics.length > 0) {
      process.stderr.write(ts.formatDiagnostics(diagnostics, { getCanonicalFileName: (name) => name, getCurrentDirectory: () => root, getNewLine: () => '\n' }));
      throw new BuildStopped();
    }
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(`${target}.map`, sourceMapText);
    writeFileSync(target, outputText);
  }
  writeFileSync(wayFile, way);
}

/** A compiled file whose source is gone would still be run by the tests. */
function removeOrphans(folders) {
  for (const folder of folders) {
    const compiled = join(dist, folder);
    if (!existsSync(compiled)) continue;
    for (const file of filesUnder(compiled)) {
      const match = /^(.*)\.js(\.map)?$/.exec(relative(dist, file));
      if (match === null || relative(dist, file).startsWith('views/')) continue;
      if (!existsSync(join(root, `${match[1]}.ts`))) rmSync(file);
    }
  }
}

function compileTemplates() {
  const Handlebars = require('handlebars');
  const views = join(root, 'views');
  const entries = [];
  for (const file of filesUnder(views)) {
    if (extname(file) !== '.hbs') continue;
    const source = readFileSync(file, 'utf8');
    const name = relative(views, file).replace(/\.hbs$/, '');
    const precompiled = Handlebars.precompile(source, { strict: true, knownHelpersOnly: true, preventIndent: true, srcName: undefined });
    entries.push(`  [${JSON.stringify(name)}, ${precompiled}]`);
  }
  writeFileSync(join(dist, 'views', 'templates.js'), `export const templates = new Map([\n${entries.join(',\n')}\n]);\n`);
}

function keepAsset(manifest, name, content) {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 12);
  const extension = extname(name);
  const hashed = `${name.slice(0, -extension.length)}.${hash}${extension}`;
  mkdirSync(dirname(join(dist, 'views', 'assets', hashed)), { recursive: true });
  writeFileSync(join(dist, 'views', 'assets', hashed), content);
  manifest[name] = hashed;
}

/** Comments and indentation are for us, not for the wire. */
function smaller(css) {
  return css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\s*\n\s*/g, '\n').replace(/\s*([{};,>])\s*/g, '$1').replace(/:\s+/g, ':').replace(/;}/g, '}').trim();
}

function buildAssets() {
  const assets = join(root, 'views', 'assets');
  rmSync(join(dist, 'views', 'assets'), { recursive: true, force: true });
  const manifest = {};
  for (const weight of [400, 600]) {
    for (const subset of ['latin', 'latin-ext']) {
      const name = `ibm-plex-sans-${subset}-${weight}-normal.woff2`;
      keepAsset(manifest, `fonts/${name}`, readFileSync(require.resolve(`@fontsource/ibm-plex-sans/files/${name}`)));
    }
  }
  const read = (name) => (existsSync(join(assets, name)) ? readFileSync(join(assets, name), 'utf8') : '');
  const withFonts = (css) => css.replace(/url\((?:"|')?(?:\.\/)?(fonts\/[^)"']+)(?:"|')?\)/g, (_whole, font) => {
    if (manifest[font] === undefined) throw new Error(`a stylesheet names ${font}, which is not a font we have`);
    return `url(${manifest[font]})`;
  });
  const base = read('base.css');
  const ofReports = read('plex.css') + read('tables.css') + read('making.css');
  const parts = new Set(['base.css', 'plex.css', 'tables.css', 'making.css']);
  for (const sheet of existsSync(assets) ? readdirSync(assets).sort() : []) {
    if (parts.has(sheet)) continue;
    // who answers meets no table of numbers, and the font of the device
    if (extname(sheet) === '.css') keepAsset(manifest, sheet, smaller(withFonts(base + (sheet === 'survey.css' ? '' : ofReports) + read(sheet))));
    else if (statSync(join(assets, sheet)).isFile()) keepAsset(manifest, basename(sheet), readFileSync(join(assets, sheet)));
  }
  writeFileSync(join(dist, 'views', 'assets.json'), JSON.stringify(manifest, null, 1));
}

/** What ships with Behov is read from data/ beside the compiled program. */
function copyData() {
  cpSync(join(root, 'data'), join(dist, 'data'), { recursive: true, filter: (path) => extname(path) !== '.ts' });
}

/** Something in the sources does not compile; it has been said what. */
class BuildStopped extends Error {}

function build(what) {
  const folders = foldersOf[what];
  const stampFiles = { program: join(dist, '.stamp'), everything: join(dist, '.stamp-everything') };
  const stamp = stampOfSources(folders);
  if (existsSync(stampFiles[what]) && readFileSync(stampFiles[what], 'utf8') === stamp) return 'unchanged';
  for (const file of Object.values(stampFiles)) rmSync(file, { force: true });
  mkdirSync(join(dist, 'views'), { recursive: true });
  compile(folders);
  removeOrphans(folders);
  compileTemplates();
  buildAssets();
  copyData();
  if (what === 'everything') writeFileSync(stampFiles.everything, stamp);
  writeFileSync(stampFiles.program, stampOfSources(ofProgram));
  return 'built';
}

/**
 * Builds the 'program' or 'everything', its tests too; or says where it stopped and ends the process: what was built before
 * is not what the sources say.
 */
export function buildOrEnd(what) {
  try {
    return build(what);
  } catch (error) {
    if (!(error instanceof BuildStopped)) throw error;
    process.stderr.write('The build stopped at the fault above.\n');
    return process.exit(1);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) buildOrEnd('everything');
