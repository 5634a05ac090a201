/** The fields of one part: both languages beside each other, each with what it prints. */
import { knownLicences, licenceName } from '../../../analysis/findings/licence.js';
import { codesOf } from '../../../analysis/report/checkNumberRef.js';
import { fillText } from '../../../analysis/report/fillText.js';
import { labelOf } from '../../../analysis/report/numberName.js';
import type { ReportNumbers } from '../../../analysis/report/numbers.js';
import { offeredFigures } from '../../../analysis/report/offeredFigures.js';
import type { Definition } from '../../../analysis/survey/definition.js';
import { supportCharts } from '../../../analysis/words/chartName.js';
import { textIn } from '../../../analysis/words/textIn.js';
import { reportDeskWords, type ReportDeskWords } from '../../../views/words/reportDesk.js';
import type { InterfaceLanguage } from '../../problems/problem.js';
import { mostClaims, type PartKind, type PartValues } from './partValues.js';

export interface PartShown {
  readonly definition: Definition;
  readonly language: InterfaceLanguage;
  readonly kind: PartKind;
  /** What stands in the fields. */
  readonly values: PartValues;
  /** What is stored, where that is to be shown beside it. */
  readonly stored?: PartValues;
  readonly numbers: ReportNumbers | undefined;
  readonly errorOf: (field: string) => string;
  /** Tags of every language that texts are written in. */
  readonly languages: readonly string[];
}

type FieldName = keyof ReportDeskWords['edit']['fields'];

/** Field, lines, and whether numbers are filled in. */
const pairs: Readonly<Record<PartKind, readonly (readonly [name: FieldName, rows: number, isSentence: boolean])[]>> = {
  about: [['kicker', 1, false], ['unit', 1, false], ['contact', 2, false], ['source', 2, false]],
  title: [['title', 3, true]],
  key: [['phrase', 2, false]],
  figure: [['heading', 1, false], ['title', 3, true], ['finding', 4, true]],
  asked: [['decision', 4, true], ['nextStep', 3, true]],
  licence: [['licenceText', 1, false]],
};
const lines: Readonly<Record<PartKind, readonly FieldName[]>> = { about: ['date', 'reference', 'decided'], title: [], key: ['share'], figure: ['most'], asked: [], licence: ['licenceUrl'] };

const isInterface = (tag: string): tag is InterfaceLanguage => tag === 'sv' || tag === 'en';

function printed(text: string, tag: string, shown: PartShown): object | false {
  if (shown.numbers === undefined || !isInterface(tag) || !text.includes('{')) return false;
  const words = reportDeskWords[shown.language].edit;
  const filled = fillText(text, shown.numbers, tag);
  return { label: words.prints, text: filled.text, missing: filled.missing.length === 0 ? '' : words.missing(filled.missing.map((number) => `{${number}}`).join(', ')) };
}

const hintOf = (name: FieldName, { hints }: ReportDeskWords['edit']): string => new Map<string, string>(Object.entries(hints)).get(name) ?? '';

/** What holds now, where it is not what was written. */
function nowOf(field: string, { values, stored }: PartShown): string {
  const now = stored?.get(field) ?? '';
  return stored === undefined || now === (values.get(field) ?? '') ? '' : now;
}

function pairViews(shown: PartShown): readonly object[] {
  const all = reportDeskWords[shown.language];
  const names: ReadonlyMap<string, string> = new Map(Object.entries(all.languages));
  return pairs[shown.kind].map(([name, rows, isSentence]) => ({
    legend: all.edit.fields[name], hint: hintOf(name, all.edit), hintId: `${name}-hint`,
    items: shown.languages.map((tag) => {
      const id = `${name}.${tag}`;
      const value = shown.values.get(id) ?? '';
      return { id, lang: tag, label: names.get(tag) ?? tag, rows: String(rows), value, error: shown.errorOf(id), prints: isSentence ? printed(value, tag, shown) : false, now: nowOf(id, shown) };
    }),
    claims: isSentence ? claimViews(name, shown) : false,
  }));
}

/** How many claims are written in fields that stand after one another. */
function claimsIn(name: string, values: PartValues): number {
  return Array.from({ length: mostClaims }, (_, i) => i).filter((i) => (values.get(`${name}.claim.${String(i)}.number`) ?? '') !== '' || (values.get(`${name}.claim.${String(i)}.value`) ?? '') !== '').length;
}

/** A claim that somebody else has changed meanwhile, as one line; empty where it is what was written. */
function claimNow(base: string, { values, stored, language }: PartShown): string {
  if (stored === undefined) return '';
  const { edit: words } = reportDeskWords[language];
  const isWritten = (of: PartValues): boolean => ['number', 'value'].some((part) => (of.get(`${base}.${part}`) ?? '') !== '');
  const told = (of: PartValues): string => {
    const [what, number, kind, value] = ['of', 'number', 'kind', 'value'].map((part) => of.get(`${base}.${part}`) ?? '');
    const labelOf = (labels: Readonly<Record<string, string>>, key = ''): string => labels[key] ?? key;
    return isWritten(of) ? `${labelOf(words.of, what)} ${number ?? ''} ${labelOf(words.kinds, kind).replace(/ \(.*$/, '')} ${value ?? ''}` : words.none;
  };
  const now = told(stored);
  return now === told(values) ? '' : now;
}

