/** One part of a report, to be changed in both languages; another's change is shown beside one's own. */
import { placeholdersOf } from '../../../analysis/report/fillText.js';
import { isBars } from '../../../analysis/findings/isBars.js';
import type { PlannedFigure } from '../../../analysis/report/plan.js';
import { listAt } from '../../../analysis/survey/jsonReading.js';
import { layoutWords } from '../../../views/words/layout.js';
import { reportDeskWords } from '../../../views/words/reportDesk.js';
import { statusOf, wordingOf } from '../../problems/catalogue.js';
import { ProblemError, type InterfaceLanguage, type Problem } from '../../problems/problem.js';
import { redirect, type Reply } from '../../web/reply.js';
import type { Visit } from '../../web/route.js';
import type { Services } from '../../web/services.js';
import { deskPage } from '../deskPage.js';
import { figureName } from './figureChoices.js';
import { numbersOf, partLabel } from './outlineView.js';
import { fractionsIn } from './fractionsIn.js';
import { firstSelects, partFields, selectViews, tickViews, type PartShown } from './partFields.js';
import { changesFrom, valuesOf, valuesSent, type PartValues } from './partValues.js';
import { pastedValues } from './pastedValues.js';
import { placeholdersView } from './placeholdersView.js';
import { editOf, type PlanPart } from './planParts.js';
import { findPart, partNamed, saveEdit } from './reportActs.js';
import { reportHere, type ReportHere } from './reportHere.js';
import { reportPage } from './reportPage.js';

interface Shown {
  readonly values?: PartValues;
  readonly problems?: readonly Problem[];
}

/** Every language of the survey and both of reports, and whatever else a text of the part is in. */
function languagesOf({ definition }: ReportHere, values: PartValues): readonly string[] {
  const written = [...values.keys()].flatMap((name) => /^(?:kicker|contact|source|unit|heading|title|finding|phrase|decision|nextStep|licenceText)\.([A-Za-z-]+)$/.exec(name)?.[1] ?? []);
  return [...new Set(['sv', 'en', ...definition.languages, ...written])];
}

