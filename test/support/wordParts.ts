/** A Word file as a test looks at it: its parts as text, and its paragraphs by style. */
import { unzipSync } from 'fflate';
import type { Element } from '../../server/draw/markup.js';
import { xmlTree } from '../../server/draw/documents/template/xmlTree.js';
import { childValue, elementsIn, everyElement } from '../../server/draw/documents/template/xmlWalk.js';

export interface WordParts {
  readonly names: readonly string[];
  text(part: string): string;
  tree(part: string): Element;
}

export function wordParts(docx: Uint8Array): WordParts {
  const parts = unzipSync(docx);
  const bytes = (part: string): Uint8Array => {
    const found = parts[part];
    if (found === undefined) throw new Error(`no ${part} in the file`);
    return found;
  };
  return { names: Object.keys(parts), text: (part) => Buffer.from(bytes(part)).toString('utf8'), tree: (part) => xmlTree(bytes(part), part) };
}

export function textIn(element: Element): string {
  return [...everyElement(element)].filter(({ name }) => name === 'w:t').flatMap(({ children }) => children.filter((child) => typeof child === 'string')).join('');
}

/** The text directly in an element. */
export function ownText({ children }: Element): string {
  return children.filter((child) => typeof child === 'string').join('');
}

export interface Said {
  readonly style: string;
  readonly text: string;
}

/** Every paragraph, in tables too, in the order they stand. */
export function paragraphsOf(root: Element): readonly Said[] {
  return [...everyElement(root)]
    .filter(({ name }) => name === 'w:p')
    .map((each) => ({ style: elementsIn(each, 'w:pPr').map((properties) => childValue(properties, 'w:pStyle'))[0] ?? '', text: textIn(each) }));
}

export function all(root: Element, name: string): readonly Element[] {
  return [...everyElement(root)].filter((each) => each.name === name);
}
