import { plannedIndicators } from '../../analysis/report/plannedIndicators.js';
import { plannedTogether } from '../../analysis/report/plannedTogether.js';
import type { EarlierReleased } from '../../analysis/disclosure/compareWaves.js';
import type { Columns } from '../../analysis/frame/columns.js';
import { inOneGo } from '../../analysis/support/inOneGo.js';
import type { Table } from '../../analysis/tables/table.js';
import { composeEdition, type Beside, type ComposedEdition, type EditionName } from './composeEdition.js';
import { heldBack } from './heldBack.js';
import type { InvitedPeople } from './invitedPeople.js';
import type { StoredReport } from './readStored.js';
import { releaseColumns, type Released } from './releaseColumns.js';
import type { ReleasedBefore } from './results/releasedBefore.js';
import { pilotsTold } from './support/pilotsTold.js';
import { supportSteps } from './support/supportSteps.js';

export interface EditionDraft extends ComposedEdition {
  /** Every table as counted, before it was protected; none where it is what the desk has seen and no other. */
  readonly counted: readonly Table[];
}

/** What an edition is made of beside answers. */
export interface DraftParts {
  readonly report: StoredReport;
  readonly people: InvitedPeople;
  readonly about: EditionName;
  /** What may be told of the wave before, where there is one. */
  readonly before?: EarlierReleased;
}

/** What the desk saw last, when it saw anything since the newest edition and now differs from it by too few answers to be shown beside it. */
function asSeen(earlier: readonly ReleasedBefore[], { counted, answered }: Released, number: string, version: number): ReleasedBefore | undefined {
  const last = earlier.at(-1);
  // tables in the codes of another version are no tables of this one
  return last?.isFrozen === true && (last.version ?? version) === version && heldBack(last, counted, answered, number).length > 0 ? last : undefined;
}

/**
 * Counts the answers and protects them beside everything that was shown before; or takes what the desk has seen,
 * where a few answers more or less would show whose they are. Errors ProblemError when fewer than 10 have answered, or a
 * question has another base than before.
 */
export function draftEdition(columns: Columns, { report, people, about, before }: DraftParts, earlier: readonly ReleasedBefore[], whenCounted?: () => void): EditionDraft {
  const { definition, plan } = report;
  const indicators = plannedIndicators(plan, definition);
  const released = releaseColumns(columns, definition, { indicators, bases: plan.bases, together: plannedTogether(plan) }, earlier, whenCounted);
  const seen = asSeen(earlier, released, about.number, definition.version);
  const beside = (tables: Released['tables']): Beside => {
    const support = inOneGo(supportSteps(plan, report.support, tables, pilotsTold(earlier)));
    return { ...(before === undefined ? {} : { before }), ...(support === undefined ? {} : { support }) };
  };
  if (seen === undefined) return { ...composeEdition(released, people, report, about, beside(released.tables)), counted: released.counted };
  const { answered, tables, combinations } = seen;
  const planned = seen.indicators.filter(({ indicator }) => indicators.includes(indicator));
  return { ...composeEdition({ answered, tables, indicators: planned, counted: [], ...(combinations === undefined ? {} : { combinations }) }, people, report, about, beside(tables)), counted: [] };
}
