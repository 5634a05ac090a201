import { element, write } from '../../markup.js';
import { bulletNumber } from './styleXml.js';
import { wordNamespace } from './wordNamespace.js';

/** The one list of our documents, as the part `word/numbering.xml`. */
export function bulletList(): string {
  const level = element('w:lvl', { 'w:ilvl': '0' }, [
    element('w:start', { 'w:val': '1' }),
    element('w:numFmt', { 'w:val': 'bullet' }),
    element('w:lvlText', { 'w:val': '–' }),
    element('w:lvlJc', { 'w:val': 'left' }),
    element('w:pPr', {}, [element('w:ind', { 'w:left': '397', 'w:hanging': '227' })]),
  ]);
  const list = [
    element('w:abstractNum', { 'w:abstractNumId': '1' }, [element('w:multiLevelType', { 'w:val': 'hybridMultilevel' }), level]),
    element('w:num', { 'w:numId': bulletNumber }, [element('w:abstractNumId', { 'w:val': '1' })]),
  ];
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${write(element('w:numbering', { 'xmlns:w': wordNamespace }, list))}`;
}
