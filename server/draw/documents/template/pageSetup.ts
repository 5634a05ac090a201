/** Page, margins, headers and footers of a template: those of its last section, with what that takes over from earlier ones. */
import { type Element, element } from '../../markup.js';
import type { Relation } from './relations.js';
import { elementsIn, everyElement, valueOf } from './xmlWalk.js';

export type Running = 'headerReference' | 'footerReference';

export interface RunningPart {
  readonly kind: Running;
  /** default, first, even */
  readonly pages: string;
  readonly part: string;
}

export interface PageSetup {
  /** What a section says besides its headers and footers. */
  readonly properties: readonly Element[];
  readonly running: readonly RunningPart[];
  /** Of the text, in twentieths of a point. */
  readonly textWidth: number;
  readonly hasFirstPage: boolean;
}

/** Columns would be narrower than a figure; changes, printers and notes belong to the template's own text. */
const kept = new Set(['w:pgSz', 'w:pgMar', 'w:paperSrc', 'w:pgBorders', 'w:pgNumType', 'w:vAlign', 'w:titlePg', 'w:docGrid']);

const a4 = [element('w:pgSz', { 'w:w': '11906', 'w:h': '16838' }), element('w:pgMar', { 'w:top': '1417', 'w:right': '1417', 'w:bottom': '1304', 'w:left': '1417', 'w:header': '624', 'w:footer': '624', 'w:gutter': '0' })];

function isOn(element: Element | undefined): boolean {
  return element !== undefined && !['0', 'false', 'off'].includes(valueOf(element));
}

function widthOf(properties: readonly Element[]): number {
  const named = (name: string): Element | undefined => properties.find((each) => each.name === name);
  const [size, margins] = [named('w:pgSz'), named('w:pgMar')];
  const width = Number(valueOf(size, 'w:w')) - ['w:left', 'w:right', 'w:gutter'].reduce((sum, side) => sum + (Number(valueOf(margins, side)) || 0), 0);
  // a page without room for a word is no page
  return width >= 2000 && width <= 31680 ? width : 9070;
}

function runningOf(sections: readonly Element[], relations: readonly Relation[]): readonly RunningPart[] {
  const found = new Map<string, RunningPart>();
  for (const reference of sections.flatMap((section) => elementsIn(section))) {
    const kind = reference.name === 'w:headerReference' ? 'headerReference' : reference.name === 'w:footerReference' ? 'footerReference' : undefined;
    const relation = relations.find(({ id, isOutside }) => id === valueOf(reference, 'r:id') && !isOutside);
    if (kind === undefined || relation === undefined) continue;
    const pages = valueOf(reference, 'w:type');
    found.set(`${kind} ${pages}`, { kind, pages, part: relation.target });
  }
  return [...found.values()];
}

export function pageSetup(document: Element, relations: readonly Relation[]): PageSetup {
  const sections = [...everyElement(document)].filter(({ name }) => name === 'w:sectPr');
  const last = sections.at(-1);
  const said = last === undefined ? [] : elementsIn(last).filter(({ name }) => kept.has(name));
  const properties = said.some(({ name }) => name === 'w:pgSz') && said.some(({ name }) => name === 'w:pgMar') ? said : [...a4, ...said.filter(({ name }) => name !== 'w:pgSz' && name !== 'w:pgMar')];
  return { properties, running: runningOf(sections, relations), textWidth: widthOf(properties), hasFirstPage: isOn(properties.find(({ name }) => name === 'w:titlePg')) };
}
