/** One style as WordprocessingML. The order of elements is that of the schema; Word repairs a file with another. */
import type { Language } from '../../../../analysis/words/language.js';
import { type Element, element } from '../../markup.js';
import { type StyleRule, tableStyle } from './styleRules.js';

export const bulletNumber = '1';

const flag = (name: string, wanted: boolean | undefined): readonly Element[] => (wanted === true ? [element(name, {})] : []);
const valued = (name: string, value: string | number | undefined): readonly Element[] => (value === undefined ? [] : [element(name, { 'w:val': String(value) })]);
/** Points in the twentieths that Word counts in. */
const twips = (points: number): string => String(Math.round(points * 20));

function spacing({ before, after, leading }: StyleRule): readonly Element[] {
  if (before === undefined && after === undefined && leading === undefined) return [];
  return [element('w:spacing', {
    ...(before === undefined ? {} : { 'w:before': twips(before) }),
    ...(after === undefined ? {} : { 'w:after': twips(after) }),
    ...(leading === undefined ? {} : { 'w:line': String(Math.round(leading * 240)), 'w:lineRule': 'auto' }),
  })];
}

function paragraphProperties(rule: StyleRule): readonly Element[] {
  const list = rule.isList === true ? [element('w:numPr', {}, [element('w:numId', { 'w:val': bulletNumber })])] : [];
  const fill = rule.fill === undefined ? [] : [element('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': rule.fill })];
  const indent = rule.indent === undefined ? [] : [element('w:ind', { 'w:left': twips((rule.indent * 72) / 25.4) })];
  const all = [...flag('w:keepNext', rule.keepNext), ...flag('w:keepLines', rule.keepLines), ...list, ...fill, ...spacing(rule), ...indent, ...flag('w:contextualSpacing', rule.isList), ...valued('w:jc', rule.align), ...valued('w:outlineLvl', rule.outline)];
  return all.length === 0 ? [] : [element('w:pPr', {}, all)];
}

function runProperties({ bold, color, size }: StyleRule): readonly Element[] {
  const half = size === undefined ? undefined : Math.round(size * 2);
  const all = [...flag('w:b', bold), ...flag('w:bCs', bold), ...valued('w:color', color), ...valued('w:sz', half), ...valued('w:szCs', half)];
  return all.length === 0 ? [] : [element('w:rPr', {}, all)];
}

const isOurs = (rule: Pick<StyleRule, 'name'>): boolean => typeof rule.name !== 'string';

export function nameIn({ name }: Pick<StyleRule, 'name'>, language: Language): string {
  return typeof name === 'string' ? name : language === 'sv' ? name.sv : name.en;
}

export function paragraphStyle(rule: StyleRule, language: Language): Element {
  return element('w:style', { 'w:type': 'paragraph', ...(rule.id === 'Normal' ? { 'w:default': '1' } : {}), ...(isOurs(rule) ? { 'w:customStyle': '1' } : {}), 'w:styleId': rule.id }, [
    element('w:name', { 'w:val': nameIn(rule, language) }),
    ...valued('w:basedOn', rule.basedOn),
    ...valued('w:next', rule.next),
    element('w:qFormat', {}),
    ...paragraphProperties(rule),
    ...runProperties(rule),
  ]);
}

const line = (side: string, size: number, color: string): Element => element(`w:${side}`, { 'w:val': 'single', 'w:sz': String(size), 'w:space': '0', 'w:color': color });

/** Rules above and below, thin lines between rows, the head and the first column in bold: no cell is told apart by colour alone. */
export function tableStyleXml(language: Language): Element {
  const bold = element('w:rPr', {}, [element('w:b', {}), element('w:bCs', {})]);
  const headBorders = element('w:tcPr', {}, [element('w:tcBorders', {}, [line('bottom', 8, '14232B')]), element('w:vAlign', { 'w:val': 'bottom' })]);
  return element('w:style', { 'w:type': 'table', 'w:customStyle': '1', 'w:styleId': tableStyle.id }, [
    element('w:name', { 'w:val': nameIn(tableStyle, language) }),
    element('w:basedOn', { 'w:val': 'TableNormal' }),
    element('w:qFormat', {}),
    element('w:tblPr', {}, [
      element('w:tblBorders', {}, [line('top', 8, '14232B'), line('bottom', 8, '14232B'), line('insideH', 4, 'D3DADA')]),
    ]),
    element('w:tblStylePr', { 'w:type': 'firstRow' }, [bold, headBorders]),
  ]);
}

/** Word's own table without any lines, on which every table style rests. */
export function plainTableStyle(): Element {
  const margin = (side: string, width: number): Element => element(`w:${side}`, { 'w:w': String(width), 'w:type': 'dxa' });
  return element('w:style', { 'w:type': 'table', 'w:default': '1', 'w:styleId': 'TableNormal' }, [
    element('w:name', { 'w:val': 'Normal Table' }),
    element('w:uiPriority', { 'w:val': '99' }),
    element('w:semiHidden', {}),
    element('w:unhideWhenUsed', {}),
    element('w:tblPr', {}, [element('w:tblInd', { 'w:w': '0', 'w:type': 'dxa' }), element('w:tblCellMar', {}, [margin('top', 0), margin('left', 85), margin('bottom', 0), margin('right', 85)])]),
  ]);
}
