import type { PublishedPilot } from '../../analysis/disclosure/publishedPilot.js';
import type { Edition } from '../../analysis/report/edition.js';
import { plannedIndicators } from '../../analysis/report/plannedIndicators.js';
import { plannedTogether } from '../../analysis/report/plannedTogether.js';
import { waveQuestions } from '../../analysis/report/waveQuestions.js';
import { inOneGo } from '../../analysis/support/inOneGo.js';
import type { Problem } from '../problems/problem.js';
import { refuse } from '../problems/refuse.js';
import type { ComposedEdition, EditionName } from './composeEdition.js';
import { fillEdition } from './fillEdition.js';
import type { StoredReport } from './readStored.js';
import { softwareVersion } from './softwareVersion.js';
import { supportSteps } from './support/supportSteps.js';

/** What a plan asks for that the edition never showed: it would have to be counted among the answers there are now. */
function lackingIn(shown: Edition, { plan, definition }: StoredReport): readonly Problem[] {
  const lacks = (what: 'figure' | 'base' | 'indicator' | 'together' | 'change', name: string, path?: string): Problem => ({
    code: 'same_numbers_lacking', params: { edition: shown.number, what, name }, field: 'numbers', ...(path === undefined ? {} : { place: { path } }),
  });
  const figures = plan.figures.flatMap(({ question, by }, i) => (shown.tables.some((table) => table.question === question && table.by[0] === by) ? [] : [lacks('figure', String(i + 1), `figures[${String(i)}]`)]));
  const bases = [...plan.bases].flatMap(([question, rule]) => (shown.tables.some((table) => table.question === question && table.baseRule !== rule) ? [lacks('base', question, `bases.${question}`)] : []));
  const without = (planned: Iterable<string>, held: readonly string[]): readonly string[] => [...planned].filter((code) => !held.includes(code));
  return [
    ...figures,
    ...bases,
    ...without(plannedIndicators(plan, definition), shown.indicators.map(({ indicator }) => indicator)).map((code) => lacks('indicator', code)),
    ...without(plannedTogether(plan), (shown.combinations ?? []).map(({ question }) => question)).map((code) => lacks('together', code)),
    ...without(waveQuestions(plan), (shown.earlier?.questions ?? []).map(({ question }) => question)).map((code) => lacks('change', code)),
  ];
}

/** Of the change since the wave before, what the plan still speaks of. */
function waveOf({ earlier }: Edition, { plan }: StoredReport): Pick<Edition, 'earlier'> {
  const wanted = waveQuestions(plan);
  return earlier === undefined || wanted.size === 0 ? {} : { earlier: { ...earlier, questions: earlier.questions.filter(({ question }) => wanted.has(question)) } };
}

/**
 * The plan of today over the numbers of an edition that holds already: how many answered, how many were invited and every
 * table are those that everybody has seen. No answer is looked at, so that nothing is told of those that came since.
 * What the file on support says is worked out from the same tables, and held against what editions told of pilots.
 *
 * Errors ProblemError same_numbers_version, same_numbers_lacking (all of them).
 */
export function repeatEdition(shown: Edition, report: StoredReport, about: EditionName, pilots: readonly PublishedPilot[]): ComposedEdition {
  const { definition, plan, sources } = report;
  const { answered, invited, invitedBy, settings, tables } = shown;
  if (shown.definition.version !== definition.version) refuse([{ code: 'same_numbers_version', params: { edition: shown.number, before: shown.definition.version, now: definition.version }, field: 'numbers' }]);
  refuse(lackingIn(shown, report));
  const planned = plannedIndicators(plan, definition);
  const together = plannedTogether(plan);
  const combinations = (shown.combinations ?? []).filter(({ question }) => together.includes(question));
  const support = inOneGo(supportSteps(plan, report.support, tables, pilots));
  return fillEdition({
    ...about, repeats: shown.number, definition, plan, sources, software: softwareVersion(), settings, answered, invited, invitedBy, tables,
    indicators: shown.indicators.filter(({ indicator }) => planned.includes(indicator)),
    ...(combinations.length === 0 ? {} : { combinations }), ...waveOf(shown, report), ...(support === undefined ? {} : { support }),
  });
}
