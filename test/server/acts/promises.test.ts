/** A8: nothing is promised that no test holds. A test that holds a promise says so at the head of its title, and fails the build when it fails. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { promiseCodes, promises, promisesOf } from '../../../server/acts/promises.js';
import { projectRoot } from '../../support/projectRoot.js';

interface Titled {
  readonly file: string;
  readonly title: string;
  /** Runs on every database there is, as what concerns SQL must. */
  readonly everywhere: boolean;
}

function* testFiles(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* testFiles(path);
    else if (entry.name.endsWith('.test.ts')) yield path;
  }
}

const sources = [...testFiles(join(projectRoot, 'test'))].map((file) => ({ file, text: readFileSync(file, 'utf8') }));

const titled: readonly Titled[] = sources.flatMap(({ file, text }) =>
  [...text.matchAll(/\b(?:it|describe|onEachDatabase)\(['`]([^'`]+)['`]/g)].map(([, title = '']) => ({ file, title, everywhere: text.includes('onEachDatabase(') })));

/** "A2, A3: …" holds both. */
const holds = (proof: string) => ({ title }: Titled) => (title.split(':')[0] ?? '').split(', ').includes(proof);

describe('A8: what respondents are promised', () => {
  it('is held by tests under the names it gives, which run on every database', () => {
    expect(titled.length).to.be.greaterThan(1_000);
    for (const code of promiseCodes) {
      expect(promises[code].heldBy, code).not.to.deep.equal([]);
      for (const proof of promises[code].heldBy) {
        const tests = titled.filter(holds(proof));
        expect(tests, `${code} wants a test ${proof}`).not.to.deep.equal([]);
        expect(tests.some(({ everywhere }) => everywhere), `${proof} on every database`).to.equal(true);
      }
    }
    expect(titled.filter(holds('A99'))).to.deep.equal([]);
  });

  it('is not held by a test that is skipped, or that keeps others from running', () => {
    const marked = sources.filter(({ text }) => /\b(?:it|describe|context)\.(?:skip|only)\(|\bx(?:it|describe)\(/.test(text)).map(({ file }) => file);
    expect(marked).to.deep.equal([]);
  });

  it('fits mode and entry: an anonymous survey speaks of no link, an open one of no invitation, a confidential one of no anonymity', () => {
    expect(promisesOf('anonymous', 'invited')).to.include.members(['invitation_apart', 'timing_tells_nothing']).and.not.include('link_apart');
    expect(promisesOf('anonymous', 'open')).to.include('order_shuffled').and.not.include.members(['invitation_apart', 'list_and_answers_apart']);
    expect(promisesOf('confidential', 'invited')).to.include('link_apart').and.not.include.members(['timing_tells_nothing', 'invitation_apart', 'copies_tell_nothing']);
    for (const mode of ['anonymous', 'confidential'] as const) {
      for (const entry of ['open', 'invited'] as const) {
        expect(promisesOf(mode, entry)).to.include.members(['no_identity', 'nothing_logged', 'withdrawn_by_receipt', 'erased_in_time']);
      }
    }
    expect([...promiseCodes].sort()).to.deep.equal(Object.keys(promises).sort());
  });
});
