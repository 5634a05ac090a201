/** What placeholders of a plan must say, looked up and written here by other code than fills them in. */
import type { PublishedRow } from '../../../analysis/disclosure/published.js';
import type { Edition } from '../../../analysis/report/edition.js';
import { grouped, rounded, type Language } from './printedNumbers.js';

const placeholder = /\{([a-zA-Z]+)(?::([^{}]*))?\}/g;

/** `question.item/code by other/group`; undefined where the edition has no such number, or the text names no number. */
export function rowNamed({ tables, indicators }: Edition, written: string): PublishedRow | undefined {
  const [number = '', split] = written.trim().split(/ +by +/);
  const [asked = '', code] = number.split('/');
  if (code === undefined) return indicators.find(({ indicator }) => indicator === number)?.table.rows.find(({ group }) => group === null);
  const [question, item = null] = asked.split('.');
  const [by, group] = split?.split('/') ?? [];
  const all = tables.filter((table) => table.question === question && table.by.join() === (by ?? ''));
  return all.flatMap(({ rows }) => rows).find((row) => row.code === code && (row.item?.code ?? null) === item && (row.group?.code === group || (group === undefined && row.group === null)));
}

/** The number of one placeholder, as it must be printed; undefined for those that are more than a number of a table. */
function said(edition: Edition, kind: string, of: string | undefined, language: Language): string | undefined {
  const { answered, invited } = edition;
  const percent = (share: number | null | undefined): string | undefined => (share === null || share === undefined ? undefined : `${rounded(share, 0, language)}${language === 'sv' ? '\u00a0%' : '%'}`);
  if (kind === 'n' || kind === 'answered') return grouped(answered, language);
  if (kind === 'invited') return grouped(invited ?? 0, language);
  if (kind === 'responseRate') return percent(answered / (invited ?? 0));
  const row = rowNamed(edition, of ?? '');
  if (kind === 'share') return percent(row?.share);
  if (kind === 'count' || kind === 'base') return row === undefined ? undefined : grouped(row[kind] ?? 0, language);
  if (kind === 'interval') return row === undefined ? undefined : `${rounded(row.low ?? 0, 0, language)}–${rounded(row.high ?? 0, 0, language)}`;
  return undefined;
}

/** A text of the plan with its numbers; undefined where it has placeholders that say more than one number of a table. */
export function textToTell(edition: Edition, template: string, language: Language): string | undefined {
  const parts = [...template.matchAll(placeholder)].map(([whole, kind = '', of]) => [whole, said(edition, kind, of, language)] as const);
  if (parts.some(([, value]) => value === undefined)) return undefined;
  return parts.reduce((text, [whole, value = '']) => text.replace(whole, value), template);
}

/** Every number of the questions that placeholders compare: of both waves, of both shares of a ratio, of what was chosen together. */
export function rowsCompared({ tables }: Edition, template: string): readonly PublishedRow[] {
  const questions = new Set([...template.matchAll(placeholder)].flatMap(([, kind = '', of = '']) => (['share', 'interval', 'count', 'base'].includes(kind) ? [] : of.split(' to ').map((each) => each.split(/[./ ]/)[0]))));
  return tables.filter(({ question }) => questions.has(question)).flatMap(({ rows }) => rows);
}
