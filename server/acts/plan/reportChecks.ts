/** What stands in the way of publishing, what to look at, and what is good: read from what the desk may see. */
import { setImmediate } from 'node:timers/promises';
import { checkClaims } from '../../../analysis/report/checkClaims.js';
import { defaultLimits, type Published } from '../../../analysis/disclosure/published.js';
import { editionHints, type EditionHint } from '../../../analysis/report/editionHints.js';
import { partOfPlan } from '../../../analysis/report/partOfPlan.js';
import type { ReportPlan } from '../../../analysis/report/plan.js';
import type { Edition } from '../../../analysis/report/edition.js';
import { sentencesOf } from '../../../analysis/report/sentencesOf.js';
import { hasOtherNumbers, typedShares } from '../../../analysis/report/typedNumbers.js';
import { unfilledBraces } from '../../../analysis/report/unfilledBraces.js';
import type { Definition, Text } from '../../../analysis/survey/definition.js';
import { languages, type Language } from '../../../analysis/words/language.js';
import { measureText } from '../../draw/measureText.js';
import type { Problem } from '../../problems/problem.js';
import { notInReport } from '../notInReport.js';
import { unsoundTexts } from '../unsoundTexts.js';
import type { ReportNow } from './reportNow.js';
import { figureWithoutSummary } from './withoutSummary.js';

export type ReportCheck = EditionHint | ({ readonly verdict: 'fix' | 'look' | 'good'; readonly params: Readonly<Record<string, string | number>>; readonly path?: string } & (
  | { readonly code: 'CLAIM_BROKEN' | 'NUMBER_HIDDEN' | 'NOT_COMPARED' | 'SUPPORT' | 'SUMMARY_MISSING' | 'OTHER'; readonly problem: Problem }
  | { readonly code: 'PLAN_FAULTY' | 'SUPPORT_FAULTY' | 'NOTHING_COUNTED' | 'TOO_FEW' | 'COLLECTING' | 'HELD_BACK' | 'CLAIMS_HOLD' | 'SUMMARIES' | 'FREE_TEXT' | 'ALL_HIDDEN' | 'INVITED_UNKNOWN' | 'LEFT_OUT' | 'NO_ADDRESS' }
  | { readonly code: 'ONE_LANGUAGE'; readonly missing: readonly Language[]; /** Parts of the report, in the words of each language. */ readonly where: readonly Readonly<Record<Language, string>>[] }
  | { readonly code: 'TYPED_NUMBERS' | 'OTHER_NUMBERS' | 'BRACES'; readonly where: readonly Readonly<Record<Language, string>>[]; /** As they stand in the texts. */ readonly typed: readonly string[] }
  | { readonly code: 'UNREGISTERED'; readonly lacks: readonly ('reference' | 'unit' | 'decided' | 'contact')[] }
));

const problemCheck = (code: 'CLAIM_BROKEN' | 'NUMBER_HIDDEN' | 'NOT_COMPARED' | 'SUPPORT' | 'SUMMARY_MISSING', problem: Problem): ReportCheck => ({ verdict: 'fix', code, params: {}, problem, ...(problem.place?.path === undefined ? {} : { path: problem.place.path }) });

const hasNothing = ({ rows, numbers }: Published): boolean => rows.every(({ share, count }) => share === null && count === null) && numbers.every(({ mean }) => mean === null);

function textsOf(plan: ReportPlan): readonly (readonly [path: string, text: Text])[] {
  return [
    ['kicker', plan.kicker],
    ...sentencesOf(plan).map(({ path, sentence }) => [path, sentence.text] as const),
    ...plan.figures.map(({ heading }, i) => [`figures[${String(i)}].heading`, heading] as const),
    ...plan.keyNumbers.flatMap((planned, i) => ('number' in planned ? [[`keyNumbers[${String(i)}].phrase`, planned.phrase] as const] : [])),
  ];
}

function languageChecks(plan: ReportPlan): readonly ReportCheck[] {
  const lacking = textsOf(plan).map(([path, text]) => ({ path, missing: languages.filter((language) => !text.has(language)) })).filter(({ missing }) => missing.length > 0);
  const missing = languages.filter((language) => lacking.some((each) => each.missing.includes(language)));
  return lacking.length === 0 ? [] : [{ verdict: 'look', code: 'ONE_LANGUAGE', params: {}, missing, where: lacking.map(({ path }) => partOfPlan(plan, path)) }];
}

/** Placeholders that print as they are written, shares that nobody computes, and languages that say other numbers: a claim stops none of them. */
function numberedTextChecks(plan: ReportPlan): readonly ReportCheck[] {
  const sentences = new Set(sentencesOf(plan).map(({ path }) => path));
  const each = (find: (text: string, path: string) => readonly string[]) => textsOf(plan).map(([path, text]) => ({ path, text, typed: [...new Set([...text.values()].flatMap((written) => find(written, path)))] }));
  const texts = each((text) => typedShares(text));
  const braces = each((text, path) => unfilledBraces(text, sentences.has(path)));
  const check = (code: 'TYPED_NUMBERS' | 'OTHER_NUMBERS' | 'BRACES', of: typeof texts): readonly ReportCheck[] => {
    const [first] = of;
    return first === undefined ? [] : [{ verdict: 'look', code, params: {}, path: first.path, where: of.map(({ path }) => partOfPlan(plan, path)), typed: [...new Set(of.flatMap(({ typed }) => typed))] }];
  };
  return [...check('BRACES', braces.filter(({ typed }) => typed.length > 0)), ...check('TYPED_NUMBERS', texts.filter(({ typed }) => typed.length > 0)), ...check('OTHER_NUMBERS', texts.filter(({ text }) => hasOtherNumbers(text)))];
}

