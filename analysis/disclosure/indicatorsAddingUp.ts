/**
 * Indicators that, added to each other and to the tables of their questions, say what a handful chose. "a or b", beside how
 * many chose a and how many b, says how many chose both; with "b or c", "c or a" and "a, b or c" also how many chose all three.
 */
import type { Code, Definition, Indicator } from '../survey/definition.js';
import { testsIn } from '../survey/expression/testsIn.js';
import { kindCount, partsAsked, truthOfKind, type AskedPart, type KindTruth } from '../tables/kindsOfPeople.js';
import type { LinearConstraint } from './audit/linearProgram.js';
import { pinnedSums } from './audit/pinsAny.js';

/** So many kinds of people are looked at in one programme. An indicator that would take more is not told. */
const mostKinds = 256;

/** How many people there are of each kind. */
export type CountKinds = (parts: readonly AskedPart[]) => readonly number[];

type KindTest = (truth: KindTruth) => boolean;

/** Its table says it already: how many made one choice. */
function isOneChoice({ numerator, base }: Indicator): boolean {
  return base === undefined && (numerator.type === 'in' || numerator.type === 'includes') && numerator.codes.length === 1;
}

const conditionsOf = ({ numerator, base }: Indicator) => (base === undefined ? [numerator] : [numerator, base]);
const namedIn = (indicator: Indicator): ReadonlySet<Code> => new Set(conditionsOf(indicator).flatMap(testsIn).map(({ question }) => question));

/** It, and those told that share a question with it, or with one that does. */
function familyOf(indicator: Indicator, told: readonly Indicator[]): readonly Indicator[] {
  const family = [indicator];
  const questions = new Set(namedIn(indicator));
  for (let before = 0; before < family.length; ) {
    before = family.length;
    for (const other of told) {
      if (family.includes(other) || ![...namedIn(other)].some((code) => questions.has(code))) continue;
      family.push(other);
      for (const code of namedIn(other)) questions.add(code);
    }
  }
  return family;
}

/** What an indicator says: how many are asked, and how many of them it holds for. Whom a wider base takes in depends on nothing that is looked at. */
function saidBy(indicator: Indicator, parts: readonly AskedPart[]): readonly KindTest[] {
  const { numerator, base, baseRule } = indicator;
  const questions = new Set(testsIn(numerator).map(({ question }) => question));
  const own = baseRule === 'answered' || baseRule === 'selections' ? parts.filter(({ test }) => questions.has(test.question)) : [];
  const isAsked: KindTest = ({ answered, holds }) => own.every(answered) && (base === undefined || holds(base));
  return [isAsked, (truth) => isAsked(truth) && truth.holds(numerator)];
}

function saidByTables(parts: readonly AskedPart[]): readonly KindTest[] {
  return [() => true, ...parts.flatMap((part): readonly KindTest[] => [({ answered }) => answered(part), ...part.choices.map((test): KindTest => ({ meets }) => meets(part, test))])];
}

/** Two things chosen or not, of those who answered to both: nobody may be sure that a handful did. */
function pairsOf(parts: readonly AskedPart[]): readonly KindTest[] {
  const all = parts.flatMap((part) => [...part.choices, ...part.others].map((test) => ({ part, test })));
  const ways = [[true, true], [true, false], [false, true], [false, false]] as const;
  return all.flatMap((one, i) => all.slice(i + 1).flatMap((other) => ways.map(([first, second]): KindTest => ({ answered, meets }) => answered(one.part) && answered(other.part) && meets(one.part, one.test) === first && meets(other.part, other.test) === second)));
}

function addsUp(definition: Definition, family: readonly Indicator[], countKinds: CountKinds, k: number): boolean {
  const parts = partsAsked(definition, family.flatMap(conditionsOf));
  const size = kindCount(parts);
  if (size > mostKinds) return true;
  const people = countKinds(parts);
  const truths = Array.from({ length: size }, (_, kind) => truthOfKind(definition, parts, kind));
  const kindsIn = (test: KindTest): readonly number[] => truths.flatMap((truth, kind) => (test(truth) ? [kind] : []));
  const peopleIn = (kinds: readonly number[]): number => kinds.reduce((sum, kind) => sum + (people[kind] ?? 0), 0);
  const sums = [...pairsOf(parts).map(kindsIn), ...truths.map((_, kind) => [kind])];
  const handfuls = sums.filter((kinds) => peopleIn(kinds) > 0 && peopleIn(kinds) < k);
  const told = (tests: readonly KindTest[]): readonly LinearConstraint[] => tests.map(kindsIn).filter((kinds) => kinds.length > 0).map((kinds) => ({ terms: kinds.map((variable) => ({ variable, times: 1 })), least: peopleIn(kinds), most: peopleIn(kinds) }));
  const tables = told(saidByTables(parts));
  const pinned = pinnedSums(size, handfuls, [...tables, ...told(family.flatMap((each) => saidBy(each, parts)))], k);
  // what the tables say by themselves no indicator can hide
  return pinnedSums(size, pinned, tables, k).length < pinned.length;
}

/**
 * The indicators that are not told, so that the others say nothing of a handful: each is tried beside those before it, in
 * the order they are defined, whichever of them a report wants.
 *
 * Shape which indicators nothing else hides, how many people there are of some kinds, k people. By linear programmes over the kinds of
 * people that their conditions tell apart. Source `statistics.md` 16.4, 16.9.
 */
export function indicatorsAddingUp(definition: Definition, isOpen: (indicator: Indicator) => boolean, countKinds: CountKinds, k: number): ReadonlySet<Code> {
  const told: Indicator[] = [];
  const hidden = new Set<Code>();
  for (const indicator of definition.indicators.values()) {
    if (isOneChoice(indicator) || !isOpen(indicator)) continue;
    if (addsUp(definition, familyOf(indicator, told), countKinds, k)) hidden.add(indicator.code);
    else told.push(indicator);
  }
  return hidden;
}
