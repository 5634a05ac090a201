/** Editions as values, read once: an edition never changes, so what was read stays true. */
import { ProblemError } from '../problems/problem.js';
import type { Store } from '../store/store.js';
import { loadEdition, type LoadedEdition } from '../acts/loadEdition.js';

const mostKept = 50;

export interface EditionShelf {
  /** Errors ProblemError 404: no such report, or no such edition of it. */
  get(survey: string, number: string): Promise<LoadedEdition>;
  /** Asks the store each time, so that an edition published by another process is current at once. */
  findCurrent(survey: string): Promise<LoadedEdition | undefined>;
}

async function refuse(store: Store, report: string, edition: string): Promise<never> {
  const editions = await store.editions.list(report);
  if (editions.length === 0) throw new ProblemError({ code: 'report_not_found', params: { report } });
  throw new ProblemError({ code: 'edition_not_found', params: { report, edition, editions: editions.map((each) => each.number).join(', ') } });
}

export function editionShelf(store: Store): EditionShelf {
  const kept = new Map<string, LoadedEdition>();
  const keep = (key: string, loaded: LoadedEdition): LoadedEdition => {
    const [oldest] = kept.keys();
    if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest);
    kept.set(key, loaded);
    return loaded;
  };
  const get = async (survey: string, number: string): Promise<LoadedEdition> => {
    const key = `${survey}/${number}`;
    const known = kept.get(key);
    if (known !== undefined) return known;
    const stored = await store.editions.find(survey, number);
    return stored === undefined ? refuse(store, survey, number) : keep(key, loadEdition(stored));
  };
  return {
    get,
    findCurrent: async (survey) => {
      const number = await store.editions.currentNumber(survey);
      return number === undefined ? undefined : get(survey, number);
    },
  };
}
