/**
 * Collects answers that arrive together and stores them in one transaction: the disk is written once for up to
 * fifty. Each is answered only after its own commit.
 */
import { ProblemError } from '../problems/problem.js';
import type { Submission, SubmitOutcome } from './store.js';

export type StoreBatch = (batch: readonly Submission[]) => Promise<readonly SubmitOutcome[]>;

interface Waiting {
  readonly submission: Submission;
  readonly resolve: (outcome: SubmitOutcome) => void;
  readonly reject: (error: unknown) => void;
  /** Ends the wait of one that is not taken in time. */
  readonly timer: NodeJS.Timeout;
}

const most = 50;
const inFlightAtMost = 2;
/**
 * Milliseconds. While one batch is with the database the next gathers: larger ones cost less an answer. A second goes
 * beside it only when it is full, or when the first stays away, perhaps on a connection that is dead.
 */
const patience = 25;
/** A queue that long is answered in about a second; beyond it, saying so is kinder than waiting. */
const longest = 2_000;
/**
 * Milliseconds. Whoever was not taken by then is certain not to be stored, and sends the same again. With the two seconds
 * that a batch may wait for a lock, everyone is told within three.
 */
const longestWait = 500;

function busy(): ProblemError {
  return new ProblemError({ code: 'database_busy', params: {} });
}

export function submitQueue(store: StoreBatch): (submission: Submission) => Promise<SubmitOutcome> {
  const queue: Waiting[] = [];
  let inFlight = 0;
  let lastSent = 0;
  let later: NodeJS.Timeout | undefined;

  const maySend = (): boolean => inFlight === 0
    || (inFlight < inFlightAtMost && (queue.length >= most || performance.now() - lastSent >= patience));
  const pump = () => {
    clearTimeout(later);
    while (queue.length > 0 && maySend()) {
      inFlight += 1;
      lastSent = performance.now();
      void settle(takeBatch(queue), store).finally(() => {
        inFlight -= 1;
        pump();
      });
    }
    if (queue.length > 0 && inFlight < inFlightAtMost) later = setTimeout(pump, patience);
  };
  return (submission) => new Promise((resolve, reject) => {
    if (queue.length >= longest) {
      reject(busy());
      return;
    }
    const timer = setTimeout(() => {
      const place = queue.findIndex((waiting) => waiting.timer === timer);
      if (place === -1) return;
      queue.splice(place, 1);
      reject(busy());
    }, longestWait);
    queue.push({ submission, resolve, reject, timer });
    // What comes in with the same turn of the event loop goes together.
    if (queue.length === 1 || queue.length === most) setImmediate(pump);
  });
}

/** No key and no invitation twice in a batch: the second of two equal ones must see what became of the first. */
function takeBatch(queue: Waiting[]): readonly Waiting[] {
  const taken = new Set<string>();
  const batch: Waiting[] = [];
  const left: Waiting[] = [];
  for (const waiting of queue) {
    const marks = marksOf(waiting.submission);
    const fits = batch.length < most && marks.every((mark) => !taken.has(mark));
    (fits ? batch : left).push(waiting);
    if (fits) clearTimeout(waiting.timer);
    for (const mark of marks) taken.add(mark);
  }
  queue.splice(0, queue.length, ...left);
  return batch;
}

function marksOf({ survey, keyHash, invitationHash }: Submission): string[] {
  const key = `key ${survey} ${keyHash.toString('hex')}`;
  return invitationHash === undefined ? [key] : [key, `invitation ${invitationHash.toString('hex')}`];
}

async function settle(batch: readonly Waiting[], store: StoreBatch): Promise<void> {
  try {
    const outcomes = await store(batch.map(({ submission }) => submission));
    for (const [index, outcome] of outcomes.entries()) batch[index]?.resolve(outcome);
  } catch (error) {
    if (batch.length === 1 || error instanceof ProblemError) {
      for (const waiting of batch) waiting.reject(error);
      return;
    }
    // One of them cannot be stored: it must not take the others with it.
    for (const waiting of batch) await settle([waiting], store);
  }
}
