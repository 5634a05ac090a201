import { createServer } from 'node:http';
import { expect } from 'chai';
import { axeViolations, closeBrowser, openPage } from './browser.js';

describe('the browser of the page tests', () => {
  after(closeBrowser);

  it('opens a page and finds what is wrong with it, so that finding nothing means something', async function () {
    this.timeout(60_000);
    const server = createServer((_request, response) => {
      response.setHeader('content-type', 'text/html');
      response.end('<!doctype html><title>x</title><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const page = await openPage({ width: 390 });
    try {
      if (address === null || typeof address === 'string') throw new Error('no port');
      await page.goto(`http://127.0.0.1:${String(address.port)}/`);
      const found = await axeViolations(page);
      expect(found.map((line) => line.split(':')[0])).to.include.members(['html-has-lang', 'image-alt']);
    } finally {
      await page.context().close();
      server.close();
    }
  });
});
