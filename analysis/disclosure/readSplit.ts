/** One option of a split table, group by group. */
import type { Code } from '../survey/definition.js';
import { notStated, type Published, type PublishedRow } from './published.js';

export interface SplitOption {
  readonly everyone: PublishedRow;
  /** As they are defined. */
  readonly groups: readonly (PublishedRow & { readonly group: NonNullable<PublishedRow['group']> })[];
}

/** Undefined where the table has no such option. */
export function readSplit({ rows }: Published, code: Code): SplitOption | undefined {
  const own = rows.filter((row) => row.code === code && row.item === null);
  const everyone = own.find(({ group }) => group === null);
  if (everyone === undefined) return undefined;
  return { everyone, groups: own.flatMap((row) => (row.group === null ? [] : [{ ...row, group: row.group }])) };
}

/** The option that is named, or else the most common ordinary one. */
export function optionOf({ rows }: Published, named: Code | undefined): Code | undefined {
  const ordinary = rows.filter(({ group, item, meaning }) => group === null && item === null && meaning === 'answer');
  if (named !== undefined && rows.some(({ code, group }) => code === named && group === null)) return named;
  return ordinary.reduce<PublishedRow | undefined>((most, row) => (most === undefined || (row.share ?? -1) > (most.share ?? -1) ? row : most), undefined)?.code;
}

/** Largest share first, then those whose share is hidden, as defined, and those who stated none. */
export function byShare(groups: SplitOption['groups']): SplitOption['groups'] {
  const place = ({ group, share }: SplitOption['groups'][number]): number => (group.code === notStated ? -2 : (share ?? -1));
  return [...groups].sort((a, b) => place(b) - place(a));
}
