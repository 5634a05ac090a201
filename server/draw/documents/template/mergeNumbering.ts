import type { Element } from '../../markup.js';
import { elementsIn, valueOf } from './xmlWalk.js';

const numberOf = (element: Element, attribute: string): number => Number(valueOf(element, attribute)) || 0;
const above = (elements: readonly Element[], attribute: string): number => elements.reduce((most, each) => Math.max(most, numberOf(each, attribute)), 0) + 1;

/**
 * Adds our list of bullets to the template's lists, which are changed. Lists are defined first and then counted, as the schema has it.
 *
 * @returns the number that a style of ours refers to
 */
export function mergeNumbering(theirs: Element, ours: Element): string {
  const definition = elementsIn(ours, 'w:abstractNum')[0];
  const counted = elementsIn(ours, 'w:num')[0];
  if (definition === undefined || counted === undefined) throw new Error('our own numbering has no list');
  const abstractId = String(above(elementsIn(theirs, 'w:abstractNum'), 'w:abstractNumId'));
  const id = String(above(elementsIn(theirs, 'w:num'), 'w:numId'));
  definition.attributes.set('w:abstractNumId', abstractId);
  for (const name of ['w:nsid', 'w15:restartNumberingAfterBreak']) definition.attributes.delete(name);
  counted.attributes.set('w:numId', id);
  elementsIn(counted, 'w:abstractNumId')[0]?.attributes.set('w:val', abstractId);
  const firstCounted = theirs.children.findIndex((child) => typeof child !== 'string' && (child.name === 'w:num' || child.name === 'w:numIdMacAtCleanup'));
  theirs.children.splice(firstCounted === -1 ? theirs.children.length : firstCounted, 0, definition);
  const afterCounted = theirs.children.findIndex((child) => typeof child !== 'string' && child.name === 'w:numIdMacAtCleanup');
  theirs.children.splice(afterCounted === -1 ? theirs.children.length : afterCounted, 0, counted);
  return id;
}
