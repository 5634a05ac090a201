/** A released table under the profile that was asked for. */
import type { Invited } from '../../analysis/disclosure/presented.js';
import type { Profile, Published } from '../../analysis/disclosure/published.js';
import { releaseModelled } from '../../analysis/disclosure/releaseModelled.js';
import { releaseNchs } from '../../analysis/disclosure/releaseNchs.js';
import type { Columns } from '../../analysis/frame/columns.js';
import type { Definition } from '../../analysis/survey/definition.js';
import { isRouted } from '../../analysis/survey/isRouted.js';
import { modelledShares } from '../../analysis/tables/modelledShares.js';
import { nchsShare } from '../../analysis/tables/nchsShare.js';
import type { Table } from '../../analysis/tables/table.js';
import { weightingOf } from '../../analysis/tables/weighting.js';
import type { Problem } from '../problems/problem.js';
import type { AnalysisRequest } from './analysisRequest.js';

/** Of a question that not everybody was asked, or a filter, nobody knows how many people it speaks of. */
function invitedTo({ question, by }: Table, definition: Definition, { target, population, where }: AnalysisRequest): Invited | undefined {
  if (target !== 'headcount' || population === undefined || where !== undefined) return undefined;
  if (isRouted(definition, question)) return undefined;
  return { total: population.total, by: population.by.get(by[0] ?? '') ?? new Map() };
}

/** Shape the table as it was released and as it was counted in, the same table out. */
export function presentTable<P extends Profile>(published: Published<P>, counted: Table, definition: Definition, request: AnalysisRequest): Published<P> {
  const { presentation = 'public' } = request;
  if (presentation === 'public') return published;
  const invited = invitedTo(counted, definition, request);
  return presentation === 'nchs' ? releaseNchs(published, counted, nchsShare, invited) : releaseModelled(published, modelledShares, invited);
}

/** Why answers cannot be presented so. */
export function presentingFaults(columns: Columns, { presentation, by, profile, target, level }: AnalysisRequest): readonly Problem[] {
  const isWeighted = weightingOf(columns, { level }) !== undefined;
  if (presentation === 'planning' && by.length > 0 && isWeighted) return [{ code: 'planning_weighted', params: {} }];
  if (presentation === 'nchs' && profile === 'public' && target === 'headcount' && isWeighted) {
    return [{ code: 'option_needs', params: { option: '--profile nchs --rake … --target headcount', needed: '--disclosure none' } }];
  }
  return [];
}
