/**
 * Loaded into the program before it starts (`node --import`), to break it from within: it counts what is asked of the
 * database, fails or dies at the n-th statement, blocks, and can be made to promise before the disk has.
 */
import pg from 'pg';

type Act = 'none' | 'refuse' | 'cut' | 'die' | 'dieLater';

interface Plan {
  /** Only statements count that match this, and those after them on their connection until its transaction is over. */
  readonly from: RegExp | undefined;
  readonly at: number;
  readonly act: Act;
}

let plan: Plan = { from: undefined, at: 0, act: 'none' };
let count = 0;
let hasActed = false;
const mutant = process.env['FAULTS_MUTANT'] ?? '';
/** Milliseconds by which the mutant promises too early. */
const early = 400;

/** The worker looks for jobs by the clock, not because of what is tried. */
const byTheClock = /desk\.job|select 1 from pg_|pg_is_in/;

function textOf(statement: unknown): string {
  if (typeof statement === 'string') return statement;
  return typeof statement === 'object' && statement !== null && 'text' in statement ? String(statement.text) : '';
}

interface Cuttable {
  readonly connection?: { readonly stream?: { destroy(): void } };
}

let watched = new WeakSet<Cuttable>();

function isCounted(client: Cuttable, text: string): boolean {
  if (byTheClock.test(text)) return false;
  if (plan.from === undefined) return true;
  const isOver = /^(commit|rollback);?$/i.test(text);
  const counts = plan.from.test(text) || watched.has(client);
  if (isOver || /^vacuum/i.test(text)) watched.delete(client);
  else if (counts) watched.add(client);
  return counts;
}

function isHit(client: Cuttable, text: string): boolean {
  if (!isCounted(client, text)) return false;
  count += 1;
  return !hasActed && plan.act !== 'none' && count === plan.at;
}

function refusal(): Error {
  // "out of memory" of one statement: the database lives on
  return Object.assign(new Error('refused on purpose'), { code: '53200', severity: 'ERROR' });
}

type Ask = (this: Cuttable, ...values: unknown[]) => unknown;

const prototype: { query: Ask } = pg.Client.prototype;
const ask = prototype.query;

const promised = new WeakSet<Cuttable>();

/** Answers are told to be stored when their statement is done, and its transaction ends later. */
function promiseEarly(client: Cuttable, values: readonly unknown[]): void {
  if (mutant !== 'early-commit' || promised.has(client) || !/insert into answers\.inbox/.test(textOf(values[0]))) return;
  promised.add(client);
  ask.call(client, 'begin', () => undefined);
  setTimeout(() => {
    promised.delete(client);
    ask.call(client, 'commit', () => undefined);
  }, early);
}

function act(client: Cuttable, values: readonly unknown[]): boolean {
  hasActed = true;
  if (plan.act === 'die') process.kill(process.pid, 'SIGKILL');
  const done = values.at(-1);
  if (plan.act === 'refuse' && typeof done === 'function') {
    setImmediate(() => void Reflect.apply(done, undefined, [refusal()]));
    return true;
  }
  // sent, and done by then or not
  if (plan.act === 'dieLater') setTimeout(() => process.kill(process.pid, 'SIGKILL'), 3);
  // sent, and the answer never comes back
  if (plan.act === 'cut') setTimeout(() => client.connection?.stream?.destroy(), 5);
  return false;
}

/** Invitations are written anew without anybody having to wait for it. */
function withoutLock(values: readonly unknown[]): readonly unknown[] {
  const [statement, ...rest] = values;
  if (mutant !== 'no-lock' || !/^lock table people/.test(textOf(statement))) return values;
  return [typeof statement === 'object' ? { ...statement, text: 'select 1' } : 'select 1', ...rest];
}

prototype.query = function query(this: Cuttable, ...values) {
  promiseEarly(this, values);
  if (isHit(this, textOf(values[0])) && act(this, values)) return undefined;
  return ask.apply(this, [...withoutLock(values)]);
};

function block(milliseconds: number): void {
  const until = performance.now() + milliseconds;
  while (performance.now() < until);
}

const held: (readonly object[])[] = [];
const perMegabyte = 13_000;

/** Memory of small objects that the collector has to walk through. */
function fill(megabytes: number): void {
  held.push(Array.from({ length: megabytes * perMegabyte }, (_, index) => ({ index, other: index + 0.5 })));
}

interface Order {
  readonly do?: string;
  readonly at?: number;
  readonly act?: Act;
  readonly from?: string;
  readonly amount?: number;
}

function obey(order: Order): void {
  const amount = order.amount ?? 0;
  const before = { count, hasActed };
  if (order.do === 'plan') {
    plan = { from: order.from === undefined ? undefined : new RegExp(order.from, 'i'), at: order.at ?? 0, act: order.act ?? 'none' };
    count = 0;
    hasActed = false;
    watched = new WeakSet();
  }
  if (order.do === 'fill') fill(amount);
  if (order.do === 'empty') held.length = 0;
  process.send?.(before);
  if (order.do === 'block') setImmediate(() => block(amount));
}

process.on('message', (order: Order) => obey(order));
// the channel alone must not keep the program running
process.channel?.unref();
