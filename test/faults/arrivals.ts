/**
 * Whole answers that arrive at a given rate whatever becomes of those before them, in a thread of their own and by the
 * bare socket: a client that is slower than the program cannot overload it.
 */
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { chance } from '../bench/chance.js';
import { markFrom } from './crowd.js';

export interface Order {
  readonly port: number;
  readonly survey: string;
  /** A second. */
  readonly rate: number;
  readonly milliseconds: number;
  /** At most so many wait for an answer at once. */
  readonly most: number;
  readonly seed: number;
}

export interface Heard {
  /** Milliseconds from when each that was taken was sent. */
  readonly accepted: number[];
  readonly marks: string[];
  /** Written to a socket. */
  sent: number;
  refused: number;
  /** Refused without saying when to come back. */
  bare: number;
  cutOff: number;
  /** Status -> times, of all that is neither taken nor refused. */
  readonly others: Map<number, number>;
}

interface Line {
  readonly socket: Socket;
  mark: string;
  since: number;
  text: string;
}

const order = workerData as Order; // what startArrivals handed over
const heard: Heard = { accepted: [], marks: [], sent: 0, refused: 0, bare: 0, cutOff: 0, others: new Map() };
const draw = chance(order.seed);
const free: Line[] = [];
const all = new Set<Line>();

function note({ mark, since }: Line, status: number, head: string): void {
  if (status === 201 || status === 200) {
    heard.accepted.push(performance.now() - since);
    heard.marks.push(mark);
  } else if (status === 503 || status === 429) {
    heard.refused += 1;
    if (!/\r\nretry-after:/i.test(head)) heard.bare += 1;
  } else heard.others.set(status, (heard.others.get(status) ?? 0) + 1);
}

function hear(line: Line): void {
  const end = line.text.indexOf('\r\n\r\n');
  if (end === -1) return;
  const head = line.text.slice(0, end);
  const length = Number(/\r\ncontent-length: *(\d+)/i.exec(head)?.[1] ?? Number.NaN);
  if (line.text.length < end + 4 + length) return;
  note(line, Number(head.slice(9, 12)), head);
  line.mark = '';
  line.text = '';
  if (Number.isNaN(length) || /\r\nconnection: *close/i.test(head)) line.socket.destroy();
  else free.push(line);
}

/** Free once it stands: a crowd that knocks all at once waits before the door, and not for an answer. */
function open(): void {
  const line: Line = { socket: connect(order.port, '127.0.0.1'), mark: '', since: 0, text: '' };
  line.socket.setNoDelay(true);
  line.socket.once('connect', () => free.push(line));
  line.socket.on('data', (chunk) => {
    line.text += chunk.toString('latin1');
    if (line.mark !== '') hear(line);
  });
  line.socket.on('error', () => line.socket.destroy());
  line.socket.on('close', () => {
    if (line.mark !== '') heard.cutOff += 1;
    all.delete(line);
    const place = free.indexOf(line);
    if (place !== -1) free.splice(place, 1);
  });
  all.add(line);
}

function send(): boolean {
  const line = free.pop();
  if (line === undefined) return false;
  line.mark = markFrom(draw);
  line.since = performance.now();
  const body = `key=${line.mark}&consent=yes&comment=${line.mark}&methods=statistics&hours=3`;
  line.socket.write(`POST /en/s/${order.survey}/answers HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ${String(body.length)}\r\n\r\n${body}`);
  heard.sent += 1;
  return true;
}

/** Connections begun every few milliseconds. */
const atOnce = 4;

async function knock(): Promise<void> {
  while (all.size < order.most) {
    for (let more = 0; more < atOnce && all.size < order.most; more += 1) open();
    await sleep(4);
  }
  // let in by the program too, not only by the system
  await sleep(500);
}

async function arrive(): Promise<void> {
  const begin = performance.now();
  /** Of all that was due; what found no room is not made up for later. */
  let due = 0;
  for (let elapsed = 0; elapsed < order.milliseconds; elapsed = performance.now() - begin) {
    const now = Math.floor((elapsed * order.rate) / 1000);
    while (due < now && send()) due += 1;
    due = now;
    if (all.size < order.most) open();
    await sleep(4);
  }
}

async function listen(): Promise<void> {
  const until = performance.now() + 30_000;
  while (performance.now() < until && [...all].some(({ mark }) => mark !== '')) await sleep(50);
}

await knock();
await arrive();
await listen();
for (const { socket } of all) socket.destroy();
parentPort?.postMessage(heard);
