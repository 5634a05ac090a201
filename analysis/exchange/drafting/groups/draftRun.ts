import type { Candidate } from '../candidate.js';
import type { ColumnFacts, ValueCount } from '../columnFacts.js';
import { groupCells } from '../evidence.js';
import { draftColumn, otherOption, textDraft } from '../kinds/draftColumn.js';
import { asLabel, optionsFrom } from '../kinds/optionsFrom.js';
import { scaleFrom } from '../kinds/scaleFrom.js';
import { isOtherTitle } from '../lexicon/isOtherTitle.js';
import { meaningOf } from '../lexicon/meaningOf.js';
import { isTick, isUntick, isUsualTick } from '../lexicon/tickWords.js';
import type { OptionDraft, QuestionDraft } from '../questionDraft.js';
import { inEnglish, inSwedish, type Said } from '../said.js';
import { valueKey } from '../valueKey.js';
import type { Member, Run } from './findRun.js';

const isEmpty = ({ facts }: Member): boolean => facts.answered === 0;

/** A value that is neither a tick nor the name of what would be ticked. */
const isStray = ({ key }: ValueCount, item: string): boolean => !isTick(key) && !isUntick(key) && key !== valueKey(item);

/** Columns of what people wrote, among columns of few values. */
function isText({ facts, split }: Member): boolean {
  const { values, isWhole, answered, stats } = facts;
  if (answered === 0) return false;
  if (!isWhole || stats.longest > 300) return true;
  const [only] = values;
  if (values.length === 1 && only !== undefined) return isStray(only, split.item) && answered < 20 && isOtherTitle(split.item);
  const isNumbers = values.every(({ key }) => /^-?\d+$/.test(key));
  return values.length > 15 || (values.length > 2 && values.length * 2 > answered && !isNumbers);
}

/** A column that says of one option whether it is ticked. */
function isTickColumn({ facts }: Member): boolean {
  const marks = facts.values.filter(({ key }) => !isUntick(key));
  return facts.isWhole && facts.values.length <= 2 && marks.length <= 1 && (marks.length === 0 || facts.values.length === 1 || isTick(marks[0]?.key ?? ''));
}

const unionOf = (members: readonly Member[]): readonly ValueCount[] => {
  const found = new Map<string, ValueCount>();
  for (const { facts } of members) {
    for (const value of facts.values) {
      const before = found.get(value.key);
      found.set(value.key, { ...(before ?? value), count: (before?.count ?? 0) + value.count });
    }
  }
  return [...found.values()].sort((a, b) => b.count - a.count);
};

interface Naming {
  readonly text: string;
  readonly name?: string;
}

function namingOf([first]: Run): Naming {
  const { stem = '', code } = first?.split ?? {};
  return { text: stem.trim(), ...(code === undefined ? {} : { name: code }) };
}

/** Options or rows, one a column, named by what the columns have of their own. */
function parts(members: readonly Member[], allowed: Parameters<typeof optionsFrom>[1]): readonly OptionDraft[] {
  const named = members.map(({ split, facts }) => ({ text: /^\d+$/.test(split.item) && split.code !== undefined ? `${split.code} ${split.item}` : asLabel(split.item.replace(/\.{3,4}\d{1,4}$/, ''), facts.title.name) }));
  return optionsFrom(named, allowed).map((option, i) => ({ ...option, column: members[i]?.facts.at ?? 0, cells: [] }));
}

const nameless = (members: readonly Member[]): readonly Said[] =>
  members.every(({ split }) => /^(?:SQ|A)?\d+$/i.test(split.item)) ? [{ sv: 'kolumnerna har bara nummer: skriv vad de betyder', en: 'the columns have numbers only: write what they mean' }] : [];

function answersOf(members: readonly Member[]): Said {
  return groupCells(members.length, members.map(({ facts }) => facts.answered), unionOf(members));
}

/** The texts of a group of ticks: the last one goes with "other", the rest are questions of their own. */
function otherColumn(texts: readonly Member[]): Member | undefined {
  return texts.find(({ split }) => isOtherTitle(split.item)) ?? texts.at(-1);
}

function tickedWords(ticks: readonly Member[], options: readonly OptionDraft[]): { readonly ticked?: readonly string[]; readonly unticked?: readonly string[]; readonly cells: ReadonlyMap<number, readonly string[]> } {
  const cells = new Map<number, readonly string[]>();
  const ticked = new Set<string>();
  const unticked = new Set<string>();
  for (const { facts } of ticks) {
    const label = options.find(({ column }) => column === facts.at)?.label ?? '';
    for (const { key, text } of facts.values) {
      if (isUntick(key)) unticked.add(text);
      else if (isTick(key)) ticked.add(text);
      else if (key !== valueKey(label)) cells.set(facts.at, [text]);
    }
  }
  const isUnusual = (words: ReadonlySet<string>) => [...words].some((word) => !isUsualTick(valueKey(word)));
  return { cells, ...(isUnusual(ticked) ? { ticked: [...ticked] } : {}), ...(isUnusual(unticked) ? { unticked: [...unticked] } : {}) };
}

