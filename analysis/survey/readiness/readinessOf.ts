import type { Definition } from '../definition.js';
import type { DefinitionFaultCode } from '../definitionFaults.js';
import type { Fault } from '../fault.js';
import { comparability } from './comparability.js';
import { estimateMinutes } from './estimateMinutes.js';
import { groupSizes, type InvitedBy } from './groupSizes.js';
import { identifyingQuestions } from './identifyingQuestions.js';
import type { ReadinessItem } from './readiness.js';

export interface ReadinessFacts {
  readonly definition: Definition;
  /** What the reader of definitions warned of. */
  readonly warnings: readonly Fault<DefinitionFaultCode>[];
  /** ISO date. */
  readonly today: string;
  readonly invited: readonly InvitedBy[];
  /** People were invited, but everyone with the address may answer. */
  readonly isListUnused?: boolean;
  readonly earlier?: { readonly name: string; readonly definition: Definition };
}

const item = (verdict: ReadinessItem['verdict'], code: ReadinessItem['code'], params: ReadinessItem['params'] = {}, question?: string): ReadinessItem =>
  ({ code, verdict, params, ...(question === undefined ? {} : { question }) });

/** Each text once, whatever its languages. */
function exampleTextsOf(warnings: ReadinessFacts['warnings']): readonly string[] {
  const paths = warnings.filter(({ code }) => code === 'EXAMPLE_TEXT').map(({ place }) => place?.path ?? '');
  return [...new Set(paths.map((path) => path.replace(/\.[a-z]{2,3}(?:-[A-Za-z]+)?$/, '')))];
}

function dates({ definition: { opens, closes, collection }, warnings, today }: ReadinessFacts): readonly ReadinessItem[] {
  if (collection === null) return [item('fix', 'COLLECTED_ELSEWHERE')];
  const { until } = collection.retention;
  return [
    ...(exampleTextsOf(warnings).length > 0 ? [] : [item('good', 'INFORMATION_COMPLETE', { until, email: collection.contact.email })]),
    ...(until < today ? [item('fix', 'RETENTION_OVER', { until })] : []),
    ...(closes === undefined ? [item('look', 'NO_LAST_DAY')] : []),
    ...(closes !== undefined && closes < today ? [item('fix', 'LAST_DAY_OVER', { closes })] : []),
    ...(closes !== undefined && closes >= today ? [item('good', 'DATES_SET', { opens: opens !== undefined && opens > today ? opens : '', closes })] : []),
  ];
}

function words({ definition, warnings }: ReadinessFacts): readonly ReadinessItem[] {
  const of = (code: DefinitionFaultCode) => warnings.filter((warning) => warning.code === code);
  const [drafted, html, examples] = [of('DRAFTED_TEXT'), of('HTML_IN_TEXT'), exampleTextsOf(warnings)];
  const spoken = (language: 'sv' | 'en') => definition.languages.some((tag) => tag === language || tag.startsWith(`${language}-`));
  const long = [...definition.questions.values()].map(({ code, text }) => ({ code, words: Math.max(...[...text.values()].map((said) => said.split(/\s+/).length)) })).filter(({ words: n }) => n > 30);
  return [
    ...(drafted.length > 0 ? [item('fix', 'DRAFTED_WORDS', { count: drafted.length, first: drafted[0]?.place?.path ?? '' })] : []),
    ...(examples.length > 0 ? [item('fix', 'EXAMPLE_WORDS', { count: examples.length, texts: examples.join(', ') })] : []),
    ...of('UNREACHABLE_QUESTION').map(({ params }) => item('fix', 'UNREACHABLE', { question: String(params['question']) }, String(params['question']))),
    ...(html.length > 0 ? [item('look', 'HTML', { count: html.length, first: html[0]?.place?.path ?? '', tag: String(html[0]?.params['tag']) })] : []),
    spoken('sv') && spoken('en') ? item('good', 'LANGUAGES_COMPLETE', { languages: definition.languages.join(', ') }) : item('look', 'ONE_LANGUAGE', { languages: definition.languages.join(', ') }),
    ...long.map(({ code, words: n }) => item('look', 'LONG_QUESTION', { question: code, words: n }, code)),
  ];
}

function identity({ definition }: ReadinessFacts): readonly ReadinessItem[] {
  const found = identifyingQuestions(definition);
  if (definition.collection?.mode === 'confidential') return [item('look', 'CONFIDENTIAL')];
  if (definition.collection?.mode !== 'anonymous') return [];
  if (found.length === 0) return [item('good', 'NOTHING_IDENTIFYING')];
  return found.map((question) => item('fix', 'IDENTIFYING', { question }, question));
}

function time({ definition }: ReadinessFacts): readonly ReadinessItem[] {
  if (definition.collection === null) return [];
  const [low, high] = estimateMinutes(definition);
  const [from, to] = definition.collection.minutes;
  const params = { low, high, from, to, questions: definition.questions.size };
  // People bear a survey that is shorter than was said, and leave one that is longer.
  if (low > to) return [item('look', 'TIME_LONGER', params)];
  return [high * 2 < from ? item('look', 'TIME_SHORTER', params) : item('good', 'TIME_RIGHT', params)];
}

const order = ['fix', 'look', 'good'] as const;

/** Everything to know before a survey is opened, what must be mended first. */
export function readinessOf(facts: ReadinessFacts): readonly ReadinessItem[] {
  const { definition, invited, earlier } = facts;
  const items = [...dates(facts), ...identity(facts), ...words(facts), ...groupSizes(invited), ...(facts.isListUnused === true ? [item('look', 'LIST_BUT_OPEN')] : []), ...time(facts), ...(earlier === undefined ? [] : comparability(definition, earlier.definition, earlier.name))];
  return order.flatMap((verdict) => items.filter((each) => each.verdict === verdict));
}
