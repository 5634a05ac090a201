/** One real survey, read as the command line reads it, against everything its authors published of it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvRecords } from '../../analysis/exchange/csvRecords.js';
import { readAnswers } from '../../server/acts/readAnswers.js';
import { projectRoot } from '../support/projectRoot.js';
import { checkFigure } from './checkFigure.js';
import { checkTable } from './checkTable.js';
import { readFiguresFile, type FiguresFile } from './figuresFile.js';
import { Numbers } from './numbers.js';
import { readPublished, type PublishedFigures } from './published.js';
import type { Verdict } from './verdict.js';

/** By figure or file; one without an entry, or an entry without one, is not reproduced. */
export type Verdicts = ReadonlyMap<string, Verdict>;

function failure(error: unknown): Verdict {
  return { is: 'not reproduced', why: error instanceof Error ? error.message : String(error) };
}

function judged<Published, Entry>(published: ReadonlyMap<string, Published>, entries: ReadonlyMap<string, Entry>, check: (one: Published, entry: Entry) => Verdict): Verdicts {
  const verdicts = new Map<string, Verdict>();
  for (const name of new Set([...published.keys(), ...entries.keys()])) {
    const one = published.get(name);
    const entry = entries.get(name);
    if (one === undefined) verdicts.set(name, { is: 'not reproduced', why: 'figures.yaml names what was not published' });
    else if (entry === undefined) verdicts.set(name, { is: 'not reproduced', why: 'figures.yaml says nothing of it' });
    else {
      try {
        verdicts.set(name, check(one, entry));
      } catch (error) {
        verdicts.set(name, failure(error));
      }
    }
  }
  return verdicts;
}

export function judgeFigures(published: PublishedFigures, file: FiguresFile, numbers: Numbers): Verdicts {
  const figures = new Map(published.figures.map((figure) => [figure.id, figure]));
  return judged(figures, file.figures, (figure, entry) => checkFigure(figure, entry, numbers, published));
}

function judgeTables(folder: string, published: PublishedFigures, file: FiguresFile, numbers: Numbers): Verdicts {
  const tables = join(folder, 'published');
  const files = existsSync(tables) ? readdirSync(tables) : [];
  return judged(new Map(files.map((name) => [name, join(tables, name)])), file.tables, (path, entry) => {
    if (entry.kind !== 'table') return { is: entry.kind, why: entry.why };
    const { records } = csvRecords(readFileSync(path, 'utf8'));
    return checkTable(records.map(({ cells }) => cells), entry, numbers, published.tolerance);
  });
}

export interface RealSurvey {
  readonly published: PublishedFigures;
  readonly file: FiguresFile;
  readonly numbers: Numbers;
}

/** Errors as `readAnswers`: everything wrong with the definition, the mapping or the file. */
export async function readRealSurvey(name: string, folder: string): Promise<RealSurvey> {
  const own = join(projectRoot, 'test', 'real', name);
  const file = readFiguresFile(join(own, 'figures.yaml'));
  const files = { survey: join(own, 'survey.yaml'), mapping: join(own, 'mapping.yaml'), responses: join(folder, file.answers) };
  const read = await readAnswers(files, { progress: () => undefined });
  const { definition } = read;
  if (definition.survey !== file.survey) throw new Error(`figures.yaml is of ${file.survey}, survey.yaml of ${definition.survey}`);
  return { published: readPublished(folder), file, numbers: new Numbers(read) };
}

export async function reproduce(name: string, folder: string): Promise<{ readonly figures: Verdicts; readonly tables: Verdicts }> {
  const { published, file, numbers } = await readRealSurvey(name, folder);
  return { figures: judgeFigures(published, file, numbers), tables: judgeTables(folder, published, file, numbers) };
}