function draftTicks(run: Run, ticks: readonly Member[], texts: readonly Member[]): Candidate {
  const other = otherColumn(texts);
  const base = parts(ticks, ['other', 'none', 'dont_know', 'not_applicable']);
  const { cells, ...words } = tickedWords(ticks, base);
  const known = base.map((option) => ({ ...option, cells: cells.get(option.column ?? -1) ?? [] }));
  const { options } = other === undefined ? { options: known } : otherOption(known);
  const beside: Said[] = other === undefined ? [] : [{ sv: `${inSwedish(other.facts.answered)} texter i ”${other.facts.title.name}” räknas till annat`, en: `${inEnglish(other.facts.answered)} texts in “${other.facts.title.name}” go with other` }];
  const draft: QuestionDraft = {
    kind: 'multiple',
    ...namingOf(run),
    options,
    source: { shape: 'options', ...words, ...(other === undefined ? {} : { otherText: other.facts.at }) },
    columns: ticks.map(({ facts }) => facts.at),
    evidence: [answersOf(ticks), ...beside],
    doubts: nameless(ticks),
  };
  const own = texts.filter((text) => text !== other).map(({ facts, split }) => namedText(facts, split.item));
  return { drafts: [draft, ...own] };
}

function namedText(facts: ColumnFacts, item: string): QuestionDraft {
  const draft = textDraft(facts);
  return draft.text === '' || facts.title.item !== undefined ? { ...draft, text: /^\d*$/.test(item) ? draft.text : `${draft.text} ${item}`.trim() } : draft;
}

function draftScale(run: Run, rows: readonly Member[], texts: readonly Member[], values: readonly ValueCount[]): Candidate {
  const { scale, order } = scaleFrom(values);
  const isNumbers = values.every(({ key }) => /^-?\d+$/.test(key));
  const doubts: Said[] = [...nameless(rows)];
  if (isNumbers) doubts.push({ sv: 'skalan är bara siffror: skriv vad de betyder, och om någon betyder ”vet ej” (meaning: dont_know)', en: 'the scale is mere numbers: write what they mean, and whether one of them means “don’t know” (meaning: dont_know)' });
  else if (order === 'common') doubts.push({ sv: 'skalans ordning är inte känd: ordna stegen och deras value', en: 'the order of the scale is not known: put the steps and their value in order' });
  const draft: QuestionDraft = { kind: 'grid', ...namingOf(run), options: parts(rows, []), scale, source: { shape: 'rows' }, columns: rows.map(({ facts }) => facts.at), evidence: [answersOf(rows)], doubts };
  return { drafts: [draft, ...texts.map(({ facts, split }) => namedText(facts, split.item))] };
}

function ranksOf(run: Run, rows: readonly Member[], values: readonly ValueCount[]): Candidate['better'] {
  const places = values.map(({ key }) => (/^\d{1,2}$/.test(key) ? Number(key) : 0));
  const most = Math.max(...places);
  if (rows.length < 3 || Math.min(...places) !== 1 || most > rows.length || most < 2) return undefined;
  const columns = rows.map(({ facts }) => facts.at);
  const evidence: Said = { sv: `i varje post är talen 1 till högst ${String(most)}, vart och ett en gång`, en: `in every record the numbers are 1 to at most ${String(most)}, each once` };
  return { test: { how: 'ranks', columns }, draft: { kind: 'ranking', ...namingOf(run), options: parts(rows, []), places: most, source: { shape: 'ranks' }, columns, evidence: [answersOf(rows), evidence], doubts: nameless(rows) } };
}

function placesOf(run: Run, members: readonly Member[], values: readonly ValueCount[]): Candidate['better'] {
  const isPlace = members.every(({ split }, i) => /(?:^|[^\d])0*(\d+)\D*$/.exec(split.item)?.[1] === String(i + 1) || split.item === '');
  if (members.length < 2 || !isPlace || values.length < members.length || values.length > 100 || values.every(({ key }) => /^-?\d+$/.test(key))) return undefined;
  if (values.some(({ text }) => text.length > 200) || members.some(({ facts }) => !facts.isWhole || facts.answered === 0)) return undefined;
  const columns = members.map(({ facts }) => facts.at);
  const evidence: Said = { sv: 'ingen post har samma värde på två platser', en: 'no record has the same value in two places' };
  return { test: { how: 'places', columns }, draft: { kind: 'ranking', ...namingOf(run), options: optionsFrom(values, ['other']), places: members.length, source: { shape: 'places', columns }, columns, evidence: [answersOf(members), evidence], doubts: [] } };
}

