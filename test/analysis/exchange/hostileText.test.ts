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

  it('S51: signs that the parser would be busy with for seconds are counted and refused; what is below is told with its first fault of each kind', () => {
    const signs = (unit: string, count: number): string => unit.repeat(Math.floor(count / unit.length));
    for (const unit of ['[}\n', 'k: 1\n']) {
      expect(told(signs(unit, 999_000)), unit).to.deep.equal([['TOO_MANY', 'words_and_signs', 200_000, 1]]);
    }
    const few = told(signs('[}\n', 3_000));
    expect(few.map(([code]) => code)).to.deep.equal(['SYNTAX', 'SYNTAX']);
    expect(Error.stackTraceLimit, 'errors elsewhere still say where they were made').to.be.greaterThan(0);
    const json = JSON.stringify({ items: Array.from({ length: 60_000 }, () => 1) });
    expect(readSource(json, 'survey.json').faults, 'JSON is quick to read, and is what is stored').to.deep.equal([]);
    const written = Array.from({ length: 4_000 }, (_, i) => `- { code: u${i}, name: { sv: Avdelningen för metodfrågor ${i}, en: Department of Methods ${i} } }`).join('\n');
    expect(readSource(`units:\n${written}`, 'survey.yaml').faults, 'what people write is far from it').to.deep.equal([]);
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
    // processor time, the least of five: what else the machine does must not count
    const time = (count: number): number => {
      const text = Array.from({ length: count }, (_, i) => `- &a${i} 1\n- *a${i}`).join('\n');
      return Math.min(...Array.from({ length: 5 }, () => {
        const before = process.cpuUsage();
        readSource(text, 'survey.yaml');
        return process.cpuUsage(before).user;
      }));
    };
    time(500);
    expect(time(8_000) / time(1_000), 'eight times the text; in a walk an alias it would be near sixty').to.be.lessThan(25);
  });
});
