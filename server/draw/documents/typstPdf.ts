import { readFileSync } from 'node:fs';
import { NodeCompiler, type NodeError } from '@myriaddreamin/typst-ts-node-compiler';
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

function compilerHere(): NodeCompiler {
  compiler ??= NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: Object.values(fontFiles).map((file) => readFileSync(file)) }] });
  return compiler;
}

function faultOf(error: NodeError | null): Error {
  return new Error(`Typst: ${JSON.stringify(error?.shortDiagnostics ?? 'no document')}`);
}

/** Errors Error when Typst finds fault with the document */
export function typstPdf({ template, data, files, date, standard }: PdfOrder): Promise<Uint8Array> {
  const typst = compilerHere();
  try {
    const texts = (_key: string, value: unknown): unknown => (typeof value === 'string' ? printable(value) : value);
    typst.mapShadow('/document.json', Buffer.from(JSON.stringify(data, texts)));
    for (const [name, svg] of files) typst.mapShadow(`/${name}`, Buffer.from(printable(svg)));
    const compiled = typst.compile({ mainFileContent: templates[template] });
    if (compiled.result === null) throw faultOf(compiled.takeError());
    return Promise.resolve(typst.pdf(compiled.result, { pdfStandard: standard, creationTimestamp: Date.parse(date) / 1000 }));
  } finally {
    typst.resetShadow();
    typst.evictCache(0);
  }
}
