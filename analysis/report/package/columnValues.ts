/** What the codes in a column of exported answers mean. */
import type { ResponseColumn } from '../../exchange/responseColumns.js';
import type { Definition, LanguageTag, Option, Text } from '../../survey/definition.js';
import { printCondition } from '../../survey/expression/printCondition.js';

export interface ColumnValue {
  readonly code: string;
  readonly label: Text;
}

const ticked: Readonly<Record<'1' | '0', Readonly<Record<'sv' | 'en', string>>>> = { 1: { sv: 'Vald', en: 'Chosen' }, 0: { sv: 'Inte vald', en: 'Not chosen' } };

/** In a language that the program has no words of its own in: English. */
export function ownLanguage(tag: LanguageTag): 'sv' | 'en' {
  return tag === 'sv' ? 'sv' : 'en';
}

export function columnValues(column: ResponseColumn, { units, languages }: Definition): readonly ColumnValue[] {
  const { question } = column;
  if (column.holds === 'option') return (['1', '0'] as const).map((code) => ({ code, label: new Map(languages.map((tag) => [tag, ticked[code][ownLanguage(tag)]])) }));
  if (column.holds === 'row' && question.kind === 'grid') return question.scale;
  if ((column.holds === 'value' && question.kind === 'single') || (column.holds === 'place' && question.kind === 'ranking')) return question.options;
  if (column.holds === 'value' && question.kind === 'unit') return (units.get(question.list)?.units ?? []).map(({ code, name }) => ({ code, label: name }));
  return [];
}

/** What people wrote in their own words. */
export function isOwnWords({ holds, question }: ResponseColumn): boolean {
  return holds === 'other' || holds === 'typed' || question.kind === 'text';
}

/** The option or row that a column is about, beside its question. */
export function columnPart(column: ResponseColumn): Option | undefined {
  if (!('code' in column)) return undefined;
  const { question } = column;
  const parts = question.kind === 'grid' ? question.rows : 'options' in question ? question.options : [];
  return parts.find(({ code }) => code === column.code);
}

/** Who met it, as conditions are written in a definition; empty for everyone. */
export function shownIf(column: ResponseColumn, { sections }: Definition): string {
  const { question } = column;
  const conditions = [sections.find(({ code }) => code === question.section)?.showIf, question.showIf, columnPart(column)?.showIf].flatMap((one) => (one === undefined ? [] : [printCondition(one)]));
  const from = question.kind === 'grid' ? question.rowsFrom : question.kind === 'ranking' ? question.optionsFrom : undefined;
  const chosen = from === undefined ? [] : ['code' in column ? `${from} includes ${column.code}` : `${from} answered`];
  const all = [...conditions, ...chosen];
  return all.length < 2 ? (all[0] ?? '') : all.map((one) => `(${one})`).join(' and ');
}
