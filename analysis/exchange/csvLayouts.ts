import type { CsvLayout, ReadCell } from './csvToSource.js';

const asText = (cell: string) => cell;
const asList = (cell: string) => cell.split('|').map((part) => part.trim()).filter((part) => part !== '');

/** A number when it is one; otherwise as it stands, for the check to refuse. */
const asNumber = (cell: string) => (/^-?\d+([.,]\d+)?$/.test(cell) ? Number(cell.replace(',', '.')) : cell);

function asBoolean(cell: string): boolean | string {
  if (['1', 'true', 'yes', 'ja'].includes(cell.toLowerCase())) return true;
  return ['0', 'false', 'no', 'nej'].includes(cell.toLowerCase()) ? false : cell;
}

/** `code,label_sv,label_en,short_sv,…,hint_sv,…,meaning,value,exclusive` */
export const optionsLayout: CsvLayout = {
  plain: new Map<string, ReadCell>([
    ['code', asText],
    ['meaning', asText],
    ['value', asNumber],
    ['exclusive', asBoolean],
  ]),
  texts: new Map(['label', 'short', 'hint'].map((name) => [name, name])),
  maps: new Map(),
  keys: new Map(),
  needed: ['code', 'label'],
};

/** `code,name_sv,name_en,short_sv,…,former_names,parent,valid_from,valid_to,successor,attribute_NAME…` */
export const unitsLayout: CsvLayout = {
  plain: new Map<string, ReadCell>([
    ['code', asText],
    ['former_names', asList],
    ['parent', asText],
    ['valid_from', asText],
    ['valid_to', asText],
    ['successor', asText],
  ]),
  texts: new Map(['name', 'short'].map((name) => [name, name])),
  maps: new Map([['attribute', 'attributes']]),
  keys: new Map([
    ['former_names', 'formerNames'],
    ['valid_from', 'validFrom'],
    ['valid_to', 'validTo'],
  ]),
  needed: ['code', 'name'],
};
