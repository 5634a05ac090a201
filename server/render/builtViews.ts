/** What the build made of views/: compiled templates, and styles, script, mark and fonts under hashed names. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createRender, type Render } from './render.js';

export interface BuiltViews {
  readonly render: Render;
  /** Name in views/assets -> the name the build gave it, which carries a hash of its content. */
  readonly assets: ReadonlyMap<string, string>;
  /** The bytes of an asset by its name in views/assets. Errors when there is none. */
  readonly readAsset: (name: string) => Promise<Buffer>;
}

/** Where the build puts the views, seen from the compiled program. */
export const viewsFolder = fileURLToPath(new URL('../../views/', import.meta.url));

function isTemplates(value: unknown): value is { readonly templates: ReadonlyMap<string, unknown> } {
  return typeof value === 'object' && value !== null && 'templates' in value && value.templates instanceof Map;
}

function readManifest(text: string): ReadonlyMap<string, string> {
  const manifest: unknown = JSON.parse(text);
  if (typeof manifest !== 'object' || manifest === null) throw new Error('assets.json is not a map of names');
  return new Map(Object.entries(manifest).map(([name, hashed]) => [name, String(hashed)]));
}

/** @param folder where the build put the views (`dist/views`) */
export async function loadBuiltViews(folder: string): Promise<BuiltViews> {
  const module: unknown = await import(pathToFileURL(join(folder, 'templates.js')).href);
  if (!isTemplates(module)) throw new Error('templates.js exports no templates');
  const assets = readManifest(await readFile(join(folder, 'assets.json'), 'utf8'));
  return {
    render: createRender(module.templates),
    assets,
    readAsset: (name) => {
      const hashed = assets.get(name);
      if (hashed === undefined) throw new Error(`there is no asset ${name}`);
      return readFile(join(folder, 'assets', hashed));
    },
  };
}
