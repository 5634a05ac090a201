/** PDF files through a reader that had no part in writing them: poppler. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** For `before` of a suite that reads PDF: without poppler it is skipped, and says so. CI installs it. */
export function needsPoppler(this: Mocha.Context): void {
  if (spawnSync('pdfinfo', ['-v']).error === undefined) return;
  process.stdout.write('    skipped: no poppler on this computer (apt-get install poppler-utils)\n');
  this.skip();
}

type Tool = 'pdfinfo' | 'pdftotext' | 'pdffonts' | 'pdfimages';

/** What a tool of poppler says of the file. Errors when it cannot read it. */
export function poppler(tool: Tool, pdf: Uint8Array, ...options: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'behov-pdf-'));
  const file = join(folder, 'document.pdf');
  try {
    writeFileSync(file, pdf);
    const to = tool === 'pdftotext' ? ['-'] : [];
    return execFileSync(tool, [...options, file, ...to], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 50_000_000 });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Runs of white space as one space: where a line breaks is no part of what is said. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** Alternative texts as the file holds them; poppler does not print them. */
export function altTexts(pdf: Uint8Array): readonly string[] {
  return [...Buffer.from(pdf).toString('latin1').matchAll(/\/Alt ?(?:<FEFF([0-9A-F]+)>|\(((?:[^()\\]|\\.|\([^()]*\))*)\))/g)].map(([, hex, plain = '']) =>
    hex === undefined ? plain.replace(/\\(.)/g, '$1') : Buffer.from(hex, 'hex').swap16().toString('utf16le'));
}
