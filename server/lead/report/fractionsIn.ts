/** Shares that were claimed as 0.75–0.85 where per cent are wanted: they would be claimed to be under one per cent. */
import type { Problem } from '../../problems/problem.js';
import { perCent, type PartValues } from './partValues.js';

const decimals = /^\s*(0?[.,]\d+|[01])\s*(?:[-–—\u2212]|till|to)\s*(0?[.,]\d+|1(?:[.,]0+)?)\s*$/u;

export function fractionsIn(values: PartValues): readonly Problem[] {
  return [...values].flatMap(([id, written]): readonly Problem[] => {
    const base = /^(\w+\.claim\.\d+)\.value$/u.exec(id)?.[1];
    const limits = decimals.exec(written)?.slice(1) ?? [];
    const isShare = base !== undefined && (values.get(`${base}.kind`) ?? 'between') === 'between' && (values.get(`${base}.of`) ?? 'share') === 'share';
    if (!isShare || !limits.some((limit) => /[.,]/u.test(limit))) return [];
    const meant = limits.map((limit) => perCent(Number(limit.replace(',', '.')))).join('–');
    return [{ code: 'claim_in_per_cent', params: { written: written.trim(), meant }, field: `${base}.number` }];
  });
}