function registrationChecks({ registration = {}, contact }: ReportPlan): readonly ReportCheck[] {
  const lacks = (['reference', 'unit', 'decided'] as const).filter((name) => registration[name] === undefined);
  const all = [...lacks, ...(contact === undefined ? ['contact' as const] : [])];
  return all.length === 0 ? [] : [{ verdict: 'look', code: 'UNREGISTERED', params: {}, lacks: all, path: 'about' }];
}

/** Each figure is put into words as a reader would hear it, with a turn for everybody else after it: of forty departments that takes milliseconds. */
async function silentFigures(edition: Edition): Promise<readonly Problem[]> {
  const silent: Problem[] = [];
  for (const i of edition.plan.figures.keys()) {
    silent.push(...figureWithoutSummary(edition, i + 1));
    await setImmediate();
  }
  return silent;
}

async function numberChecks({ draft, planned: { plan } }: ReportNow): Promise<readonly ReportCheck[]> {
  if (draft === undefined || plan === undefined) return [{ verdict: 'fix', code: 'NOTHING_COUNTED', params: {} }];
  const { edition } = draft;
  const notYet: readonly ReportCheck[] = edition.plan.figures.length < plan.figures.length ? [{ verdict: 'fix', code: 'NOTHING_COUNTED', params: {} }] : [];
  const unsound = unsoundTexts(draft).map((problem) => problemCheck(problem.code === 'number_not_shown' ? 'NUMBER_HIDDEN' : problem.code.startsWith('wave_') ? 'NOT_COMPARED' : problem.code.startsWith('support_') ? 'SUPPORT' : 'CLAIM_BROKEN', problem));
  const count = sentencesOf(edition.plan).reduce((sum, { sentence }) => sum + sentence.claims.length, 0);
  const holds: readonly ReportCheck[] = count > 0 && checkClaims(edition.plan, edition.tables, edition.earlier).length === 0 ? [{ verdict: 'good', code: 'CLAIMS_HOLD', params: { count } }] : [];
  const silent = (await silentFigures(edition)).map((problem) => problemCheck('SUMMARY_MISSING', problem));
  const hidden = edition.plan.figures.flatMap(({ question, by }, i): readonly ReportCheck[] => {
    const table = edition.tables.find((each) => each.question === question && each.by[0] === by);
    return table !== undefined && hasNothing(table) ? [{ verdict: 'look', code: 'ALL_HIDDEN', params: { figure: i + 1 } }] : [];
  });
  const invited: readonly ReportCheck[] = edition.invited === null ? [{ verdict: 'look', code: 'INVITED_UNKNOWN', params: {} }] : [];
  return [...notYet, ...unsound, ...silent, ...hidden, ...invited, ...editionHints(edition, measureText), ...holds, ...(silent.length === 0 ? [{ verdict: 'good', code: 'SUMMARIES', params: {} } as const] : [])];
}

function freeTextChecks({ questions }: Definition): readonly ReportCheck[] {
  return [...questions.values()].some(({ kind }) => kind === 'text') ? [{ verdict: 'good', code: 'FREE_TEXT', params: {} }] : [];
}

export interface Counted {
  readonly answers: number;
  /** No more answers come in. */
  readonly isClosed: boolean;
}

/** Those that stop first, then what to look at, then what is good. */
export async function reportChecks(now: ReportNow, { answers, isClosed }: Counted): Promise<readonly ReportCheck[]> {
  const { definition, planned: { plan, faults } } = now;
  const needed = defaultLimits.minimumBase;
  const first: readonly ReportCheck[] = [
    ...(plan === undefined ? [{ verdict: 'fix', code: 'PLAN_FAULTY', params: { count: faults.filter(({ severity }) => severity === 'fault').length } } as const] : []),
    ...(answers < needed ? [{ verdict: 'fix', code: 'TOO_FEW', params: { answers, needed, missing: needed - answers } } as const] : []),
    ...((now.support?.faults.length ?? 0) > 0 ? [{ verdict: 'fix', code: 'SUPPORT_FAULTY', params: { count: now.support?.faults.length ?? 0 } } as const] : []),
    ...(isClosed ? [] : [{ verdict: 'fix', code: 'COLLECTING', params: {} } as const]),
  ];
  const left = plan === undefined ? 0 : notInReport(definition, plan).filter(({ kind }) => kind !== 'text').length;
  const others: readonly ReportCheck[] = [
    ...(answers < needed ? [] : await numberChecks(now)),
    ...(plan === undefined ? [] : [...languageChecks(plan), ...numberedTextChecks(plan), ...registrationChecks(plan)]),
    ...(left === 0 ? [] : [{ verdict: 'look', code: 'LEFT_OUT', params: { count: left } } as const]),
    ...freeTextChecks(definition),
  ];
  const all = [...first, ...others];
  return (['fix', 'look', 'good'] as const).flatMap((verdict) => all.filter((check) => check.verdict === verdict));
}
