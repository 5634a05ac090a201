import type { Code, Definition, Indicator } from '../survey/definition.js';
import type { Table } from '../tables/table.js';
import { changedBases } from './changedBases.js';
import { choosingOf } from './choosing.js';
import { earlierOf } from './earlier.js';
import { givesAway, type Protected } from './givesAway.js';
import { linksIn, linksOf, type Link } from './linksOf.js';
import type { Panel, Pattern } from './panel.js';
import { panelsOf } from './panelsOf.js';
import { protectPanel, type Forced, type RankedBeside } from './protectPanel.js';
import { defaultLimits, type DisclosureLimits, type Published } from './published.js';
import { releaseRows } from './releaseRows.js';

/**
 * Protects everything an edition publishes, jointly, and lets it out: what is hidden in one table cannot be worked
 * out from the others.
 *
 * Shape all tables of the lattice (a question or indicator, alone or by one background question), the definition
 * they come from, the tables of every earlier edition, oldest first; the same tables in the same order out. Errors
 * RangeError for a filtered table, two base rules for one question (in this edition, or in this one and an earlier one),
 * or tables of different people: these are outside the lattice.
 * Source `statistics.md` 16; an attacker in the tests looks for anything that can be worked out.
 */
export function releasePublic(
  tables: readonly Table[],
  definition: Definition,
  limits: DisclosureLimits = defaultLimits,
  previous: readonly (readonly Published[])[] = [],
): readonly Published[] {
  const judged = judgeLattice(tables, definition, limits, previous);
  return tables.map((table) => releaseRows(table, judged.get(table.question) ?? [], limits));
}

/** What is hidden of each question and indicator, and of what. Errors as `releasePublic`. */
export function judgeLattice(
  tables: readonly Table[],
  definition: Definition,
  limits: DisclosureLimits,
  previous: readonly (readonly Published[])[] = [],
): ReadonlyMap<Code, readonly Protected[]> {
  checkLattice(tables);
  checkBasesKept(tables, previous);
  const byQuestion = new Map<Code, readonly Table[]>();
  for (const table of tables) {
    const others = byQuestion.get(table.question) ?? [];
    // A table asked for twice is judged once.
    if (!others.some(({ by }) => by.join() === table.by.join())) byQuestion.set(table.question, [...others, table]);
  }
  const judged = new Map<Code, readonly Protected[]>();
  // In the order they are asked, so that what routes a question is judged before it.
  for (const code of [...definition.questions.keys(), ...definition.indicators.keys()]) {
    const own = byQuestion.get(code);
    if (own !== undefined) judged.set(code, protectQuestion(code, own, definition, limits, judged, previous));
  }
  return judged;
}

function checkLattice(tables: readonly Table[]): void {
  const rules = new Map<Code, string>();
  for (const { question, by, where, baseRule } of tables) {
    const name = [question, ...by].join(' by ');
    if (where !== null) throw new RangeError(`${name} is filtered; a filtered table cannot be made safe beside the whole one`);
    if (by.length > 1) throw new RangeError(`${name}: at most one question splits a public table`);
    if ((rules.get(question) ?? baseRule) !== baseRule) throw new RangeError(`${question} has two base rules`);
    rules.set(question, baseRule);
  }
}

function checkBasesKept(tables: readonly Table[], previous: readonly (readonly Published[])[]): void {
  const [changed] = previous.flatMap((edition) => changedBases(tables, edition));
  if (changed !== undefined) throw new RangeError(`${changed.question} has another base rule than in an earlier edition`);
}

function protectQuestion(
  code: Code,
  tables: readonly Table[],
  definition: Definition,
  limits: DisclosureLimits,
  judged: ReadonlyMap<Code, readonly Protected[]>,
  previous: readonly (readonly Published[])[],
): readonly Protected[] {
  const panels = panelsOf(tables).map((panel): Panel => {
    const [first] = tables;
    const choosing = first === undefined ? undefined : choosingOf(first, definition.questions.get(code), panel.item);
    return choosing === undefined ? panel : { ...panel, choosing };
  });
  return panels.map((panel) => {
    const forced = isAlmostTold(tables, limits) ? hidesAll : forcedBy(code, panel, definition, judged);
    const protect = (more: Forced): Pattern => protectPanel(panel, limits, more, besideOf(panel, panels, tables), earlierOf(panel, previous));
    const pattern = protect(forced);
    const nested = nestedSplits(tables, panel, pattern);
    if (nested.size === 0) return { panel, pattern };
    const group = (t: number, g: number): boolean => nested.has(panel.splits[t]?.by ?? '') || forced.group(t, g);
    return { panel, pattern: protect({ ...forced, group }) };
  });
}

