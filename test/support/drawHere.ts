/** Figures and documents made for real, in this process. */
import type { Draw } from '../../server/draw/draw.js';
import { made } from '../../server/draw/documents/made.js';
import { makers } from '../../server/draw/documents/makers.js';
import { packed } from '../../server/draw/documents/packed.js';
import { figurePng } from '../../server/draw/figurePng.js';
import { figureSvg } from '../../server/draw/figureSvg.js';
import { measureText } from '../../server/draw/measureText.js';

/** @param before each picture, which is not drawn where it fails; with what it is a picture of */
export function drawHere(before: (picture: string) => Promise<void> = () => Promise.resolve()): Draw {
  const svg: Draw['svg'] = async (figure, frame) => {
    await before(`${figure.id} ${frame}`);
    return figureSvg(figure, frame);
  };
  /** What is drawn already is not drawn again, but made into something else where pictures are made. */
  const known = async (drawn: string, picture: string): Promise<string> => {
    await before(picture);
    return drawn;
  };
  return {
    measure: measureText,
    svg,
    png: async (figure, frame, drawn) => Buffer.from(figurePng(await (drawn === undefined ? svg(figure, frame) : known(drawn, `${figure.id} ${frame}`)), figure)),
    document: async (format, order) => Buffer.from(await makers[format](order)),
    pdf: async (figure, frame, date, drawn) => Buffer.from(await made({ make: 'figure', figure: { ...figure, svg: drawn ?? (await svg(figure, frame)), date } })),
    summary: async (format, summary) => Buffer.from(await made({ make: 'summary', format, summary })),
    pack: (order) => Promise.resolve(Buffer.from(packed(order))),
    close: () => Promise.resolve(),
  };
}
