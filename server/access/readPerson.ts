/** What people write about a person: an address and a name, as they are stored. */
import { ProblemError, type Problem } from '../problems/problem.js';

const invisible = /[\u200b-\u200d\u2060\ufeff]/g;
const control = /\p{Cc}/u;
const longestName = 100;
const longestAddress = 254;

/** Lower case, without blanks around it; undefined when no mail could go there. */
export function emailOf(text: string): string | undefined {
  const email = text.replace(invisible, '').trim().toLowerCase();
  return email.length <= longestAddress && /^[^\s<>@",;:\\()[\]]+@[^\s<>@",;:\\()[\]]+\.[^\s<>@",;:\\()[\].]+$/.test(email) && !control.test(email) ? email : undefined;
}

export function nameOf(text: string): string | undefined {
  const name = text.replace(invisible, '').trim().normalize('NFC');
  return name !== '' && name.length <= longestName && !control.test(name) ? name : undefined;
}

/** Errors ProblemError with both faults at once. */
export function readPerson(email: string, name: string): { readonly email: string; readonly name: string } {
  const read = { email: emailOf(email), name: nameOf(name) };
  if (read.email !== undefined && read.name !== undefined) return { email: read.email, name: read.name };
  const faults: readonly [string, string | undefined][] = [['name', read.name], ['email', read.email]];
  const [first = faultIn('name'), ...more] = faults.filter(([, value]) => value === undefined).map(([field]) => faultIn(field));
  throw new ProblemError(first, ...more);
}

function faultIn(field: string): Problem {
  return { code: `${field}_bad`, params: {}, field };
}
