import { defaultLimits } from '../../analysis/disclosure/published.js';
import type { Edition } from '../../analysis/report/edition.js';
import { fillPlan, type MissingNumber } from '../../analysis/report/fillPlan.js';
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

/** What a plan says of what was released, as an edition. */
export function composeEdition(released: Released, people: InvitedPeople, report: StoredReport, about: EditionName): ComposedEdition {
  const { answered, tables, indicators } = released;
  const invited = people.invited ?? invitedSaid(report.definition, answered);
  const { texts, missing } = fillPlan(report.plan, { tables, indicators, answered, invited });
  const settings = { level: 0.95, target: 'process', limits: defaultLimits } as const;
  return { edition: { ...about, ...report, ...people, invited, software: softwareVersion(), settings, answered, tables, indicators, texts }, missing };
}
