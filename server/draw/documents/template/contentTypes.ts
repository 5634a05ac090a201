/** What kind of file each part of a package is. */
import { element, write } from '../../markup.js';
import type { WordPackage } from './openPackage.js';
import { xmlTree } from './xmlTree.js';
import { elementsIn, valueOf } from './xmlWalk.js';

export interface ContentTypes {
  of(part: string): string;
  readonly all: readonly string[];
}

const name = '[Content_Types].xml';

function extensionOf(part: string): string {
  return part.slice(part.lastIndexOf('.') + 1).toLowerCase();
}

export function contentTypesOf(from: WordPackage): ContentTypes {
  const root = xmlTree(from.read(name), name);
  const defaults = new Map(elementsIn(root, 'Default').map((each) => [valueOf(each, 'Extension').toLowerCase(), valueOf(each, 'ContentType')]));
  const overrides = new Map(elementsIn(root, 'Override').map((each) => [valueOf(each, 'PartName').replace(/^\//, '').toLowerCase(), valueOf(each, 'ContentType')]));
  return {
    of: (part) => overrides.get(part.toLowerCase()) ?? defaults.get(extensionOf(part)) ?? '',
    all: [...defaults.values(), ...overrides.values()],
  };
}

/** @param types of every part, by its name */
export function writeContentTypes(types: ReadonlyMap<string, string>): string {
  const kept = [...types].filter(([part]) => !part.endsWith('.rels'));
  const parts = kept.sort(([a], [b]) => (a < b ? -1 : 1)).map(([part, type]) => element('Override', { PartName: `/${part}`, ContentType: type }));
  const fallback = (extension: string, type: string) => element('Default', { Extension: extension, ContentType: type });
  const all = [fallback('rels', 'application/vnd.openxmlformats-package.relationships+xml'), fallback('xml', 'application/xml'), ...parts];
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${write(element('Types', { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' }, all))}`;
}
