/** The peer: Express that renders one Handlebars template with one model, and nothing else. Arguments: template, file of the model. */
import { readFileSync } from 'node:fs';
import express from 'express';
import { createRender } from '../../server/render/render.js';

const [template = '', modelFile = ''] = process.argv.slice(2);
const model = JSON.parse(readFileSync(modelFile, 'utf8')) as object;
const { templates } = (await import(new URL('../../views/templates.js', import.meta.url).href)) as { templates: ReadonlyMap<string, unknown> };
const render = createRender(templates);

const app = express();
app.disable('x-powered-by');
app.disable('etag');
app.get('/*path', (_request, response) => {
  response.type('html').send(render(template, model));
});
const server = app.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address !== null && typeof address === 'object') process.stdout.write(`listening http://127.0.0.1:${String(address.port)}\n`);
});
process.on('SIGTERM', () => process.exit(0));
