import type { InterfaceLanguage } from '../problems/problem.js';

export function isInterfaceLanguage(tag: string | undefined): tag is InterfaceLanguage {
  return tag === 'sv' || tag === 'en';
}

/** The language of a path such as `/sv/s/x`, when it has one we speak. */
export function languageOfPath(path: string): InterfaceLanguage | undefined {
  const first = path.split('/', 2)[1];
  return isInterfaceLanguage(first) ? first : undefined;
}

/** The best of ours by an `Accept-Language` header; Swedish when it names neither. Regions are ignored. */
export function chooseLanguage(header: string | undefined): InterfaceLanguage {
  let best: InterfaceLanguage = 'sv';
  let bestQuality = 0;
  for (const part of (header ?? '').slice(0, 500).split(',')) {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
    const primary = tag.split('-', 1)[0];
    const written = parameters.find((parameter) => parameter.trim().startsWith('q='))?.trim().slice(2);
    const quality = written === undefined ? 1 : Number(written);
    if (isInterfaceLanguage(primary) && quality > bestQuality) [best, bestQuality] = [primary, quality];
  }
  return best;
}

/** Where a path without a language of ours should go, or undefined when it is not a page's path. */
export function pathInLanguage(path: string, language: InterfaceLanguage): string | undefined {
  if (path === '/') return `/${language}/`;
  const match = /^\/([a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{1,8})*)(\/.*)?$/.exec(path);
  if (match === null || languageOfPath(path) !== undefined) return undefined;
  const rest = match[2] ?? '/';
  return `/${language}${rest.replace(/^\/+/, '/')}`;
}
