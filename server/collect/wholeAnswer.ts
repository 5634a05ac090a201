/**
 * A whole answer in one request, for forms that live elsewhere (a kiosk, an app, another site's form): read, routed and
 * stored exactly as one given page by page. The sender's own key makes it safe to send again.
 */
import type { Answers } from '../../analysis/survey/answers.js';
import type { Code, Definition } from '../../analysis/survey/definition.js';
import type { FieldFault } from '../../analysis/survey/form/reading.js';
import { fieldsOf } from '../../analysis/survey/form/fieldNames.js';
import { isBlank } from '../../analysis/survey/form/isBlank.js';
import { fieldFault, shown } from '../../analysis/survey/form/reading.js';
import { readForm } from '../../analysis/survey/readForm.js';
import type { Routing } from '../../analysis/survey/routing.js';
import { dateInStockholm } from '../acts/dateInStockholm.js';
import { submitAnswer, type Submitted } from '../acts/submitAnswer.js';
import { statusOf, wordingOf } from '../problems/catalogue.js';
import { ProblemError, type InterfaceLanguage, type Problem, type Wording } from '../problems/problem.js';
import type { Draft } from '../store/store.js';
import type { Form } from '../web/parseForm.js';
import type { Reply } from '../web/reply.js';
import type { Visit } from '../web/route.js';
import { enterAnew, type Desk, type Entered } from './entrance.js';
import { invitationHashOf } from './wholeInvitation.js';
import { answerLanguage } from './surveyLayout.js';
import { codeFromKey, keysOf, printedCode } from './visitCode.js';
import { fieldsOfJson } from './wholeFields.js';

/** What stands beside the answers. */
const beside = new Set(['key', 'consent', 'version', 'invitation']);

function said(status: number, body: object): Reply {
  return { status, mediaType: 'application/json; charset=utf-8', body: Buffer.from(JSON.stringify(body)), cache: 'personal', headers: status === 503 ? [['Retry-After', '5']] : [] };
}

/** A program has no page to open again: it is told what a field is called. The code stays, as it is what programs compare. */
function wordingHere(problem: Problem, language: InterfaceLanguage): Wording {
  return wordingOf(problem.code === 'UNKNOWN_FIELD' ? { ...problem, code: 'whole_field' } : problem, language);
}

function problemsOf(problems: readonly Problem[], language: InterfaceLanguage): readonly object[] {
  return problems.map((problem) => ({ code: problem.code, ...(problem.field === undefined ? {} : { field: problem.field }), ...wordingHere(problem, language) }));
}

function refused(problems: readonly [Problem, ...Problem[]], language: InterfaceLanguage): Reply {
  return said(statusOf(problems[0]), { problems: problemsOf(problems, language) });
}

function only(form: Form, name: string): string {
  return form.get(name)?.[0] ?? '';
}

interface Names {
  readonly sections: readonly (readonly [section: Code, fields: readonly string[]])[];
  readonly all: ReadonlySet<string>;
}

const namesKnown = new WeakMap<Definition, Names>();

function namesOf(definition: Definition): Names {
  const known = namesKnown.get(definition);
  if (known !== undefined) return known;
  const sections = definition.sections.map(({ code, questions }) => [code, questions.flatMap(fieldsOf)] as const);
  const names = { sections, all: new Set([...beside, ...sections.flatMap(([, fields]) => fields)]) };
  namesKnown.set(definition, names);
  return names;
}

/** Section by section, as the pages would have read it. */
function readAll(definition: Definition, form: Form, language: InterfaceLanguage, today: string): { readonly answers: Answers; readonly routing: Routing | undefined; readonly faults: readonly FieldFault[] } {
  const { sections, all } = namesOf(definition);
  const faults: FieldFault[] = [];
  let answers: Answers = new Map();
  let routing: Routing | undefined;
  for (const [section, names] of sections) {
    const fields = new Map<string, readonly string[]>();
    for (const name of names) {
      const values = form.get(name);
      if (values !== undefined) fields.set(name, values);
    }
    if (fields.size === 0) continue;
    const reading = readForm({ definition, section, before: answers, ...(routing === undefined ? {} : { routing }), language, today }, fields);
    ({ all: answers, routing } = reading);
    faults.push(...reading.faults.filter(({ code }) => code !== 'REQUIRED'));
  }
  for (const name of form.keys()) if (!all.has(name)) faults.push(fieldFault('UNKNOWN_FIELD', { field: shown(name) }, name));
  return { answers, routing, faults };
}

