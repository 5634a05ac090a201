/** Two grids of five steps and "don't know", and people who answer them. */
import type { Answer, Response } from '../../../analysis/survey/answers.js';
import type { Definition } from '../../../analysis/survey/definition.js';
import { ask, definitionOf, option } from '../frame/definitionOf.js';

export const scale = [1, 2, 3, 4, 5].map((value) => option(`s${String(value)}`, { value })).concat(option('dont_know', { meaning: 'dont_know' }));

export function gapDefinition(rows: readonly string[], more: { readonly rowsFrom?: string; readonly sensitive?: boolean } = {}): Definition {
  const asked = more.rowsFrom === undefined ? [] : [ask.multiple(more.rowsFrom, rows)];
  return definitionOf([ask.single('role', ['phd', 'senior']), ...asked, ask.grid('importance', rows, scale, more), ask.grid('availability', rows, scale, more)], { background: ['role'] });
}

/** One person: role, and for each row what was said of importance and availability; 0: don't know, null: nothing. */
export function person(rows: readonly string[], ratings: readonly (readonly [number | null, number | null])[], role = 'phd'): Response {
  const said = (row: number, which: 0 | 1): string | undefined => {
    const rating = ratings[row]?.[which] ?? null;
    return rating === null ? undefined : rating === 0 ? 'dont_know' : `s${String(rating)}`;
  };
  const grid = (which: 0 | 1): Answer => {
    const codes = rows.map((row, k) => [row, said(k, which)] as const);
    return { kind: 'grid', rows: new Map(codes.flatMap(([row, code]) => (code === undefined ? [] : [[row, code] as const]))) };
  };
  return { definitionVersion: 1, language: 'sv', reached: ['page'], answers: new Map<string, Answer>([['role', { kind: 'single', code: role }], ['importance', grid(0)], ['availability', grid(1)]]) };
}

export const asked = { importance: 'importance', availability: 'availability' } as const;
