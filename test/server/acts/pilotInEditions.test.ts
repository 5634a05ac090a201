/** A pilot of which an edition has told is told again beside that edition. Authority: statistics.md 16.7; decision 28. */
import { expect } from 'chai';
import { draftShown } from '../../../server/acts/plan/draftShown.js';
import { publishEdition } from '../../../server/acts/publishEdition.js';
import { readStored } from '../../../server/acts/readStored.js';
import { releasedBefore } from '../../../server/acts/results/releasedBefore.js';
import type { Store } from '../../../server/store/store.js';
import { onEachDatabase } from '../../support/databases.js';
import { putSmallReport, smallAnswers, smallPlan } from '../../support/smallReport.js';

const both = (text: string) => ({ sv: text, en: text });
const flow = { code: 'pilot', chart: 'pilot-flow', question: 'methods', heading: both('Hur gick det?'), title: { text: both('Ansökningar') } };
const who = { source: 'Registret', date: '2026-01-10', owner: 'Kansliet' };
const told = (received: number, selected: number): string => JSON.stringify({
  behov: 1, methods: 'methods', projects: { value: 1, ...who }, hours: { value: 10, ...who }, headcount: { value: 200, ...who },
  pilot: { name: 'Piloten', applications: { received, assessed: received - 7, selected, reserve: 8, ...who } },
});

onEachDatabase('a pilot in edition after edition', (opened) => {
  const publish = (store: Store, support: string, sameNumbers = false) => publishEdition(store, { survey: 'pilot', note: 'Ändrad', now: new Date('2026-02-01T12:00:00Z'), who: 'test', language: 'sv', support, sameNumbers });
  async function endsIn(store: Store, number: string): Promise<unknown> {
    const content = JSON.parse((await store.editions.find('pilot', number))?.content ?? '{}') as { readonly support: { readonly pilot: { readonly applications: { readonly ends: readonly { readonly count: number }[] } } } };
    return content.support.pilot.applications.ends.map(({ count }) => count);
  }

  it('is not told where one application more came to it, counted anew, with the numbers of before, or at the desk', async () => {
    const { store } = opened();
    await putSmallReport(store, 'pilot', smallAnswers(), { ...smallPlan, survey: 'pilot', figures: [...smallPlan.figures, flow] });
    await publish(store, told(40, 10));
    await publish(store, told(41, 11));
    await publish(store, told(41, 11), true);
    await publish(store, told(45, 15), true);
    expect(await Promise.all(['1.0', '1.1', '1.2', '1.3'].map((number) => endsIn(store, number)))).to.deep.equal([[10, 8, 15, 7], [], [], [15, 8, 15, 7]]);
    await store.surveys.changeSupport('pilot', (await store.surveys.getPlan('pilot')).revision, told(46, 16));
    const [seen] = (await releasedBefore(store, 'pilot')).slice(-1);
    if (seen === undefined) throw new Error('nothing was published');
    const { edition } = await draftShown(store, { report: await readStored(store, 'pilot'), seen, current: '1.3', today: '2026-02-02' });
    expect(edition.support?.pilot?.applications).to.deep.include({ received: 46, ends: [], besideEarlier: true });
  });
});
