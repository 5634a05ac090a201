import { expect } from 'chai';
import { LineCounter, parseDocument } from 'yaml';
import { jsonToSource } from '../../../analysis/exchange/jsonToSource.js';
import { yamlToSource } from '../../../analysis/exchange/yamlToSource.js';
import { readSource } from '../../../analysis/exchange/readSource.js';
import { TooLargeError } from '../../../analysis/exchange/tooLargeError.js';
import type { SourceNode } from '../../../analysis/survey/source.js';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../support/projectRoot.js';

function asYaml(text: string): SourceNode {
  const lineCounter = new LineCounter();
  return yamlToSource(parseDocument(text, { lineCounter, uniqueKeys: false, prettyErrors: false, version: '1.2', schema: 'core' }), lineCounter, 'a.json');
}

/** Written in every way that JSON may be written, by a generator that always starts the same. */
function documents(count: number): readonly string[] {
  let state = 11;
  const below = (limit: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * limit);
  };
  const one = <T>(first: T, ...others: readonly T[]): T => [first, ...others][below(others.length + 1)] ?? first;
  const space = (): string => one('', '', ' ', '\n  ', '\r\n', '\t ');
  const text = (): string => one('"a"', '""', '"q1"', '"å \\u00e5 \\ud83d\\ude00"', '"a \\"b\\" \\\\"', '"\\\\"', '"\\\\\\""', '"a: b, [c] {d} #e"', '"01"', '"null"', '"\\n\\t\\/"', '"\u2028 é"', '"__proto__"', '"a.b[0]"');
  const scalar = (): string => one(text(), text(), '0', '-1', '12', '1.50', '1e3', '1E-2', '-0', '-0.0', '123456789012345678901', '1e400', 'true', 'false', 'null');
  const value = (depth: number): string => {
    const kind = depth > 4 ? 2 : below(3);
    if (kind === 2) return scalar();
    const items = Array.from({ length: below(4) }, () => `${space()}${kind === 0 ? `${text()}:${one(' ', '')}${space()}` : ''}${value(depth + 1)}${space()}`);
    return kind === 0 ? `{${items.join(',')}${space()}}` : `[${items.join(',')}${space()}]`;
  };
  return Array.from({ length: count }, () => `${one('', '\n', ' ')}${one('{"root": ', '[')}${value(0)}`).map((begun) => `${begun}${begun.trimStart().startsWith('{"root": ') ? '}' : ']'}${space()}`);
}

describe('JSON as a source', () => {
  it('has the same values, places and ways of writing as it has as YAML', () => {
    for (const text of documents(1500)) expect(jsonToSource(text, 'a.json'), text).to.deep.equal(asYaml(text));
    const stored = JSON.stringify(parseDocument(readFileSync(join(projectRoot, 'data', 'needs-inventory', 'survey.yaml'), 'utf8')).toJS());
    expect(jsonToSource(stored, 'a.json')).to.deep.equal(asYaml(stored));
  });

  it('keeps what JSON takes and YAML does not: a long key, a colon on the next line', () => {
    const long = 'k'.repeat(2000);
    const source = readSource(`{"${long}"\n: 1}`, 'a.json').root;
    expect(source).to.deep.include({ type: 'map' });
    expect(source?.type === 'map' ? source.entries.map(({ key, value }) => [key, value.at.line]) : []).to.deep.equal([[long, 2]]);
  });

  it('stops where it is too deep or too much, at the very limits of YAML', () => {
    const nested = (depth: number): string => `${'['.repeat(depth)}1${']'.repeat(depth)}`;
    expect(jsonToSource(nested(30), 'a.json')).to.deep.equal(asYaml(nested(30)));
    for (const text of [nested(31), nested(100_000), `[${'1,'.repeat(200_000)}1]`]) expect(() => jsonToSource(text, 'a.json'), text.slice(0, 40)).to.throw(TooLargeError);
    expect(readSource(nested(31), 'a.json').faults).to.deep.include({ code: 'TOO_DEEP', params: { limit: 30 }, place: { file: 'a.json', line: 1, column: 1 }, severity: 'fault' });
  });
});
