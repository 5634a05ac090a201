/** How far something at the desk has come, in words and as a bar, with the button that stops it. */
import { formatNumber } from '../../../analysis/words/formatNumber.js';
import { underWayWords } from '../../../views/words/underWay.js';
import type { InterfaceLanguage } from '../../problems/problem.js';
import type { Reply } from '../../web/reply.js';
import type { Route, Visit } from '../../web/route.js';
import type { Services } from '../../web/services.js';
import { actorOf, deskPage } from '../deskPage.js';
import { surveyHere } from '../surveyHere.js';
import type { DeskWork, WorkState } from './deskWork.js';
import type { LengthyKind } from './lengthy.js';

export interface AboutWork {
  readonly kind: LengthyKind;
  /** Address of this page. */
  readonly own: string;
  /** Where a page is given that was put together. */
  readonly made: string;
  readonly again: { readonly method: Route['method']; readonly action: string };
  readonly back: string;
}

/** Seconds. */
const readAgain = 3;

const isUnderWay = (state: WorkState): boolean => state === 'waiting' || state === 'working' || state === 'stopping' || state === 'keeping';

function farModel({ far, state }: Pick<DeskWork, 'far' | 'state'>, language: InterfaceLanguage): object {
  const words = underWayWords[language];
  if (state !== 'working') return { label: words.bar, stage: '', counts: false, counted: '', refreshes: words.refreshes, look: words.look };
  const { stage, done, of } = far ?? { stage: 'beginning' as const, done: 0, of: 0 };
  return {
    label: words.bar,
    stage: words.stages[stage],
    done, of, counts: of > 0,
    counted: of > 0 ? words.counted[stage === 'drawing' ? 'figures' : 'answers'](formatNumber(done, language), formatNumber(of, language)) : '',
    refreshes: words.refreshes,
    look: words.look,
  };
}

/** Everything that was sent, so that one press sends it again. */
function sentAgain({ visit: { form } }: DeskWork): readonly { readonly name: string; readonly value: string }[] {
  return [...form].filter(([name]) => name !== '_form').flatMap(([name, values]) => values.map((value) => ({ name, value })));
}

export async function progressPage(services: Services, visit: Visit, work: DeskWork, { kind, own, made, again, back }: AboutWork): Promise<Reply> {
  const { language } = visit;
  const words = underWayWords[language];
  // as it is now: by the time the page is read it may be done, and then another page is due
  const { state, far } = work;
  const here = await surveyHere(services, visit);
  const heading = words.titles[state];
  const about = { ...here, tab: kind === 'freeze' ? 'results' : 'report' } as const;
  return deskPage(services, visit, {
    template: 'pages/desk/underWay', title: `${heading}. ${words.kinds[kind]}`, about, script: 'making.js',
    refresh: isUnderWay(state) ? String(readAgain) : state === 'done' ? `0; url=${made}` : '',
    model: {
      state: state === 'done' ? 'ready' : state,
      kind: words.kinds[kind],
      heading,
      lead: state === 'failed' ? words.failed(work.visit.requestId) : words.states[state](kind),
      outcome: state === 'failed' || state === 'stopped' ? words.nothing[kind] : '',
      far: isUnderWay(state) ? farModel({ state, far }, language) : false,
      own,
      stop: state === 'waiting' || state === 'working' ? words.stop : '',
      ready: state === 'done' ? { href: made, text: words.ready[kind] } : false,
      again: state === 'stopped' || state === 'failed' ? { ...again, posts: again.method === 'POST', text: words.again[kind], formToken: actorOf(visit).formToken, fields: sentAgain(work) } : false,
      back: isUnderWay(state) ? false : { href: back, text: kind === 'freeze' ? words.toResults : words.toReport },
    },
  });
}
