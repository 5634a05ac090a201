/** How far a file has come: figures made of figures. It fetches the file when it is ready, and can be told to stop. */
import { makingWords } from '../../../views/words/making.js';
import { formatNumber } from '../../../analysis/words/formatNumber.js';
import { page, type Reply } from '../../web/reply.js';
import type { Visit } from '../../web/route.js';
import type { Services } from '../../web/services.js';
import { editionLayout } from '../editionLayout.js';
import { editionPath } from '../paths.js';
import { makingAddress } from './fileOrProgress.js';
import type { Progress } from './work.js';
import type { WantedFile } from './wantedFile.js';

/** What the page says; `poor`: something of it could not be made. */
export type Standing = 'waiting' | 'working' | 'ready' | 'poor' | 'failed' | 'left' | 'stopped' | 'idle' | 'others';

export interface MakingView {
  readonly standing: Standing;
  /** Of whoever looks; empty where they wait for nothing. */
  readonly turn: string;
  readonly progress?: Progress;
  /** Other files that come first. */
  readonly before?: number;
}

/** Seconds. */
const readAgain = 3;

/** Where the file itself is; `page=no`: whatever is missing is not waited for. */
function fileAddress({ loaded, language, file, choices }: WantedFile, direct: boolean): string {
  const query = [choices, ...(direct ? ['page=no'] : [])].filter((part) => part !== '').join('&');
  return `${editionPath(loaded.edition, language)}/${file}${query === '' ? '' : `?${query}`}`;
}

function progressModel({ standing, turn, progress, before = 0 }: MakingView, wanted: WantedFile): object | false {
  if (progress === undefined || (standing !== 'waiting' && standing !== 'working')) return false;
  const words = makingWords[wanted.language];
  const number = (value: number): string => formatNumber(value, wanted.language);
  const { done, of, figures, waiting } = progress;
  return {
    label: words.bar,
    done,
    of,
    figures: figures.of === 0 ? '' : words.figures(number(figures.done), number(figures.of)),
    // one piece is none or all of it: there is nothing to count
    parts: of === 1 ? '' : words.parts(number(done), number(of)),
    counts: of > 1,
    notes: [...(before > 0 ? [words.before(before)] : []), ...(waiting > 1 ? [words.shared(waiting - 1)] : [])],
    refreshes: words.refreshes,
    look: words.look,
    href: makingAddress(wanted, turn),
  };
}

interface Link {
  readonly href: string;
  readonly text: string;
  readonly quiet: boolean;
  /** Followed by itself when the page comes to it. */
  readonly fetches: boolean;
}

function linksOf({ standing, turn }: MakingView, wanted: WantedFile): readonly Link[] {
  const words = makingWords[wanted.language];
  const link = (text: string, direct: boolean, more: Partial<Link> = {}): Link => ({ href: fileAddress(wanted, direct), text, quiet: false, fetches: false, ...more });
  // only who has waited is given the file unasked
  if (standing === 'ready') return [link(words.get, true, { fetches: turn !== '' })];
  if (standing === 'poor') return [link(words.again, false), link(words.get, true, { quiet: true })];
  if (standing === 'failed') return [link(words.again, false)];
  if (standing === 'waiting' || standing === 'working') return [];
  return [link(standing === 'left' || standing === 'others' ? words.get : words.make, false, { quiet: standing !== 'idle' })];
}

function refreshOf({ standing }: MakingView, links: readonly Link[]): string {
  if (standing === 'waiting' || standing === 'working') return String(readAgain);
  const fetched = links.find(({ fetches }) => fetches);
  return fetched === undefined ? '' : `1; url=${fetched.href}`;
}

export function makingPage(services: Pick<Services, 'views'>, visit: Pick<Visit, 'language' | 'path'>, wanted: WantedFile, view: MakingView): Reply {
  const { language } = wanted;
  const words = makingWords[language];
  const { edition } = wanted.loaded;
  const { standing, progress } = view;
  const heading = words.titles[standing];
  const kind = words.kinds[wanted.kind];
  const links = linksOf(view, wanted);
  // the other language has the same archive, and another document: nobody waits for that yet
  const path = makingAddress(wanted, wanted.choices === 'lang=all' ? view.turn : '');
  const html = services.views.render('pages/making', {
    layout: editionLayout(services, { ...visit, path }, edition, `${heading}. ${kind}`, { script: 'making.js', refresh: refreshOf(view, links) }),
    state: standing,
    kind,
    heading,
    lead: standing === 'poor' ? words.poor(formatNumber(progress?.missing ?? 0, language)) : words.leads[standing],
    progress: progressModel(view, wanted),
    stop: { action: makingAddress(wanted, view.turn), turn: view.turn, label: words.stop },
    links,
    back: { href: editionPath(edition, language), text: words.report },
  });
  return page(html, { headers: [['X-Robots-Tag', 'noindex']] });
}
