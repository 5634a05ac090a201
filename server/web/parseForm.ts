import { ProblemError } from '../problems/problem.js';

/** Field name to its values in the order they came. A Map, because a field may be called `__proto__`. */
export type Form = ReadonlyMap<string, readonly string[]>;

export const limits = { bodyBytes: 256 * 1024, fields: 500 } as const;

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Stricter than the platform's own parser, which replaces what it cannot read and so would change an answer. */
function decode(part: string): string {
  if (!part.includes('%') && !part.includes('+')) return part;
  const spaced = part.replaceAll('+', ' ');
  if (/%(?![0-9a-fA-F]{2})/.test(spaced)) throw new ProblemError({ code: 'web_bad_encoding', params: {} });
  try {
    return decodeURIComponent(spaced);
  } catch {
    throw new ProblemError({ code: 'web_bad_encoding', params: {} });
  }
}

/**
 * Shape `application/x-www-form-urlencoded` bytes in, fields out.
 * Errors ProblemError `web_bad_encoding` for anything that is not UTF-8, `web_too_many_fields` above the limit.
 */
export function parseForm(body: Buffer): Form {
  let text: string;
  try {
    text = utf8.decode(body);
  } catch {
    throw new ProblemError({ code: 'web_bad_encoding', params: {} });
  }
  const pairs = text.split('&', limits.fields + 1).filter((pair) => pair !== '');
  if (pairs.length > limits.fields) throw new ProblemError({ code: 'web_too_many_fields', params: { limit: limits.fields } });
  const form = new Map<string, string[]>();
  for (const pair of pairs) {
    const equals = pair.indexOf('=');
    const name = decode(equals < 0 ? pair : pair.slice(0, equals));
    const value = equals < 0 ? '' : decode(pair.slice(equals + 1));
    const values = form.get(name);
    if (values === undefined) form.set(name, [value]);
    else values.push(value);
  }
  return form;
}