function claimViews(name: string, shown: PartShown): object {
  const { edit: words } = reportDeskWords[shown.language];
  const used = Math.max(claimsIn(name, shown.values), shown.stored === undefined ? 0 : claimsIn(name, shown.stored));
  const choice = <K extends string>(labels: Readonly<Record<K, string>>, chosen: string) => Object.entries(labels).map(([value, label]) => ({ value, label, isChosen: value === chosen }));
  return {
    heading: words.claims, lead: words.claimsLead, isOpen: used > 0,
    items: Array.from({ length: Math.min(mostClaims, used + 1) }, (_, i) => {
      const base = `${name}.claim.${String(i)}`;
      const value = (part: string): string => shown.values.get(`${base}.${part}`) ?? '';
      return {
        legend: words.claim(i + 1), error: shown.errorOf(`${base}.number`), now: claimNow(base, shown), id: base,
        of: { id: `${base}.of`, label: words.ofLabel, choices: choice(words.of, value('of')) }, number: { id: `${base}.number`, label: words.numberLabel, value: value('number') },
        kind: { id: `${base}.kind`, label: words.kindLabel, choices: choice(words.kinds, value('kind')) }, value: { id: `${base}.value`, label: words.valueLabel, value: value('value') },
      };
    }),
  };
}

interface Choice {
  readonly value: string;
  readonly label: string;
}

function options(question: string, { definition, language }: PartShown): readonly Choice[] {
  return codesOf(definition.questions.get(question), definition).map((code) => ({ value: code, label: labelOf(question, code, definition, language) }));
}

function select(name: FieldName, choices: readonly Choice[], shown: PartShown): object {
  const { edit: words } = reportDeskWords[shown.language];
  const chosen = shown.values.get(name) ?? '';
  return { id: name, label: words.fields[name], error: shown.errorOf(name), now: nowOf(name, shown), choices: choices.map((each) => ({ ...each, isChosen: each.value === chosen })) };
}

/** What is chosen before anything is written. */
export function firstSelects(shown: PartShown): readonly object[] {
  if (shown.kind !== 'licence') return [];
  const { licences } = reportDeskWords[shown.language].edit;
  const known = knownLicences.map((id) => ({ value: id, label: licenceName({ id }, shown.language) }));
  return [select('licence', [{ value: '', label: licences.none }, ...known, { value: 'own', label: licences.own }], shown)];
}

/** @param figure what it shows, and the whole plan it stands in */
export function selectViews(shown: PartShown, figure: { readonly question: string; readonly by: string; readonly plan: Parameters<typeof offeredFigures>[1]; readonly comparable: ReadonlySet<string>; readonly supported: Parameters<typeof offeredFigures>[3] }): readonly object[] {
  const { edit: words, add } = reportDeskWords[shown.language];
  const charts: ReadonlyMap<string, string> = new Map(Object.entries(add.charts));
  const none = { value: '', label: words.none };
  if (shown.kind === 'key') {
    const indicators = [...shown.definition.indicators.values()].map(({ code, label }) => ({ value: code, label: textIn(label, shown.language) }));
    return indicators.length === 0 ? [] : [select('indicator', [none, ...indicators], shown)];
  }
  if (shown.kind !== 'figure') return [];
  const offered = offeredFigures(shown.definition, figure.plan, figure.comparable, figure.supported).filter(({ question, by = '' }) => question === figure.question && by === figure.by);
  const chart = select('chart', offered.map((each) => ({ value: each.chart, label: charts.get(each.chart) ?? each.chart })), shown);
  return [chart, ...(figure.by === '' ? [] : [select('sortBy', [none, ...options(figure.question, shown)], shown)])];
}

/** It shows all of what it is told: nothing in it is chosen or emphasised. */
function isOfSupport({ kind, values }: PartShown): boolean {
  return kind === 'figure' && supportCharts.some((chart) => chart === values.get('chart'));
}

/** Boxes: which answers a figure emphasises, or that a key number is the largest. */
export function tickViews(shown: PartShown, question: string): object | false {
  const { edit: words } = reportDeskWords[shown.language];
  if (shown.kind === 'key') return { legend: '', hint: '', items: [{ id: 'emphasis', name: 'emphasis', value: 'yes', label: words.fields.emphasis, isChosen: shown.values.get('emphasis') === 'yes' }] };
  if (shown.kind !== 'figure' || isOfSupport(shown)) return false;
  const chosen = new Set((shown.values.get('emphasise') ?? '').split(' '));
  return {
    legend: words.fields.emphasise, hint: words.hints.emphasise, error: shown.errorOf('emphasise'),
    items: options(question, shown).map(({ value, label }) => ({ id: `emphasise-${value}`, name: 'emphasise', value, label, isChosen: chosen.has(value) })),
  };
}

export function partFields(shown: PartShown): object {
  const { edit: words } = reportDeskWords[shown.language];
  return {
    pairs: pairViews(shown),
    lines: (isOfSupport(shown) ? [] : lines[shown.kind]).map((name) => ({ id: name, label: words.fields[name], hint: hintOf(name, words), value: shown.values.get(name) ?? '', error: shown.errorOf(name), now: nowOf(name, shown) })),
    nowLabel: words.now,
  };
}
