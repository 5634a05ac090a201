/** Where the pages of a visit are. */
import type { Screen } from './screens.js';

export interface Toward {
  /** Come back to the check page afterwards. */
  readonly isChange?: boolean;
  /** The first page after Start: who comes here without a cookie could not keep one. */
  readonly isBegun?: boolean;
}

export function screenPath(base: string, screen: Screen, toward: Toward = {}): string {
  const query = new URLSearchParams();
  if (screen.id !== '') query.set('at', screen.id);
  if (toward.isChange === true) query.set('change', '1');
  if (toward.isBegun === true) query.set('begun', '1');
  const text = query.toString();
  return `${base}/p/${screen.section.code}${text === '' ? '' : `?${text}`}`;
}

export function checkPath(base: string): string {
  return `${base}/check`;
}

export function resumePath(base: string): string {
  return `${base}/resume`;
}

export function donePath(base: string): string {
  return `${base}/done`;
}

export function withdrawPath(base: string): string {
  return `${base}/withdraw`;
}

export function noPath(base: string): string {
  return `${base}/no`;
}

/** Where a link that has been used leads. */
export function answeredPath(base: string): string {
  return `${base}/answered`;
}

/** What the survey does with answers and personal data. */
export function privacyPath(base: string): string {
  return `${base}/privacy`;
}
