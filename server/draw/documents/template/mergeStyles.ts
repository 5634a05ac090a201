import type { Element } from '../../markup.js';
import { element } from '../../markup.js';
import type { MappedStyles } from './mapStyles.js';
import { childValue, elementsIn, everyElement, replaceChildren, valueOf } from './xmlWalk.js';

const references = new Set(['w:basedOn', 'w:next', 'w:link']);

/** What is ours takes the colours of the house; the band over invented data keeps its own, which is a warning. */
function asInTheHouse(style: Element, { ids }: MappedStyles): Element {
  const id = valueOf(style, 'w:styleId');
  const own = element('w:style', { ...Object.fromEntries(style.attributes), 'w:styleId': ids.get(id) ?? id }, style.children);
  own.attributes.delete('w:default');
  for (const each of everyElement(own)) {
    if (references.has(each.name)) each.attributes.set('w:val', ids.get(valueOf(each)) ?? valueOf(each));
    if (each.name === 'w:rPr' && id !== 'ExampleBand') replaceChildren(each, elementsIn(each).filter(({ name }) => name !== 'w:color'));
  }
  return own;
}

function languageOf(sheet: Element): Element | undefined {
  return [...everyElement(sheet)].find(({ name }) => name === 'w:lang');
}

function only(parent: Element, name: string): Element {
  const there = elementsIn(parent, name)[0];
  if (there !== undefined) return there;
  const made = element(name, {});
  parent.children.unshift(made);
  return made;
}

/** The text is in the language of the report, whichever the template was written in. */
function setLanguage(sheet: Element, language: Element | undefined): void {
  for (const each of everyElement(sheet)) replaceChildren(each, each.children.filter((child) => typeof child === 'string' || child.name !== 'w:lang'));
  const run = only(only(only(sheet, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr');
  if (language !== undefined) run.children.push(language);
}

/** Adds to the template's styles those of ours that it lacks. Both are `w:styles`; the first is changed. */
export function mergeStyles(sheet: Element, ours: Element, mapped: MappedStyles): void {
  const added = elementsIn(ours, 'w:style').filter((style) => mapped.missing.has(valueOf(style, 'w:styleId')));
  setLanguage(sheet, languageOf(ours));
  sheet.children.push(...added.map((style) => asInTheHouse(style, mapped)));
}

/** Levels of heading (from 0) that a style of the template does not say itself: the contents would miss them. */
export function unsaidLevels(sheet: Element, { ids }: MappedStyles): ReadonlyMap<string, string> {
  const styles = new Map(elementsIn(sheet, 'w:style').map((style) => [valueOf(style, 'w:styleId'), style]));
  const says = (id: string, seen: readonly string[]): boolean => {
    const style = styles.get(id);
    if (style === undefined || seen.includes(id)) return false;
    const level = elementsIn(style, 'w:pPr').flatMap((each) => elementsIn(each, 'w:outlineLvl'));
    return level.length > 0 || says(childValue(style, 'w:basedOn'), [...seen, id]);
  };
  const headings = ['Heading1', 'Heading2', 'Heading3'].map((id, i): [string, string] => [ids.get(id) ?? id, String(i)]);
  return new Map(headings.filter(([id]) => !says(id, [])));
}
