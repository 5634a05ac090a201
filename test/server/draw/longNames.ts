import type { TestOption } from '../../analysis/charts/tables.js';

/** As long as the longest names of Swedish departments and methods. */
export const long = (count: number, name: string): readonly TestOption[] =>
  Array.from({ length: count }, (_unused, index) => ({
    code: `x${String(index)}`,
    sv: `${name} ${String(index + 1)} med ett ganska långt namn, intervention och tillägg`,
    en: `${name} ${String(index + 1)} with a rather long name, an intervention and an addition`,
  }));
