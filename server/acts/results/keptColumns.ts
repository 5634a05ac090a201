/** Columns of the last look of a survey, in memory for as long as somebody works with them. */
import { createHash } from 'node:crypto';
import type { Columns } from '../../../analysis/frame/columns.js';
import { lookedColumns } from '../../frames/lookedColumns.js';
import type { Look } from '../../store/answerLook.js';
import type { Store, StoredSurvey } from '../../store/store.js';

/** Milliseconds. */
const longest = 10 * 60_000;
const mostSurveys = 3;

export interface KeptColumns {
  get(store: Store, survey: StoredSurvey, look: Look): Promise<Columns>;
}

interface Kept {
  readonly of: string;
  readonly until: number;
  readonly columns: Columns;
}

function nameOf({ version, revision }: StoredSurvey, { marks }: Look): string {
  const hash = createHash('sha256').update(`${String(version)} ${String(revision)}`);
  for (const mark of marks.values()) hash.update(mark);
  return hash.digest('base64');
}

export function keptColumns(clock: () => Date): KeptColumns {
  const kept = new Map<string, Kept>();
  return {
    async get(store, survey, look) {
      const now = clock().getTime();
      for (const [slug, { until }] of kept) if (until < now) kept.delete(slug);
      const of = nameOf(survey, look);
      const known = kept.get(survey.slug);
      if (known?.of === of) return known.columns;
      // what was known before may hold answers that are gone
      kept.delete(survey.slug);
      const columns = await lookedColumns(store, survey, look);
      const [oldest] = kept.keys();
      if (kept.size >= mostSurveys && oldest !== undefined) kept.delete(oldest);
      kept.set(survey.slug, { of, until: now + longest, columns });
      return columns;
    },
  };
}
