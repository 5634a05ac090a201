import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { definitionSchema } from '../../../analysis/survey/definitionSchema.js';
import type { JsonValue } from '../../../analysis/survey/json.js';
import { read, sampleText } from './sample.js';

type Node = { readonly [key: string]: JsonValue };

function isList(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value);
}

function isNode(value: JsonValue | undefined): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Every object schema of the published file with the path to it; references are followed once. */
function objectsIn(schema: JsonValue | undefined, path: string): readonly (readonly [string, Node])[] {
  if (isList(schema)) return schema.flatMap((each, i) => objectsIn(each, `${path}/${i}`));
  if (!isNode(schema)) return [];
  const own = isNode(schema['properties']) ? [[path, schema] as const] : [];
  return [...own, ...Object.entries(schema).flatMap(([key, value]) => objectsIn(value, `${path}/${key}`))];
}

const published = JSON.parse(readFileSync('data/schema/survey.schema.json', 'utf8')) as JsonValue; // JSON.parse is typed any

describe('the published JSON Schema', () => {
  it('is the one the readers make', () => {
    expect(published).to.deep.equal(definitionSchema());
  });

  it('closes every object whose keys are fixed, and requires only keys it has', () => {
    const objects = objectsIn(published, '');
    expect(objects.length).to.be.greaterThan(15);
    for (const [path, { properties, required, additionalProperties }] of objects) {
      expect(additionalProperties, path).to.equal(false);
      expect(Object.keys(isNode(properties) ? properties : {}), path).to.include.members(isList(required) ? [...required] : []);
    }
  });

  it('refers only to definitions it has', () => {
    const refs = [...JSON.stringify(published).matchAll(/"\$ref":"#\/\$defs\/(\w+)"/g)].map(([, name]) => name);
    const defs = isNode(published) && isNode(published['$defs']) ? Object.keys(published['$defs']) : [];
    expect(new Set(refs)).to.deep.equal(new Set(defs));
  });

  it('has exactly the keys that the check accepts at the top of a definition', () => {
    const keys = isNode(published) && isNode(published['properties']) ? Object.keys(published['properties']) : [];
    for (const key of keys) {
      const { faults } = read(`${sampleText.replace(new RegExp(`^${key}:`, 'm'), 'taken_away:')}${key}: []\n`);
      expect(faults.some(({ code, params }) => code === 'UNKNOWN_KEY' && params['key'] === key), key).to.equal(false);
    }
    const [fault] = read(`${sampleText}nonsense: 1\n`).faults;
    expect(fault?.params['known']).to.equal(keys.join(', '));
  });
});
