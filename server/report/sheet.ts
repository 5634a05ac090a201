import type { BuiltViews } from '../render/builtViews.js';

/**
 * A stylesheet of ours, to stand in a page that fetches nothing. Like a `Drawing` it is not escaped: it is what the
 * build made of views/assets, and no text of a survey is in it.
 */
export class Sheet {
  readonly #css: string;

  constructor(css: string) {
    if (css.includes('</')) throw new Error('a stylesheet may not end its element');
    this.#css = css;
  }

  /** Handlebars asks this of a value before it escapes it. */
  toHTML(): string {
    return `<style>${this.#css}</style>`;
  }
}

const fontFace = /@font-face\{[^}]*\}/g;

/** Letters of most European languages are in the first file of each weight; the rest fall back to Arial, as wide as Plex. */
function isKept(face: string): boolean {
  return face.includes('-latin-') && !face.includes('-latin-ext-');
}

async function withFont(views: BuiltViews, face: string): Promise<string> {
  const [whole, hashed = ''] = /url\(([^)]*)\)/.exec(face) ?? [];
  const name = [...views.assets].find(([, built]) => built === hashed)?.[0];
  if (whole === undefined || name === undefined) throw new Error('a font of the stylesheet is no asset');
  return face.split(whole).join(`url(data:font/woff2;base64,${(await views.readAsset(name)).toString('base64')})`);
}

/** A stylesheet with its fonts in it. */
export async function inlineSheet(views: BuiltViews, name: string): Promise<Sheet> {
  let css = (await views.readAsset(name)).toString('utf8');
  for (const [face] of [...css.matchAll(fontFace)]) css = css.split(face).join(isKept(face) ? await withFont(views, face) : '');
  return new Sheet(css);
}
