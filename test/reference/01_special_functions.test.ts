import { betaQuantile } from '../../analysis/stats/betaQuantile.js';
import { betaTails } from '../../analysis/stats/betaTails.js';
import { binomialDensity } from '../../analysis/stats/binomialDensity.js';
import { binomialTails } from '../../analysis/stats/binomialTails.js';
import { hypergeometricDensity, hypergeometricTails } from '../../analysis/stats/hypergeometric.js';
import { logGamma } from '../../analysis/stats/logGamma.js';
import { normalQuantile } from '../../analysis/stats/normalQuantile.js';
import { normalTails } from '../../analysis/stats/normalTails.js';
import { studentQuantile } from '../../analysis/stats/studentQuantile.js';
import { expectClose } from './closeTo.js';
import { describeWithReference, type JsonPlace } from './reference.js';

type Reading = (number: (key: string) => number) => readonly (readonly [actual: number, expectedKey: string])[];

const readings: Readonly<Record<string, Reading>> = {
  qnorm: (v) => [[normalQuantile(v('p')), 'value']],
  pnorm: (v) => [
    [normalTails(v('x')).lower, 'lower'],
    [normalTails(v('x')).upper, 'upper'],
  ],
  qbeta: (v) => [[betaQuantile(v('p'), v('a'), v('b')), 'value']],
  qt: (v) => [[studentQuantile(v('p'), v('df')), 'value']],
  pbeta: (v) => [
    [betaTails(v('x'), v('a'), v('b')).lower, 'lower'],
    [betaTails(v('x'), v('a'), v('b')).upper, 'upper'],
  ],
  phyper: (v) => {
    const draw = { marked: v('K'), size: v('N'), drawn: v('n') };
    const tails = hypergeometricTails(v('k'), draw);
    return [
      [hypergeometricDensity(v('k'), draw), 'density'],
      [tails.lower, 'lower'],
      [tails.upper, 'upper'],
    ];
  },
  pbinom: (v) => [
    [binomialDensity(v('k'), v('n'), v('p')), 'density'],
    [binomialTails(v('k'), v('n'), v('p')).lower, 'lower'],
  ],
  gamma: (v) => [[logGamma(v('x')), 'lgamma']],
};

describeWithReference('special functions agree with R to 1e-10 in both tails', '01_special_functions', (results) => {
  for (const [name, reading] of Object.entries(readings)) {
    it(name, () => {
      const rows: readonly JsonPlace[] = results.at(name).list();
      for (const row of rows) {
        for (const [actual, key] of reading((k) => row.at(k).number())) {
          expectClose(actual, row.at(key).number(), 1e-10, `${row.path}.${key}`);
        }
      }
    });
  }
});
