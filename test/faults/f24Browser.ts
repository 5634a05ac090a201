import { closeBrowser, openPage } from '../support/browser.js';
import { play, scenes } from './browserScenes.js';
import { markFrom } from './crowd.js';
import type { Fault } from './fault.js';
import { Ledger } from './ledger.js';
import { outcomeOf } from './outcome.js';
import { openWorld } from './world.js';

export const f24Browser: Fault = {
  name: 'F24',
  title: 'Chromium offline, cut off, crashed, without room or without a script while somebody answers',
  runs: { short: scenes.length, default: 3 * scenes.length, full: 60 },
  async run({ runs, chance, folder }) {
    const world = await openWorld({ folder });
    try {
      const survey = await world.newSurvey();
      const ledger = new Ledger();
      for (let n = 0; n < runs; n += 1) {
        const scene = scenes[n % scenes.length];
        if (scene === undefined) continue;
        const mark = markFrom(chance);
        const { isAcknowledged, wrong } = await play(scene, (javaScript) => openPage({ width: 390, locale: 'en', javaScript }), `http://127.0.0.1:${String(world.port)}/en/s/${survey}`, mark);
        if (isAcknowledged) ledger.acknowledged.add(mark);
        ledger.broken.push(...wrong.map((line) => `${scene.name}: ${line}`));
      }
      return await outcomeOf(world, survey, ledger, [`scenes: ${scenes.map(({ name }) => name).join('; ')}`]);
    } finally {
      await closeBrowser();
      await world.close();
    }
  },
};
