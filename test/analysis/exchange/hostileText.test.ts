/** Texts made to keep the program busy: refused by their size, before they are read. Authority: trust.md S51. */
import { expect } from 'chai';
import { readDefinition } from '../../../analysis/exchange/readDefinition.js';
import { readSource } from '../../../analysis/exchange/readSource.js';

const told = (text: string): readonly (readonly unknown[])[] =>
  (readDefinition(text, 'survey.yaml').faults ?? []).map(({ code, params, place }) => [code, params['what'], params['limit'], place?.line]);

describe('hostile text', () => {
  it('S51: a line, and a text, has a length, told with where and how much', () => {
    expect(told('"'.repeat(200_000))).to.deep.equal([['TOO_MANY', 'characters_of_line', 30_000, 1]]);
    expect(told(`behov: 1\n# ${'x'.repeat(30_000)}\n`)).to.deep.equal([['TOO_MANY', 'characters_of_line', 30_000, 2]]);
    expect(told('k: 1\n'.repeat(200_001))).to.deep.equal([['TOO_MANY', 'characters', 1_000_000, 1]]);
    expect(readSource(JSON.stringify({ text: 'x'.repeat(40_000) }), 'survey.json').faults, 'JSON is one line').to.deep.equal([]);
  });

  it('S51: a hundred faults are told, however many there are, and no more names are compared', () => {
    for (const count of [500, 4_000]) {
      const faults = readDefinition(Array.from({ length: count }, (_, i) => `k${i}: 1`).join('\n'), 'survey.yaml').faults ?? [];
      expect(faults).to.have.length(100);
      expect(new Set(faults.map(({ code }) => code))).to.deep.equal(new Set(['UNKNOWN_KEY']));
    }
  });

  it('S51: an alias means the last anchor of its name before it, and many are found in one walk', () => {
    const { root } = readSource('a: &x 1\nb: *x\nc: &x 2\nd: *x\n', 'survey.yaml');
    expect(root?.type === 'map' ? root.entries.map(({ value }) => (value.type === 'scalar' ? value.value : undefined)) : []).to.deep.equal([1, 1, 2, 2]);
    const time = (count: number): number => {
      const text = Array.from({ length: count }, (_, i) => `- &a${i} 1\n- *a${i}`).join('\n');
      const began = performance.now();
      readSource(text, 'survey.yaml');
      return performance.now() - began;
    };
    time(500);
    expect(Math.min(time(4_000), time(4_000)) / Math.min(time(1_000), time(1_000)), 'four times the text').to.be.lessThan(10);
  });
});
