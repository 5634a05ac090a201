/** The whole catalogue, and the words of a problem. A code that is in two parts is a bug, found at start. */
import { accessProblems } from './access.js';
import { answerFileProblems } from './answerFiles.js';
import { answerProblems } from './answers.js';
import { backupProblems } from './backup.js';
import { binaryFileProblems } from './binaryFiles.js';
import { capacityProblems } from './capacity.js';
import { claimProblems } from './claims.js';
import { cliProblems } from './cli.js';
import { comparingProblems } from './comparing.js';
import { draftingProblems } from './drafting.js';
import { editionProblems } from './editions.js';
import { gapProblems } from './gaps.js';
import { outputProblems } from './output.js';
import { lifecycleProblems } from './lifecycle.js';
import { listeningProblems } from './listening.js';
import { mappingProblems } from './mapping.js';
import { monitorProblems } from './monitor.js';
import { peopleProblems } from './people.js';
import { planProblems } from './plan.js';
import { definitionProblems } from './definition.js';
import type { Entry, InterfaceLanguage, Problem, Wording } from './problem.js';
import { publishedPageProblems } from './publishedPages.js';
import { recordProblems } from './records.js';
import { readingProblems } from './reading.js';
import { reportFigureProblems } from './reportFigures.js';
import { resultsProblems } from './results.js';
import { startupProblems } from './startup.js';
import { storeProblems } from './store.js';
import { sameNumbersProblems } from './sameNumbers.js';
import { templateProblems } from './template.js';
import { visitingProblems } from './visiting.js';
import { webProblems } from './web.js';
import { wholeProblems } from './whole.js';

const parts: readonly Readonly<Record<string, Entry>>[] = [peopleProblems, accessProblems, backupProblems, capacityProblems, lifecycleProblems, listeningProblems, outputProblems, draftingProblems, gapProblems, answerFileProblems, answerProblems, binaryFileProblems, definitionProblems, cliProblems, comparingProblems, planProblems, mappingProblems, monitorProblems, claimProblems, editionProblems, publishedPageProblems, reportFigureProblems, readingProblems, recordProblems, resultsProblems, sameNumbersProblems, templateProblems, visitingProblems, webProblems, wholeProblems, startupProblems, storeProblems];

const catalogue = new Map<string, Entry>();
for (const part of parts) {
  for (const [code, entry] of Object.entries(part)) {
    if (catalogue.has(code)) throw new Error(`problem ${code} is in the catalogue twice`);
    catalogue.set(code, entry);
  }
}

function entryOf(code: string): Entry {
  const entry = catalogue.get(code);
  if (entry === undefined) throw new Error(`problem ${code} is not in the catalogue`);
  return entry;
}

export function statusOf(problem: Problem): number {
  return entryOf(problem.code).status;
}

export function wordingOf(problem: Problem, language: InterfaceLanguage): Wording {
  return entryOf(problem.code)[language](problem.params);
}
