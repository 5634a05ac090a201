import { expect } from 'chai';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { projectRoot } from '../../support/projectRoot.js';

function* sourcesUnder(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* sourcesUnder(path);
    else if (entry.name.endsWith('.ts')) yield path;
  }
}

/** Calling `passDoor`, or saying `as Published`, makes a published table out of anything. */
const forges = (source: string) => /\bpassDoor\b|\bas\s+(unknown\s+as\s+)?Published\b/.test(source);

describe('the door out', () => {
  it('is in one room: no other source gives the brand of a published table', () => {
    const sources = ['analysis', 'server'].flatMap((folder) => [...sourcesUnder(join(projectRoot, folder))]);
    const givers = sources.filter((path) => forges(readFileSync(path, 'utf8'))).map((path) => relative(projectRoot, path));
    expect(sources.length, 'the test must have looked').to.be.greaterThan(100);
    expect(givers.filter((path) => !path.startsWith(join('analysis', 'disclosure')))).to.deep.equal([]);
    expect(givers).to.include(join('analysis', 'disclosure', 'passDoor.ts'));
  });
});
