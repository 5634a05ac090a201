import type { Definition } from '../../survey/definition.js';
import type { Mapping } from '../mapping/mapping.js';
import type { SourceTable } from '../records/sourceTable.js';
import type { MappedReading } from './mappedReading.js';

/** All that one reading needs. */
export interface ToRead {
  readonly definition: Definition;
  readonly mapping: Mapping;
  readonly table: SourceTable;
  /** Name of the file, for the places of faults. */
  readonly file: string;
  /** Called after every record with the number read so far. */
  readonly onRecord?: (records: number) => void;
}

export declare function readMapped(toRead: ToRead): MappedReading;
