/** What keeps a new edition back: two editions side by side must not say what single people answered. */
import { compareEditions } from '../../analysis/disclosure/compareEditions.js';
import type { Table } from '../../analysis/tables/table.js';
import type { Problem } from '../problems/problem.js';
import type { ReleasedBefore } from './results/releasedBefore.js';
import { releaseName } from './results/releaseName.js';

/**
 * Shape the edition before, and the new one's tables as counted; no problem, or one that says that too few came or went.
 * Of which groups is not told, nor how many each of them lacks: whoever knows who answered last would read from it what that
 * person answered to the questions that make the groups. How many answers there are is no secret, so what all lack is told.
 */
export function heldBack(previous: ReleasedBefore, next: readonly Table[], answered: number, number: string): readonly Problem[] {
  const { k } = previous.settings.limits;
  const change = Math.abs(answered - previous.answered);
  const published = [...previous.tables, ...previous.indicators.map(({ table }) => table)];
  // respondents who answered none of the questions change no base
  const isHeldBack = (change > 0 && change < k) || compareEditions(published, next, k).heldBack;
  return isHeldBack ? [{ code: 'edition_held_back', params: { edition: number, previous_sv: releaseName(previous, 'sv'), previous_en: releaseName(previous, 'en'), missing: Math.max(1, k - change), k } }] : [];
}
