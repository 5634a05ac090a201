/**
 * The catalogue of bad input and the list of threats that the program is built against, by number (design: trust.md 2
 * and 6). Each has at least one test whose title says its number; here it is seen that none was forgotten.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { projectRoot } from './support/projectRoot.js';

const range = (letter: string, from: number, to: number): readonly string[] => Array.from({ length: to - from + 1 }, (_, i) => `${letter}${from + i}`);

const wanted = [
  ...range('H', 1, 41), ...range('S', 42, 58), ...range('C', 66, 79), ...range('A', 80, 87), 'A89', ...range('K', 108, 124),
  ...range('T', 1, 28), ...range('T', 31, 34), 'T36', ...range('P', 90, 98), ...range('E', 99, 107),
];

/** Where a title says which numbers it is about: at its start, or after a comma or "and" there. */
function numbersIn(source: string): ReadonlySet<string> {
  const titles = [...source.matchAll(/(?:\b(?:it|describe|onEachDatabase)\(\s*|[[{(,]\s*(?:name: )?)(['"`])([^\n]*?)\1/g)].map((match) => match[2] ?? '');
  return new Set(titles.flatMap((title) => [...title.matchAll(/(?<![\w])([HSCAKTPE]\d{1,3})(?=[:, )–-]|$)/g)].map((match) => match[1] ?? '')));
}

describe('every numbered item', () => {
  it('has a test that says its number', () => {
    const folder = join(projectRoot, 'test');
    const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.test.ts') && name !== 'numberedItems.test.ts').map((name) => readFileSync(join(folder, name), 'utf8'));
    expect(sources.length).to.be.greaterThan(150);
    const found = new Set(sources.flatMap((source) => [...numbersIn(source)]));
    const missing = wanted.filter((item) => !found.has(item));
    process.stdout.write(`    ${wanted.length - missing.length}/${wanted.length} numbered items have a test\n`);
    expect(missing).to.deep.equal([]);
  });
});
