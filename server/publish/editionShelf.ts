/**
 * Editions as values, read once: an edition never changes, so what was read stays true. Whether it still holds, and which
 * is the current one, is asked of the store each time, so that what another process publishes or withdraws counts at once.
 */
import { formatDate } from '../../analysis/words/formatDate.js';
import { reasonIn } from '../../analysis/words/reason.js';
import { LastUsed } from '../cache/lastUsed.js';
import { ProblemError } from '../problems/problem.js';
import { currentOf } from '../store/currentOf.js';
import type { NumberedEdition, Store } from '../store/store.js';
import type { LoadedEdition } from '../acts/loadEdition.js';
import { loadEditionInTurns } from '../acts/loadEditionInTurns.js';

const mostKept = 50;

export interface ShelvedEdition extends LoadedEdition {
  /** All of its report, oldest first, as they stand now. */
  readonly editions: readonly NumberedEdition[];
}

export interface EditionShelf {
  /** Errors ProblemError 404: no such report, or no such edition of it; 410 edition_withdrawn. */
  get(survey: string, number: string): Promise<ShelvedEdition>;
  /** Also one that is withdrawn, to say so in its words. */
  getAny(survey: string, number: string): Promise<ShelvedEdition>;
  findCurrent(survey: string): Promise<ShelvedEdition | undefined>;
  /** The editions of a report that another compares with, as they stand now, without reading any. */
  numbersOf(survey: string): Promise<readonly NumberedEdition[]>;
}

function refuse(editions: readonly NumberedEdition[], report: string, edition: string): never {
  if (editions.length === 0) throw new ProblemError({ code: 'report_not_found', params: { report } });
  throw new ProblemError({ code: 'edition_not_found', params: { report, edition, editions: editions.map((each) => each.number).join(', ') } });
}

function refuseWithdrawn({ number, withdrawn }: NumberedEdition): void {
  if (withdrawn === undefined) return;
  const { date, reason } = withdrawn;
  throw new ProblemError({ code: 'edition_withdrawn', params: { edition: number, date_sv: formatDate(date, 'sv'), date_en: formatDate(date, 'en'), reason_sv: reasonIn(reason, 'sv'), reason_en: reasonIn(reason, 'en') } });
}

export function editionShelf(store: Store): EditionShelf {
  const kept = new LastUsed<LoadedEdition>(mostKept);
  const load = async (survey: string, number: string): Promise<LoadedEdition | undefined> => {
    const key = `${survey}/${number}`;
    const stored = kept.find(key) ?? (await store.editions.find(survey, number));
    if (stored === undefined) return undefined;
    return kept.keep(key, 'stored' in stored ? stored : await loadEditionInTurns(stored));
  };
  const getAny = async (survey: string, number: string, editions: readonly NumberedEdition[]): Promise<ShelvedEdition> => {
    const loaded = editions.some((each) => each.number === number) ? await load(survey, number) : undefined;
    return loaded === undefined ? refuse(editions, survey, number) : { ...loaded, editions };
  };
  return {
    get: async (survey, number) => {
      const editions = await store.editions.listNumbers(survey);
      for (const each of editions) if (each.number === number) refuseWithdrawn(each);
      return getAny(survey, number, editions);
    },
    numbersOf: (survey) => store.editions.listNumbers(survey),
    getAny: async (survey, number) => getAny(survey, number, await store.editions.listNumbers(survey)),
    findCurrent: async (survey) => {
      const editions = await store.editions.listNumbers(survey);
      const current = currentOf(editions);
      return current === undefined ? undefined : getAny(survey, current.number, editions);
    },
  };
}