function answered(submitted: Submitted, language: InterfaceLanguage): Reply {
  switch (submitted.outcome) {
    case 'stored':
    case 'already_stored':
      return said(submitted.outcome === 'stored' ? 201 : 200, { outcome: submitted.outcome, receipt: printedCode(submitted.receipt) });
    case 'incomplete': {
      const missing = submitted.missing.map((field): Problem => ({ code: 'REQUIRED', params: {}, field }));
      return said(422, { problems: problemsOf(missing, language) });
    }
    case 'conflict':
      return refused([{ code: 'whole_conflict', params: {}, field: 'key' }], language);
    case 'invitation_used':
      return refused([{ code: 'whole_invitation_used', params: {}, field: 'invitation' }], language);
    case 'nothing_to_amend':
      throw new Error('a whole answer replaces no other');
  }
}

function tooMany(seconds: number, language: InterfaceLanguage): Reply {
  return { ...refused([{ code: 'visit_too_many', params: { seconds } }], language), headers: [['Retry-After', String(seconds)]] };
}

/** What is asked for beside the answers; the first thing wrong is reason enough. */
function besideFault(form: Form, { survey, openness }: Entered): Problem | undefined {
  if (openness !== 'open') return { code: 'whole_closed', params: {} };
  if (!/^[\w-]{16,64}$/.test(only(form, 'key'))) return { code: 'whole_key', params: {}, field: 'key' };
  if (only(form, 'consent') !== 'yes') return { code: 'consent_missing', params: {}, field: 'consent' };
  if (survey.entry === 'invited' && isBlank(only(form, 'invitation'))) return { code: 'whole_invitation_missing', params: {}, field: 'invitation' };
  return undefined;
}

/** The version the sender asked with; answers stay under it. */
async function definitionFor(desk: Desk, form: Form, { survey, definition }: Entered): Promise<Definition> {
  const asked = only(form, 'version');
  if (asked === '' || Number(asked) === definition.version) return definition;
  const isKnown = /^[1-9]\d{0,5}$/.test(asked) && Number(asked) < survey.version;
  if (!isKnown) throw new ProblemError({ code: 'whole_version', params: { version: shown(asked), newest: survey.version }, field: 'version' });
  return desk.surveys.definition(survey.slug, Number(asked));
}

async function submitWhole(desk: Desk, visit: Visit, form: Form): Promise<Reply> {
  const { services } = desk;
  const { language } = visit;
  const entered = await enterAnew(desk, visit);
  const fault = besideFault(form, entered);
  if (fault !== undefined) return refused([fault], language);
  const definition = await definitionFor(desk, form, entered);
  const { answers, routing, faults } = readAll(definition, form, language, dateInStockholm(services.clock()));
  const [first, ...more] = faults;
  if (first !== undefined) return refused([first, ...more], language);
  if (answers.size === 0) return refused([{ code: 'whole_empty', params: {} }], language);
  const keys = keysOf(services.serverKey, codeFromKey(services.serverKey, entered.survey.slug, only(form, 'key')));
  const reached = definition.sections.map(({ code }) => code);
  const draft: Draft = { survey: entered.survey.slug, version: definition.version, language: answerLanguage(definition, language), reached, answers, consented: true };
  const invitation = invitationHashOf(only(form, 'invitation'));
  const seconds = invitation === undefined ? desk.gate.wait('send', entered.survey.slug, visit) : 0;
  if (seconds > 0) return tooMany(seconds, language);
  const submitted = await submitAnswer(services.store, { definition, draft, ...(routing === undefined ? {} : { routing }), keys, serverKey: services.serverKey, ...(invitation === undefined ? {} : { invitationHash: invitation }) });
  // invitations that open nothing are counted as links are: whoever has a real one never waits
  const later = submitted.outcome === 'invitation_used' ? desk.gate.wait('token', '', visit) : 0;
  return later > 0 ? tooMany(later, language) : answered(submitted, language);
}

/** Always JSON, also when something is wrong: whoever posts here is a program. */
export async function wholeAnswer(desk: Desk, visit: Visit): Promise<Reply> {
  try {
    return await submitWhole(desk, visit, visit.json === undefined ? visit.form : fieldsOfJson(visit.json));
  } catch (error) {
    if (error instanceof ProblemError) return refused(error.problems, visit.language);
    throw error;
  }
}

/** There is too much to do just now; the same may be sent again under the same key. */
export function wholeBusy({ language }: Visit): Reply {
  return refused([{ code: 'web_busy', params: {} }], language);
}
