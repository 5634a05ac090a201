import { domainToASCII } from 'node:url';
import { withoutEnd } from '../../../analysis/survey/withoutEnd.js';

const longest = 254;
const invisible = /[\u200b-\u200d\u2060\ufeff]/g;
const before = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const host = /^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z0-9]([a-z0-9-]*[a-z0-9])?$/;

/**
 * An address as it is compared and sent to: small letters, the host in ASCII without a dot at its end. One person written
 * twice is so found to be one. Undefined when no mail could go there; nothing that can begin a line of its own passes.
 */
export function mailAddress(text: string): string | undefined {
  const written = text.replace(invisible, '').trim();
  const at = written.lastIndexOf('@');
  const local = written.slice(0, Math.max(at, 0)).toLowerCase();
  const domain = written.slice(at + 1);
  // the platform reads hosts as browsers do, and would take white space and percent signs out first
  if (at < 1 || local.length > 64 || !before.test(local) || /[\s\p{Cc}%/?#:[\]\\]/u.test(domain)) return undefined;
  const ascii = domainToASCII(withoutEnd(domain, '.')).toLowerCase();
  const address = `${local}@${ascii}`;
  return host.test(ascii) && address.length <= longest && !/^[\d.]+$/.test(ascii) ? address : undefined;
}
