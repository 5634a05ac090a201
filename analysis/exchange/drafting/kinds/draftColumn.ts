import { cellsOf, rareValues, textCells } from '../evidence.js';
import type { ColumnFacts, ValueCount } from '../columnFacts.js';
import { meaningOf } from '../lexicon/meaningOf.js';
import { orderLabels } from '../lexicon/orderLabels.js';
import type { OptionDraft, QuestionDraft } from '../questionDraft.js';
import { cut, inEnglish, inSwedish, type Said } from '../said.js';
import { alikeLabels } from './alikeLabels.js';
import { delimitedTokens, type Tokens } from './delimitedTokens.js';
import { optionsFrom } from './optionsFrom.js';

const textOf = ({ title }: ColumnFacts) => ({ text: title.text, ...(title.code === undefined ? {} : { name: title.code }) });

const isWhole = ({ text }: ValueCount): boolean => /^-?\d{1,4}$/.test(text);

/** A few whole numbers near each other stand for options; more are a number. */
function areCodes({ values, isWhole: all, stats }: ColumnFacts): boolean {
  if (!all || values.length > 11 || !values.every(isWhole)) return false;
  return stats.point.max - stats.point.min <= 12;
}

/** 99 or 999 as the largest number, well above all others. */
function isMissingNumber({ values, isWhole: all }: ColumnFacts, max: number): boolean {
  const others = values.map(({ key }) => Number(key)).filter((value) => value !== max);
  return all && (max === 99 || max === 999) && others.length >= 2 && Math.max(...others) < max * 0.8;
}

/** Of a number question (docs/survey-definition.md). */
const mostDecimals = 6;

function numberDraft(facts: ColumnFacts): QuestionDraft | undefined {
  const { stats, answered, at } = facts;
  const decimal = stats.point.cells === answered ? '.' : stats.comma.cells === answered ? ',' : undefined;
  if (decimal === undefined || answered === 0) return undefined;
  const { min, max, decimals } = decimal === '.' ? stats.point : stats.comma;
  if (decimals > mostDecimals) return textDraft(facts, [{ sv: `talen har upp till ${String(decimals)} decimaler och en fråga högst ${String(mostDecimals)}: avrunda dem i filen`, en: `the numbers have up to ${String(decimals)} decimals and a question at most ${String(mostDecimals)}: round them in the file` }]);
  const evidence: Said = {
    sv: `${inSwedish(answered)} tal från ${String(min)} till ${String(max)}; ${inSwedish(facts.blank)} tomma${decimal === ',' ? '; decimaltecknet är komma' : ''}`,
    en: `${inEnglish(answered)} numbers from ${String(min)} to ${String(max)}; ${inEnglish(facts.blank)} blank${decimal === ',' ? '; the decimal sign is a comma' : ''}`,
  };
  const doubts: Said[] = isMissingNumber(facts, max) ? [{ sv: '99 eller 999 kan betyda att svar saknas: skriv det då under missing', en: '99 or 999 may mean that there is no answer: if so, write it under missing' }] : [];
  return { kind: 'number', ...textOf(facts), options: [], number: { min, max, decimals }, source: { shape: 'number', column: at, decimal }, columns: [at], evidence: [evidence], doubts };
}

/** Numbers among which some wrote words: `ca 10`. `least`: how much of the cells that is. */
function mostlyNumbers({ stats, answered }: ColumnFacts, least: number): readonly Said[] {
  const numbers = Math.max(stats.point.cells, stats.comma.cells);
  if (numbers <= answered * least || numbers >= answered) return [];
  return [{
    sv: `${inSwedish(numbers)} av ${inSwedish(answered)} celler är tal, de andra inte: om frågan gäller ett tal, gör den till number och skriv under values i mapping.yaml vilket tal de andra betyder`,
    en: `${inEnglish(numbers)} of ${inEnglish(answered)} cells are numbers and the others not: if the question asks for a number, make it a number and write under values in mapping.yaml what number the others mean`,
  }];
}

