import type { Benchmark } from '../findings/benchmark.js';
import type { JsonValue } from '../survey/json.js';
import type { Language } from '../words/language.js';
import { textIn } from '../words/textIn.js';

/** Figures of an earlier survey as programs read them: rounded, in other words, and never tested. */
export function benchmarkRecord({ label, year, source, wording, values }: Benchmark, language: Language): JsonValue {
  return { label: textIn(label, language), year, source: textIn(source, language), wording: textIn(wording, language), tested: false, values: [...values].map(([code, share]) => ({ code, about: share })) };
}
