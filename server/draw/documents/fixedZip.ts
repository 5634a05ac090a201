/** An archive that is the same bytes on every machine and every day. */
import { zipSync, type Zippable } from 'fflate';

export interface ZipEntry {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Already packed, as pictures are. */
  readonly isPacked?: boolean;
}

/** The first day that an archive can name, wherever it is packed: a moment has no day without a time zone. */
export const noDay = (): Date => new Date(1980, 0, 1);

/** Entries stand in the order they are given. */
export function fixedZip(entries: readonly ZipEntry[]): Uint8Array {
  const files: Zippable = Object.fromEntries(entries.map(({ path, bytes, isPacked }) => [path, [bytes, { level: isPacked === true ? 0 : 6, mtime: noDay() }]]));
  return zipSync(files, { mtime: noDay() });
}
