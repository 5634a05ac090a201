/** Our text in the styles and on the pages of the house. */
import { type Element, element } from '../../markup.js';
import type { PageSetup } from './pageSetup.js';
import { elementsIn, everyElement, valueOf } from './xmlWalk.js';

const styled = new Set(['w:pStyle', 'w:rStyle', 'w:tblStyle']);
/** Of our own pages, in twentieths of a point, and of a picture as wide as our text, in the units of drawings. */
const ownWidth = 9070;
const perTwip = 635;

export interface HouseLook {
  readonly ids: ReadonlyMap<string, string>;
  /** Level of heading by style of the template, where the style does not say it. */
  readonly levels: ReadonlyMap<string, string>;
  /** Styles of ours that stay with what follows, where the template has a style of its own for them. */
  readonly withNext: ReadonlySet<string>;
}

function scale(element: Element, names: readonly string[], factor: number): void {
  for (const name of names) {
    const value = Number(valueOf(element, name));
    if (value > 0) element.attributes.set(name, String(Math.round(value * factor)));
  }
}

/** The order of elements in a paragraph's properties is that of the schema: the level comes last but for three that we never write. */
function sayLevel(properties: Element, { ids, levels }: HouseLook): void {
  const style = valueOf(elementsIn(properties, 'w:pStyle')[0]);
  const level = levels.get(ids.get(style) ?? style);
  if (level !== undefined) properties.children.push(element('w:outlineLvl', { 'w:val': level }));
}

/** A heading, or a caption over its table, ends no page, whatever its style in the template says. */
function keepWithNext({ children }: Element, { withNext }: HouseLook): void {
  const at = children.findIndex((child) => typeof child !== 'string' && child.name === 'w:pStyle' && withNext.has(valueOf(child)));
  const isKept = children.some((child) => typeof child !== 'string' && child.name === 'w:keepNext');
  if (at >= 0 && !isKept) children.splice(at + 1, 0, element('w:keepNext', {}));
}

/** Changes the elements under one of ours in place. */
export function inHouseStyle(root: Element, look: HouseLook, textWidth: number): void {
  const pictures = Math.min(1, textWidth / ownWidth);
  for (const each of everyElement(root)) {
    if (styled.has(each.name)) each.attributes.set('w:val', look.ids.get(valueOf(each)) ?? valueOf(each));
    else if (each.name === 'w:pPr') {
      keepWithNext(each, look);
      sayLevel(each, look);
    }
    else if (each.name === 'wp:extent' || each.name === 'a:ext') scale(each, ['cx', 'cy'], Math.min(pictures, (textWidth * perTwip) / Number(valueOf(each, 'cx') || 1)));
    else if (each.name === 'w:gridCol' || each.name === 'w:tcW') scale(each, ['w:w'], textWidth / ownWidth);
  }
}

export interface RunningReference {
  readonly kind: 'headerReference' | 'footerReference';
  readonly pages: string;
  readonly id: string;
}

export function sectionProperties({ properties }: PageSetup, running: readonly RunningReference[]): Element {
  const references = running.map(({ kind, pages, id }) => element(`w:${kind}`, { 'w:type': pages, 'r:id': id }));
  return element('w:sectPr', {}, [...references, ...properties]);
}