export function textDraft(facts: ColumnFacts, more: readonly Said[] = []): QuestionDraft {
  const { stats, at } = facts;
  const doubts: Said[] = [...more];
  if (stats.like.email > 0) doubts.push({ sv: `${inSwedish(stats.like.email)} celler har något som liknar en e-postadress, som är en personuppgift`, en: `${inEnglish(stats.like.email)} cells hold what looks like an e-mail address, which is personal data` });
  doubts.push(...mostlyNumbers(facts, 0.8));
  return { kind: 'text', ...textOf(facts), options: [], source: { shape: 'text', columns: [at] }, columns: [at], evidence: [textCells(facts)], doubts };
}

/** The option that means "other", added without words where there is none: they are written in the language of the survey. */
export const otherOption = (options: readonly OptionDraft[]): { readonly options: readonly OptionDraft[]; readonly code: string } => {
  const own = options.find(({ meaning }) => meaning === 'other');
  if (own !== undefined) return { options, code: own.code };
  const code = options.some((option) => option.code === 'other') ? 'other_2' : 'other';
  return { options: [...options, { code, label: '', meaning: 'other', cells: [] }], code };
};

function withRare(base: readonly OptionDraft[], rare: readonly ValueCount[]) {
  if (rare.length === 0) return { options: base, otherwise: {}, doubts: [] };
  const { options, code } = otherOption(base);
  return { options, otherwise: { otherwise: code }, doubts: [rareValues(rare, rare.reduce((sum, { count }) => sum + count, 0))] };
}

function multipleDraft(facts: ColumnFacts, { delimiter, labels, rare, together }: Tokens): QuestionDraft {
  const { ordered } = orderLabels(labels);
  const base = optionsFrom(ordered, ['other', 'none', 'dont_know', 'not_applicable']);
  const known = withRare(base, rare);
  // What the walk did not keep may hold values that it never saw.
  const { options, otherwise, doubts } = facts.isWhole || rare.length > 0 ? known : { ...otherwiseOf(base), doubts: [] };
  const sign = delimiter === '\n' ? 'a line break' : delimiter;
  const evidence: Said = {
    sv: `${inSwedish(together)} celler har flera av ${inSwedish(labels.length)} värden med ${delimiter === '\n' ? 'radbrytning' : delimiter} emellan: ${labels.slice(0, 8).map(({ text, count }) => `${cut(text, 40)} ×${inSwedish(count)}`).join(', ')}; ${inSwedish(facts.blank)} tomma`,
    en: `${inEnglish(together)} cells hold several of ${inEnglish(labels.length)} values with ${sign} between them: ${labels.slice(0, 8).map(({ text, count }) => `${cut(text, 40)} ×${inEnglish(count)}`).join(', ')}; ${inEnglish(facts.blank)} blank`,
  };
  const inside = labels.filter(({ text }) => text.includes(delimiter));
  const holds: Said[] = inside.length === 0 ? [] : [{ sv: `tecknet ${delimiter} finns också inne i ${inSwedish(inside.length)} av alternativen, till exempel ”${cut(inside[0]?.text ?? '', 80)}”: se att de är hela`, en: `${sign} also stands inside ${inEnglish(inside.length)} of the options, for example “${cut(inside[0]?.text ?? '', 80)}”: see that they are whole` }];
  return { kind: 'multiple', ...textOf(facts), options, source: { shape: 'delimited', column: facts.at, delimiter, ...otherwise }, columns: [facts.at], evidence: [evidence], doubts: [...holds, ...doubts] };
}

function otherwiseOf(base: readonly OptionDraft[]) {
  const { options, code } = otherOption(base);
  return { options, otherwise: { otherwise: code } };
}

const middle = (lengths: readonly number[]): number => [...lengths].sort((a, b) => a - b)[Math.floor(lengths.length / 2)] ?? 0;

/** Rare values that are fewer than the common ones and no longer are of the same list, not what somebody typed. */
function isListed(values: readonly ValueCount[], common: readonly ValueCount[]): boolean {
  const rare = values.filter((value) => !common.includes(value));
  const lengths = (some: readonly ValueCount[]) => middle(some.map(({ text }) => text.length));
  return values.length <= 60 && rare.length <= common.length * 0.75 && lengths(rare) <= lengths(common) * 1.5 && rare.every(({ text }) => text.length <= 60);
}

