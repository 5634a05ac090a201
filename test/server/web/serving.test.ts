/**
 * What takes a while is under way in one of several processes, and whoever asks, of whichever, is told of it and may stop it.
 * Authority: issue "Progress is shown for anything over a second, and can be cancelled"; contracts, `WEB_CONCURRENCY`.
 */
import { createServer, type Server } from 'node:http';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { publishEdition } from '../../../server/acts/publishEdition.js';
import { allRoutes } from '../../../server/start/webProgram.js';
import { createApp } from '../../../server/web/createApp.js';
import { createWebServer, listen, listenAt } from '../../../server/web/listen.js';
import { handingOn, socketOf } from '../../../server/web/serving.js';
import { ask, type Site } from '../collect/openSite.js';
import { goesTo, isOver, openHeldDesk, plain, see, send, stateOf, until, type HeldDesk } from '../lead/underWay/heldDesk.js';
import { signedIn, type DeskVisitor } from '../lead/signedIn.js';

describe('several processes that serve one port', function () {
  this.timeout(60_000);
  const folder = mkdtempSync(join(tmpdir(), 'behov-serving-'));
  const servers: Server[] = [];
  let desk: HeldDesk;
  let first: DeskVisitor;
  let second: DeskVisitor;
  const ports: number[] = [];

  /** As `startWebProgram` puts it together. */
  async function opened(number: number): Promise<DeskVisitor> {
    const serving = { number, folder };
    const services = { ...desk.site.services, config: { ...desk.site.services.config, webConcurrency: 2, serving: number } };
    const app = createApp(services, allRoutes(services));
    const [forAll, forOthers] = [createWebServer(handingOn(app, serving), undefined), createWebServer(app, undefined)];
    servers.push(forAll, forOthers);
    await listenAt(forOthers, socketOf(serving));
    const port = await listen(forAll, 0, '127.0.0.1');
    ports.push(port);
    const site: Site = { ...desk.site, port, origin: `http://127.0.0.1:${String(port)}` };
    return signedIn(site, 'lead', 'small');
  }

  before(async () => {
    desk = await openHeldDesk();
    [first, second] = [await opened(1), await opened(2)];
  });
  after(async () => {
    for (const server of servers) {
      server.closeAllConnections();
      server.close();
    }
    await desk.site.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('work begun in one is seen and stopped by way of another', async () => {
    const name = await desk.survey('between');
    const before = await desk.everything();
    const open = desk.answers.hold();
    const address = goesTo(await send(first, `/sv/w/${name}/results`));
    expect(address).to.match(new RegExp(`^/sv/w/${name}/results/doing/freeze-1\\.[\\w-]{16}$`));
    expect([stateOf(await see(second, address)), stateOf(await see(first, address))]).to.deep.equal(['working', 'working']);
    expect(goesTo(await send(second, address))).to.equal(address);
    open();
    expect(stateOf(await until(second, address, isOver))).to.equal('stopped');
    expect(await desk.everything()).to.equal(before);
  });

  it('a page that one has put together is given by way of another, to whom it is for', async () => {
    const name = await desk.survey('looked');
    const preview = `/sv/w/${name}/report/preview`;
    await second.post(`/sv/w/${name}/report/count`, []);
    const open = desk.pictures.hold();
    const address = goesTo(await see(second, preview));
    expect(address).to.match(/\/doing\/preview-2\.[\w-]{16}$/);
    open();
    // the same person, by way of the other process
    const [host] = [`127.0.0.1:${String(ports[0])}`];
    const cookie = [...second.cookies].map(([key, value]) => `${key}=${value}`).join('; ');
    const asked = (path: string) => ask(ports[0] ?? 0, 'GET', path, { headers: { accept: 'text/html', host, cookie } });
    let seen = await asked(address);
    for (let tries = 0; !isOver(seen) && tries < 200; tries += 1) seen = await asked(address);
    const made = /url=([^"]+)"/.exec(plain(seen))?.[1] ?? '';
    expect([stateOf(seen), made]).to.deep.equal(['ready', `${preview}?made=${address.split('/').at(-1) ?? ''}`]);
    const page = await asked(made);
    expect([page.status, page.text.includes('<svg')]).to.deep.equal([200, true]);
  });

  it('a file that is made in one has one page in all of them, and one button', async () => {
    const { store, services } = desk.site;
    const name = await desk.survey('filed');
    await publishEdition(store, { survey: name, note: '', now: services.clock(), who: 'test', language: 'sv' });
    const open = desk.pictures.hold();
    const address = goesTo(await see(first, `/sv/r/${name}/1.0/report.zip`));
    expect(address).to.match(/[?&]turn=1\.[\w-]{16}$/);
    const page = await see(second, address);
    const action = /<form method="post" action="([^"]+)"/.exec(page.text)?.[1]?.replace(/&amp;/g, '&').replace(/&#x3D;/g, '=') ?? '';
    expect([stateOf(page), action]).to.deep.equal(['working', address]);
    await send(second, action, [['turn', new URLSearchParams(address.split('?')[1]).get('turn') ?? '']]);
    const left = [stateOf(await see(first, address)), stateOf(await see(second, address))];
    open();
    expect(left).to.deep.equal(['left', 'left']);
    expect([stateOf(await until(first, address, isOver)), stateOf(await until(second, address, isOver))]).to.satisfy((states: readonly string[]) => states.every((state) => state === 'left' || state === 'stopped'));
  });

  it('what was under way in one that is gone is over, and that is said; what is sent there is read all the same', async () => {
    const name = await desk.survey('gone');
    const address = `/sv/w/${name}/results/doing/freeze-3.${'x'.repeat(16)}`;
    expect([goesTo(await see(first, address)), goesTo(await send(first, address))]).to.deep.equal([`/sv/w/${name}/results?said=over`, `/sv/w/${name}/results?said=over`]);
  });

  it('hands on nothing else: who answers a survey or signs in is met where they come in', async () => {
    const here = async (path: string): Promise<number> => (await fetch(`http://127.0.0.1:${String(ports[0])}${path}`)).status;
    const met: string[] = [];
    const other = createServer((request, response) => {
      met.push(request.url ?? '');
      response.end();
    });
    servers.push(other);
    await listenAt(other, socketOf({ number: 5, folder }));
    const secret = 'x'.repeat(16);
    for (const path of [`/sv/login?turn=5.${secret}`, `/sv/s/every-kind?made=freeze-5.${secret}`, `/sv/r/x/1.0?turn=5.${secret}`, `/sv/w/x/results/doing/freeze-1.${secret}`, `/sv/w/x/results/doing/freeze-${secret}`, `/live?turn=5.${secret}`]) await here(path);
    expect(met).to.deep.equal([]);
    const handed = [`/sv/r/x/1.0/making/report.pdf?standard=a&turn=5.${secret}`, `/en/w/x/report/doing/look-5.${secret}`, `/en/w/x/report/preview?made=preview-5.${secret}`];
    for (const path of handed) expect(await here(path), path).to.equal(200);
    expect(met).to.deep.equal(handed);
  });

  it('one that falls silent in the middle is cut, not waited for, and nobody is told that it answered', async () => {
    const broken = createServer((_request, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('half');
      setImmediate(() => response.destroy());
    });
    servers.push(broken);
    await listenAt(broken, socketOf({ number: 4, folder }));
    const origin = `http://127.0.0.1:${String(ports[0])}`;
    const response = await fetch(`${origin}/sv/w/x/results/doing/freeze-4.${'x'.repeat(16)}`);
    expect(await response.text().catch((fault: unknown) => fault)).to.be.instanceOf(Error);
    expect((await fetch(`${origin}/live`)).status, 'and the next is answered').to.equal(200);
  });
});
