/** Compiled, never run: what the type checker must refuse. Each refusal that stops happening fails the build. */
import type { Profile, Published } from '../../../analysis/disclosure/published.js';
import type { Table } from '../../../analysis/tables/table.js';

declare function page(table: Published): void;
declare function analystPage(table: Published<'exact'>): void;
declare function either(table: Published<Profile>): void;

export function refused(table: Table, exact: Published<'exact'>, open: Published): void {
  page(open);
  analystPage(exact);
  either(exact);
  either(open);
  // @ts-expect-error a table that has not passed the door
  page(table);
  // @ts-expect-error exact values do not reach a public page
  page(exact);
  // @ts-expect-error what is public is not exact
  analystPage(open);
  const { question, kind, by, baseRule, where, level, target, limits, rows, numbers, notes } = open;
  const copied = { profile: 'public' as const, question, kind, by, baseRule, where, level, target, limits, rows, numbers, notes };
  // @ts-expect-error the same fields, put together by hand
  page(copied);
  // @ts-expect-error an exact table that only says it is public
  page({ ...exact, profile: 'public' });
}