/** Columns of text that differ by a number only are one question with room for several answers. */
function draftTexts(run: Run): Candidate | undefined {
  const items = new Set(run.map(({ split }) => split.item.replace(/\d+/g, '')));
  if (items.size > 1) return undefined;
  const columns = run.map(({ facts }) => facts.at);
  const [first] = run;
  if (first === undefined) return undefined;
  const naming = namingOf(run);
  const evidence: Said = { sv: `${inSwedish(run.length)} kolumner med text, ${run.map(({ facts }) => inSwedish(facts.answered)).join(', ')} svar`, en: `${inEnglish(run.length)} columns of text, ${run.map(({ facts }) => inEnglish(facts.answered)).join(', ')} answers` };
  return { drafts: [{ kind: 'text', ...naming, options: [], source: { shape: 'text', columns }, columns, evidence: [evidence], doubts: textDraft(first.facts).doubts }] };
}

const mostSteps = 12;

function isScale(rows: readonly Member[], values: readonly ValueCount[]): boolean {
  const largest = Math.max(...rows.map(({ facts }) => facts.values.length));
  const isLabel = values.every(({ text }) => text.length <= 100);
  return rows.length >= 2 && values.length >= 2 && values.length <= mostSteps && largest * 2 >= values.length && isLabel && rows.every(({ facts }) => facts.isWhole) && values.some(({ text }) => meaningOf(text) === undefined) && values.filter(({ text }) => meaningOf(text) === undefined || meaningOf(text) === 'none').length >= 2;
}

/** The same steps in every column, numbered from 1: what a number without a sign before it needs to be a group. */
function isSureScale(run: Run, values: readonly ValueCount[]): boolean {
  const isAlike = run.every(({ facts }) => facts.values.length >= 3 && facts.values.length >= values.length - 1);
  return isAlike && run.every(({ split }, i) => split.item === String(i + 1));
}

const perhapsApart: Said = { sv: 'kolumnerna delar bara namn och svar: gör dem till egna frågor om de är det', en: 'the columns share only a name and their answers: make them questions of their own if they are' };

const withDoubt = (candidate: Candidate, doubt: Said): Candidate => ({ ...candidate, drafts: candidate.drafts.map((draft) => ({ ...draft, doubts: [doubt, ...draft.doubts] })) });

/** What a group of columns is when it is not an order of places; undefined where they only look like a group. */
function draftClosed(run: Run, texts: readonly Member[], rest: readonly Member[]): Candidate | undefined {
  const closed = run.filter((member) => !texts.includes(member));
  const values = unionOf(rest);
  const [only, ...others] = rest;
  const isLoneStray = only !== undefined && others.length === 0 && only.facts.values.length === 1 && only.facts.values.every((value) => isStray(value, only.split.item));
  if (rest.length === 0 || (isLoneStray && texts.length === 0)) return texts.length + rest.length > 0 ? draftTexts(run) : undefined;
  if (rest.every(isTickColumn) && closed.length >= 2 && rest.some(({ facts }) => facts.values.some(({ key }) => !isUntick(key)))) return draftTicks(run, closed, texts);
  if (!isScale(rest, values)) return undefined;
  const scale = draftScale(run, closed, texts, values);
  const ranks = texts.length === 0 ? ranksOf(run, closed, values) : undefined;
  return ranks === undefined ? scale : { ...scale, better: ranks };
}

/** What a group of columns is; undefined where they only look like one. */
export function draftRun(run: Run): Candidate | undefined {
  const texts = run.filter(isText);
  const rest = run.filter((member) => !texts.includes(member) && !isEmpty(member));
  if (run[0]?.split.how === 'bare_number') {
    const values = unionOf(rest);
    return texts.length === 0 && rest.length === run.length && isScale(rest, values) && isSureScale(run, values) ? withDoubt(draftScale(run, rest, [], values), perhapsApart) : undefined;
  }
  const closed = draftClosed(run, texts, rest);
  const places = closed?.better === undefined && texts.length === 0 ? placesOf(run, rest, unionOf(run)) : undefined;
  if (places === undefined) return closed;
  return { drafts: closed?.drafts ?? run.map(({ facts }) => draftColumn(facts)), better: places };
}
