import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { mappingSchema } from '../../../analysis/exchange/mapping/mappingSchema.js';
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

const publishedAs = (file: string) => JSON.parse(readFileSync(`data/schema/${file}`, 'utf8')) as JsonValue; // JSON.parse is typed any
const published = publishedAs('survey.schema.json');

for (const [of, schema, made] of [['definition', published, definitionSchema()], ['mapping', publishedAs('mapping.schema.json'), mappingSchema()]] as const) {
  describe(`the published JSON Schema of a ${of}`, () => {
    it('is the one the readers make', () => {
      expect(schema).to.deep.equal(made);
    });

    it('closes every object whose keys are fixed, and requires only keys it has', () => {
      const objects = objectsIn(schema, '');
      expect(objects.length).to.be.greaterThan(15);
      for (const [path, { properties, required, additionalProperties }] of objects) {
        expect(additionalProperties, path).to.equal(false);
        expect(Object.keys(isNode(properties) ? properties : {}), path).to.include.members(isList(required) ? [...required] : []);
      }
    });

    it('refers only to definitions it has', () => {
      const refs = [...JSON.stringify(schema).matchAll(/"\$ref":"#\/\$defs\/(\w+)"/g)].map(([, name]) => name);
      const defs = isNode(schema) && isNode(schema['$defs']) ? Object.keys(schema['$defs']) : [];
      expect(new Set(refs)).to.deep.equal(new Set(defs));
    });
  });
}

describe('the published JSON Schema of a definition', () => {
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
