/**
 * The pages that are asked for most, found without Express: it costs as much again as making the page. Only routes that
 * say so, only GET, HEAD and POST, only paths written exactly as the pattern; everything else, refusals included, is Express's.
 */
import type { Route } from './route.js';

export interface Found {
  readonly route: Route;
  readonly params: ReadonlyMap<string, string>;
}

interface Pattern {
  readonly route: Route;
  readonly segments: readonly string[];
}

function paramsOf({ segments }: Pattern, path: readonly string[]): ReadonlyMap<string, string> | undefined {
  const params = new Map<string, string>();
  for (const [index, segment] of segments.entries()) {
    const value = path[index] ?? '';
    if (segment.startsWith(':')) params.set(segment.slice(1), value);
    else if (segment !== value) return undefined;
  }
  return params;
}

export type FindRoute = (method: Route['method'], path: string) => Found | undefined;

/** Undefined where Express should look. A path with percent-encoding is one of those. */
export function createQuickRoutes(routes: readonly Route[]): FindRoute {
  return findAmong(routes.filter((route) => route.quick === true));
}

/** The first of these routes whose pattern the path is. */
export function findAmong(routes: readonly Route[]): FindRoute {
  const patterns = routes.map((route) => ({ route, segments: route.path.split('/') }));
  return (method, path) => {
    if (!/^\/(?:sv|en)(?:\/[A-Za-z0-9._-]+)+$/.test(path)) return undefined;
    const segments = path.split('/');
    for (const pattern of patterns) {
      const params = pattern.route.method === method && pattern.segments.length === segments.length ? paramsOf(pattern, segments) : undefined;
      if (params !== undefined) return { route: pattern.route, params };
    }
    return undefined;
  };
}
