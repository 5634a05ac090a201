/** Everything that an edition is offered as, in one archive: made as it is sent, of the very files that are offered one by one. */
import type { LoadedEdition } from '../acts/loadEdition.js';
import type { ZipEntry } from '../draw/documents/fixedZip.js';
import { streamedZip } from '../draw/documents/streamedZip.js';
import { DrawingFailed } from '../draw/drawingFailed.js';
import { everyFileWords } from '../../views/words/everyFile.js';
import { ProblemError, type InterfaceLanguage } from '../problems/problem.js';
import { dataPackage } from '../report/dataPackage.js';
import { reportFormatNames } from '../report/reportFormat.js';
import type { FileChoice } from './fileChoice.js';
import { figureFile, figureIn, type FileServices } from './figureFile.js';
import { fileName } from './fileName.js';
import { inOrder } from './inOrder.js';
import type { MadeOnce } from './madeOnce.js';
import { reportFile } from './reportFile.js';

export interface EveryFile {
  readonly services: FileServices;
  readonly files: MadeOnce;
  readonly loaded: LoadedEdition;
  readonly languages: readonly InterfaceLanguage[];
}

/** What could not be made now is told by its name at the end. */
type Made = { readonly entries: readonly ZipEntry[] } | { readonly missing: string };
type Maker = () => Promise<Made>;

/** Drawers are two, and the documents have a process of their own. */
const madeAhead = 4;
const packedFormats: ReadonlySet<string> = new Set(['png', 'pdf', 'docx', 'pptx', 'xlsx', 'zip']);

function made(path: string, make: () => Promise<Uint8Array>): Maker {
  return async () => {
    try {
      const bytes = await make();
      return { entries: [{ path, bytes, isPacked: packedFormats.has(path.split('.').at(-1) ?? '') }] };
    } catch (error) {
      if (error instanceof DrawingFailed || error instanceof ProblemError) return { missing: path };
      throw error;
    }
  };
}

/** For documents and for slides, with title and source and without; then the numbers. */
const pictures: readonly FileChoice[] = (['doc', 'slide'] as const).flatMap((size) => (['png', 'svg'] as const).flatMap((format) => (['full', 'plot'] as const).map((frame) => ({ format, size, frame }))));
const data: readonly FileChoice[] = (['csv', 'xlsx', 'json'] as const).map((format) => ({ format, size: 'doc', frame: 'full' }));

function figureMakers({ services, loaded: { edition } }: EveryFile, language: InterfaceLanguage, number: number): readonly Maker[] {
  const isDrawn = figureIn(services, { edition, language, number, size: 'doc' }).drawing !== undefined;
  return [...(isDrawn ? pictures : []), ...data].map((choice) => {
    const isPicture = choice.format === 'png' || choice.format === 'svg';
    const parts = [`fig${String(number)}`, ...(isPicture ? [choice.size, ...(choice.frame === 'plot' ? ['plot'] : [])] : [])];
    const path = `${language}/${everyFileWords[language].figures}/${fileName(edition, language, parts, choice.format)}`;
    return made(path, async () => (await figureFile(services, { ...choice, edition, number, language })).bytes);
  });
}

/** Pictures first: reports are made of them. */
function makersIn(every: EveryFile, language: InterfaceLanguage): readonly Maker[] {
  const { services, files, loaded } = every;
  const { edition } = loaded;
  const reports = reportFormatNames.filter((format) => format !== 'data.zip').map((format) =>
    made(`${language}/${fileName(edition, language, [], format)}`, async () => (await reportFile(services, files, loaded, { format, language, archival: false })).bytes));
  return [...edition.plan.figures.flatMap((_, i) => figureMakers(every, language, i + 1)), ...reports];
}

function shared({ loaded: { edition, stored }, languages }: EveryFile): readonly ZipEntry[] {
  const readme = languages.map((language) => everyFileWords[language].readme(edition.definition.example)).join('\n\n');
  return [
    { path: 'README.txt', bytes: Buffer.from(`${readme}\n`) },
    { path: 'edition.json', bytes: Buffer.from(stored.content) },
    ...dataPackage(edition, { hash: stored.hash }).map((entry) => ({ ...entry, path: `data/${entry.path}` })),
  ];
}

async function* entriesOf(every: EveryFile): AsyncGenerator<ZipEntry> {
  const missing: string[] = [];
  const makers: readonly Maker[] = [() => Promise.resolve({ entries: shared(every) }), ...every.languages.flatMap((language) => makersIn(every, language))];
  for await (const one of inOrder(makers, madeAhead)) {
    if ('missing' in one) missing.push(one.missing);
    else yield* one.entries;
  }
  if (missing.length === 0) return;
  const said = every.languages.map((language) => everyFileWords[language].missing).join('\n');
  yield { path: 'MISSING.txt', bytes: Buffer.from(`${said}\n\n${missing.join('\n')}\n`) };
}

/** Whoever stops asking stops it: what was begun is kept, and nothing more is made. */
export function everyFile(every: EveryFile): AsyncGenerator<Buffer> {
  return streamedZip(entriesOf(every));
}
