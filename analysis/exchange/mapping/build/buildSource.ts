import { nearest } from '../../../survey/nearest.js';
import type { SourceNode } from '../../../survey/source.js';
import type { Asked } from './asked.js';
import { textOf } from '../readers/cellReader.js';
import type { QuestionSource } from '../mapping.js';
import type { MappingCheck } from './mappingCheck.js';
import { sourceForms, sourceShapes } from './sourceShapes.js';

/** The keys of an entry that decide how it is read. A key one letter off is taken for the nearest, and said to be wrong when it is read. */
function decidingKeys(node: SourceNode, deciding: readonly string[]): readonly string[] {
  const keys = node.type === 'map' ? node.entries.map(({ key }) => key) : [];
  const found = deciding.filter((key) => keys.includes(key));
  if (found.length > 0) return found;
  return [...new Set(keys.map((key) => nearest(key, deciding)).filter((key) => key !== ''))].slice(0, 1);
}

/** The forms, with the header that was written alone in its place among the keys. */
function formsFor(node: SourceNode, forms: string): string {
  const header = textOf(node) ?? '';
  return header === '' || header.length > 60 ? forms : forms.replace('column: C', () => `column: ${JSON.stringify(header)}`);
}

/** What the entry of one question says, held against the question; undefined when it cannot be read at all. */
export function buildSource(node: SourceNode, asked: Asked, check: MappingCheck): QuestionSource | undefined {
  const { code, kind } = asked.question;
  if (node.type === 'scalar' && node.value === 'not_asked') return { shape: 'not_asked' };
  const shapes = sourceShapes[kind];
  const [key, ...more] = decidingKeys(node, [...shapes.keys()]);
  const shape = key === undefined ? undefined : shapes.get(key);
  if (shape === undefined) check.fault('MAPPING_SHAPE', { question: code, kind, forms: formsFor(node, sourceForms[kind]) }, node.at);
  else if (more.length > 0) check.fault('MAPPING_TWO_SHAPES', { question: code, shapes: [key, ...more].join(', ') }, node.at);
  else return shape.build(node, asked, check);
  return undefined;
}
