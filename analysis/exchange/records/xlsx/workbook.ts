import type { Package } from './package.js';
import { readXml } from './readXml.js';
import { type Relation, relationsOf } from './relations.js';
import { refuse } from './xlsxFault.js';

export interface Sheet {
  readonly name: string;
  readonly part: string;
  readonly hidden: boolean;
}

export interface Workbook {
  /** Worksheets in the order of their tabs; sheets that are charts are left out. */
  readonly sheets: readonly Sheet[];
  /** Days are counted from 1904, as old Macs did. */
  readonly from1904: boolean;
  readonly sharedStrings: string | undefined;
  readonly styles: string | undefined;
}

const yes = (value: string) => value === '1' || value === 'true' || value === 'on';

const targetOf = (relations: ReadonlyMap<string, Relation>, kind: string) => [...relations.values()].find((relation) => relation.kind === kind)?.target;

/** Errors XlsxFault. */
export function readWorkbook(from: Package): Workbook {
  const part = targetOf(relationsOf(from, ''), 'officeDocument');
  if (part === undefined) refuse('XLSX_DAMAGED', { part: '_rels/.rels' }, from.file);
  const relations = relationsOf(from, part);
  const sheets: Sheet[] = [];
  let from1904 = false;
  readXml(from, part, {
    open(name, attribute) {
      if (name === 'workbookPr') from1904 = yes(attribute('date1904'));
      if (name !== 'sheet') return;
      const relation = relations.get(attribute('r:id') || attribute('id'));
      if (relation?.kind === 'worksheet') sheets.push({ name: attribute('name'), part: relation.target, hidden: /hidden$/i.test(attribute('state')) });
    },
  });
  return { sheets, from1904, sharedStrings: targetOf(relations, 'sharedStrings'), styles: targetOf(relations, 'styles') };
}
