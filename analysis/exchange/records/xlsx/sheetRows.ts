import { recordFault } from '../recordFault.js';
import type { RecordFault } from '../recordFaults.js';
import type { SourceRecord } from '../sourceTable.js';
import { columnLetters, columnOf } from './cellAddress.js';
import { cellText, type CellText, type Meaning } from './cellText.js';
import type { Package } from './package.js';
import { type XmlListener, xmlSteps } from './readXml.js';
import { RichText } from './richText.js';
import { refuse, refuseBeyond } from './xlsxFault.js';

const mostHeaderRows = 3;

/** How many formulas a sheet has, and where the first is. */
export interface Formulas {
  count: number;
  first: string;
}

/** Turns the elements of a sheet into rows. Rows and cells may say where they are, or follow the one before. */
class SheetListener implements XmlListener {
  readonly rows: SourceRecord[] = [];
  readonly formulas: Formulas = { count: 0, first: '' };
  readonly #from: Package;
  readonly #part: string;
  readonly #meaning: Meaning;
  readonly #rich = new RichText();
  #row = 0;
  #opened = 0;
  #column = -1;
  #cells: string[] = [];
  #faults: RecordFault[] = [];
  #inCell = false;
  #inValue = false;
  #type = '';
  #style = 0;
  #formula = false;
  #value: string | undefined;

  constructor(from: Package, part: string, meaning: Meaning) {
    this.#from = from;
    this.#part = part;
    this.#meaning = meaning;
  }

  open(name: string, attribute: (name: string) => string): void {
    if (name === 'row') this.#openRow(attribute('r'));
    else if (name === 'c') this.#openCell(attribute);
    else if (!this.#inCell) return;
    else if (name === 'v') this.#openValue();
    else if (name === 'f') this.#formula = true;
    else if (name === 'is') this.#rich.begin();
    else this.#rich.open(name);
  }

  close(name: string): void {
    if (name === 'row') this.#closeRow();
    else if (!this.#inCell) return;
    else if (name === 'c') this.#closeCell();
    else if (name === 'v') this.#inValue = false;
    else if (name === 'is') this.#value = this.#rich.end();
    else this.#rich.close(name);
  }

  text(text: string): void {
    if (this.#inValue) this.#value = (this.#value ?? '') + text;
    else if (this.#inCell) this.#rich.add(text);
  }

  #openRow(number: string): void {
    const row = number === '' ? this.#row + 1 : Number(number);
    if (!Number.isSafeInteger(row) || row < 1) this.#damaged();
    // Blank rows are no records, but sixty million of them fit in half a megabyte. A spreadsheet has a tenth of the limit.
    this.#opened += 1;
    if (this.#opened > this.#from.limits.records + mostHeaderRows) refuseBeyond(this.#from.limits, 'records', this.#from.file);
    this.#row = row;
    this.#column = -1;
    this.#cells = [];
    this.#faults = [];
  }

  #closeRow(): void {
    const { length } = this.#faults;
    this.rows.push({ cells: this.#cells, line: this.#row, ...(length === 0 ? {} : { faults: this.#faults }) });
  }

  #openCell(attribute: (name: string) => string): void {
    const address = attribute('r');
    const column = address === '' ? this.#column + 1 : (columnOf(address) ?? this.#damaged());
    if (column >= this.#from.limits.columns) refuseBeyond(this.#from.limits, 'columns', this.#from.file);
    this.#column = column;
    this.#inCell = true;
    this.#type = attribute('t');
    this.#style = Number(attribute('s'));
    this.#formula = false;
    this.#value = undefined;
  }

  #openValue(): void {
    this.#inValue = true;
    this.#value = '';
  }

  #closeCell(): void {
    this.#inCell = false;
    const said = cellText({ type: this.#type, style: this.#style, value: this.#value, formula: this.#formula }, this.#meaning);
    if (this.#formula) this.#countFormula();
    if (typeof said !== 'string') this.#report(said);
    else if (said !== '') this.#put(said);
  }

  #put(text: string): void {
    while (this.#cells.length < this.#column) this.#cells.push('');
    this.#cells[this.#column] = text;
  }

  #countFormula(): void {
    this.formulas.count += 1;
    this.formulas.first ||= this.#address();
  }

  #address(): string {
    return `${columnLetters(this.#column)}${this.#row}`;
  }

  #report({ wrong }: Exclude<CellText, string>): void {
    const address = this.#address();
    const place = { file: this.#from.file, line: this.#row, path: address };
    const value = (this.#value ?? '').slice(0, 40);
    if (wrong === 'error') this.#faults.push(recordFault('CELL_IN_ERROR', { address, value }, place));
    else if (wrong === 'not_computed') this.#faults.push(recordFault('CELL_NOT_COMPUTED', { address }, place));
    else this.#faults.push(recordFault('CELL_DAMAGED', { address, value }, place));
  }

  #damaged(): never {
    refuse('XLSX_DAMAGED', { part: this.#part }, this.#from.file);
  }
}

/** The rows of a sheet as far as their last cell that holds something, also rows without any. Errors XlsxFault. */
export function* sheetRows(from: Package, part: string, meaning: Meaning, onEnd: (formulas: Formulas) => void): Generator<SourceRecord> {
  const listener = new SheetListener(from, part, meaning);
  const steps = xmlSteps(from, part, listener);
  while (steps.next().done !== true) yield* listener.rows.splice(0);
  onEnd(listener.formulas);
}
