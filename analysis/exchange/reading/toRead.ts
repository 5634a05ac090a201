import type { Definition } from '../../survey/definition.js';
import type { Mapping } from '../mapping/mapping.js';
import type { SourceTable } from '../records/sourceTable.js';

/** All that one reading of a foreign file needs. */
export interface ToRead {
  readonly definition: Definition;
  readonly mapping: Mapping;
  readonly table: SourceTable;
  /** Name of the file, for the places of faults. */
  readonly file: string;
  /** Called after every record with the number read so far. */
  readonly onRecord?: (records: number) => void;
}
