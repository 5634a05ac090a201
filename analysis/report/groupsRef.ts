/** Several groups of one split in a claim, as a person writes them: `methods/biostatistics by every department where group = clinical`. */
import type { Code } from '../survey/definition.js';

/** Of how many of the groups a claim must hold; of `shown`, of every one that is shown, and of two at least. */
export type GroupsNeed = 'every' | 'shown' | 'most' | number;

export interface WrittenGroups {
  readonly by: Code;
  readonly need: GroupsNeed;
  /** Units by an attribute; every group of the split where it is absent. */
  readonly where?: { readonly attribute: string; readonly value: string; readonly isNot: boolean };
}

const code = '[a-z][a-z0-9_]{0,31}';
const shape = new RegExp(`^(?<number>\\S+) +by +(?<need>every +shown|every|most +of|at +least +(?<least>[1-9]\\d{0,2}) +of) +(?<by>${code})(?: +where +(?<attribute>[^=!]*[^=!\\s]) *(?<not>!?)= *(?<value>\\S.*))?$`);

/** A pattern with open ends is tried on no more. */
const longest = 500;

function needOf(written: string, least: string | undefined): GroupsNeed {
  if (least !== undefined) return Number(least);
  return written.startsWith('most') ? 'most' : written === 'every' ? 'every' : 'shown';
}

/** The number without its groups, and the groups; undefined where none are named so. */
export function parseGroups(text: string): { readonly number: string; readonly groups: WrittenGroups } | undefined {
  if (text.length > longest) return undefined;
  const { number, need, least, by, attribute, not, value } = shape.exec(text.trim())?.groups ?? {};
  if (number === undefined || need === undefined || by === undefined) return undefined;
  return { number, groups: { by, need: needOf(need, least), ...(attribute === undefined || value === undefined ? {} : { where: { attribute, value, isNot: not === '!' } }) } };
}

export function writeGroups({ by, need, where }: WrittenGroups): string {
  const some = need === 'every' ? 'every' : need === 'shown' ? 'every shown' : need === 'most' ? 'most of' : `at least ${String(need)} of`;
  return `by ${some} ${by}${where === undefined ? '' : ` where ${where.attribute} ${where.isNot ? '!=' : '='} ${where.value}`}`;
}
