/** Two invented waves by rule: 60 people, then 50 of whom 30 had answered before. */
import type { Grouping } from '../../../../analysis/stats/design/surveyDesign.js';
import type { WaveShare } from '../../../../analysis/stats/waves/weightedWaveDifference.js';
import { rake } from '../../../../analysis/stats/weights/rake.js';

const grouped = (persons: Int32Array, group: (person: number) => number, count: number): Grouping => ({ of: persons.map(group), count });

/** With base weights. */
export function waveOf(wave: 1 | 2): WaveShare {
  const n = wave === 1 ? 60 : 50;
  const persons = Int32Array.from({ length: n }, (_, i) => (wave === 1 ? i : i + 30));
  const weights = Float64Array.from({ length: n }, (_, i) => (wave === 1 ? 1 + (i % 5) / 4 : 1 + (i % 3) / 2));
  const chosen = Uint8Array.from(persons, (person, i) => ((person * person * 3 + person + (wave === 2 && i % 4 === 0 ? 1 : 0)) % 7 < 3 ? 1 : 0));
  const base = Uint8Array.from(persons, (person) => (wave === 1 && person % 11 === 0 ? 0 : 1));
  return { design: { n, weights }, persons, base, chosen };
}

/** The same, raked to 120 people by department and role. */
export function calibrated(wave: 1 | 2): WaveShare {
  const plain = waveOf(wave);
  const { n, weights: before } = plain.design;
  const margins = [
    { name: 'department', categories: ['a', 'b', 'c', 'd'], ...grouped(plain.persons, (person) => person % 4, 4), totals: Float64Array.of(40, 30, 20, 30) },
    { name: 'role', categories: ['x', 'y', 'z'], ...grouped(plain.persons, (person) => (person * 7) % 3, 3), totals: Float64Array.of(50, 40, 30) },
  ];
  return { ...plain, design: { n, weights: rake(before, margins).weights, calibration: { before, margins } } };
}
