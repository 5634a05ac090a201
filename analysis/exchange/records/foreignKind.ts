import type { ForeignKind } from './recordFaults.js';

const starts = (head: Uint8Array, ...bytes: readonly number[]) => head.length >= bytes.length && bytes.every((byte, i) => head[i] === byte);

function holdsUtf16(head: Uint8Array, text: string): boolean {
  return new TextDecoder('utf-16le').decode(head.subarray(0, head.length - (head.length % 2))).includes(text);
}

/** What the beginning of a file says it is: a ZIP, a kind that is no table we read, or undefined, which may be text. */
export function foreignKind(head: Uint8Array): 'zip_begins' | ForeignKind | undefined {
  if (starts(head, 0x50, 0x4b, 3, 4) || starts(head, 0x50, 0x4b, 5, 6)) return 'zip_begins';
  // the container of Office 97, in which newer Office puts what has a password
  if (starts(head, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return holdsUtf16(head, 'EncryptedPackage') ? 'encrypted' : 'old_excel';
  if (starts(head, 0x25, 0x50, 0x44, 0x46, 0x2d)) return 'pdf';
  const text = new TextDecoder().decode(head.subarray(0, 200));
  return /^\s*<(\?xml|!doctype|html|table|head|meta|workbook)\b/i.test(text) ? 'markup' : undefined;
}
