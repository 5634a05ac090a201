import type { Code, Definition, Option, Question } from './definition.js';

/** "Other", "none", "don't know" and whatever excludes the rest are looked for at the end, so they stay there. */
export function staysLast({ meaning, exclusive }: Option): boolean {
  return meaning !== 'answer' || exclusive;
}

/** Whether anybody meets something in an order of their own, so that a seed is needed. */
export function isMixed(definition: Definition): boolean {
  return [...definition.questions.values()].some((question) => 'order' in question);
}

/** Every bit of the input moves every bit of the result (the finishing steps of MurmurHash3, 32 bits). */
function stirred(word: number): number {
  let bits = word;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/** Numbers below 2³², the same ones for the same seed and code on every machine for ever. */
function drawsFor(seed: number, code: Code): () => number {
  let state = stirred(seed);
  for (let i = 0; i < code.length; i += 1) state = stirred(state ^ code.charCodeAt(i));
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    return stirred(state);
  };
}

function allOf(question: Question): readonly Option[] {
  return question.kind === 'grid' ? question.rows : 'options' in question ? question.options : [];
}

function shuffled(options: readonly Option[], draw: () => number): readonly Option[] {
  const mixed = [...options];
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = Math.floor((draw() / 2 ** 32) * (last + 1));
    const [a, b] = [mixed[last], mixed[other]];
    if (a !== undefined && b !== undefined) [mixed[last], mixed[other]] = [b, a];
  }
  return mixed;
}

/**
 * The options or rows of one question in the order one person meets them.
 *
 * Shape what is shown, in written order; the person's seed (32 bits) in, the same things out. Without a seed, or where the
 * question is not mixed, they stay as written. Each question has an order of its own; all of it is settled at once, so that
 * an answer that opens one more option moves none of the others. Errors none.
 * Source every order is equally likely: Durstenfeld (1964), Algorithm 235; what stays last was taken out first.
 */
export function mixedOrder(shown: readonly Option[], question: Question, seed: number | undefined): readonly Option[] {
  if (seed === undefined || !('order' in question)) return shown;
  const order = shuffled(allOf(question).filter((option) => !staysLast(option)), drawsFor(seed, question.code));
  return [...order.filter((option) => shown.includes(option)), ...shown.filter(staysLast)];
}