/** `figures[0].title.claims[1].between` in figure 1 -> `title.claim.1.number`; what names no field is the first of them. */
function fieldAt(path: string, part: PlanPart, names: readonly string[]): string {
  const within = path.slice(part.path === '' ? 0 : part.path.length + 1).replace(/^registration\./, '').replace(/^licence\.(text|url)/, (_, key: string) => (key === 'url' ? 'licenceUrl' : 'licenceText'));
  const claim = /^(\w+)\.claims\[(\d+)\]/.exec(within);
  const [key = ''] = within.split(/[.[]/, 1);
  const wanted = claim === null ? key : `${claim[1] ?? ''}.claim.${claim[2] ?? ''}.number`;
  return names.find((name) => name === wanted) ?? names.find((name) => name.startsWith(`${wanted}.`)) ?? names[0] ?? wanted;
}

const fieldsOf = { about: ['kicker.sv', 'contact.sv', 'source.sv', 'unit.sv', 'date', 'reference', 'decided'], title: ['title.sv'], key: ['share', 'phrase.sv', 'indicator'], figure: ['heading.sv', 'title.sv', 'finding.sv', 'chart', 'sortBy', 'emphasise', 'most'], asked: ['decision.sv', 'nextStep.sv'], licence: ['licence', 'licenceText.sv', 'licenceUrl'] } as const;

/** `title.sv` -> `title.en` where that is the text that is missing, too long or holds the placeholder that is wrong. */
function inLanguage(field: string, { code, params, place }: Problem, values: PartValues): string {
  const name = /^(\w+)\.sv$/.exec(field)?.[1];
  if (name === undefined) return field;
  const written = `${name}.${/\.([A-Za-z-]+)$/.exec(place?.path ?? '')?.[1] ?? ''}`;
  if (values.has(written)) return written;
  if (code === 'MISSING_TRANSLATION') return `${name}.${String(params['language'])}`;
  const told = Object.entries(params).flatMap(([key, value]) => (key === 'nearest' || typeof value !== 'string' ? [] : [value]));
  const holding = [...values].filter(([key, text]) => key.startsWith(`${name}.`) && !key.includes('.claim.') && placeholdersOf(text).some((placeholder) => told.every((part) => placeholder.includes(part))));
  return told.length === 0 ? field : (holding[0]?.[0] ?? field);
}

function placed(problems: readonly Problem[], part: PlanPart, { values, definition, language }: Pick<PartShown, 'values' | 'definition' | 'language'>) {
  const names = [...fieldsOf[part.kind], ...[...values.keys()].filter((name) => name.includes('.claim.'))];
  const { faults } = reportDeskWords[language].edit;
  return problems.map((problem) => {
    const field = problem.field ?? fieldAt(problem.place?.path ?? '', part, names);
    const code = problem.code === 'PLAN_NUMBER' && definition.indicators.has(String(problem.params['value'])) ? 'claim_of_indicator' : problem.code;
    return { field: inLanguage(field, problem, pastedValues(values)), ...(faults[code]?.(problem.params) ?? wordingOf(problem, language)) };
  });
}

/** What of this part no field shows. */
function inFileOf({ base }: ReportHere, { kind }: PlanPart, figure: PlannedFigure | undefined, language: InterfaceLanguage): object | false {
  const { edit, file } = reportDeskWords[language];
  const text = kind === 'about' ? edit.inFile.bases : figure !== undefined && isBars(figure.chart) ? edit.inFile.benchmarks : '';
  return text === '' ? false : { text, href: `${base}/file`, link: file };
}

export async function partPage(services: Services, visit: Visit, { values, problems = [] }: Shown = {}): Promise<Reply> {
  const here = await reportHere(services, visit);
  const { language } = visit;
  const all = reportDeskWords[language];
  const { definition, planned, base } = here;
  const part = partNamed(here, visit.params.get('part') ?? '');
  const stored = valuesOf(part.kind, part.value);
  const written = values ?? stored;
  const isConflict = problems.some(({ code }) => code === 'plan_changed');
  const faults = isConflict ? [] : placed(problems, part, { values: written, definition, language });
  const [first] = problems;
  const numbers = numbersOf(here);
  const errorOf = (field: string): string => faults.filter((fault) => fault.field === field).map(({ message, mend }) => `${message.replace(/\.$/, '')}. ${mend}`).join(' ');
  const shown = { definition, language, kind: part.kind, values: written, numbers, errorOf, languages: languagesOf(here, written), ...(isConflict ? { stored } : {}) };
  const [question, by] = [part.value['question'], part.value['by']].map((each) => (typeof each === 'string' ? each : ''));
  const label = partLabel(part, language);
  const figure = part.kind === 'figure' ? planned.plan?.figures[part.inList?.at ?? -1] : undefined;
  const heading = figure === undefined ? label : `${label}: ${figureName(figure, definition, language)}`;
  const asked = question === undefined || question === '' ? [...new Set(planned.plan?.figures.map((figure) => figure.question))] : [question];
  const minimum = part.inList === undefined ? 0 : listAt(planned.source, part.inList.list).length;
  return deskPage(services, visit, {
    template: 'pages/desk/reportPart',
    title: (first === undefined ? '' : layoutWords[language].errorPrefix) + heading,
    about: { ...here, tab: 'report' },
    status: first === undefined ? 200 : statusOf(first),
    model: {
      heading, back: { href: base, text: all.edit.back }, action: `${base}/part/${part.name}`, seen: String(planned.revision), submit: all.edit.submit,
      errors: isConflict || faults.length === 0 ? { heading: '', items: [] } : { heading: all.errors(faults.length), items: faults.map(({ field, message }) => ({ href: `#${field}`, text: message })) },
      conflict: isConflict ? { heading: all.edit.conflict, lead: all.edit.conflictLead } : false,
      ...partFields(shown),
      selects: selectViews(shown, { question: question ?? '', by: by ?? '', plan: planned.source, comparable: here.comparable, supported: here.supported }),
      first: firstSelects(shown),
      ticks: tickViews(shown, question ?? ''),
      placeholders: part.kind === 'about' || part.kind === 'key' || part.kind === 'licence' ? false : placeholdersView(asked, figure === undefined ? (planned.plan?.figures ?? []) : [figure], definition, numbers, language),
      inFile: inFileOf(here, part, figure, language),
      remove: part.inList !== undefined && minimum > 1 ? { action: `${base}/remove`, part: part.name, text: `${all.parts.remove} ${label.toLowerCase()}`, lead: all.edit.removeLead } : false,
    },
  });
}

export async function savePartHere(services: Services, visit: Visit): Promise<Reply> {
  const here = await reportHere(services, visit);
  const values = valuesSent(visit.form);
  const part = findPart(here, visit.params.get('part') ?? '');
  if (part === undefined) return reportPage(services, visit, [{ code: 'part_gone', params: {}, field: 'written' }], values);
  const understood = pastedValues(values);
  const fractions = fractionsIn(understood);
  if (fractions.length > 0) return partPage(services, visit, { values, problems: fractions });
  try {
    const changes = changesFrom(part.kind, part.value, understood, languagesOf(here, values));
    return redirect(`${here.base}?said=${await saveEdit(services, visit, here, editOf(part, changes))}`);
  } catch (error) {
    if (error instanceof ProblemError) return partPage(services, visit, { values, problems: error.problems });
    throw error;
  }
}
