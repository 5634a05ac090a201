import type { CoveredPart } from '../disclosure/publishedCoverage.js';
import type { CoverageInLanguage } from '../disclosure/supportInLanguage.js';
import { coverageFindings, type WaitsOf } from '../findings/coverageFindings.js';
import type { JsonValue } from '../survey/json.js';
import type { Language } from '../words/language.js';
import { textIn } from '../words/textIn.js';

/** What of the support asked for has a function, as programs read it, with its sentences; null where nothing can be said. */
export function coverageRecord(coverage: CoverageInLanguage, language: Language, waits?: WaitsOf): JsonValue {
  const { requestsMet, fullyMet, anyMet, types, gaps, without, by, functions, notes, ...about } = coverage;
  const part = (one: CoveredPart | null): JsonValue => (one === null ? null : { ...one });
  return {
    ...about,
    requestsMet: part(requestsMet),
    fullyMet: part(fullyMet),
    anyMet: part(anyMet),
    types: types.map(({ label, functions: names, tests, ...type }) => ({ ...type, label: textIn(label, language), functions: [...names], tests: { ...tests, capacity: { ...tests.capacity }, users: { ...tests.users } } })),
    gaps: [...gaps],
    without: [...without],
    by: by === null ? null : { question: by.question, groups: by.groups.map(({ group, ...own }) => ({ code: group.code, label: textIn(group.label, language), ...own })) },
    functions: functions.map(({ meets, openTo, ...one }) => ({ ...one, meets: Object.fromEntries(meets), openTo: openTo === null || openTo === 'everyone' ? openTo : textIn(openTo, language) })),
    notes: [...notes],
    findings: [...coverageFindings(coverage, language, waits)],
  };
}
