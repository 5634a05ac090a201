/**
 * A few rounds of the faults, small enough for every run of the suite; `npm run faults` does them all.
 * Authority: trust.md 5.4.
 */
import { expect } from 'chai';
import { f01Killed } from './f01Killed.js';
import { f02DatabaseKilled } from './f02DatabaseKilled.js';
import { f06SentAgain } from './f06SentAgain.js';
import { f09Aborted } from './f09Aborted.js';
import { f13Refused } from './f13Refused.js';
import { f18Grammar } from './f18Grammar.js';
import { f19Bodies } from './f19Bodies.js';
import { faults } from './faults.js';
import { Ledger } from './ledger.js';
import { readRequest } from './readRequest.js';
import { runFault } from './runFault.js';
import { runText } from './runText.js';

const seed = 20261122;

describe('faults, in short', function () {
  this.timeout(120_000);

  for (const fault of [f01Killed, f02DatabaseKilled, f06SentAgain, f09Aborted, f13Refused, f18Grammar, f19Bodies]) {
    it(`${fault.name} ${fault.title}: nothing acknowledged is lost`, async () => {
      const run = await runFault(fault, 'short', seed);
      expect(run.outcome, runText(run)).to.deep.include({ lost: 0, duplicated: 0, unexpected5xx: 0, broken: [] });
    });
  }
});

describe('the count of what was lost', () => {
  const stored = (...marks: readonly string[]) => ({ marks, inBoth: 0, unmatchedKeys: 0 });

  it('sees what is missing, what is there twice, and what is in two places', () => {
    const ledger = new Ledger();
    for (const mark of ['a', 'b', 'c']) ledger.acknowledged.add(mark);
    expect(ledger.judge(stored('a', 'b', 'c', 'd'))).to.deep.include({ acknowledged: 3, lost: 0, duplicated: 0, unheard: 1, broken: [] });
    expect(ledger.judge(stored('a', 'b'))).to.deep.include({ lost: 1 });
    expect(ledger.judge(stored('a', 'b', 'c', 'c'))).to.deep.include({ duplicated: 1 });
    expect(ledger.judge({ ...stored('a', 'b', 'c'), inBoth: 1, unmatchedKeys: -1 }).broken).to.have.length(2);
  });

  it('is one line for programs, and a run with any fault is none that passed', async () => {
    const outcome = { acknowledged: 5, lost: 0, duplicated: 0, unexpected5xx: 0, broken: [], notes: [] };
    const text = async (changed: object): Promise<readonly [string, boolean]> => {
      const run = await runFault({ name: 'F1', title: 't', runs: { short: 1, default: 1, full: 1 }, run: () => Promise.resolve({ ...outcome, ...changed }) }, 'short', seed);
      return [runText(run), run.isPassed];
    };
    const [line, isPassed] = await text({});
    expect([line.includes('\nF1 acknowledged 5 lost 0 duplicated 0 unexpected5xx 0\n'), isPassed]).to.deep.equal([true, true]);
    for (const changed of [{ lost: 1 }, { duplicated: 1 }, { unexpected5xx: 1 }, { broken: ['x'] }, { mutants: [{ name: 'm', isCaught: false, detail: '' }] }]) {
      expect((await text(changed))[1], JSON.stringify(changed)).to.equal(false);
    }
  });

  it('is asked for by name, size and seed', () => {
    expect(readRequest(['F5', 'f1', '--full', '--seed', '7'], faults)).to.deep.include({ size: 'full', seed: 7 });
    expect(readRequest(['F99'], faults)).to.include('F99');
    expect(readRequest(['--seed', 'x'], faults)).to.include('--seed');
    expect(readRequest([], faults)).to.deep.include({ faults, size: 'default', isReported: false });
  });
});
