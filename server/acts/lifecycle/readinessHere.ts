/** The check list of a survey as it stands today, from its definition, its list of invited and the wave before. */
import { readDefinition } from '../../../analysis/exchange/readDefinition.js';
import { readStoredDefinition } from '../../../analysis/exchange/readStoredDefinition.js';
import type { Definition } from '../../../analysis/survey/definition.js';
import type { InvitedBy } from '../../../analysis/survey/readiness/groupSizes.js';
import type { ReadinessItem } from '../../../analysis/survey/readiness/readiness.js';
import { readinessOf } from '../../../analysis/survey/readiness/readinessOf.js';
import { quote } from '../../../analysis/words/quote.js';
import { textIn } from '../../../analysis/words/textIn.js';
import type { InterfaceLanguage } from '../../problems/problem.js';
import type { Store, StoredDefinition, StoredSurvey } from '../../store/store.js';

interface Here {
  readonly survey: StoredSurvey;
  readonly stored: StoredDefinition;
  readonly definition: Definition;
}

function nameIn(definition: Definition, question: string, code: string, language: InterfaceLanguage): string {
  const asked = definition.questions.get(question);
  const options = asked !== undefined && 'options' in asked ? asked.options.map(({ code: of, label }) => ({ code: of, label })) : [];
  const units = asked?.kind === 'unit' ? (definition.units.get(asked.list)?.units ?? []).map(({ code: of, name }) => ({ code: of, label: name })) : [];
  const label = [...options, ...units].find((each) => each.code === code)?.label;
  return label === undefined ? code : textIn(label, language);
}

function calledIn(definition: Definition, question: string, language: InterfaceLanguage): string {
  const asked = definition.questions.get(question);
  if (asked === undefined) return question;
  return asked.label === undefined ? quote(textIn(asked.text, language), language) : textIn(asked.label, language);
}

async function invitedBy(store: Store, { survey: { slug }, definition }: Here, language: InterfaceLanguage): Promise<readonly InvitedBy[]> {
  const background = definition.background.filter((question) => definition.questions.has(question));
  const splits = [...background.map((question) => [question]), ...(background.length > 1 ? [background] : [])];
  return Promise.all(splits.map(async (by) => {
    const counts = (await store.people.countFrame(slug, by)).filter(({ group }) => by.every((question) => Object.hasOwn(group, question)));
    return { by: by.map((question) => calledIn(definition, question, language)), groups: counts.map(({ group, invited }) => ({ invited, name: by.map((question) => nameIn(definition, question, group[question] ?? '', language)).join(', ') })) };
  }));
}

async function earlierOf(store: Store, { survey: { earlier } }: Here, language: InterfaceLanguage): Promise<{ readonly name: string; readonly definition: Definition } | undefined> {
  const found = earlier === undefined ? undefined : await store.surveys.find(earlier);
  if (found === undefined) return undefined;
  const definition = readStoredDefinition((await store.surveys.getDefinition(found.slug, found.version)).source, found.slug);
  return { name: textIn(definition.title, language), definition };
}

/** @param today ISO date in Stockholm */
export async function readinessHere(store: Store, here: Here, today: string, language: InterfaceLanguage): Promise<readonly ReadinessItem[]> {
  const earlier = await earlierOf(store, here, language);
  const { warnings } = readDefinition(here.stored.source, here.survey.slug);
  const isListUnused = here.survey.entry === 'open' && (await store.people.countFrame(here.survey.slug, [])).some(({ invited }) => invited > 0);
  return readinessOf({ definition: here.definition, warnings, today, isListUnused, invited: await invitedBy(store, here, language), ...(earlier === undefined ? {} : { earlier }) });
}
