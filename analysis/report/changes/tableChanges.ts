import type { Published, PublishedNumberRow, PublishedRow } from '../../disclosure/published.js';
import type { FindingContext } from '../../findings/context.js';
import { name } from '../../findings/names.js';
import { neutralTitle } from '../../findings/neutralTitle.js';
import type { Language } from '../../words/language.js';
import { terms } from '../../words/terms.js';
import { cellText, meanText } from './cellText.js';
import { changeWords } from './changeWords.js';
import { pairedMeans, pairedRows, type Both } from './changedRows.js';
import type { ChangedValue, NumberChange } from './numberChange.js';

/** Where a reader meets the table, and what it is called there. */
export interface TablePlace {
  readonly where: string;
  readonly title: string;
}

function valueOf(row: PublishedRow | undefined): ChangedValue | null {
  if (row === undefined) return null;
  const { count, base, share, low, high, release } = row;
  return { count, base, share, low, high, release };
}

function meanOf(row: PublishedNumberRow | undefined): ChangedValue | null {
  if (row === undefined) return null;
  const { base, mean, low, high, release } = row;
  return { count: null, base, share: null, low, high, mean, release };
}

function optionOf({ item, label }: PublishedRow, language: Language): string {
  return item === null ? name(label, language) : `${name(item.label, language)}: ${name(label, language)}`;
}

function groupOf({ group }: Pick<PublishedRow, 'group'>, language: Language): string {
  return group === null ? terms[language].everyone : name(group.label, language);
}

function rowChange({ before, after }: Both<PublishedRow>, { question, by }: Published, { where, title }: TablePlace, language: Language): readonly NumberChange[] {
  const row = after ?? before;
  const [was, is] = [cellText(before, language), cellText(after, language)];
  if (row === undefined || was === is) return [];
  const codes = { question, by: by[0] ?? null, group: row.group?.code ?? null, item: row.item?.code ?? null, code: row.code };
  return [{ where, table: title, option: optionOf(row, language), group: groupOf(row, language), before: was, after: is, codes, beforeValue: valueOf(before), afterValue: valueOf(after) }];
}

function meanChange({ before, after }: Both<PublishedNumberRow>, { question, by }: Published, { where, title }: TablePlace, language: Language): readonly NumberChange[] {
  const row = after ?? before;
  const [was, is] = [meanText(before, language), meanText(after, language)];
  if (row === undefined || was === is) return [];
  const codes = { question, by: by[0] ?? null, group: row.group?.code ?? null, item: null, code: 'mean' };
  return [{ where, table: title, option: changeWords[language].mean, group: groupOf(row, language), before: was, after: is, codes, beforeValue: meanOf(before), afterValue: meanOf(after) }];
}

/** Every value of a table that is not printed alike; a hidden one that stays hidden has not changed. */
export function tableChanges({ before, after }: Both<Published>, where: string, context: FindingContext, given?: string): readonly NumberChange[] {
  const table = after ?? before;
  if (table === undefined) return [];
  const { language } = context;
  const place = { where, title: given ?? neutralTitle({ table }, context) };
  return [
    ...pairedRows(before, after).flatMap((both) => rowChange(both, table, place, language)),
    ...pairedMeans(before, after).flatMap((both) => meanChange(both, table, place, language)),
  ];
}
