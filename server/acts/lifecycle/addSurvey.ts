import { canonicalJson } from '../../../analysis/exchange/canonicalJson.js';
import type { Definition } from '../../../analysis/survey/definition.js';
import { mayDo, type Actor } from '../../access/actor.js';
import { ProblemError } from '../../problems/problem.js';
import type { Store } from '../../store/store.js';
import { stopAtFaults } from '../stopAtFaults.js';
import { readWritten, writtenToText, type Written } from './writtenDefinition.js';

/** A definition that reads, or ProblemError with every fault. */
export function definitionIn(written: Written): { readonly definition: Definition; readonly text: { readonly source: string; readonly written: string } } {
  const reading = readWritten(written);
  if (reading.definition === undefined) stopAtFaults(reading.faults);
  if (reading.definition === undefined) throw new Error('a definition that does not read has a fault');
  return { definition: reading.definition, text: { source: canonicalJson(reading.source), written: writtenToText(written) } };
}

/** Pages of the desk that are about no survey: a survey of that name could not be reached. */
const takenByTheDesk = new Set(['account', 'system', 'new']);

/**
 * A new survey, as a draft. Whoever begins a new inventory leads it.
 *
 * Errors ProblemError with every fault of the definition, survey_name_taken, inventory_of_others.
 */
export async function addSurvey(store: Store, actor: Actor, written: Written): Promise<Definition> {
  const { definition, text } = definitionIn(written);
  const { survey: slug, inventory, version } = definition;
  const who = actor.account.id;
  await store.atomically(async (inside) => {
    const isNew = !(await inside.surveys.list()).some((survey) => survey.inventory === inventory);
    if (!isNew && !mayDo(actor, 'create_survey', inventory)) throw new ProblemError({ code: 'inventory_of_others', params: { inventory } });
    if (takenByTheDesk.has(slug) || !(await inside.surveys.add({ slug, inventory, version }, text))) throw new ProblemError({ code: 'survey_name_taken', params: { survey: slug } });
    if (isNew) await inside.accounts.putMembership({ account: who, inventory, role: 'lead', units: [] });
    await inside.audit.add({ who, act: 'add_survey', survey: slug, detail: { inventory, version } });
  });
  return definition;
}
