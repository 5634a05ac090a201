import type { Element } from '../../markup.js';
import { styleRules, tableStyle } from '../docx/styleRules.js';
import { idsOf, namesOf } from './styleNames.js';
import { childValue, elementsIn, valueOf } from './xmlWalk.js';

export interface MappedStyles {
  /** Our id to that of the template, for every style of ours. */
  readonly ids: ReadonlyMap<string, string>;
  /** Ours that the template lacks. */
  readonly missing: ReadonlySet<string>;
}

interface TemplateStyle {
  readonly id: string;
  readonly names: readonly string[];
  readonly isOwn: boolean;
  readonly isDefault: boolean;
}

function stylesOf(sheet: Element, type: string): readonly TemplateStyle[] {
  return elementsIn(sheet, 'w:style')
    .filter((style) => valueOf(style, 'w:type') === type)
    .map((style) => ({
      id: valueOf(style, 'w:styleId'),
      names: [childValue(style, 'w:name'), ...childValue(style, 'w:aliases').split(',')].map((name) => name.trim().toLowerCase()).filter((name) => name !== ''),
      isOwn: valueOf(style, 'w:customStyle') === '1',
      isDefault: valueOf(style, 'w:default') === '1',
    }));
}

/** One that somebody made and named so comes before the one that every file has. */
function found(id: string, styles: readonly TemplateStyle[]): TemplateStyle | undefined {
  if (id === 'Normal') return styles.find(({ isDefault }) => isDefault) ?? styles.find((style) => style.names.includes('normal'));
  const names = new Set(namesOf(id));
  const ids = new Set(idsOf(id));
  const isNamed = (style: TemplateStyle): boolean => style.names.some((name) => names.has(name));
  return styles.find((style) => style.isOwn && isNamed(style)) ?? styles.find(isNamed) ?? styles.find((style) => ids.has(style.id.toLowerCase()));
}

/** The one table style of a house is the one it means; where it has several, none is guessed. */
function tableFound(styles: readonly TemplateStyle[]): TemplateStyle | undefined {
  const own = styles.filter(({ isOwn }) => isOwn);
  return found(tableStyle.id, styles) ?? (own.length === 1 ? own[0] : undefined);
}

/** @param sheet `w:styles` of the template */
export function mapStyles(sheet: Element): MappedStyles {
  const paragraphs = stylesOf(sheet, 'paragraph');
  const tables = stylesOf(sheet, 'table');
  const taken = new Set(elementsIn(sheet, 'w:style').map((style) => valueOf(style, 'w:styleId').toLowerCase()));
  const free = (id: string): string => (taken.has(id.toLowerCase()) ? free(`${id}Behov`) : id);
  const wanted = [...styleRules.map(({ id }) => [id, found(id, paragraphs)] as const), ['TableNormal', tables.find(({ isDefault }) => isDefault)] as const, [tableStyle.id, tableFound(tables)] as const];
  return {
    ids: new Map(wanted.map(([id, style]) => [id, style?.id ?? free(id)])),
    missing: new Set(wanted.filter(([, style]) => style === undefined).map(([id]) => id)),
  };
}
