/** Ways through a tree of elements. */
import type { Element } from '../../markup.js';

export function elementsIn({ children }: Element, name?: string): readonly Element[] {
  return children.filter((child): child is Element => typeof child !== 'string' && (name === undefined || child.name === name));
}

export function valueOf(element: Element | undefined, attribute = 'w:val'): string {
  return element?.attributes.get(attribute) ?? '';
}

/** The value of the first child of that name; empty where there is none. */
export function childValue(element: Element, name: string, attribute = 'w:val'): string {
  return valueOf(elementsIn(element, name)[0], attribute);
}

/** Every element under one, itself first. */
export function* everyElement(element: Element): Generator<Element> {
  yield element;
  for (const child of elementsIn(element)) yield* everyElement(child);
}

/** Puts other children in the place of an element's own. */
export function replaceChildren(element: Element, children: readonly (Element | string)[]): void {
  element.children.splice(0, element.children.length, ...children);
}
