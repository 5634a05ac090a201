import { builtInDate, dateFormat, type DateKind } from './dateFormat.js';
import type { Package } from './package.js';
import { readXml } from './readXml.js';

/** What each cell style, by its number, shows of a date. Errors XlsxFault. */
export function readDateStyles(from: Package, part: string): readonly (DateKind | undefined)[] {
  const own = new Map<number, DateKind | undefined>();
  const styles: (DateKind | undefined)[] = [];
  let inCells = false;
  readXml(from, part, {
    open(name, attribute) {
      if (name === 'numFmt') own.set(Number(attribute('numFmtId')), dateFormat(attribute('formatCode')));
      else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells) {
        const id = Number(attribute('numFmtId'));
        styles.push(own.has(id) ? own.get(id) : builtInDate(id));
      }
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return styles;
}