/** Splits of which nothing is shown: another that is shown says the same of some people, and one of the two hides something. */
function nestedSplits(tables: readonly Table[], panel: Panel, pattern: Pattern): ReadonlySet<Code> {
  // a group without people is hidden, and nothing with it
  const hides = (by: Code): boolean => panel.splits.some((split, t) => split.by === by && split.groups.some(({ base }, g) => base > 0 && (pattern.splits[t]?.groups[g] === true || pattern.splits[t]?.cells[g]?.includes(true) === true)));
  return new Set(tables.flatMap(({ by, nestedIn = [] }) => by.filter((own) => nestedIn.some((other) => hides(own) || hides(other)))));
}

const hidesAll: Forced = { all: true, group: () => true };

/** An indicator that differs by a handful from what is told beside it says what that handful answered. */
function isAlmostTold(tables: readonly Table[], { k }: DisclosureLimits): boolean {
  return tables.some(({ fewestApart }) => fewestApart !== undefined && fewestApart < k);
}

function besideOf(panel: Panel, panels: readonly Panel[], [table]: readonly Table[]): RankedBeside {
  if (table?.kind !== 'ranking') return {};
  const named = (item: string) => panels.find((other) => other.item === item);
  const other = panel.item === 'any' ? named('first') : named('any');
  if (other === undefined) return {};
  return panel.item === 'any' ? { first: other } : { any: other };
}

/** What other tables of the edition would give away through this one. */
function forcedBy(code: Code, panel: Panel, definition: Definition, judged: ReadonlyMap<Code, readonly Protected[]>): Forced {
  const question = definition.questions.get(code);
  const indicator = definition.indicators.get(code);
  const links: readonly Link[] =
    question !== undefined ? linksOf(definition, question) : indicator !== undefined ? linksOfIndicator(indicator) : [];
  const sources = links
    .filter(({ item }) => item === null || item === panel.item)
    .flatMap((link) => sourcesOf(link, judged).map((source) => ({ link, source })));
  return {
    all: crossesHidden(links, judged) || sources.some(({ link, source }) => givesAway(link, source, 'everyone')),
    group: (t, g) => {
      const split = panel.splits[t];
      const group = split?.groups[g];
      if (split === undefined || group === undefined) return true;
      if (isTurned(code, split.by, judged)) return true;
      return sources.some(({ link, source }) =>
        question === undefined
          ? // The same cells twice, with partners of their own, would give each other away.
            source.panel.splits.some(({ by }) => by === split.by)
          : givesAway(link, source, { by: split.by, group: group.code }),
      );
    },
  };
}

/** Whom an indicator counts among is a count as well. */
function linksOfIndicator({ numerator, base }: Indicator): readonly Link[] {
  return [numerator, ...(base === undefined ? [] : [base])].flatMap(linksIn);
}

/** Two questions of which one splits the other: how many meet a condition on both is made of cells of that table. */
function crossesHidden(links: readonly Link[], judged: ReadonlyMap<Code, readonly Protected[]>): boolean {
  const named = new Set(links.map(({ from }) => from));
  return [...named].some((code) => (judged.get(code) ?? []).some(({ panel, pattern }) => panel.splits.some(({ by }, t) => named.has(by) && hidesIn(pattern, t))));
}

function hidesIn({ all, splits }: Pattern, split: number): boolean {
  return all || (splits[split]?.groups.includes(true) ?? false) || (splits[split]?.cells.some((row) => row.includes(true)) ?? false);
}

function sourcesOf({ from, fromItem }: Link, judged: ReadonlyMap<Code, readonly Protected[]>): readonly Protected[] {
  return (judged.get(from) ?? []).filter(({ panel }) => fromItem === null || panel.item === fromItem);
}

/** Whether the same table is published the other way round: role by department beside department by role. */
function isTurned(code: Code, by: Code, judged: ReadonlyMap<Code, readonly Protected[]>): boolean {
  return (judged.get(by) ?? []).some(({ panel }) => panel.splits.some((split) => split.by === code));
}
