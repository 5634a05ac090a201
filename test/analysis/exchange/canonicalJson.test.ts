import { expect } from 'chai';
import fc from 'fast-check';
import { canonicalJson } from '../../../analysis/exchange/canonicalJson.js';
import type { JsonValue } from '../../../analysis/survey/json.js';

function parse(text: string): JsonValue {
  return JSON.parse(text) as JsonValue; // JSON.parse is typed any
}

/** A double from the 16 hexadecimal digits of its bits, as RFC 8785 appendix B writes them. */
function double(bits: string): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setBigUint64(0, BigInt(`0x${bits}`));
  return view.getFloat64(0);
}

describe('canonical JSON (RFC 8785)', () => {
  it('writes the example of section 3.2.2 as section 3.2.4 has it', () => {
    const text = String.raw`{
      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
      "literals": [null, true, false]
    }`;
    expect(canonicalJson(parse(text))).to.equal(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    );
  });

  it('sorts the keys of section 3.2.3 by UTF-16 code units', () => {
    const text = String.raw`{"\u20ac":"Euro Sign","\r":"Carriage Return","\ufb33":"Hebrew Letter Dalet With Dagesh",
      "1":"One","\ud83d\ude00":"Emoji: Grinning Face","\u0080":"Control","\u00f6":"Latin Small Letter O With Diaeresis"}`;
    const order = [...canonicalJson(parse(text)).matchAll(/:"([^"]*)"/g)].map(([, words]) => words);
    expect(order).to.deep.equal([
      'Carriage Return',
      'One',
      'Control',
      'Latin Small Letter O With Diaeresis',
      'Euro Sign',
      'Emoji: Grinning Face',
      'Hebrew Letter Dalet With Dagesh',
    ]);
  });

  const numbers: readonly (readonly [string, string])[] = [
    ['0000000000000000', '0'],
    ['8000000000000000', '0'],
    ['0000000000000001', '5e-324'],
    ['8000000000000001', '-5e-324'],
    ['7fefffffffffffff', '1.7976931348623157e+308'],
    ['4340000000000000', '9007199254740992'],
    ['4430000000000000', '295147905179352830000'],
    ['44b52d02c7e14af5', '9.999999999999997e+22'],
    ['44b52d02c7e14af6', '1e+23'],
    ['44b52d02c7e14af7', '1.0000000000000001e+23'],
    ['444b1ae4d6e2ef4e', '999999999999999700000'],
    ['444b1ae4d6e2ef50', '1e+21'],
    ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
    ['3eb0c6f7a0b5ed8d', '0.000001'],
    ['41b3de4355555553', '333333333.3333332'],
    ['becbf647612f3696', '-0.0000033333333333333333'],
    ['43143ff3c1cb0959', '1424953923781206.2'],
  ];
  for (const [bits, text] of numbers) {
    it(`writes the double ${bits} of appendix B as ${text}`, () => {
      expect(canonicalJson(double(bits))).to.equal(text);
    });
  }

  const refused: readonly (readonly [string, JsonValue | undefined])[] = [
    ['NaN', NaN],
    ['Infinity', [Infinity]],
    ['undefined', undefined],
    ['half a character', { a: '\ud800' }],
    ['half a character as a key', { '\udc00': 1 }],
  ];
  for (const [name, value] of refused) {
    it(`refuses ${name}`, () => {
      expect(() => canonicalJson(value)).to.throw(TypeError);
    });
  }

  it('reads back to what was written, whatever the order of keys', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        const json = parse(JSON.stringify(value));
        const text = canonicalJson(json);
        expect(parse(text)).to.deep.equal(json);
        expect(canonicalJson(parse(text))).to.equal(text);
      }),
      { numRuns: 40 },
    );
  });
});
