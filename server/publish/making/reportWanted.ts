import { ruleOf } from '../../report/reportFormat.js';
import { file, type Outgoing } from '../../web/reply.js';
import { pictureOf } from '../documentPictures.js';
import type { EveryFile } from '../everyFile.js';
import { fileName, reportNameParts } from '../fileName.js';
import { pageDrawings } from '../pageDrawings.js';
import { keptReport, reportFile, type ReportChoice } from '../reportFile.js';
import { couldBeMade } from './couldBeMade.js';
import { isFileKept } from './isFileKept.js';
import type { Step } from './step.js';
import type { WantedFile } from './wantedFile.js';

type Made = Omit<EveryFile, 'languages'>;

/** The pictures of one figure that the document is made of. */
async function drawFigure({ services, loaded: { edition } }: Made, number: number, { format, language }: ReportChoice): Promise<boolean> {
  if (format === 'html') return (await pageDrawings(services, edition, number, language)) !== 'failed';
  const { pictures } = ruleOf(format);
  if (pictures === undefined) return true;
  const { size, frame, kinds } = pictures;
  return (await pictureOf(services, { edition, language, number, size, frame }, kinds)) !== 'failed';
}

function stepsOf(made: Made, choice: ReportChoice): readonly Step[] {
  const { services, files, loaded } = made;
  const isDrawn = choice.format === 'html' || ruleOf(choice.format).pictures !== undefined;
  const figures = isDrawn ? loaded.edition.plan.figures.map((_, i): Step => ({ figure: String(i + 1), make: () => drawFigure(made, i + 1, choice) })) : [];
  return [...figures, { make: () => couldBeMade(() => reportFile(services, files, loaded, choice)) }];
}

/** A whole report as one file: its pictures, then the file. */
export function reportWanted(made: Made, choice: ReportChoice): WantedFile {
  const { services, files, loaded } = made;
  const { edition } = loaded;
  const { format, language, archival } = choice;
  const name = keptReport(choice);
  return {
    loaded,
    language,
    kind: format,
    file: `report.${format}`,
    choices: archival ? 'standard=a' : '',
    key: `${edition.survey}/${edition.number}/${name}`,
    isKept: () => isFileKept(services, edition, name),
    steps: () => Promise.resolve(stepsOf(made, choice)),
    send: async (): Promise<Outgoing> => {
      const { bytes, mediaType, whole } = await reportFile(services, files, loaded, choice);
      return file(bytes, mediaType, { cache: whole ? 'immutable' : 'personal', filename: fileName(edition, language, reportNameParts(choice), format) });
    },
  };
}
