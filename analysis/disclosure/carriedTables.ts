/**
 * What was shown under one version of a questionnaire, in the codes of the next: a later release is held against it
 * whatever questions, answers and groups are called by then. Never shown to anybody.
 *
 * Of groups that became one everything is the sum; so are counts of answers of which everyone gives one. Where a part of
 * a sum was hidden, or a person may have given several of the answers, the sum was not told, and stays hidden.
 */
import type { Code, Question } from '../survey/definition.js';
import { codesOf } from '../survey/versions/codesOf.js';
import { optionTargets, questionTarget, rowTargets, type Targets, type Versions } from '../survey/versions/targets.js';
import type { Published, PublishedNumberRow, PublishedRow } from './published.js';

const same: Targets = (code) => code;

/** What is no answer or group of the questionnaire, such as that none was stated, keeps its code. */
function keepingOthers(known: readonly { readonly code: Code }[], targets: Targets): Targets {
  const codes = new Set(known.map(({ code }) => code));
  return (code) => (codes.has(code) ? targets(code) : code);
}

function optionsOf(versions: Versions, question: Question | undefined): Targets {
  const target = question === undefined ? null : questionTarget(versions, question.code);
  if (question === undefined || target === null) return same;
  return keepingOthers(codesOf(versions.from, question), optionTargets(versions, question, target));
}

function itemsOf(versions: Versions, question: Question | undefined): Targets {
  const target = question === undefined ? null : questionTarget(versions, question.code);
  if (question?.kind !== 'grid' || target === null) return same;
  return keepingOthers(question.rows, rowTargets(versions, question, target));
}

/** Where a question goes; an indicator, which is no question, keeps its code. Null: nothing of it is counted any more. */
function questionOf(versions: Versions, code: Code): Code | null {
  return versions.from.questions.has(code) ? (questionTarget(versions, code)?.code ?? null) : code;
}

const total = (parts: readonly (number | null)[]): number | null => parts.reduce((sum, part) => (sum === null || part === null ? null : sum + part), 0);

type Shown = Pick<PublishedRow, 'group' | 'base'>;

/** Whether groups without a base are nobody: everyone is in those that have one. */
function isNobodyHidden(rows: readonly Shown[]): boolean {
  const bases = new Map(rows.map(({ group, base }) => [group?.code ?? null, base ?? 0]));
  return [...bases].reduce((sum, [code, base]) => sum + (code === null ? base : -base), 0) === 0;
}

function together<R extends Shown>(rows: readonly R[], keyOf: (row: R) => string): readonly (readonly [R, ...R[]])[] {
  const byKey = new Map<string, [R, ...R[]]>();
  for (const row of rows) {
    const known = byKey.get(keyOf(row));
    if (known === undefined) byKey.set(keyOf(row), [row]);
    else known.push(row);
  }
  return [...byKey.values()];
}

interface Names {
  readonly by: Code | undefined;
  readonly group: Targets;
  readonly option: Targets;
  readonly item: Targets;
}

function regrouped<R extends Shown>(row: R, { by, group }: Names): readonly (readonly [R, Shown['group']])[] {
  if (row.group === null || by === undefined) return [[row, row.group]];
  const code = group(row.group.code);
  return code === null ? [] : [[row, { ...row.group, question: by, code }]];
}

const partKey = ({ group, item }: Pick<PublishedRow, 'group' | 'item'>): string => JSON.stringify([item?.code ?? null, group?.code ?? null]);

/** Bases of the groups that became each group, none twice. @param isNobody whether a group without a base is nobody */
function basesOf(rows: readonly PublishedRow[], names: Names, isNobody: boolean): ReadonlyMap<string, number | null> {
  const first = new Map(rows.map((row) => [partKey(row), row]));
  const parts = new Map<string, (number | null)[]>();
  for (const row of first.values()) {
    for (const [, group] of regrouped(row, names)) {
      const key = partKey({ group, item: row.item });
      parts.set(key, [...(parts.get(key) ?? []), row.base ?? (isNobody ? 0 : null)]);
    }
  }
  return new Map([...parts].map(([key, bases]) => [key, total(bases)]));
}

function carriedRows(table: Published, names: Names): readonly PublishedRow[] {
  const addsUp = table.kind !== 'multiple';
  const items = [...new Set(table.rows.map(({ item }) => item?.code))];
  return items.flatMap((item) => {
    const rows = table.rows.filter((row) => row.item?.code === item);
    const isNobody = isNobodyHidden(rows);
    const bases = basesOf(rows, names, isNobody);
    const renamed = rows.flatMap((row) => regrouped(row, names).flatMap(([, group]): readonly (readonly [PublishedRow, Code])[] => {
      const code = names.option(row.code);
      const itemCode = row.item === null ? null : names.item(row.item.code);
      if (code === null || (row.item !== null && itemCode === null)) return [];
      return [[{ ...row, group, code, item: row.item === null || itemCode === null ? null : { ...row.item, code: itemCode } }, row.code]];
    }));
    const before = new Map(renamed.map(([row, code]) => [row, code]));
    return together(renamed.map(([row]) => row), (row) => `${partKey(row)} ${row.code}`).map(([row, ...more]): PublishedRow => {
      const all = [row, ...more];
      const isSum = addsUp || new Set(all.map((each) => before.get(each))).size === 1;
      // named as they were: rows of an item that is called otherwise now were looked up under its new name
      const base = bases.get(partKey({ group: row.group, item: rows[0]?.item ?? null })) ?? null;
      return { ...row, base, count: base === null || !isSum ? null : total(all.map(({ count, base: own }) => count ?? (own === null && isNobody ? 0 : null))) };
    });
  });
}

/** Means of several groups make no mean. */
function carriedNumbers({ numbers }: Published, names: Names): readonly PublishedNumberRow[] {
  const isNobody = isNobodyHidden(numbers);
  const renamed = numbers.flatMap((row) => regrouped(row, names).map(([own, group]) => ({ ...own, group })));
  return together(renamed, ({ group }) => group?.code ?? '').map(([row, ...more]) => (more.length === 0 ? row : { ...row, base: total([row, ...more].map(({ base }) => base ?? (isNobody ? 0 : null))), mean: null, median: null, sd: null, low: null, high: null }));
}

function carriedTable(table: Published, versions: Versions): readonly Published[] {
  const question = questionOf(versions, table.question);
  const by = table.by.map((code) => questionOf(versions, code));
  const kept = by.filter((code) => code !== null);
  if (question === null || kept.length < by.length) return [];
  const asked = versions.from.questions.get(table.question);
  const names: Names = { by: kept[0], group: optionsOf(versions, versions.from.questions.get(table.by[0] ?? '')), option: optionsOf(versions, asked), item: itemsOf(versions, asked) };
  return [{ ...table, question, by: kept, rows: carriedRows(table, names), numbers: carriedNumbers(table, names) }];
}

/** What a question is called after some steps; null where nothing of it is counted any more. */
export function carriedQuestion(question: Code, steps: readonly Versions[]): Code | null {
  return steps.reduce<Code | null>((code, versions) => (code === null ? null : questionOf(versions, code)), question);
}

/** @param steps from the version of the tables to that of the release that is held against them, in order */
export function carriedTables(tables: readonly Published[], steps: readonly Versions[]): readonly Published[] {
  return steps.reduce<readonly Published[]>((carried, versions) => carried.flatMap((table) => carriedTable(table, versions)), tables);
}
