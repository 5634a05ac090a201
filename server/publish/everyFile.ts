/** Everything that an edition is offered as, in one archive: sent as it is made, of the very files that are offered one by one. */
import { setImmediate } from 'node:timers/promises';
import type { LoadedEdition } from '../acts/loadEdition.js';
import { DrawingFailed } from '../draw/drawingFailed.js';
import type { ZipEntry } from '../draw/documents/fixedZip.js';
import { streamedZip } from '../draw/documents/streamedZip.js';
import { everyFileWords } from '../../views/words/everyFile.js';
import type { InterfaceLanguage } from '../problems/problem.js';
import { dataPackage } from '../report/dataPackage.js';
import { reportFormatNames, ruleOf } from '../report/reportFormat.js';
import { summaryFormats } from '../report/summaryFormat.js';
import type { FileChoice } from './fileChoice.js';
import { figureFile, figureIn, isDrawn, keptName, type FileServices } from './figureFile.js';
import { figureNameParts, fileName, reportNameParts } from './fileName.js';
import { couldBeMade } from './making/couldBeMade.js';
import type { Step } from './making/step.js';
import type { Work } from './making/work.js';
import type { MadeOnce } from './madeOnce.js';
import { packageAbout } from './packageAbout.js';
import { keptReport, reportFile, type ReportChoice } from './reportFile.js';
import { keptSummary, summaryFile } from './summaryFile.js';

export interface EveryFile {
  readonly services: FileServices;
  readonly files: MadeOnce;
  readonly loaded: LoadedEdition;
  readonly languages: readonly InterfaceLanguage[];
}

/** One file of the archive. */
export interface ArchivePart {
  readonly path: string;
  /** Under which it is kept once it is made. */
  readonly name: string;
  readonly figure?: string;
  readonly get: () => Promise<Uint8Array>;
}

const packedFormats: ReadonlySet<string> = new Set(['png', 'pdf', 'docx', 'pptx', 'xlsx', 'zip']);

const wholeFigure = { size: 'doc', frame: 'full' } as const;
/** For documents and for slides, with title and source and without. */
const everySize = (['doc', 'slide'] as const).flatMap((size) => (['full', 'plot'] as const).map((frame) => ({ size, frame })));

interface Round {
  readonly choices: readonly FileChoice[];
  /** Of what is drawn only. */
  readonly isPicture: boolean;
}

/**
 * The numbers and what draws them; then pictures, where dots are made of the vectors before them; then pages, made of these too. One after the
 * other for all figures, as each is made by a process that has loaded what it needs, and not all of them have room at once.
 */
const rounds: readonly Round[] = [
  { choices: (['csv', 'xlsx', 'json'] as const).map((format) => ({ ...wholeFigure, format })), isPicture: false },
  { choices: [{ ...wholeFigure, format: 'vl.json' }], isPicture: true },
  { choices: (['svg', 'png'] as const).flatMap((format) => everySize.map((each) => ({ ...each, format }))), isPicture: true },
  { choices: everySize.map((each) => ({ ...each, format: 'pdf' })), isPicture: true },
];

function figureParts({ services, loaded: { edition } }: EveryFile, language: InterfaceLanguage, number: number, { choices, isPicture }: Round): readonly ArchivePart[] {
  if (isPicture && !isDrawn(services, { edition, language, number })) return [];
  return choices.map((choice) => {
    const path = `${language}/${everyFileWords[language].figures}/${fileName(edition, language, figureNameParts(number, choice), choice.format)}`;
    const wanted = { ...choice, edition, number, language };
    // told in figures is what is drawn: pages come long after
    const figure = choice.format === 'pdf' ? {} : { figure: `${language} ${String(number)}` };
    return { path, name: keptName(wanted), ...figure, get: async () => (await figureFile(services, wanted)).bytes };
  });
}

function reportParts({ services, files, loaded }: EveryFile, language: InterfaceLanguage): readonly ArchivePart[] {
  const choices = reportFormatNames.filter((format) => format !== 'data.zip').flatMap((format): readonly ReportChoice[] => [
    { format, language, archival: false },
    ...(ruleOf(format).standards?.includes('a') === true ? [{ format, language, archival: true }] : []),
  ]);
  return choices.map((choice) => {
    const get = async (): Promise<Uint8Array> => {
      const { bytes, whole } = await reportFile(services, files, loaded, choice);
      // alone it is sent, and says itself which picture it lacks; among everything nobody would look for that
      if (!whole) throw new DrawingFailed('a report lacks a picture');
      return bytes;
    };
    return { path: `${language}/${fileName(loaded.edition, language, reportNameParts(choice), choice.format)}`, name: keptReport(choice), get };
  });
}

