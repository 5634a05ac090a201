import { readFileSync } from 'node:fs';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { fontFiles } from '../fontFiles.js';
import { printable } from './printable.js';
import { templates, type TemplateName } from './pdfTemplates.js';

export interface PdfOrder {
  readonly template: TemplateName;
  /** All that is said: read by the template as JSON. No text of anybody is ever part of its source. */
  readonly data: object;
  /** Pictures by name, as SVG. */
  readonly files: ReadonlyMap<string, string>;
  /** ISO date: the creation date of the file. */
  readonly date: string;
  readonly standard: 'ua-1' | 'a-2a';
}

const workspace = '/';
let compiler: NodeCompiler | undefined;

/** The first time it reads the fonts. */
function compilerHere(): NodeCompiler {
  compiler ??= NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: Object.values(fontFiles).map((file) => readFileSync(file)) }] });
  return compiler;
}

/** Errors Error when Typst finds fault with the document */
export function typstPdf({ template, data, files, date, standard }: PdfOrder): Promise<Uint8Array> {
  const typst = compilerHere();
  try {
    const texts = (_key: string, value: unknown): unknown => (typeof value === 'string' ? printable(value) : value);
    typst.mapShadow('/document.json', Buffer.from(JSON.stringify(data, texts)));
    for (const [name, svg] of files) typst.mapShadow(`/${name}`, Buffer.from(printable(svg)));
    // compiled and written in one step: a compiled document that is handed out keeps its thirty megabytes for as long as the process lives
    return Promise.resolve(typst.pdf({ mainFileContent: templates[template] }, { pdfStandard: standard, creationTimestamp: Date.parse(date) / 1000 }));
  } catch (error) {
    throw new Error(`Typst: ${error instanceof Error ? error.message.trim() : 'no document'}`);
  } finally {
    typst.resetShadow();
    typst.evictCache(0);
  }
}
