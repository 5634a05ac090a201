/** A Word file as parts, of which none is unpacked before it is known how large they all are. */
import { unzipSync } from 'fflate';
import { TemplateFault } from './templateFault.js';

/** A template of 20 MB is mostly pictures, and pictures hardly expand. */
export const limits = { parts: 3000, allBytes: 120e6, partBytes: 30e6 } as const;

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean => signature.every((byte, i) => bytes[i] === byte);

/** Kinds of file that people choose by mistake, by their first bytes. */
function refuseOthers(bytes: Uint8Array): void {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw new TemplateFault('template_old_word');
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) throw new TemplateFault('template_not_word', 'PDF');
  if (!startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) throw new TemplateFault('template_not_word');
}

interface Listed {
  readonly name: string;
  readonly originalSize: number;
}

function listed(bytes: Uint8Array): readonly Listed[] {
  const found: Listed[] = [];
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        found.push({ name, originalSize });
        return false;
      },
    });
  } catch {
    throw new TemplateFault('template_damaged', 'ZIP');
  }
  return found;
}

function refuseBombs(parts: readonly Listed[]): void {
  const all = parts.reduce((sum, { originalSize }) => sum + originalSize, 0);
  if (parts.length > limits.parts || all > limits.allBytes || parts.some(({ originalSize }) => originalSize > limits.partBytes)) throw new TemplateFault('template_expands');
  if (new Set(parts.map(({ name }) => name)).size !== parts.length) throw new TemplateFault('template_damaged', 'ZIP');
}

const kinds: readonly (readonly [RegExp, string])[] = [[/^xl\//, 'Excel'], [/^ppt\//, 'PowerPoint'], [/^mimetype$/, 'OpenDocument']];

export interface WordPackage {
  readonly names: readonly string[];
  /** Errors TemplateFault template_damaged where there is no such part, or it does not unpack. */
  read(name: string): Uint8Array;
}

/** Errors TemplateFault. */
export function openPackage(bytes: Uint8Array): WordPackage {
  refuseOthers(bytes);
  const parts = listed(bytes);
  refuseBombs(parts);
  const names = parts.map(({ name }) => name);
  if (!names.includes('[Content_Types].xml')) {
    const kind = kinds.find(([pattern]) => names.some((name) => pattern.test(name)))?.[1] ?? '';
    throw new TemplateFault('template_not_word', kind);
  }
  const read = (name: string): Uint8Array => {
    try {
      const part = unzipSync(bytes, { filter: (file) => file.name === name })[name];
      if (part !== undefined) return part;
    } catch {
      // told below
    }
    throw new TemplateFault('template_damaged', name);
  };
  return { names, read };
}