function summaryParts({ services, files, loaded }: EveryFile, language: InterfaceLanguage): readonly ArchivePart[] {
  return summaryFormats.map((format) => ({
    path: `${language}/${fileName(loaded.edition, language, ['1p'], format)}`,
    name: keptSummary(format, language),
    get: async () => (await summaryFile(services, files, loaded, format, language)).bytes,
  }));
}

/** Pictures first: reports are made of them. */
export async function archiveParts(every: EveryFile): Promise<readonly ArchivePart[]> {
  const parts: ArchivePart[] = [];
  for (const language of every.languages) {
    for (const round of rounds) {
      for (const number of every.loaded.edition.plan.figures.keys()) {
        parts.push(...figureParts(every, language, number + 1, round));
        // what a figure is takes milliseconds to tell, and others get their turn between them
        await setImmediate();
      }
    }
    parts.push(...reportParts(every, language), ...summaryParts(every, language));
  }
  return parts;
}

/** A drawing that was too slow on a machine that is busy, or went down with another one, is not so the second time. */
async function twice(attempt: () => Promise<boolean>): Promise<boolean> {
  return (await attempt()) || attempt();
}

/** What has to be made before the archive is sent as fast as it is read. */
export async function archiveSteps({ services, loaded: { edition } }: EveryFile, parts: readonly ArchivePart[]): Promise<readonly Step[]> {
  const kept = await services.store.editions.listFiles(edition.survey, edition.number);
  return parts.map(({ name, figure, get }) => ({ ...(figure === undefined ? {} : { figure }), make: async () => kept.has(name) || twice(() => couldBeMade(get)) }));
}

export async function isArchiveKept({ services, loaded: { edition } }: EveryFile, parts: readonly ArchivePart[]): Promise<boolean> {
  const kept = await services.store.editions.listFiles(edition.survey, edition.number);
  return parts.every(({ name }) => kept.has(name));
}

/** What each picture shows, to paste where a program asks for its alternative text. */
async function altTexts({ services, loaded: { edition } }: EveryFile, language: InterfaceLanguage): Promise<ZipEntry> {
  const said: string[] = [];
  for (const i of edition.plan.figures.keys()) {
    const { drawing, words } = figureIn(services, { edition, language, number: i + 1, size: 'doc' });
    if (drawing !== undefined) said.push(`${words.label}. ${words.title}\n${words.alt}\n`);
    await setImmediate();
  }
  return { path: `${language}/${everyFileWords[language].figures}/${fileName(edition, language, ['alt'], 'txt')}`, bytes: Buffer.from(said.join('\n')) };
}

async function shared(every: EveryFile): Promise<readonly ZipEntry[]> {
  const { services, loaded, languages } = every;
  const { edition, stored } = loaded;
  const readme = languages.map((language) => everyFileWords[language].readme(edition.definition.example)).join('\n\n');
  return [
    { path: 'README.txt', bytes: Buffer.from(`${readme}\n`) },
    { path: 'edition.json', bytes: Buffer.from(stored.content) },
    ...(await Promise.all(languages.map((language) => altTexts(every, language)))),
    ...(await dataPackage(edition, packageAbout(services, loaded))).map((entry) => ({ ...entry, path: `data/${entry.path}` })),
  ];
}

/**
 * Errors  Error where something could not be made: an archive that opens looks whole. Whoever has been told that it is not,
 * and wants the rest, gets it with the names of what is missing at its end.
 */
async function* entriesOf(every: EveryFile, parts: readonly ArchivePart[], work: Work, takesRest: boolean): AsyncGenerator<ZipEntry> {
  const missing: string[] = [];
  yield* await shared(every);
  for (const [i, { path, get }] of parts.entries()) {
    const made = await work.made(i);
    if (made === undefined) throw new Error('an archive was given up while it was sent');
    if (made) yield { path, bytes: await get(), isPacked: packedFormats.has(path.split('.').at(-1) ?? '') };
    else if (takesRest) missing.push(path);
    else throw new Error('a file of an archive could not be made');
  }
  if (missing.length === 0) return;
  const said = every.languages.map((language) => everyFileWords[language].missing).join('\n');
  yield { path: 'MISSING.txt', bytes: Buffer.from(`${said}\n\n${missing.join('\n')}\n`) };
}

/** Every file is sent as soon as the work has made it; the work goes on however slowly it is read. */
export function everyFile(every: EveryFile, parts: readonly ArchivePart[], work: Work, takesRest: boolean): AsyncGenerator<Buffer> {
  return streamedZip(entriesOf(every, parts, work, takesRest));
}
