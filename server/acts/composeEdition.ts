import { defaultLimits } from '../../analysis/disclosure/published.js';
import { compareWaves, type EarlierReleased } from '../../analysis/disclosure/compareWaves.js';
import type { Edition } from '../../analysis/report/edition.js';
import type { PublishedSupport } from '../../analysis/disclosure/publishedSupport.js';
import type { MissingNumber } from '../../analysis/report/fillPlan.js';
import { plannedTogether } from '../../analysis/report/plannedTogether.js';
import { waveQuestions } from '../../analysis/report/waveQuestions.js';
import { fillEdition } from './fillEdition.js';
import type { InvitedPeople } from './invitedPeople.js';
import { invitedSaid } from './invitedSaid.js';
import type { StoredReport } from './readStored.js';
import type { Released } from './releaseColumns.js';
import { softwareVersion } from './softwareVersion.js';

/** Which edition it is to be. */
export type EditionName = Pick<Edition, 'survey' | 'number' | 'date' | 'note' | 'replaces' | 'questionnaire'>;

export interface ComposedEdition {
  readonly edition: Edition;
  readonly missing: readonly MissingNumber[];
}

/** What a plan may speak of beside its tables. */
export interface Beside {
  /** What may be told of the wave before, where there is one. */
  readonly before?: EarlierReleased;
  /** What people need against what there is for it, where figures show it. */
  readonly support?: PublishedSupport;
}

/** What a plan says of what was released, as an edition. */
export function composeEdition(released: Released, people: InvitedPeople, report: StoredReport, about: EditionName, { before, support }: Beside = {}): ComposedEdition {
  const { answered, tables, indicators } = released;
  // the file on support stays behind: it tells what is not published
  const { definition, plan, sources } = report;
  const together = plannedTogether(report.plan);
  const combinations = released.combinations?.filter(({ question }) => together.includes(question)) ?? [];
  const invited = people.invited ?? invitedSaid(report.definition, answered);
  const wave = comparedWave(report, { tables, date: about.date }, before);
  const settings = { level: 0.95, target: 'process', limits: defaultLimits } as const;
  return fillEdition({ ...about, definition, plan, sources, ...people, invited, software: softwareVersion(), settings, answered, tables, indicators, ...(combinations.length === 0 ? {} : { combinations }), ...wave, ...(support === undefined ? {} : { support }) });
}

/** Of the questions whose change the plan speaks of; nothing where it speaks of none, or there is no wave before. */
function comparedWave({ definition, plan }: StoredReport, { tables, date }: Pick<Edition, 'tables' | 'date'>, before: EarlierReleased | undefined): Pick<Edition, 'earlier'> {
  const wanted = waveQuestions(plan);
  if (before === undefined || wanted.size === 0) return {};
  const wave = compareWaves(before, { definition, date, tables: tables.filter(({ question }) => wanted.has(question)) });
  return { earlier: wave };
}
