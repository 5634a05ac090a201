/** RFC 3629 and RFC 2781, with the decoders of WHATWG as the judge. */
import { expect } from 'chai';
import fc from 'fast-check';
import { firstBadByte } from '../../../../analysis/exchange/records/text/firstBadByte.js';
import { partsOf } from './opened.js';

const told = (encoding: string, bytes: Uint8Array, stream: boolean) => {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream });
    return true;
  } catch {
    return false;
  }
};

/** Where each form of UTF-8 begins and ends, and just outside. */
const edges8 = [0x00, 0x41, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf, 0xe0, 0xe1, 0xec, 0xed, 0xee, 0xef, 0xf0, 0xf1, 0xf3, 0xf4, 0xf5, 0xff];
/** Halves of units around the surrogates; no zero, so that none is U+0000. */
const edges16 = [0x01, 0x41, 0xd7, 0xd8, 0xdb, 0xdc, 0xdf, 0xe0, 0xff];

describe('The first byte that is no text', () => {
  it('of UTF-8 is the first with which no decoder can go on', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...edges8), { maxLength: 6 }), fc.integer({ min: 1, max: 3 }), (list, size) => {
      const bytes = Uint8Array.from(list);
      const bad = firstBadByte(partsOf(bytes, size), 'utf-8');
      expect(bad === undefined).to.equal(told('utf-8', bytes, false));
      if (bad !== undefined) expect([told('utf-8', bytes.subarray(0, bad), true), bad === bytes.length || !told('utf-8', bytes.subarray(0, bad + 1), true)]).to.deep.equal([true, true]);
    }), { numRuns: 5_000 });
  });

  for (const encoding of ['utf-16le', 'utf-16be'] as const) {
    it(`of ${encoding} is where a surrogate has no other half, or the file ends inside a character`, () => {
      fc.assert(fc.property(fc.array(fc.constantFrom(...edges16), { maxLength: 8 }), fc.integer({ min: 1, max: 3 }), (list, size) => {
        const bytes = Uint8Array.from(list);
        expect(firstBadByte(partsOf(bytes, size), encoding) === undefined).to.equal(told(encoding, bytes, false));
      }), { numRuns: 3_000 });
    });
  }

  it('of UTF-16 is also U+0000, which stands in no text', () => {
    expect(firstBadByte(partsOf(Uint8Array.of(0x41, 0, 0, 0)), 'utf-16le')).to.equal(3);
  });
});
