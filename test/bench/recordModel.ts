/**
 * The page object behind one page of a running server, so that a peer can render the same template with it.
 * Joins the server's database with its settings. Argument: file to write the template's name and the model to.
 */
import { writeFileSync } from 'node:fs';
import { readConfig } from '../../server/config.js';
import { openServices } from '../../server/start/openServices.js';
import { allRoutes } from '../../server/start/webProgram.js';
import { openStore } from '../../server/store/openStore.js';
import { createApp } from '../../server/web/createApp.js';
import { createWebServer, listen } from '../../server/web/listen.js';
import type { Render } from '../../server/render/render.js';

const [file = '', path = '', cookie = ''] = process.argv.slice(2);
const config = readConfig(process.env);
const store = await openStore(config, { tenure: 'borrows', warn: () => undefined });
const services = await openServices(store, config);
let seen: { readonly template: string; readonly model: object } | undefined;
const render: Render = (template, model) => {
  seen = { template, model };
  return services.views.render(template, model);
};
const recording = { ...services, views: { ...services.views, render } };
const server = createWebServer(createApp(recording, allRoutes(recording)), undefined);
const port = await listen(server, 0, '127.0.0.1');
const response = await fetch(`http://127.0.0.1:${String(port)}${path}`, { headers: { cookie }, redirect: 'manual' });
await response.arrayBuffer();
writeFileSync(file, JSON.stringify(seen));
server.closeAllConnections();
server.close();
await services.draw.close();
await store.close();
