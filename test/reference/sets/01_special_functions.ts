import { betaQuantile } from '../../../analysis/stats/betaQuantile.js';
import { betaTails } from '../../../analysis/stats/betaTails.js';
import { binomialDensity } from '../../../analysis/stats/binomialDensity.js';
import { binomialTails } from '../../../analysis/stats/binomialTails.js';
import { chiSquareQuantile } from '../../../analysis/stats/chiSquareQuantile.js';
import { chiSquareTails } from '../../../analysis/stats/chiSquareTails.js';
import { digamma } from '../../../analysis/stats/digamma.js';
import { fTails } from '../../../analysis/stats/fTails.js';
import { hypergeometricDensity, hypergeometricTails, type Draw } from '../../../analysis/stats/hypergeometric.js';
import { logGamma } from '../../../analysis/stats/logGamma.js';
import { normalQuantile } from '../../../analysis/stats/normalQuantile.js';
import { normalTails } from '../../../analysis/stats/normalTails.js';
import { studentQuantile } from '../../../analysis/stats/studentQuantile.js';
import { studentTails } from '../../../analysis/stats/studentTails.js';
import { trigamma } from '../../../analysis/stats/trigamma.js';
import type { ReferenceCheck } from '../referenceSet.js';

type Argument = (key: string) => number;

interface Listed {
  readonly inputs: readonly string[];
  readonly compute: (of: Argument) => Readonly<Record<string, number>>;
}

const drawOf = (of: Argument): Draw => ({ marked: of('K'), size: of('N'), drawn: of('n') });

const functions: Readonly<Record<string, Listed>> = {
  qnorm: { inputs: ['p'], compute: (of) => ({ value: normalQuantile(of('p')) }) },
  pnorm: { inputs: ['x'], compute: (of) => ({ ...normalTails(of('x')) }) },
  qbeta: { inputs: ['p', 'a', 'b'], compute: (of) => ({ value: betaQuantile(of('p'), of('a'), of('b')) }) },
  pbeta: { inputs: ['x', 'a', 'b'], compute: (of) => ({ ...betaTails(of('x'), of('a'), of('b')) }) },
  qt: { inputs: ['p', 'df'], compute: (of) => ({ value: studentQuantile(of('p'), of('df')) }) },
  pt_upper: { inputs: ['x', 'df'], compute: (of) => ({ value: studentTails(of('x'), of('df')).upper }) },
  pchisq: { inputs: ['x', 'df'], compute: (of) => ({ ...chiSquareTails(of('x'), of('df')) }) },
  qchisq: { inputs: ['p', 'df'], compute: (of) => ({ value: chiSquareQuantile(of('p'), of('df')) }) },
  pf_upper: { inputs: ['x', 'd1', 'd2'], compute: (of) => ({ value: fTails(of('x'), of('d1'), of('d2')).upper }) },
  phyper: {
    inputs: ['k', 'K', 'N', 'n'],
    compute: (of) => ({ density: hypergeometricDensity(of('k'), drawOf(of)), ...hypergeometricTails(of('k'), drawOf(of)) }),
  },
  pbinom: {
    inputs: ['k', 'n', 'p'],
    compute: (of) => ({
      density: binomialDensity(of('k'), of('n'), of('p')),
      lower: binomialTails(of('k'), of('n'), of('p')).lower,
    }),
  },
  gamma: {
    inputs: ['x'],
    compute: (of) => ({ lgamma: logGamma(of('x')), digamma: digamma(of('x')), trigamma: trigamma(of('x')) }),
  },
};

export const check: ReferenceCheck = ({ results }, ledger) => {
  for (const [name, { inputs, compute }] of Object.entries(functions)) {
    for (const row of results.at(name).list()) {
      for (const key of inputs) ledger.input(row.at(key));
      // Without the floor of the ledger: a tail of 1e-99 is compared to its own size.
      for (const [key, ours] of Object.entries(compute((argument) => row.at(argument).number()))) {
        const theirs = row.at(key).number();
        const close = theirs === ours || Math.abs(ours / theirs - 1) <= 1e-10 || (theirs === 0 && ours === 0);
        ledger.judged(row.at(key), close, `${ours} instead of ${theirs}`);
      }
    }
  }
};
