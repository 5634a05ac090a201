/** F24: what happens to a browser while somebody answers ends with a receipt, and the right words meanwhile. Authority: trust.md 5.3, 5.4. */
import { expect } from 'chai';
import { play, scenes } from '../../faults/browserScenes.js';
import { smallSurvey } from '../../faults/smallSurvey.js';
import { closeBrowser, openPage } from '../../support/browser.js';
import { openSite, putSurvey, type Site } from './openSite.js';

describe('F24 in the browser', function () {
  this.timeout(120_000);
  let site: Site;
  before(async () => {
    site = await openSite();
    await putSurvey(site.store, smallSurvey('trial'));
  });
  after(async () => {
    await closeBrowser();
    await site.close();
  });

  for (const [n, scene] of scenes.entries()) {
    it(`${scene.name}: nothing written is lost, and one answer is stored`, async () => {
      const mark = `m-${String(n).padStart(16, '0')}`;
      const played = await play(scene, (javaScript) => openPage({ width: 390, locale: 'en', javaScript }), `${site.origin}/en/s/trial`, mark);
      expect({ ...played, scene: scene.name }).to.deep.equal({ scene: scene.name, isAcknowledged: true, wrong: [] });
      let found = 0;
      for await (const { answers } of site.store.answers.readAll('trial')) if (JSON.stringify(answers.get('comment')).includes(mark)) found += 1;
      expect(found).to.equal(1);
    });
  }
});
