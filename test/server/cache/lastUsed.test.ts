import { expect } from 'chai';
import fc from 'fast-check';
import { LastUsed } from '../../../server/cache/lastUsed.js';

type Step = readonly [what: 'keep' | 'forget' | 'find', key: string];

/** The same by the book: every use in a list, newest last. */
function expectedAfter(steps: readonly Step[], most: number): ReadonlyMap<string, number> {
  let used: readonly (readonly [string, number])[] = [];
  for (const [at, [what, key]] of steps.entries()) {
    if (what === 'find') continue;
    const others = used.filter(([other]) => other !== key);
    used = what === 'keep' ? [...others, [key, at] as const].slice(-most) : others;
  }
  return new Map(used);
}

describe('what was used last', () => {
  it('is kept, newest value of each, no more than so many, whatever is looked for or forgotten between', () => {
    const keys = ['a', 'b', 'c', 'd', 'constructor'];
    const step: fc.Arbitrary<Step> = fc.tuple(fc.constantFrom('keep' as const, 'keep' as const, 'forget' as const, 'find' as const), fc.constantFrom(...keys));
    fc.assert(fc.property(fc.array(step, { maxLength: 30, size: 'max' }), fc.integer({ min: 1, max: 4 }), (steps, most) => {
      const kept = new LastUsed<number>(most);
      for (const [at, [what, key]] of steps.entries()) {
        if (what === 'keep') expect(kept.keep(key, at)).to.equal(at);
        else if (what === 'forget') kept.forget(key);
        else kept.find(key);
      }
      const expected = expectedAfter(steps, most);
      expect(keys.map((key) => kept.find(key))).to.deep.equal(keys.map((key) => expected.get(key)));
    }), { numRuns: 1000 });
  });
});
