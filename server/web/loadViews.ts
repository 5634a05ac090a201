/** What the build made of views/: compiled templates, and styles, script, mark and fonts under hashed names. */
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PublicBuffers } from './buffers.js';
import { createRender, type Render } from './render.js';
import { file } from './reply.js';

export interface Views {
  readonly render: Render;
  /** Name in views/assets -> address; throws when there is none. */
  readonly assetUrl: (name: string) => string;
}

const mediaTypes: ReadonlyMap<string, string> = new Map([
  ['.css', 'text/css; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.woff2', 'font/woff2'],
]);

function isTemplates(value: unknown): value is { readonly templates: ReadonlyMap<string, unknown> } {
  return typeof value === 'object' && value !== null && 'templates' in value && value.templates instanceof Map;
}

function readManifest(text: string): ReadonlyMap<string, string> {
  const manifest: unknown = JSON.parse(text);
  if (typeof manifest !== 'object' || manifest === null) throw new Error('assets.json is not a map of names');
  return new Map(Object.entries(manifest).map(([name, hashed]) => [name, String(hashed)]));
}

/** @param folder where the build put the views (`dist/views`); every asset is put into `buffers` at once */
export async function loadViews(folder: string, buffers: PublicBuffers): Promise<Views> {
  const module: unknown = await import(pathToFileURL(join(folder, 'templates.js')).href);
  if (!isTemplates(module)) throw new Error('templates.js exports no templates');
  const manifest = readManifest(await readFile(join(folder, 'assets.json'), 'utf8'));
  for (const hashed of manifest.values()) {
    const mediaType = mediaTypes.get(extname(hashed));
    if (mediaType === undefined) throw new Error(`no media type is known for ${hashed}`);
    buffers.put(`/assets/${hashed}`, file(await readFile(join(folder, 'assets', hashed)), mediaType, { cache: 'immutable' }));
  }
  const assetUrl = (name: string): string => {
    const hashed = manifest.get(name);
    if (hashed === undefined) throw new Error(`there is no asset ${name}`);
    return `/assets/${hashed}`;
  };
  return { render: createRender(module.templates), assetUrl };
}
