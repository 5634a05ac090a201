import { answerMasks } from './answerMasks.js';
import { checkTicked, type TickedOptions } from './tickedOptions.js';

/** People who ticked exactly these options. */
export interface Pattern {
  /** Option numbers, ascending; none for those who ticked nothing. */
  readonly options: readonly number[];
  readonly count: number;
}

export interface ExclusivePatterns {
  /** People in the base: the counts of all patterns sum to it. */
  readonly n: number;
  readonly options: number;
  /** Most frequent first; equal ones in the order of their options. */
  readonly patterns: readonly Pattern[];
  /** The place of each row's pattern in `patterns`; −1 outside the base. */
  readonly of: Int32Array;
}

type Key = number | string;

/**
 * What people ticked together, exactly: the bars of an UpSet plot.
 *
 * Shape bit sets in; any number of options up to 1,000. Errors as `checkTicked`. Source Lex et al. (2014), UpSet.
 */
export function exclusivePatterns(ticked: TickedOptions): ExclusivePatterns {
  checkTicked(ticked);
  const { n, chosen, base } = ticked;
  const blocks: Uint32Array[] = [];
  for (let from = 0; from < chosen.length; from += 32) blocks.push(answerMasks(chosen.slice(from, from + 32), n));
  const found = chosen.length <= 16 ? tallyMasks(blocks[0] ?? new Uint32Array(n), 2 ** chosen.length, base) : tallyKeys(n, keysOf(blocks), base);
  const members = found.first.map((row) => membersOf(blocks, row));
  const order = [...found.first.keys()].sort((a, b) => (found.counts[b] ?? 0) - (found.counts[a] ?? 0) || compare(members[a] ?? [], members[b] ?? []));
  const placeOf = new Int32Array(order.length);
  for (const [place, number] of order.entries()) placeOf[number] = place;
  return {
    n: found.counts.reduce((sum, count) => sum + count, 0),
    options: chosen.length,
    patterns: order.map((number) => ({ options: members[number] ?? [], count: found.counts[number] ?? 0 })),
    of: found.of.map((number) => (number < 0 ? -1 : (placeOf[number] ?? -1))),
  };
}

/** Patterns in the order they were met: how many have each, the first row of each, and each row's. */
interface Tally {
  readonly counts: number[];
  readonly first: number[];
  readonly of: Int32Array;
}

const inBase = (base: Uint32Array | undefined, i: number) => base === undefined || (((base[i >>> 5] ?? 0) >>> (i & 31)) & 1) === 1;

/** A table of all masks there can be: many times faster than a map, while it is small. */
function tallyMasks(masks: Uint32Array, size: number, base: Uint32Array | undefined): Tally {
  const known = new Int32Array(size).fill(-1);
  const tally: Tally = { counts: [], first: [], of: new Int32Array(masks.length).fill(-1) };
  for (let i = 0; i < masks.length; i += 1) {
    if (!inBase(base, i)) continue;
    const mask = masks[i] ?? 0;
    const number = known[mask] ?? -1;
    if (number < 0) known[mask] = tally.counts.length;
    add(tally, i, number);
  }
  return tally;
}

function tallyKeys(n: number, keyOf: (row: number) => Key, base: Uint32Array | undefined): Tally {
  const known = new Map<Key, number>();
  const tally: Tally = { counts: [], first: [], of: new Int32Array(n).fill(-1) };
  for (let i = 0; i < n; i += 1) {
    if (!inBase(base, i)) continue;
    const key = keyOf(i);
    const number = known.get(key) ?? -1;
    if (number < 0) known.set(key, tally.counts.length);
    add(tally, i, number);
  }
  return tally;
}

function add(tally: Tally, row: number, known: number): void {
  const number = known < 0 ? tally.counts.length : known;
  if (known < 0) {
    tally.counts.push(0);
    tally.first.push(row);
  }
  tally.counts[number] = (tally.counts[number] ?? 0) + 1;
  tally.of[row] = number;
}

/** A mask where 32 options are enough, otherwise a text of all masks, two characters each. */
function keysOf(blocks: readonly Uint32Array[]): (row: number) => Key {
  const [only] = blocks;
  if (only !== undefined && blocks.length === 1) return (row) => only[row] ?? 0;
  return (row) => blocks.map((masks) => String.fromCharCode((masks[row] ?? 0) >>> 16, (masks[row] ?? 0) & 0xffff)).join('');
}

function membersOf(blocks: readonly Uint32Array[], row: number): readonly number[] {
  const members: number[] = [];
  for (const [block, masks] of blocks.entries()) {
    for (let bit = 0; bit < 32; bit += 1) if ((((masks[row] ?? 0) >>> bit) & 1) === 1) members.push(block * 32 + bit);
  }
  return members;
}

/** As words in a dictionary: what another begins with comes before it. */
function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((option, i) => option !== b[i]);
  return at < 0 ? a.length - b.length : (a[at] ?? -1) - (b[at] ?? -1);
}
