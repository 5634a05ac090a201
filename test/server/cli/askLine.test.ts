import { PassThrough } from 'node:stream';
import { expect } from 'chai';
import { askLine } from '../../../server/cli/askLine.js';

/** What comes of the keys, and how often the command was interrupted. */
async function keys(pressed: string): Promise<readonly [string, number]> {
  const [input, output] = [new PassThrough(), new PassThrough()];
  let interrupted = 0;
  const answer = askLine('Number: ', { input, output, interrupt: () => (interrupted += 1) });
  input.write(pressed);
  return [await answer, interrupted];
}

describe('a question at a terminal', () => {
  const cases: readonly (readonly [string, string, readonly [string, number]])[] = [
    ['is answered with a line', '2\r', ['2', 0]],
    ['may be left unanswered', '\r', ['', 0]],
    ['is left unanswered by ending the input (Ctrl-D), which is no fault', '\u0004', ['', 0]],
    ['K121: lets Ctrl-C end the command, and is no fault of it', '\u0003', ['', 1]],
  ];
  for (const [name, pressed, comes] of cases) {
    it(name, async () => {
      expect(await keys(pressed)).to.deep.equal(comes);
    });
  }
});
