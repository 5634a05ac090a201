/** What the build made of views/, as pages use it: every asset is among the public bytes at once, under its hashed name. */
import { extname } from 'node:path';
import { loadBuiltViews, type BuiltViews } from '../render/builtViews.js';
import type { PublicBuffers } from './buffers.js';
import { file } from './reply.js';

export interface Views extends BuiltViews {
  /** Name in views/assets -> address; throws when there is none. */
  readonly assetUrl: (name: string) => string;
}

const mediaTypes: ReadonlyMap<string, string> = new Map([
  ['.css', 'text/css; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.woff2', 'font/woff2'],
]);

/** @param folder where the build put the views (`dist/views`); every asset is put into `buffers` at once */
export async function loadViews(folder: string, buffers: PublicBuffers): Promise<Views> {
  const built = await loadBuiltViews(folder);
  const { assets, readAsset } = built;
  for (const [name, hashed] of assets) {
    const mediaType = mediaTypes.get(extname(hashed));
    if (mediaType === undefined) throw new Error(`no media type is known for ${hashed}`);
    buffers.put(`/assets/${hashed}`, file(await readAsset(name), mediaType, { cache: 'immutable' }));
  }
  const assetUrl = (name: string): string => {
    const hashed = assets.get(name);
    if (hashed === undefined) throw new Error(`there is no asset ${name}`);
    return `/assets/${hashed}`;
  };
  return { ...built, assetUrl };
}
