/** Two editions side by side must not count one question among different people. */
import { changedBases } from '../../analysis/disclosure/changedBases.js';
import type { Definition } from '../../analysis/survey/definition.js';
import type { Table } from '../../analysis/tables/table.js';
import { baseWords } from '../../analysis/words/baseWords.js';
import type { Problem } from '../problems/problem.js';
import { refuse } from '../problems/refuse.js';
import type { ReleasedBefore } from './results/releasedBefore.js';
import { releaseName } from './results/releaseName.js';

/** Errors ProblemError with every question (and indicator) that earlier editions counted among others, once, by the first of them. */
export function refuseChangedBases(counted: readonly Table[], earlier: readonly Pick<ReleasedBefore, 'number' | 'date' | 'isFrozen' | 'tables' | 'indicators'>[], { questions }: Definition): void {
  const problems = new Map<string, Problem>();
  for (const release of earlier) {
    const { tables, indicators } = release;
    for (const { question, before, now } of changedBases(counted, [...tables, ...indicators.map(({ table }) => table)])) {
      if (problems.has(question)) continue;
      const where = questions.has(question) ? 'bases' : 'indicators';
      const words = { before_sv: baseWords(before, 'sv'), before_en: baseWords(before, 'en'), now_sv: baseWords(now, 'sv'), now_en: baseWords(now, 'en'), previous_sv: releaseName(release, 'sv'), previous_en: releaseName(release, 'en') };
      problems.set(question, { code: 'base_changed', params: { question, where, before, now, ...words }, place: { path: `${where}.${question}` } });
    }
  }
  refuse(problems.values());
}
