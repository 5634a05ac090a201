/** A site whose answers, or whose pictures, come when they are let through: what is slow in a large survey, and no clock. */
import type { Store } from '../../../../server/store/store.js';

export interface Gate {
  /** Holds everything that comes after; gives back what lets it through, or has it fail. */
  hold(): (error?: Error) => void;
  /** Resolves when something stands at the gate. */
  reached(): Promise<void>;
  pass(): Promise<void>;
}

export function createGate(): Gate {
  let held: Promise<void> = Promise.resolve();
  let arrived: () => void = () => undefined;
  let reached: Promise<void> = Promise.resolve();
  return {
    hold: () => {
      reached = new Promise((resolve) => (arrived = resolve));
      let open: (error?: Error) => void = () => undefined;
      held = new Promise((resolve, reject) => {
        open = (error) => (error === undefined ? resolve() : reject(error));
      });
      held.catch(() => undefined);
      return (error) => {
        open(error);
        if (error !== undefined) held = Promise.resolve();
      };
    },
    reached: () => reached,
    pass: () => {
      arrived();
      return held;
    },
  };
}

async function* letThrough(gate: Gate, pages: AsyncIterable<string>): AsyncIterable<string> {
  for await (const page of pages) {
    await gate.pass();
    yield page;
  }
}

/** The same store, in and out of transactions, whose answers stand at the gate one page after the other. */
export function heldAnswers(gate: Gate, store: Store): Store {
  return { ...store, answers: { ...store.answers, readLines: (survey) => letThrough(gate, store.answers.readLines(survey)) }, atomically: (work) => store.atomically((inside) => work(heldAnswers(gate, inside))) };
}