/** Values that are options, and those that only one or two people wrote. */
function optionValues({ values, isWhole: all, answered, stats }: ColumnFacts): { readonly options: readonly ValueCount[]; readonly rare: readonly ValueCount[] } | undefined {
  if (!all || values.length < 2 || stats.longest > 300) return undefined;
  const once = values.filter(({ count }) => count === 1);
  const many = values.filter(({ count }) => count >= 5);
  if (values.length <= 12 && answered >= values.length * 2 && !(once.length >= 2 && many.length >= 2 && once.length + many.length === values.length)) return { options: values, rare: [] };
  if (once.length <= 1 && values.length <= 60 && answered >= values.length * 4) return { options: values, rare: [] };
  const common = values.filter(({ count, text }) => count >= 3 && text.length <= 200);
  if (isListed(values, common) && answered >= values.length * 3) return { options: values, rare: [] };
  const covered = common.reduce((sum, { count }) => sum + count, 0);
  if (common.length < 2 || common.length > 80 || covered < answered * 0.7 || answered < 20) return undefined;
  return { options: common, rare: values.filter((value) => !common.includes(value)) };
}

function singleDraft(facts: ColumnFacts, values: readonly ValueCount[], rare: readonly ValueCount[]): QuestionDraft {
  const { ordered, order } = orderLabels(values);
  const base = optionsFrom(ordered, ['other', 'dont_know', 'not_applicable']);
  const { options, otherwise, doubts } = withRare(base, rare);
  const numbers: Said[] = values.every(isWhole) ? [{ sv: 'alternativen är bara siffror: skriv vad de betyder', en: 'the options are mere numbers: write what they mean' }] : [];
  const written = values.filter(({ key }) => /^\d+(?:[.,]\d+)?$/.test(key)).length > 5 ? mostlyNumbers(facts, 0.4) : [];
  const beyond = values.filter(({ key }) => /^(?:9|99|999)$/.test(key));
  const others = values.filter(({ key }) => /^-?\d+$/.test(key) && !beyond.some((value) => value.key === key)).map(({ key }) => Number(key));
  const missing: Said[] = beyond.length === 1 && others.length >= 2 && others.length === values.length - 1 && Math.max(...others) < Number(beyond[0]?.key) - 1 ? [{ sv: `${beyond[0]?.key ?? ''} ×${inSwedish(beyond[0]?.count ?? 0)} kan betyda att svar saknas: skriv det då under missing, och ta bort alternativet`, en: `${beyond[0]?.key ?? ''} ×${inEnglish(beyond[0]?.count ?? 0)} may mean that there is no answer: if so, write it under missing and remove the option` }] : [];
  const alike = order === 'common' ? alikeLabels([...values, ...rare].sort((a, b) => b.count - a.count)) : [];
  const how: Said[] = order === 'common' && values.length > 2 && meaningOf(values[0]?.text ?? '') === undefined ? [{ sv: 'alternativen står med det vanligaste först', en: 'the options stand with the most common first' }] : [];
  return { kind: 'single', ...textOf(facts), options, source: { shape: 'value', column: facts.at, ...otherwise }, columns: [facts.at], evidence: [cellsOf(facts), ...how], doubts: [...numbers, ...written, ...missing, ...alike, ...doubts] };
}

/** A column that stands for itself as the question it most looks like. Shape a column with at least one answer in. */
export function draftColumn(facts: ColumnFacts): QuestionDraft {
  if (areCodes(facts) && facts.values.length >= 2) return singleDraft(facts, orderedNumbers(facts.values), []);
  const number = facts.values.length >= 2 || !facts.isWhole ? numberDraft(facts) : undefined;
  if (number !== undefined) return number;
  const tokens = delimitedTokens(facts.values);
  if (tokens !== undefined) return multipleDraft(facts, tokens);
  const options = optionValues(facts);
  return options === undefined ? textDraft(facts) : singleDraft(facts, options.options, options.rare);
}

const orderedNumbers = (values: readonly ValueCount[]): readonly ValueCount[] => [...values].sort((a, b) => Number(a.key) - Number(b.key));
