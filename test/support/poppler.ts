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

export interface PlacedWord {
  readonly page: number;
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** Of its page. */
  readonly width: number;
}

/** Where every word stands. Units: pt. */
export function placedWords(pdf: Uint8Array): readonly PlacedWord[] {
  const words: PlacedWord[] = [];
  let [page, width] = [0, 0];
  for (const [, wide, left, top, right, bottom, text = ''] of poppler('pdftotext', pdf, '-bbox').matchAll(/<page width="([\d.]+)"|<word xMin="(-?[\d.]+)" yMin="(-?[\d.]+)" xMax="(-?[\d.]+)" yMax="(-?[\d.]+)">([^<]*)</g)) {
    if (wide === undefined) words.push({ page, text, left: Number(left), top: Number(top), right: Number(right), bottom: Number(bottom), width });
    else [page, width] = [page + 1, Number(wide)];
  }
  return words;
}

/** Pairs of words that stand on each other: more than a third of their height and 1 pt of width in common. */
export function overlapping(words: readonly PlacedWord[]): readonly string[] {
  return words.flatMap((a, i) =>
    words.slice(i + 1).filter((b) => {
      const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      return a.page === b.page && wide > 1 && high > Math.min(a.bottom - a.top, b.bottom - b.top) / 3;
    }).map((b) => `page ${String(a.page)}: ${a.text} / ${b.text}`));
}
