/**
 * What a reader can work out of the hidden cells of a table whose rows and columns both add up (a single choice by
 * group). People can be moved around a cycle of hidden cells without changing any sum, so the exact range of a cell
 * is its count plus or minus the largest flow of people through it: a maximum flow, not a linear programme.
 */
import type { Split, SplitPattern } from './panel.js';
import type { Knowledge } from './starAudit.js';

export interface FlowAudit {
  /** How wide the range of a hidden cell is, no further than `enough`. */
  width(group: number, option: number, enough: number): number;
}

/** The most a cell can hold whatever is published; its base otherwise. */
export type Most = (group: number, option: number) => number;

/**
 * Shape a split, what is hidden of it, and who looks: an insider knows every base, a reader only how many people the
 * hidden groups are together. The counts for everyone are taken as known, published or not.
 */
export function flowAudit(split: Split, pattern: SplitPattern, knows: Knowledge, most?: Most): FlowAudit {
  const groups = split.groups.length;
  const options = split.groups[0]?.counts.length ?? 0;
  // Nodes: groups first, then options and the sum of hidden bases. Steps lead from a group to one of the others or back.
  const size = groups + options + 1;
  const net = { groups, size, room: roomToMove(split, pattern, knows, size, most) };
  return { width: (group, option, enough) => widthOf(net, group, groups + option, enough) };
}

interface Net {
  readonly groups: number;
  readonly size: number;
  readonly room: Int32Array;
}

/** How many people each step may carry: from a group to an option where a cell can grow, back where it can shrink. */
function roomToMove({ groups }: Split, pattern: SplitPattern, knows: Knowledge, size: number, most?: Most): Int32Array {
  const room = new Int32Array(size * size);
  const bases = size - 1;
  const isOpen = (g: number) => knows === 'reader' && pattern.groups[g] === true;
  const together = groups.reduce((sum, { base }, g) => sum + (isOpen(g) ? base : 0), 0);
  groups.forEach(({ base, counts }, g) => {
    const largest = isOpen(g) ? together : base;
    counts.forEach((count, o) => {
      if (pattern.cells[g]?.[o] !== true) return;
      room[g * size + groups.length + o] = Math.min(largest, most?.(g, o) ?? largest) - count;
      room[(groups.length + o) * size + g] = count;
    });
    if (!isOpen(g)) return;
    room[bases * size + g] = together - base;
    room[g * size + bases] = base;
  });
  return room;
}

/** How far the step between two nodes can be moved by people going around, up and down together. */
function widthOf(net: Net, a: number, b: number, enough: number): number {
  const { size, room } = net;
  const [grow, shrink] = [room[a * size + b] ?? 0, room[b * size + a] ?? 0];
  room[a * size + b] = 0;
  room[b * size + a] = 0;
  const up = flow(net, b, a, Math.min(grow, enough));
  const down = flow(net, a, b, Math.min(shrink, enough - up));
  room[a * size + b] = grow;
  room[b * size + a] = shrink;
  return up + down;
}

/** The largest flow between two nodes, no further than `enough`; leaves the room as it was (Edmonds & Karp 1972). */
function flow(net: Net, from: number, to: number, enough: number): number {
  const { size, room } = net;
  const moves: Move[] = [];
  let total = 0;
  while (total < enough) {
    const back = shortestPath(net, from, to);
    if (back === undefined) break;
    let people = enough - total;
    for (let node = to; node !== from; node = back[node] ?? from) {
      people = Math.min(people, room[(back[node] ?? from) * size + node] ?? 0);
    }
    for (let node = to; node !== from; node = back[node] ?? from) {
      const move = { along: (back[node] ?? from) * size + node, against: node * size + (back[node] ?? from), people };
      carry(room, move, 1);
      moves.push(move);
    }
    total += people;
  }
  // A copy of the room for every cell asked about would cost far more than going back.
  for (const move of moves) carry(room, move, -1);
  return total;
}

/** People who went along a step, and may go back. */
interface Move {
  readonly along: number;
  readonly against: number;
  readonly people: number;
}

function carry(room: Int32Array, { along, against, people }: Move, times: 1 | -1): void {
  room[along] = (room[along] ?? 0) - times * people;
  room[against] = (room[against] ?? 0) + times * people;
}

/** For each node the one before it on a shortest path with room; undefined when there is none. */
function shortestPath({ groups, size, room }: Net, from: number, to: number): Int32Array | undefined {
  const back = new Int32Array(size).fill(-1);
  back[from] = from;
  const queue = [from];
  for (const node of queue) {
    const [first, end] = node < groups ? [groups, size] : [0, groups];
    for (let next = first; next < end; next += 1) {
      if (back[next] !== -1 || (room[node * size + next] ?? 0) <= 0) continue;
      back[next] = node;
      if (next === to) return back;
      queue.push(next);
    }
  }
  return undefined;
}
