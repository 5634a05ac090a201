/** The first figure as networks show it beside a link: 1200 pixels wide, with its title and source. */
import { ProblemError, type InterfaceLanguage } from '../problems/problem.js';
import { tableFormats } from '../report/figureFormat.js';
import type { LoadedEdition } from '../acts/loadEdition.js';
import { file, type Reply } from '../web/reply.js';
import { figureIn, mediaTypes, type FileServices } from './figureFile.js';
import type { MadeOnce } from './madeOnce.js';

const pixels = 1200;

/** Errors ProblemError nothing_to_draw. */
export async function sharePicture(services: FileServices, files: MadeOnce, { edition }: LoadedEdition, language: InterfaceLanguage): Promise<Reply> {
  const make = async () => {
    const { drawing } = figureIn(services, { edition, number: 1, language, size: 'slide' });
    if (drawing === undefined) throw new ProblemError({ code: 'nothing_to_draw', params: { formats: tableFormats.join(', ') } });
    return { bytes: await services.draw.png({ ...drawing, pixels }, 'full'), whole: true };
  };
  const { bytes, mediaType } = await files.get({ edition, name: `share.${language}.png`, mediaType: mediaTypes.png, make });
  return file(bytes, mediaType, { cache: 'immutable' });
}
