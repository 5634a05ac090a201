/** Figures of an earlier survey, beside bars of options: rounded, of options that are there. */
import type { Benchmark } from '../findings/benchmark.js';
import { isBars } from '../findings/isBars.js';
import type { Definition } from '../survey/definition.js';
import { checkOption } from './checkNumberRef.js';
import type { PlanFaultList } from './planFaults.js';
import type { FigureShape } from './planShape.js';

/** A table has room for so many columns more, and nobody reads a third. */
const mostBenchmarks = 2;

/** Whole per cents: a decimal would say that more is known of it. */
const isRounded = (share: number): boolean => Math.abs(share * 100 - Math.round(share * 100)) < 1e-9;

export function checkBenchmarks({ benchmarks, chart, question }: FigureShape, definition: Definition, faults: PlanFaultList): readonly Benchmark[] {
  const [first] = benchmarks ?? [];
  if (benchmarks === undefined || first === undefined) return [];
  if (!isBars(chart)) faults.add('PLAN_BENCHMARK_CHART', { chart }, first.at);
  if (benchmarks.length > mostBenchmarks) faults.add('PLAN_COUNT', { what: 'benchmarks', count: benchmarks.length, min: 0, max: mostBenchmarks }, first.at);
  return benchmarks.map(({ label, year, source, wording, values, at }) => {
    if (values.length === 0) faults.add('PLAN_BENCHMARK_VALUES', { value: '' }, at);
    for (const [option, share] of values) {
      checkOption(option.value, question.value, definition, option.at, faults);
      if (!isRounded(share)) faults.add('PLAN_BENCHMARK_VALUES', { value: String(share) }, option.at);
    }
    return { label, year, source, wording, values: new Map(values.map(([option, share]) => [option.value, share])) };
  });
}
