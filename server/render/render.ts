/** Pages from templates compiled in the build. Only the runtime is here, so no text can ever become a template. */
import { createRequire } from 'node:module';

/** Page models are strings, booleans, and lists and records of them: a template decides nothing. */
export type Model = { readonly [key: string]: Value };
export type Value = string | boolean | readonly Value[] | Model;

/** Errors when there is no template of that name, or the model lacks something the template prints. */
export type Render = (template: string, model: object) => string;

type Rendered = (model: object, options: object) => string;

interface Runtime {
  template(spec: unknown): Rendered;
}

function isRuntime(value: unknown): value is Runtime {
  return typeof value === 'object' && value !== null && 'template' in value && typeof value.template === 'function';
}

function loadRuntime(): Runtime {
  const loaded: unknown = createRequire(import.meta.url)('handlebars/runtime');
  if (!isRuntime(loaded)) throw new Error('the Handlebars runtime has no template()');
  return loaded;
}

/** @param templates compiled templates by name, e.g. `pages/start`; those under `partials/` and `layout` may be used by others */
export function createRender(templates: ReadonlyMap<string, unknown>): Render {
  const runtime = loadRuntime();
  const compiled = new Map<string, Rendered>();
  for (const [name, spec] of templates) compiled.set(name, runtime.template(spec));
  const partials = Object.fromEntries(compiled);
  return (template, model) => {
    const render = compiled.get(template);
    if (render === undefined) throw new Error(`there is no template ${template}`);
    return render(model, { partials });
  };
}
